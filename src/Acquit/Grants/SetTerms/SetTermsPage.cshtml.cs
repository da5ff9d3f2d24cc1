using System.Globalization;
using Acquit.Access;
using Acquit.Components.Fields;
using Acquit.Components.Recorders;
using Acquit.Components.Values;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>Changes the parameters that the agreement fixes, with a reason.</summary>
[Needs(Right.RecordGrant)]
public sealed class SetTermsPage : GrantPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>Whether lines may exceed their plan.</summary>
        public string? LinesFungible { get; set; }

        /// <summary>Tolerance in percent.</summary>
        public string? Tolerance { get; set; }

        /// <summary>Interim cap in percent.</summary>
        public string? InterimCap { get; set; }

        /// <summary>Advance.</summary>
        public string? Advance { get; set; }

        /// <summary>Recovery point of the advance in percent; empty at the balance only.</summary>
        public string? AdvanceRecovery { get; set; }

        /// <summary>Basis of passes.</summary>
        public string? PassBasis { get; set; }

        /// <summary>Whether an attestation is required.</summary>
        public string? PaymentAttestation { get; set; }

        /// <summary>Whether a certification is required.</summary>
        public string? DeliveryCertification { get; set; }

        /// <summary>Whether one may certify one's own entry.</summary>
        public string? SelfCertification { get; set; }

        /// <summary>Parameters that the agreement states.</summary>
        public string[] Cited { get; set; } = [];

        /// <summary>Day of effect.</summary>
        public string? On { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Changer les paramètres", "Change the parameters");

    /// <inheritdoc />
    public override string Lede => Report.Title ?? "";

    /// <summary>Bases of passes.</summary>
    public IReadOnlyList<Choice> Bases =>
        [.. Enum.GetValues<PassBasis>().Select(basis => new Choice(basis.ToString(), T(GrantWords.Of(basis))))];

    /// <summary>The parameters by name.</summary>
    public IReadOnlyList<Choice> Parameters =>
    [
        new("LinesFungible", T("Postes fongibles", "Fungible lines")),
        new("Tolerance", T("Tolérance", "Tolerance")),
        new("InterimCap", T("Plafond d'acompte", "Interim cap")),
        new("Advance", T("Avance", "Advance")),
        new("AdvanceRecovery", T("Reprise de l'avance", "Recovery of the advance")),
        new("PassBasis", T("Base des pass", "Basis of passes")),
        new("PaymentAttestation", T("Attestation exigée", "Attestation required")),
        new("DeliveryCertification", T("Certification exigée", "Certification required")),
        new("SelfCertification", T("Certifier sa propre saisie", "Certify one's own entry")),
    ];

    /// <summary>Yes and no, with what they mean.</summary>
    public IReadOnlyList<Choice> YesNo(string? yes, string? no) =>
        [new("true", T("Oui", "Yes"), yes), new("false", T("Non", "No"), no)];

    /// <inheritdoc />
    protected override Task Fill()
    {
        var terms = Report.State.Terms;
        Input.LinesFungible = Word(terms.LinesFungible.Value);
        Input.Tolerance = Percent(terms.Tolerance.Value);
        Input.InterimCap = Percent(terms.InterimCap.Value);
        Input.Advance = Amounts.PrintNumber(terms.Advance.Value, Language);
        Input.AdvanceRecovery = terms.AdvanceRecovery.Value.Point is { } point ? Percent(point) : "";
        Input.PassBasis = terms.PassBasis.Value.ToString();
        Input.PaymentAttestation = Word(terms.PaymentAttestationRequired.Value);
        Input.DeliveryCertification = Word(terms.DeliveryCertificationRequired.Value);
        Input.SelfCertification = Word(terms.SelfCertificationAllowed.Value);
        Input.Cited = [.. States(terms).Where(pair => pair.State == ValueState.Cited).Select(pair => pair.Name)];
        Input.On = Days.Iso(Today);
        return Task.CompletedTask;
    }

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var now = Report.State.Terms;
        var passes = Enum.TryParse<PassBasis>(Input.PassBasis, out var basis) ? basis : now.PassBasis.Value;
        var terms = new AgreementTerms(
            Stated(now.LinesFungible, Input.LinesFungible == "true", "LinesFungible"),
            Stated(now.Tolerance, typed.Percent(Input.Tolerance, "Tolerance"), "Tolerance"),
            Stated(now.InterimCap, typed.Percent(Input.InterimCap, "InterimCap"), "InterimCap"),
            Stated(now.Advance, typed.Money(Input.Advance, "Advance"), "Advance"),
            Stated(now.AdvanceRecovery, Recovery(typed), "AdvanceRecovery"),
            Stated(now.PassBasis, passes, "PassBasis"),
            Stated(now.PaymentAttestationRequired, Input.PaymentAttestation == "true", "PaymentAttestation"),
            Stated(now.DeliveryCertificationRequired, Input.DeliveryCertification == "true", "DeliveryCertification"),
            Stated(now.SelfCertificationAllowed, Input.SelfCertification == "true", "SelfCertification"));
        var on = typed.Day(Input.On, "On");
        return typed.WhenSound(() => Service<SetTerms>().Handle(
            new(new(GrantNumber), terms, on, new(Typed.Text(Input.Reason))), recording, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var set = facts.OfType<TermsSet>().Single();
        var before = Values(Report.State.Terms);
        var after = Values(set.Terms);
        var changes = Parameters.Select(
            (parameter, index) => (parameter.Label, Before: before[index], After: after[index]))
            .Where(change => change.Before != change.After)
            .Select(change => new CheckLine(change.Label, $"{change.Before} → {change.After}")).ToList();
        return
        [
            .. changes.Count > 0 ? changes : [new(T("Changement", "Change"), T("aucun", "none"))],
            new(T("À partir du", "From"), Print(set.On)), new(T("Motif", "Reason"), set.Reason.Value ?? ""),
        ];
    }

    private Stated<TValue> Stated<TValue>(Stated<TValue> now, TValue value, string name)
    {
        var changed = !EqualityComparer<TValue>.Default.Equals(now.Value, value);
        var state = Input.Cited.Contains(name) ? ValueState.Cited
            : changed || now.State == ValueState.Cited ? ValueState.Declared : now.State;
        return new(changed ? value : now.Value, state);
    }

    private AdvanceRecovery Recovery(Typed typed) => string.IsNullOrWhiteSpace(Input.AdvanceRecovery)
        ? AdvanceRecovery.AtBalance
        : AdvanceRecovery.From(typed.Percent(Input.AdvanceRecovery, "AdvanceRecovery"));

    private IReadOnlyList<string> Values(AgreementTerms terms)
    {
        string[] values =
        [
            T(GrantWords.YesNo(terms.LinesFungible.Value)), Percentages.Print(terms.Tolerance.Value, 2, Language),
            Percentages.Print(terms.InterimCap.Value, 2, Language), Print(terms.Advance.Value),
            T(GrantWords.Of(terms.AdvanceRecovery.Value)),
            T(GrantWords.Of(terms.PassBasis.Value)), T(GrantWords.YesNo(terms.PaymentAttestationRequired.Value)),
            T(GrantWords.YesNo(terms.DeliveryCertificationRequired.Value)),
            T(GrantWords.YesNo(terms.SelfCertificationAllowed.Value)),
        ];
        return [.. values.Zip(States(terms), (value, pair) => $"{value}, {T(GrantWords.Of(pair.State))}")];
    }

    private static (string Name, ValueState State)[] States(AgreementTerms terms) =>
    [
        ("LinesFungible", terms.LinesFungible.State), ("Tolerance", terms.Tolerance.State),
        ("InterimCap", terms.InterimCap.State), ("Advance", terms.Advance.State),
        ("AdvanceRecovery", terms.AdvanceRecovery.State), ("PassBasis", terms.PassBasis.State),
        ("PaymentAttestation", terms.PaymentAttestationRequired.State),
        ("DeliveryCertification", terms.DeliveryCertificationRequired.State),
        ("SelfCertification", terms.SelfCertificationAllowed.State),
    ];

    private static string Word(bool yes) => yes ? "true" : "false";

    // The same ratio typed again is no change: it is kept in lowest decimals.
    private string Percent(Ratio ratio)
    {
        var text = ((decimal)ratio.Numerator * 100 / ratio.Denominator)
            .ToString("0.####", CultureInfo.InvariantCulture);
        return Language == Language.French ? text.Replace('.', ',') : text;
    }
}
