using System.Globalization;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Core.Spending;

/// <summary>One of many certifications asked for at once.</summary>
/// <param name="Row">Its line in the list, from 1; 0 where it was chosen and not listed.</param>
/// <param name="Proposed">The certification.</param>
/// <param name="File">The expenditure.</param>
public sealed record ListedCertification(int Row, DeliveryCertified Proposed, ExpenditureFile File);

public static partial class EvidenceDecisions
{
    /// <summary>
    /// Certifies many deliveries, all or nothing. Each obeys the very rules of one, the separation of duties first;
    /// every refusal bears its line as its field (<c>12:certified-on</c>).
    /// </summary>
    /// <param name="listed">The certifications, in the order of the list.</param>
    /// <param name="terms">The programme's policy.</param>
    /// <param name="actor">Who certifies.</param>
    /// <param name="today">The day, in Paris.</param>
    public static Decision<IReadOnlyList<Fact>> CertifyDeliveries(
        IReadOnlyList<ListedCertification> listed, AgreementTerms terms, Actor actor, DateOnly today)
    {
        var refusals = new RefusalList().Add(AccessRules.Check(actor.Roles, Right.CertifyDelivery));
        if (!refusals.IsEmpty)
        {
            return refusals.Or();
        }

        refusals.Require(
            listed.Count > 0, "certification.empty", "Choisir les dépenses à certifier, ou donner leur liste.",
            "Choose the expenditures to certify, or give their list.", "orders");
        var seen = new HashSet<ExpenditureId>();
        var facts = new List<Fact>(listed.Count);
        foreach (var one in listed)
        {
            var found = new RefusalList().Require(
                seen.Add(one.Proposed.Expenditure), "certification.twice", "Ce mandat est deux fois dans la liste.",
                "This payment order stands twice in the list.", "order-number");
            CertifyDelivery(one.Proposed, one.File, terms, actor, today).Match(
                accepted =>
                {
                    facts.AddRange(accepted);
                    return found;
                },
                refused => found.AddRange(refused));
            refusals.AddRange(found.All.Select(refusal => refusal with
            {
                Field = string.Create(CultureInfo.InvariantCulture, $"{one.Row}:{refusal.Field}"),
            }));
        }

        return refusals.Or(facts);
    }
}
