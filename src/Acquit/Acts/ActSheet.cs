using Acquit.Components.Values;
using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Storage.Acts;

namespace Acquit.Acts;

/// <summary>The cards of an act's Fiche.</summary>
internal enum ActTopic
{
    /// <summary>Roll, quorum, vote, proxies.</summary>
    Vote,

    /// <summary>Ceiling, rate, plan, own contribution.</summary>
    Aid,

    /// <summary>Budget codings and impact table.</summary>
    Codings,

    /// <summary>Texts and opinions cited.</summary>
    Citations,

    /// <summary>Signature, publication, form.</summary>
    Form,
}

/// <summary>What the cards of an act draw from: the same on the check page, before the act is recorded.</summary>
/// <param name="Report">The act, examined.</param>
/// <param name="Source">Its file.</param>
/// <param name="Language">The reader's language.</param>
internal sealed record ActSheet(ActReport Report, LibraryFile Source, Language Language)
{
    /// <summary>Address of the recorded act; null before it is recorded.</summary>
    public string? Address { get; init; }

    /// <summary>Points settled now, by key.</summary>
    public IReadOnlyDictionary<string, PointEvent> Settled { get; init; } =
        new Dictionary<string, PointEvent>(StringComparer.Ordinal);

    /// <summary>Names of the accounts met.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

    /// <summary>True when the reader may settle points.</summary>
    public bool MaySettle { get; init; }

    /// <summary>The act as read.</summary>
    public ActRecord Act => Report.Act;

    /// <summary>Lines of the act that no reading explains.</summary>
    public IReadOnlyList<int> Unread => Source.Unread(Act);

    /// <summary>Share of its lines that a reading explains, in percent.</summary>
    public int Explained => Source.ExplainedPercent(Act);

    /// <summary>Amounts of the act that nothing explains.</summary>
    public IReadOnlyList<ReadAmount> UnexplainedAmounts =>
    [
        .. Source.Examined.Reading.Amounts.Where(amount => amount.Role is null
            && amount.Span.Line >= Act.Extent.Line && amount.Span.EndLine <= Act.Extent.EndLine),
    ];

    /// <summary>The wording in the reader's language.</summary>
    public string T(Wording wording) => wording.In(Language);

    /// <summary>The wording in the reader's language.</summary>
    public string T(string french, string english) => new Wording(french, english).In(Language);

    /// <summary>Points of a card, the heaviest first, those settled last.</summary>
    public IReadOnlyList<Point> PointsOf(ActTopic topic) =>
    [
        .. Report.Points.Where(point => TopicOf(point) == topic).OrderBy(point => Settled.ContainsKey(point.Key))
            .ThenBy(point => point.Severity),
    ];

    /// <summary>Points that stand, the heaviest first.</summary>
    public IReadOnlyList<Point> Standing => [.. Report.Points.Where(point => !Settled.ContainsKey(point.Key))];

    /// <summary>Points of a severity that stand.</summary>
    public int Open(Severity severity) => Standing.Count(point => point.Severity == severity);

    /// <summary>The name behind an account.</summary>
    public string NameOf(Guid account) =>
        Names.GetValueOrDefault(account) ?? T(Access.AccountNames.Unknown);

    /// <summary>The rank of a point as statuses show it.</summary>
    public static StatusKind KindOf(Severity severity) => severity switch
    {
        Severity.Blocking => StatusKind.Blocking,
        Severity.Reserve => StatusKind.Reserve,
        Severity.Form => StatusKind.Form,
    };

    /// <summary>"1 point bloquant", "11 réserves", "3 points de forme".</summary>
    public static Wording CountOf(Severity severity, int count) => severity switch
    {
        Severity.Blocking => new(
            count < 2 ? $"{count}\u00A0point bloquant" : $"{count}\u00A0points bloquants",
            count == 1 ? "1 blocking point" : $"{count} blocking points"),
        Severity.Reserve => new(
            count < 2 ? $"{count}\u00A0réserve" : $"{count}\u00A0réserves",
            count == 1 ? "1 reserve" : $"{count} reserves"),
        Severity.Form => new(
            count < 2 ? $"{count}\u00A0point de forme" : $"{count}\u00A0points de forme",
            count == 1 ? "1 point of form" : $"{count} points of form"),
    };

    /// <summary>Anchor of a point in the page.</summary>
    public static string AnchorOf(Point point) => "point-" + PointAddress.Of(point);

    // The prefix of a code is its subject; what has none of its own is form.
    private static ActTopic TopicOf(Point point) => point.Code.Split('.')[0] switch
    {
        "roll" or "vote" or "quorum" or "proxy" or "proxies" => ActTopic.Vote,
        "agreement" or "plan" or "rate" or "funding" or "operation" or "grant" => ActTopic.Aid,
        "revenue" or "coding" or "impact" => ActTopic.Codings,
        "citation" or "opinion" => ActTopic.Citations,
        _ => ActTopic.Form,
    };
}
