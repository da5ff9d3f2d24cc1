using Acquit.Core.Common;
using Acquit.Storage.Facts;

namespace Acquit.Storage.Projection;

/// <summary>A fact with its place in the journal: all that a projector may use to write rows.</summary>
internal sealed record Entry(
    long Position, DateOnly RecordedOn, Guid Account, Fact Fact, FactType Type);

/// <summary>What must be loaded before the rows of some facts can be written.</summary>
internal sealed class Needs
{
    public HashSet<Guid> Grants { get; } = [];

    public HashSet<Guid> Expenditures { get; } = [];

    public HashSet<Guid> Attestations { get; } = [];

    /// <summary>Expenditures entered by these very facts: there is nothing to load.</summary>
    public HashSet<Guid> New { get; } = [];

    /// <summary>What each attestation covers, as loaded.</summary>
    public List<(Guid Attestation, IReadOnlyList<Guid> Expenditures)> Covered { get; } = [];
}
