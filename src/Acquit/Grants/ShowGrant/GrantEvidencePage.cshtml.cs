using Acquit.Components;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Documents.Tables;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>Preuves of a grant file: what is missing, attestations, imported files.</summary>
public sealed class GrantEvidencePage : GrantViewPage
{
    /// <summary>Attestations, the latest first.</summary>
    public IReadOnlyList<AttestationItem> Attestations { get; private set; } = [];

    /// <summary>Imports, the latest first.</summary>
    public IReadOnlyList<ImportItem> Imports { get; private set; } = [];

    /// <summary>Reasons of evidence, the costliest first.</summary>
    public IEnumerable<ReasonPosition> Missing =>
        Report.Position.Reasons.Where(reason => reason.Rule.Stage == ReasonStage.Defensible);

    /// <summary>The attestations.</summary>
    public ExportableTable AttestationsTable => new(
        Heading(
            new("Attestations du comptable", "The accountant's attestations"),
            new(new("Date de l'état", "Statement of"), ColumnKind.Date),
            new(new("Dépenses couvertes", "Expenditures covered"), ColumnKind.Number),
            new(new("Empreinte SHA-256", "SHA-256"), ColumnKind.Text),
            new(new("Enregistrée le", "Recorded on"), ColumnKind.Date), new(new("État", "State"), ColumnKind.Text)),
        [
            .. Attestations.Select(one => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(one.On), new TableCell.Count(one.Count), TableCell.Of(one.Document),
                TableCell.Of(one.RecordedOn),
                TableCell.Of(one.Revoked ? T("retirée", "taken back") : T("en vigueur", "in force")),
            ]),
        ]);

    /// <summary>The imported files.</summary>
    public ExportableTable ImportsTable => new(
        Heading(
            new("Fichiers importés", "Imported files"),
            new(new("Importé le", "Imported on"), ColumnKind.Date), new(new("Fichier", "File"), ColumnKind.Text),
            new(new("Dépenses", "Expenditures"), ColumnKind.Number),
            new(new("Empreinte SHA-256", "SHA-256"), ColumnKind.Text)),
        [
            .. Imports.Select(one => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(one.RecordedOn), TableCell.Of(one.FileName ?? T("nom effacé", "name erased")),
                new TableCell.Count(one.Rows), TableCell.Of(one.Document),
            ]),
        ]);

    /// <summary>The statement behind its digest.</summary>
    public string? AttestationLink(int row, int column) =>
        column == 2 ? $"{Address}/pieces/{Attestations[row].Document}" : null;

    /// <summary>The file behind its name.</summary>
    public string? ImportLink(int row, int column) => column == 1 ? $"{Address}/pieces/{Imports[row].Document}" : null;

    /// <summary>Takes an attestation in force back, for who may.</summary>
    public Markup? AttestationDeed(int row, int column) =>
        column == 4 && !Attestations[row].Revoked && Allows(Right.AttestPayment)
            ? Deed(
                $"attestations/{Attestations[row].Attestation.Value}/retirer", T("retirer", "take back"),
                T("l'attestation du ", "the attestation of ") + Days.Print(Attestations[row].On, Language))
            : null;

    /// <summary>Undoes an import, for who may.</summary>
    public Markup? ImportDeed(int row, int column) => column == 2 && Allows(Right.WithdrawExpenditure)
        ? Deed(
            $"importations/{Imports[row].Import.Value}/annuler", T("annuler", "undo"),
            T("l'import du ", "the import of ") + Days.Print(Imports[row].RecordedOn, Language))
        : null;

    /// <summary>Shows the evidence, or gives one of its tables as a file.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NotFound();
        }

        var spending = Service<SpendingFacade>();
        Attestations = await spending.Attestations(new(GrantNumber), HttpContext.RequestAborted);
        Imports = await spending.Imports(new(GrantNumber), HttpContext.RequestAborted);
        return Exported(AttestationsTable, "attestations", "attestations")
            ?? Exported(ImportsTable, "imports", "imports") ?? Page();
    }

    private Markup Deed(string path, string words, string of) => Markup.Of(
        $"<a data-screen-only href=\"{Address}/{path}\">{words}<span class=\"visually-hidden\"> {of}</span></a>");

    private TableHeading Heading(Wording title, params TableColumn[] columns) =>
        new(title, Fictitious, Report.AsOf.At, Known, columns);
}
