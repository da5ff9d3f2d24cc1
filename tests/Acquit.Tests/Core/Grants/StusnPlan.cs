using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Tests.Core.Grants;

/// <summary>The plan of the act, as its facts give it.</summary>
internal static class StusnPlan
{
    public static readonly Period Period = new(new(2020, 3, 1), new(2023, 12, 31));

    public static readonly Period ProgrammeWindow = new(new(2020, 2, 1), new(2023, 12, 31));

    public static readonly PlanLine CareHomes = Line(1, "Equipements EHPAD", Section.Capital, 57_356_25);

    public static readonly PlanLine Pupils = Line(2, "Equipements collégiens", Section.Capital, 1_228_232_50);

    public static readonly PlanLine Passes = Line(3, "Pass numériques", Section.Operating, 500_000_00);

    public static readonly PlanLine Platform = Line(4, "Plateforme d'échanges", Section.Capital, 100_226_91);

    public static readonly PlanLine Telework = Line(5, "Télétravail", Section.Capital, 1_085_403_70);

    public static readonly GrantId Grant = new(new Guid("018f0000-0000-7000-8000-000000000100"));

    public static IReadOnlyList<PlanLine> Lines { get; } = [CareHomes, Pupils, Passes, Platform, Telework];

    public static GrantTerms Capped { get; } = new(
        new(2_101_975_00), new(2_971_219_36), LinesFungible: false, Ratio.Zero, Ratio.Percent(80), Lines);

    public static GrantTerms Fungible { get; } = Capped with { LinesFungible = true };

    public static AgreementRecorded Agreement { get; } = new(
        Grant, "FICTIF", "FEDER REACT-EU", "Région", "Département", Capped.Ceiling, Capped.Base, Period,
        ProgrammeWindow,
        Source: null, new(2022, 7, 4));

    public static GrantPosition Evaluate(GrantTerms terms, Hypothesis hypothesis) =>
        WhatIf.Evaluate(terms, WhatIf.AsPlanned(terms.Lines), fromPlan: true, hypothesis)
            .Match(outcome => outcome.After, refusals => throw new InvalidOperationException(refusals[0].Code));

    private static PlanLine Line(byte number, string label, Section section, long planned) =>
        new(new(new Guid(number, 0, 0, new byte[8])), label, section, new(planned),
            label.StartsWith("Pass", StringComparison.Ordinal));
}
