namespace Acquit.Storage.Documents;

/// <summary>A file known to the journal; its bytes lie in the <see cref="DocumentVault"/>.</summary>
internal sealed class DocumentRow : IProjectedRow
{
    public required Guid Document { get; init; }
    public required long Position { get; init; }
    public required string Sha256 { get; init; }
    public required long Length { get; init; }
    public required string MediaType { get; init; }
    public string? FileName { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
    public required Guid Account { get; init; }
}
