using Acquit.Acts;
using Acquit.Components;
using Acquit.Components.Pictures;
using Acquit.Components.Values;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>
/// A grant file's Fiche: agreement, parameters, plan, codings, operation, and the three amounts at a date.
/// </summary>
public sealed class ShowGrantPage : GrantViewPage
{
    /// <summary>What is defensible, in a sentence.</summary>
    public string Headline
    {
        get
        {
            var defensible = Amounts.Print(Report.Position.Defensible, Language);
            var day = Days.Print(Report.AsOf.At, Language);
            return T($"{defensible} sont défendables au {day}", $"{defensible} are defensible on {day}");
        }
    }

    /// <summary>Due as a share of the ceiling.</summary>
    public string DueShare => Report.Position.Ceiling == Money.Zero
        ? T("Pourquoi ?", "Why?")
        : Percentages.Print(Ratio.Of(Report.Position.Due, Report.Position.Ceiling), 1, Language)
            + T(" du plafond : pourquoi ?", " of the ceiling: why?");

    /// <summary>What an audit would take.</summary>
    public string AtRisk
    {
        get
        {
            var gap = Amounts.Print(Report.Position.Due - Report.Position.Defensible, Language);
            return T($"{gap} tomberaient à un contrôle", $"{gap} would fall at an audit");
        }
    }

    /// <summary>The parameters, each with its state and the field that changes it.</summary>
    public IReadOnlyList<(string Name, string Value, ValueState State, string Field)> Terms
    {
        get
        {
            var terms = Report.State.Terms;
            return
            [
                Term("Postes fongibles", "Fungible lines", terms.LinesFungible, Yes, "LinesFungible"),
                Term("Tolérance par poste", "Tolerance of a line", terms.Tolerance, Percent, "Tolerance"),
                Term("Plafond d'acompte", "Interim cap", terms.InterimCap, Percent, "InterimCap"),
                Term("Avance", "Advance", terms.Advance, amount => Amounts.Print(amount, Language), "Advance"),
                Term(
                    "Reprise de l'avance", "Recovery of the advance", terms.AdvanceRecovery,
                    recovery => T(GrantWords.Of(recovery)), "AdvanceRecovery"),
                Term("Pass comptés", "Passes counted", terms.PassBasis, basis => T(GrantWords.Of(basis)), "PassBasis"),
                Term(
                    "Attestation de paiement exigée", "Attestation of payment required",
                    terms.PaymentAttestationRequired, Yes, "PaymentAttestation"),
                Term(
                    "Certification du service fait exigée", "Certification of delivery required",
                    terms.DeliveryCertificationRequired, Yes, "DeliveryCertification"),
                Term(
                    "Certifier sa propre saisie", "Certify one's own entry", terms.SelfCertificationAllowed, Yes,
                    "SelfCertification"),
            ];
        }
    }

    /// <summary>What may be requested; null before any agreement.</summary>
    public Requestable? Requestable => Report.State.Calculation is { } calculation
        ? ClaimArithmetic.RequestableOf(Report.State, calculation, Report.Position.Due)
        : null;

    /// <summary>The tables of the file.</summary>
    internal GrantTables Tables => new(Report, Fictitious, Language);

    /// <summary>The plan as bars of grant.</summary>
    public IReadOnlyList<PlanBar> Bars =>
    [
        .. Report.Position.Lines.Zip(Tables.Shares).Select(pair => new PlanBar(
            pair.First.Label, pair.Second, pair.First.Due, pair.First.Defensible,
            $"{Address}/depenses?poste={pair.First.Line.Value}")),
    ];

    /// <summary>Shows the Fiche, or gives one of its tables as a file.</summary>
    public async Task<IActionResult> OnGet() => await Load() is false
        ? NotFound()
        : Exported(Tables.Plan, "plan", "plan") ?? Exported(Tables.Codings, "imputations", "imputations")
            ?? Exported(Tables.Actions, "actions", "actions")
            ?? Exported(Tables.Deductions, "deductions", "deductions") ?? Page();

    /// <summary>How the agreement's values are known; null where none is in force.</summary>
    public async Task<AgreementPlaces?> FindPlaces() => Report.State.Agreement is { } agreement
        ? AgreementPlaces.Of(
            agreement,
            agreement.Source is { } act ? await Service<ActsDesk>().Find(act, SharedDrawing) : null)
        : null;

    /// <summary>The page behind a cell of the plan.</summary>
    public string? PlanLink(int row, int column) => column switch
    {
        0 when row < Report.Position.Lines.Count =>
            $"{Address}/depenses?poste={Report.Position.Lines[row].Line.Value}",
        3 => $"{Address}/raisons/plafond{Dates}",
        5 => $"{Address}/raisons/du{Dates}",
        6 => $"{Address}/raisons/defendable{Dates}",
        _ => null,
    };

    /// <summary>
    /// The page behind a cell of the codings: the split of the ceiling, and of what may be requested.
    /// </summary>
    public string? CodingLink(int row, int column) =>
        column == 5 && Report.State.Codings[row].Lines.Count > 0 ? $"{Address}/demandable{Dates}#repartition" : null;

    /// <summary>How a coding's share is known, beside it.</summary>
    public Markup? CodingState(int row, int column)
    {
        var coding = Report.State.Codings[row];
        return column == 5 && coding.Lines.Count > 0
            ? Markup.Of($"<span class=\"value-state\">{T(GrantWords.Of(coding.LinesState))}</span>")
            : null;
    }

    private (string Name, string Value, ValueState State, string Field) Term<TValue>(
        string french, string english, Stated<TValue> stated, Func<TValue, string> print, string field) =>
        (T(french, english), print(stated.Value), stated.State, field);

    private string Yes(bool yes) => T(GrantWords.YesNo(yes));

    private string Percent(Ratio ratio) => Percentages.Print(ratio, 2, Language);
}
