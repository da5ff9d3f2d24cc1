using Acquit.Core.Access;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;

namespace Acquit.Tests.Storage;

/// <summary>
/// One fact of each type, with identifiers that never change: what golden vectors and round trips are made of.
/// </summary>
internal static class SampleFacts
{
    public static readonly Guid Account = Id(1);

    private static readonly DateOnly Day = new(2022, 7, 4);
    private static readonly PersonalText Reason = new("Motif fictif\nsur deux lignes");

    public static Attribution Attribution { get; } =
        new(Account, new DateTimeOffset(2022, 7, 4, 10, 30, 0, TimeSpan.Zero), "EuFundsOfficer", "web");

    public static GrantId Grant { get; } = new(Id(10));

    public static PlanLineId Capital { get; } = new(Id(11));

    public static PlanLineId Passes { get; } = new(Id(12));

    public static ExpenditureId Expenditure { get; } = new(Id(20));

    public static AttestationId Attestation { get; } = new(Id(30));

    public static FindingId Finding { get; } = new(Id(40));

    public static ImportId Import { get; } = new(Id(50));

    public static ActId Act { get; } = new(Id(60));

    public static string Sha256 { get; } = new('a', 64);

    public static AgreementRecorded Agreement { get; } = new(
        Grant, "Inclusion numérique", "FEDER 2014-2020 REACT-EU", "Région", "Département", new(2_101_975_00),
        new(2_971_219_36), new(new(2020, 3, 1), new(2023, 12, 31)), new(new(2020, 2, 1), new(2023, 12, 31)), Act, Day);

    public static PlanRecorded Plan { get; } = new(
        Grant,
        [
            new(Capital, "Équipements", Section.Capital, new(2_471_219_36)),
            new(Passes, "Pass numériques", Section.Operating, new(500_000_00), CountsPasses: true),
        ],
        Day);

    public static ExpenditureRecorded Recorded { get; } = new(
        Expenditure, Grant, Capital, "M 2022-0001", "FA-17", new("Société Fictive"), new("Tablettes"), new(1_000_00),
        new(200_00), new(1_200_00), new(2022, 5, 2), new DateOnly(2022, 5, 20), Import, new(2022, 5, 2));

    public static IReadOnlyList<Fact> All { get; } =
    [
        new DocumentStored(Sha256, 1234, "text/csv", new("dépenses.csv"), Day),
        new ActRecorded(
            Act, Sha256, 1, "2022-284", "StandingCommittee", "Département", Day, "Convention\\avenant", true),
        new PointSettled(Act, "agreement.missing", Day, Reason),
        new PointReopened(Act, "agreement.missing", Day, Reason),
        Agreement,
        new TermsSet(
            Grant,
            AgreementTerms.Assumed with
            {
                AdvanceRecovery = new(AdvanceRecovery.From(Ratio.Percent(50)), ValueState.Declared),
            },
            Day, PersonalText.None),
        Plan,
        new CodingsRecorded(
            Grant,
            [new("C06-020M01", "13172", "900202", "Informatique", Section.Capital, [Capital], ValueState.Assumed)],
            Day),
        new OperationRecorded(
            Grant, new DateOnly(2021, 8, 5), null,
            [new(new(Id(13)), "Équiper", new(ActionState.Running, ValueState.Cited), null, [Capital, Passes])], Day),
        new LineDeducted(Grant, Capital, new(50_00), Day, Reason),
        new ImportRecorded(Import, Grant, Sha256, new("dépenses.csv"), 1, Day),
        Recorded,
        new PaymentRecorded(Expenditure, new(2022, 6, 10), new(1_200_00)),
        new DeliveryDeclared(Expenditure, new(2022, 5, 21)),
        new CreditNoteRecorded(Expenditure, "AV-3", new(2022, 6, 20), new(100_00), new(120_00)),
        new ExpenditureWithdrawn(Expenditure, new(2022, 6, 21), Reason),
        new ExpenditureReinstated(Expenditure, new(2022, 6, 22), Reason),
        new DeliveryCertified(Expenditure, new(2022, 6, 23), PersonalText.None),
        new CertificationRevoked(Expenditure, new(2022, 6, 24), Reason),
        new PaymentAttested(Attestation, Grant, Sha256, new(2022, 6, 30), [Expenditure]),
        new FindingOpened(Finding, Expenditure, "4.5", new(900_00), Ratio.Percent(25), Day, FindingCause.Noted, Reason),
        new FindingClosed(Finding, Expenditure, Day, Reason),
        new AttestationRevoked(Attestation, Day, Reason),
        new AccountSet(Account, [Role.Rapporteur, Role.Administrator], true, Day),
        new PasswordLinkMade(Account, Day),
    ];

    public static Guid Id(int number) =>
        new(0x0197e3a0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, (byte)(number >> 8), (byte)(number & 255));
}
