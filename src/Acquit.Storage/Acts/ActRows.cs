namespace Acquit.Storage.Acts;

/// <summary>An act's record.</summary>
internal sealed class ActRow : IProjectedRow
{
    public required long Position { get; init; }
    public required Guid Act { get; init; }
    public required string Document { get; init; }
    public required int Ordinal { get; init; }
    public string? Number { get; init; }
    public string? NumberKey { get; init; }
    public string? Body { get; init; }
    public string? Authority { get; init; }
    public required DateOnly Date { get; init; }
    public required string Title { get; init; }
    public bool? Adopted { get; init; }
    public required DateOnly RecordedOn { get; init; }
    public required Guid Account { get; init; }
}

/// <summary>A word of an act's title, folded: what the list and the search box look up by its beginning.</summary>
internal sealed class ActWordRow : IProjectedRow
{
    public required string Word { get; init; }
    public required long Position { get; init; }
}

/// <summary>A point of an act was settled or stands again.</summary>
internal sealed class PointEventRow : IProjectedRow
{
    public required long Position { get; init; }
    public required Guid Act { get; init; }
    public required string Point { get; init; }
    public required bool Settled { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
    public required Guid Account { get; init; }
    public string? Reason { get; init; }
}
