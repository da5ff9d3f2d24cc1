using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Storage;

namespace Acquit.Acts;

/// <summary>A file of acts taken in from the command line: what was read of each, then their recording.</summary>
internal sealed class RecordActShell(ActLibrary library, RecordAct record, TextWriter output, Language language)
{
    /// <summary>Reads the acts, prints each and decides without recording; gives what would be recorded.</summary>
    public async Task<Decision<RecordAct.Command>> Read(
        VaultedFile kept, string fileName, Acting acting, CancellationToken cancel)
    {
        var opened = await library.Open(kept.Sha256, cancel);
        if (opened is not Decision<LibraryFile>.Accepted { Value: var file })
        {
            return opened is Decision<LibraryFile>.Refused refused
                ? [.. refused.Refusals, NotAnAct]
                : new List<Refusal> { NotAnAct };
        }

        foreach (var report in file.Examined.Reports)
        {
            await output.WriteLineAsync(Said(report).In(language));
        }

        var command = new RecordAct.Command(
            kept.Sha256, fileName, [.. file.Examined.Reports.Select(report => report.Act.Ordinal)]);
        return (await record.Handle(command, new(acting, DryRun: true), cancel)).Match<Decision<RecordAct.Command>>(
            _ => command, refusals => refusals.ToList());
    }

    /// <summary>Records what was read.</summary>
    public Task<Decision<Recorded>> Record(RecordAct.Command command, Acting acting, CancellationToken cancel) =>
        record.Handle(command, new(acting), cancel);

    private static Wording Said(ActReport report)
    {
        var (act, points) = (report.Act, report.Points);
        int Count(Severity severity) => points.Count(point => point.Severity == severity);
        string Sentence(Language language)
        {
            var name = new Wording("Acte", "Act").In(language);
            var number = act.Number?.Value ?? new Wording("sans numéro", "no number").In(language);
            var date = act.Date is { } on ? ", " + Days.Print(on.Value, language) : "";
            var title = act.Title is { } of ? " : " + of.Value : "";
            var raised = string.Join(", ", Enum.GetValues<Severity>()
                .Select(severity => ActSheet.CountOf(severity, Count(severity)).In(language)));
            return $"{name} {number}{date}{title} ({raised})";
        }

        return new(Sentence(Language.French), Sentence(Language.English));
    }

    /// <summary>Where a file that is none of the kinds may belong.</summary>
    public static Refusal NotAnAct { get; } = new("import.not-an-act", new(
        "Une attestation du comptable se dépose à la page « Attester des paiements » du financement, qui la garde et "
            + "dit quelles dépenses elle couvre.",
        "A statement of the accountant is uploaded on the page “Attest payments” of the grant, which keeps it and says "
            + "which expenditures it covers."));
}
