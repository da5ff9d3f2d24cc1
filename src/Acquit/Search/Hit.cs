using Acquit.Core.Common;

namespace Acquit.Search;

/// <summary>Something that a search found.</summary>
/// <param name="What">What it is.</param>
/// <param name="Title">Its number or name.</param>
/// <param name="Where">Where it stands.</param>
/// <param name="Amount">Its amount; null where it has none.</param>
/// <param name="Address">Its page.</param>
internal sealed record Hit(Wording What, string Title, string Where, Money? Amount, string Address);

/// <summary>What a search found, by kind.</summary>
/// <param name="Grants">Grants, lines, codings, operations.</param>
/// <param name="Acts">Acts and places of their texts.</param>
/// <param name="Expenditures">Expenditures, payments, findings.</param>
/// <param name="More">True when there is more than is shown.</param>
internal sealed record Found(
    IReadOnlyList<Hit> Grants, IReadOnlyList<Hit> Acts, IReadOnlyList<Hit> Expenditures, bool More)
{
    /// <summary>Nothing.</summary>
    public static Found Nothing { get; } = new([], [], [], false);

    /// <summary>How many are shown.</summary>
    public int Count => Grants.Count + Acts.Count + Expenditures.Count;
}
