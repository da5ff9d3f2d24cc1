namespace Acquit.Storage.Journal;

/// <summary>
/// A fact as it stands in the journal. Nothing of it ever changes but <see cref="Sealed"/>, which erasure shortens.
/// </summary>
internal sealed class FactRow
{
    /// <summary>Commit order, from 1 and without a gap: the leaf's index in the tree plus one.</summary>
    public required long Position { get; init; }

    /// <summary>Schema tag, the first line of the canonical bytes.</summary>
    public required string Schema { get; init; }

    /// <summary>The object whose version it moves.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The day on which it is true.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>
    /// The instant it became known, in UTC microseconds; never less than that of the position before.
    /// </summary>
    public required long RecordedAt { get; init; }

    /// <summary>The day of <see cref="RecordedAt"/> in Europe/Paris.</summary>
    public required DateOnly RecordedOn { get; init; }

    /// <summary>Opaque identifier of the account that acted.</summary>
    public required Guid Account { get; init; }

    /// <summary>The bytes that are hashed.</summary>
    public required byte[] Canonical { get; init; }

    /// <summary>Salts and texts of the personal fields; null when there are none or all were erased.</summary>
    public byte[]? Sealed { get; init; }

    /// <summary>RFC 6962 leaf hash of <see cref="Canonical"/>.</summary>
    public required byte[] Leaf { get; init; }
}

/// <summary>The head of the journal: one row, locked by every writer.</summary>
internal sealed class HeadRow
{
    /// <summary>Always 1.</summary>
    public required int Id { get; init; }

    /// <summary>Number of facts.</summary>
    public required long Size { get; init; }

    /// <summary>Roots of the perfect subtrees, from the largest to the smallest.</summary>
    public required byte[] Frontier { get; init; }

    /// <summary>Root of the tree.</summary>
    public required byte[] Root { get; init; }

    /// <summary>Instant of the last fact, in UTC microseconds.</summary>
    public required long RecordedAt { get; init; }
}

/// <summary>Where an object stands: a commit is refused when an object that it read has moved since.</summary>
internal sealed class ObjectVersionRow : IProjectedRow
{
    /// <summary>The object.</summary>
    public required Guid Object { get; init; }

    /// <summary>What it is: <c>grant</c>, <c>expenditure</c>, <c>act</c>...</summary>
    public required string Kind { get; init; }

    /// <summary>Position of its latest fact.</summary>
    public required long Version { get; init; }
}

/// <summary>A request that was answered: the same key gets the same answer and nothing is recorded twice.</summary>
internal sealed class IdempotencyRow
{
    /// <summary>The account that asked.</summary>
    public required Guid Account { get; init; }

    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Position of the first fact recorded.</summary>
    public required long FirstPosition { get; init; }

    /// <summary>How many facts were recorded.</summary>
    public required int Count { get; init; }
}
