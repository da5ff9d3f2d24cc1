using Acquit.Core.Common;
using Acquit.Storage.Accounts;
using Acquit.Storage.Acts;
using Acquit.Storage.Documents;
using Acquit.Storage.Grants;
using Acquit.Storage.Spending;

namespace Acquit.Storage.Facts;

/// <summary>Every type of fact: by its type in the core, and by its tag in the journal.</summary>
internal static class FactTypes
{
    public static IReadOnlyList<FactType> All { get; } =
    [
        new DocumentStoredType(),
        new ActRecordedType(),
        new PointSettledType(),
        new PointReopenedType(),
        new AgreementRecordedType(),
        new TermsSetType(),
        new PlanRecordedType(),
        new CodingsRecordedType(),
        new OperationRecordedType(),
        new LineDeductedType(),
        new ExpenditureRecordedType(),
        new PaymentRecordedType(),
        new DeliveryDeclaredType(),
        new CreditNoteRecordedType(),
        new ExpenditureWithdrawnType(),
        new ExpenditureReinstatedType(),
        new DeliveryCertifiedType(),
        new CertificationRevokedType(),
        new PaymentAttestedType(),
        new AttestationRevokedType(),
        new FindingOpenedType(),
        new FindingClosedType(),
        new ImportRecordedType(),
        new AccountSetType(),
        new PasswordLinkMadeType(),
    ];

    private static readonly Dictionary<Type, FactType> ByType = All.ToDictionary(type => type.Of);

    private static readonly Dictionary<string, FactType> ByTag =
        All.ToDictionary(type => type.Tag, StringComparer.Ordinal);

    public static FactType Of(Fact fact) => ByType[fact.GetType()];

    /// <summary>The type with a tag; null when this version of the program does not know it.</summary>
    public static FactType? WithTag(string tag) => ByTag.GetValueOrDefault(tag);
}
