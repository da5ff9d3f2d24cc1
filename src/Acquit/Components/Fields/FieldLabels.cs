namespace Acquit.Components.Fields;

/// <summary>
/// Labels of the fields drawn for a request, by identifier: the layout's error summary, drawn after them, names the
/// field that each of its lines leads to.
/// </summary>
internal static class FieldLabels
{
    private static readonly object Key = new();

    public static Dictionary<string, string> Of(HttpContext context)
    {
        if (context.Items[Key] is Dictionary<string, string> drawn)
        {
            return drawn;
        }

        var labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        context.Items[Key] = labels;
        return labels;
    }
}
