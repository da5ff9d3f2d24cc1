using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Acquit.Cli;

/// <summary>The JSON that verbs write: indented, accents as they are, since it is UTF-8.</summary>
internal static class JsonText
{
    public static readonly JsonWriterOptions Options =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object, small enough to be held.</summary>
    public static string Write(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
