namespace Acquit.Core.Spending;

/// <summary>
/// A kind of evidence that an agreement may require. The set grows by adding names here (invoice, contract, delivery
/// note...): the engine asks only whether every required kind is present.
/// </summary>
public enum EvidenceKind
{
    /// <summary>The public accountant attests the payment (décret 2016-279, arrêté of 8 March 2016).</summary>
    PaymentAttested = 0,

    /// <summary>Another person than who entered it certified the delivery (service fait).</summary>
    DeliveryCertified = 1,
}

/// <summary>A set of kinds of evidence, at most 64 kinds.</summary>
/// <param name="Bits">One bit a kind, by its number.</param>
public readonly record struct EvidenceSet(ulong Bits)
{
    /// <summary>No kind.</summary>
    public static EvidenceSet None => default;

    /// <summary>True when it holds no kind.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The kinds given.</summary>
    public static EvidenceSet Of(params ReadOnlySpan<EvidenceKind> kinds)
    {
        var set = None;
        foreach (var kind in kinds)
        {
            set = set.With(kind);
        }

        return set;
    }

    /// <summary>This set and one kind more.</summary>
    public EvidenceSet With(EvidenceKind kind) => new(Bits | (1UL << (int)kind));

    /// <summary>The kinds of this set that the other does not hold.</summary>
    public EvidenceSet Except(EvidenceSet other) => new(Bits & ~other.Bits);

    /// <summary>True when the kind is in the set.</summary>
    public bool Contains(EvidenceKind kind) => (Bits & (1UL << (int)kind)) != 0;

    /// <summary>The kinds it holds, in their order.</summary>
    public IReadOnlyList<EvidenceKind> Kinds()
    {
        var set = this;
        return [.. Enum.GetValues<EvidenceKind>().Where(kind => set.Contains(kind))];
    }
}
