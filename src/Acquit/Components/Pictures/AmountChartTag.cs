using System.Globalization;
using Acquit.Components.Values;
using Acquit.Core.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Pictures;

/// <summary>The three amounts on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Ceiling">Plafond.</param>
/// <param name="Due">Dû.</param>
/// <param name="Defensible">Défendable.</param>
public sealed record AmountPoint(DateOnly On, Money Ceiling, Money Due, Money Defensible);

/// <summary>
/// The three amounts over time, drawn by the server from the same points as the table behind <c>table-href</c>:
/// <c>&lt;amount-chart points="@points" at="@at" table-href="…" /&gt;</c>. Amounts move by steps, on the days of facts.
/// </summary>
[HtmlTargetElement("amount-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AmountChartTagHelper : SiteTagHelper
{
    /// <summary>The points, by day.</summary>
    public IReadOnlyList<AmountPoint> Points { get; set; } = [];

    /// <summary>The date shown on the page; null draws no mark.</summary>
    public DateOnly? At { get; set; }

    /// <summary>Page or place of the table of these points.</summary>
    public string? TableHref { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Points.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var frame = ChartFrame.For(Points);
        var lines = Enum.GetValues<RulingAmount>().Select(kind => Line(frame, kind));
        var readings = Points.Select(point =>
            Markup.Of($"<g data-at=\"{frame.X(point.On)}\" data-text=\"{Reading(point)}\"></g>"));
        var table = TableHref is null
            ? Markup.None
            : Markup.Of($"<a href=\"{TableHref}\">{T("Le tableau de ces points", "The table of these points")}</a>");
        Draw(
            output,
            $"""
            <figure class="chart" data-island="chart">
            <svg viewBox="0 0 {ChartFrame.Width} {ChartFrame.Height}" role="img" aria-label="{Summary()}">
            {Grid(frame)}{lines}{Mark(frame)}{Names(frame)}{readings}
            <line class="probe" data-probe y1="{ChartFrame.Top}" y2="{ChartFrame.Bottom}" visibility="hidden"/>
            </svg>
            <p class="chart-reading" data-reading></p>
            <figcaption>{table}</figcaption>
            </figure>
            """);
    }

    private static Money Of(AmountPoint point, RulingAmount kind) => kind switch
    {
        RulingAmount.Ceiling => point.Ceiling,
        RulingAmount.Due => point.Due,
        RulingAmount.Defensible => point.Defensible,
    };

    private static Markup Line(ChartFrame frame, IReadOnlyList<AmountPoint> points, RulingAmount kind)
    {
        var path = new List<Markup>();
        for (var i = 0; i < points.Count; i++)
        {
            var x = frame.X(points[i].On);
            var y = frame.Y(Of(points[i], kind));
            path.Add(i == 0 ? Markup.Of($"M{x} {y}") : Markup.Of($"H{x}V{y}"));
        }

        return $"<path class=\"line\" data-series=\"{AmountCardTagHelper.Code(kind)}\" d=\"{path}\"/>";
    }

    private Markup Line(ChartFrame frame, RulingAmount kind) => Line(frame, Points, kind);

    private Markup Grid(ChartFrame frame)
    {
        var levels = frame.Levels().Select(level => Markup.Of(
            $"""
            <path class="axis" d="M{ChartFrame.Left} {frame.Y(level)}H{ChartFrame.Right}"/>
            <text x="{ChartFrame.Left - 8}" y="{frame.Y(level) + 4}" text-anchor="end">{Millions(level)}</text>
            """));
        var years = frame.Years().Select(year => Markup.Of(
            $"<text x=\"{frame.X(new DateOnly(year, 1, 1))}\" y=\"{ChartFrame.Height - 8}\">{year}</text>"));
        return $"<g>{levels}{years}</g>";
    }

    private Markup Mark(ChartFrame frame)
    {
        if (At is not { } day)
        {
            return Markup.None;
        }

        var x = frame.X(day);
        var late = x > ChartFrame.Right - 100;
        var anchor = late ? "end" : "start";
        return
            $"""
            <path class="now" d="M{x} {ChartFrame.Top}V{ChartFrame.Bottom}"/>
            <text class="now-text" x="{x + (late ? -6 : 6)}" y="{ChartFrame.Bottom - 8}" text-anchor="{anchor}">{Days.PrintShort(day, Language)}</text>
            """;
    }

    private Markup Names(ChartFrame frame)
    {
        var last = Points[^1];
        var places = ChartFrame.Apart([.. Enum.GetValues<RulingAmount>().Select(kind => frame.Y(Of(last, kind)) + 4)]);
        var names = Enum.GetValues<RulingAmount>().Select((kind, index) => Markup.Of(
            $"""
            <text class="name" data-series="{AmountCardTagHelper.Code(kind)}" x="{ChartFrame.Right + 8}" y="{places[index]}">{AmountCardTagHelper.Name(kind).In(Language)}</text>
            """));
        return $"<g>{names}</g>";
    }

    private string Reading(AmountPoint point) => T(
        $"{Days.Print(point.On, Language)} : dû {Print(point.Due)}, défendable {Print(point.Defensible)}",
        $"{Days.Print(point.On, Language)}: due {Print(point.Due)}, defensible {Print(point.Defensible)}");

    private string Summary()
    {
        var last = Points[^1];
        var from = Days.Print(Points[0].On, Language);
        return T(
            $"Plafond, dû et défendable du {from} au {Days.Print(last.On, Language)} ; à la fin, plafond "
                + $"{Print(last.Ceiling)}, "
            + $"dû {Print(last.Due)}, défendable {Print(last.Defensible)}",
            $"Ceiling, due and defensible from {from} to {Days.Print(last.On, Language)}; at the end, ceiling "
            + $"{Print(last.Ceiling)}, due {Print(last.Due)}, defensible {Print(last.Defensible)}");
    }

    private string Print(Money amount) => Amounts.Print(amount, Language);

    private string Millions(Money amount)
    {
        var millions = (amount.Cents / 100_000_000m).ToString("0.0#", CultureInfo.InvariantCulture);
        return T(millions.Replace('.', ',') + "\u00A0M€", "€" + millions + "m");
    }
}

/// <summary>Where amounts and days stand in the picture.</summary>
internal sealed record ChartFrame(DateOnly From, DateOnly To, Money Highest, Money Step)
{
    public const int Width = 560;
    public const int Height = 270;
    public const int Left = 68;
    public const int Right = 446;
    public const int Top = 22;
    public const int Bottom = 236;
    private const double NamesApart = 20;

    public static ChartFrame For(IReadOnlyList<AmountPoint> points)
    {
        var highest = points.Max(point => Math.Max(point.Ceiling.Cents, point.Due.Cents));
        var step = NiceStep(Math.Max(highest, 100) / 5);
        var top = (highest + step - 1) / step * step;
        return new(points[0].On, points[^1].On, new(Math.Max(top, step)), new(step));
    }

    public double X(DateOnly day)
    {
        var whole = Math.Max(1, To.DayNumber - From.DayNumber);
        var part = Math.Clamp(day.DayNumber - From.DayNumber, 0, whole);
        return Left + ((Right - Left) * (double)part / whole);
    }

    public double Y(Money amount) => Bottom - ((Bottom - Top) * ((double)amount.Cents / Highest.Cents));

    public IEnumerable<Money> Levels()
    {
        for (var level = 0L; level <= Highest.Cents; level += Step.Cents)
        {
            yield return new(level);
        }
    }

    public IEnumerable<int> Years() =>
        Enumerable.Range(From.Year, To.Year - From.Year + 1).Where(year => new DateOnly(year, 1, 1) >= From);

    /// <summary>Heights of names, moved down where two would overlap; the first is the highest.</summary>
    public static IReadOnlyList<double> Apart(IReadOnlyList<double> wanted)
    {
        var places = wanted.ToArray();
        for (var i = 1; i < places.Length; i++)
        {
            places[i] = Math.Max(places[i], places[i - 1] + NamesApart);
        }

        return places;
    }

    private static long NiceStep(long rough)
    {
        var magnitude = 1L;
        while (magnitude * 10 <= rough)
        {
            magnitude *= 10;
        }

        return new[] { 1L, 2, 5, 10 }.Select(each => each * magnitude).First(each => each >= rough);
    }
}
