using Acquit.Core.Common;
using Acquit.Formats.Programmes;

namespace Acquit.Demonstration;

/// <summary>
/// The files of <c>samples/stusn</c>, embedded in the program: a published one loads them without the repository.
/// </summary>
internal static class DemonstrationFiles
{
    /// <summary>A file by its name.</summary>
    public static Stream Open(string name) =>
        typeof(DemonstrationFiles).Assembly.GetManifestResourceStream("demonstration/" + name)
        ?? throw new FileNotFoundException("Not embedded in this program.", name);

    public static GrantDocument Grant() => Value(ProgrammeFiles.ReadGrant(Open("grant.json"), "grant.json"));

    public static EventsDocument Events() =>
        Value(ProgrammeFiles.ReadEvents(Open("events-fictif.json"), "events-fictif.json"));

    public static IReadOnlyList<CertificationEntry> Certifications(string name) =>
        Value(ProgrammeFiles.ReadCertifications(Open(name), name));

    // The files are part of the program: one that does not read is a fault of the program.
    public static T Value<T>(Decision<T> decision) => decision.Match(
        value => value, refusals => throw new InvalidDataException(refusals[0].Message.English));
}
