namespace Acquit.Demonstration;

/// <summary>
/// Identifiers of the demonstration's objects: the same at each load, so that a load killed half-way is taken up where
/// it was.
/// </summary>
internal sealed class FictitiousIdentifiers
{
    /// <summary>Where findings begin.</summary>
    public const int Findings = 1000;

    private int _last;

    /// <summary>The next one: grant file, plan lines, actions, in the order of the document.</summary>
    public Guid Next() => Of(++_last);

    /// <summary>An identifier by its number; people have those that begin alike with 0.</summary>
    public static Guid Of(int number) =>
        new(0xf1c71f00, 1, 0x4000, 0x80, 0, 0, 0, 0, 0, (byte)(number >> 8), (byte)(number & 0xff));
}
