using Acquit.Core.Common;

namespace Acquit.Core.Acts.Rules;

/// <summary>Items of an agenda, both included: presence, proxies and recusals are intervals, never flags.</summary>
/// <param name="First">First item, from 1.</param>
/// <param name="Last">Last item; <see cref="int.MaxValue"/> until the end of the sitting.</param>
public readonly record struct ItemRange(int First, int Last)
{
    /// <summary>The whole sitting.</summary>
    public static ItemRange Whole => new(1, int.MaxValue);

    /// <summary>True when the item lies in the range.</summary>
    public bool Contains(int item) => item >= First && item <= Last;
}

/// <summary>A member's presence.</summary>
/// <param name="Name">The member, with a vote.</param>
/// <param name="InRoom">Items at which the member is in the room; empty for an absent member.</param>
public sealed record MemberPresence(string Name, IReadOnlyList<ItemRange> InRoom);

/// <summary>A proxy and the items it covers.</summary>
/// <param name="Proxy">Giver and holder.</param>
/// <param name="Items">Items it covers.</param>
public sealed record ProxyInterval(GivenProxy Proxy, ItemRange Items);

/// <summary>A recusal and the item it concerns.</summary>
/// <param name="Name">The member.</param>
/// <param name="Items">Items from which the member withdraws.</param>
public sealed record RecusalInterval(string Name, ItemRange Items);

/// <summary>The room at one item.</summary>
/// <param name="Present">Members in the room who may vote.</param>
/// <param name="Represented">Absent members whose proxy is held in the room.</param>
/// <param name="Recused">Members recused from this item.</param>
/// <param name="OutOfRoom">Members neither in the room nor represented nor recused.</param>
public sealed record Room(
    IReadOnlyList<string> Present, IReadOnlyList<string> Represented, IReadOnlyList<string> Recused,
    IReadOnlyList<string> OutOfRoom)
{
    /// <summary>For the quorum.</summary>
    public Attendance Attendance => new(
        Present.Count + Represented.Count + Recused.Count + OutOfRoom.Count, Present.Count, Represented.Count,
        Recused.Count);
}

/// <summary>A sitting: its members with a vote, their proxies and recusals, along the agenda.</summary>
/// <param name="Members">Every member in office.</param>
/// <param name="Proxies">Proxies.</param>
/// <param name="Recusals">Recusals.</param>
public sealed record Sitting(
    IReadOnlyList<MemberPresence> Members, IReadOnlyList<ProxyInterval> Proxies,
    IReadOnlyList<RecusalInterval> Recusals)
{
    /// <summary>
    /// The room at an item. A proxy stops while its giver is in the room, its holder is not, or either is recused: a
    /// vote counts only those in the room at that item.
    /// </summary>
    public Room At(int item)
    {
        var recused = Keys(Recusals.Where(recusal => recusal.Items.Contains(item)).Select(recusal => recusal.Name));
        var inRoom = Keys(Members.Where(member => member.InRoom.Any(range => range.Contains(item)))
            .Select(member => member.Name));
        var represented = Keys(Proxies
            .Where(proxy => proxy.Items.Contains(item)
                && inRoom.Contains(Folding.Key(proxy.Proxy.Holder))
                && !recused.Contains(Folding.Key(proxy.Proxy.Holder)))
            .Select(proxy => proxy.Proxy.Giver));
        represented.ExceptWith(inRoom);
        represented.ExceptWith(recused);
        List<string> present = [], held = [], withdrawn = [], away = [];
        foreach (var member in Members)
        {
            var key = Folding.Key(member.Name);
            var place = recused.Contains(key) ? withdrawn
                : inRoom.Contains(key) ? present
                : represented.Contains(key) ? held
                : away;
            place.Add(member.Name);
        }

        return new(present, held, withdrawn, away);
    }

    private static HashSet<string> Keys(IEnumerable<string> names) =>
        names.Select(Folding.Key).ToHashSet(StringComparer.Ordinal);
}
