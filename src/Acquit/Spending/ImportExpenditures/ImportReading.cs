using System.Globalization;
using Acquit.Core.Common;
using Acquit.Formats.Csv;
using Acquit.Storage;

namespace Acquit.Spending;

/// <summary>
/// A file read without recording anything: what it holds, everything against recording it, and the facts that recording
/// it records, made while they are written.
/// </summary>
/// <param name="Command">What was read.</param>
/// <param name="File">What the file says as a whole.</param>
/// <param name="Sample">Its first expenditures.</param>
/// <param name="Refusals">Why the file as a whole cannot be recorded.</param>
/// <param name="Defects">What stands against its rows, the first of them by line; see
/// <paramref name="DefectCount"/>.</param>
/// <param name="DefectCount">How many there are in all.</param>
/// <param name="Findings">Findings on VAT that open with the expenditures.</param>
/// <param name="Exposed">What they expose, net of VAT.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Read">The grant file as it was read, and the expenditures that credit notes reduce.</param>
internal sealed record ImportReading(
    ImportExpenditures.Command Command, ExpenditureImport File, IReadOnlyList<ImportedExpenditure> Sample,
    IReadOnlyList<Refusal> Refusals, IReadOnlyList<ImportDefect> Defects, int DefectCount, int Findings, Money Exposed,
    FactStream Facts, IReadOnlyList<ReadVersion> Read)
{
    /// <summary>True when it can be recorded, whole.</summary>
    public bool IsAcceptable => DefectCount == 0 && Refusals.Count == 0;

    /// <summary>Everything against it as refusals, each with its place.</summary>
    public IReadOnlyList<Refusal> AllRefusals =>
        [.. Refusals, .. Defects.Select(defect => new Refusal(defect.Code, defect.Sentence(Command.FileName)))];
}

/// <summary>How far an import is.</summary>
/// <param name="Stage">What it does.</param>
/// <param name="Done">Rows read, or facts written.</param>
/// <param name="Thousandths">Share done of this stage; null where it is not known.</param>
internal sealed record ImportProgress(ImportStage Stage, int Done, int? Thousandths)
{
    /// <summary>In words.</summary>
    public Wording Words => Stage switch
    {
        ImportStage.Reading => new(
            $"{Counted(Done, Language.French)} lignes lues", $"{Counted(Done, Language.English)} rows read"),
        ImportStage.Writing => new(
            $"{Counted(Done, Language.French)} faits écrits", $"{Counted(Done, Language.English)} facts written"),
    };

    private static string Counted(int number, Language language) =>
        number.ToString("N0", CultureInfo.GetCultureInfo(language == Language.French ? "fr-FR" : "en-GB"));
}

/// <summary>What an import does.</summary>
internal enum ImportStage
{
    /// <summary>Reads and decides.</summary>
    Reading,

    /// <summary>Writes the facts.</summary>
    Writing,
}
