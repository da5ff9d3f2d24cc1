using Acquit.Core.Common;

namespace Acquit.Core.Acts.Rules;

/// <summary>A recorded delegation of signature.</summary>
/// <param name="Holder">Who may sign.</param>
/// <param name="Dates">On which days.</param>
/// <param name="Matters">Which matters, as codes of the authority's own list; empty means all.</param>
public sealed record SignatureDelegation(string Holder, Period Dates, IReadOnlyList<string> Matters);

/// <summary>Signatures lie within a delegation's scope and dates.</summary>
public static class Signatures
{
    /// <summary>The delegation under which a person may sign a matter on a day, or why there is none.</summary>
    public static Decision<SignatureDelegation> Validate(
        string signer, DateOnly on, string matter, IReadOnlyList<SignatureDelegation> delegations)
    {
        var own = delegations.Where(delegation => Folding.Same(delegation.Holder, signer)).ToList();
        if (own.Count == 0)
        {
            return Refuse("signature.no-delegation", $"Aucune délégation de signature n'est enregistrée pour {signer}.",
                $"No delegation of signature is recorded for {signer}.");
        }

        var dated = own.Where(delegation => delegation.Dates.Contains(on)).ToList();
        if (dated.Count == 0)
        {
            return Refuse("signature.outside-dates", $"La délégation de {signer} n'est pas en vigueur ce jour-là.",
                $"The delegation of {signer} is not in force that day.");
        }

        return dated.FirstOrDefault(delegation => Covers(delegation, matter)) is { } found
            ? found
            : Refuse("signature.outside-scope", $"La délégation de {signer} ne couvre pas cette matière.",
                $"The delegation of {signer} does not cover this matter.");
    }

    private static bool Covers(SignatureDelegation delegation, string matter) =>
        delegation.Matters.Count == 0 || delegation.Matters.Any(covered => Folding.Same(covered, matter));

    private static Decision<SignatureDelegation> Refuse(string code, string french, string english) =>
        new Refusal(code, new(french, english), CouncilRules.DelegationOfSignature.Cited);
}
