using System.Text.Json;
using Acquit.Cli;
using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>
/// The schema <c>acquit-examine/1</c>, written act by act: amounts are strings with two decimals and a dot, dates ISO,
/// spans 1-based, and what the document does not give is null.
/// </summary>
internal sealed class ExamineJson : IDisposable
{
    private readonly Utf8JsonWriter _json;
    private readonly Language _language;
    private readonly bool _severalFiles;
    private readonly List<ReadCoverage> _coverage = [];

    public ExamineJson(Stream output, Language language, bool severalFiles)
    {
        _json = new(output, JsonText.Options);
        _language = language;
        _severalFiles = severalFiles;
        _json.WriteStartObject();
        _json.WriteString("schema", "acquit-examine/1");
        _json.WriteStartArray("acts");
    }

    public void Write(string file, ActReport report)
    {
        _json.WriteStartObject();
        if (_severalFiles)
        {
            _json.WriteString("file", file);
        }

        Identity(report.Act);
        Roll(report.Act.Roll);
        Quorum(report);
        Vote(report);
        Citations(report.Act);
        Grant(report);
        Plan(report);
        Codings(report);
        Points(report);
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Write(ReadCoverage coverage) => _coverage.Add(coverage);

    public void Dispose()
    {
        _json.WriteEndArray();
        _json.WriteStartObject("coverage");
        Coverage(_coverage.SelectMany(each => each.UnreadLines), _coverage.SelectMany(each => each.UnexplainedAmounts));
        if (_severalFiles)
        {
            _json.WriteStartArray("files");
            foreach (var each in _coverage)
            {
                _json.WriteStartObject();
                _json.WriteString("file", each.File);
                Coverage(each.UnreadLines, each.UnexplainedAmounts);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Dispose();
    }

    private void Coverage(IEnumerable<int> unreadLines, IEnumerable<ReadAmount> unexplained)
    {
        _json.WriteStartArray("unreadLines");
        foreach (var line in unreadLines)
        {
            _json.WriteNumberValue(line);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("unexplainedAmounts");
        foreach (var amount in unexplained)
        {
            _json.WriteStartObject();
            _json.WriteString("amount", amount.Amount.ToString());
            Span("span", amount.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Identity(ActRecord act)
    {
        Text("number", act.Number?.Value);
        Text("body", act.Body?.Value.ToString());
        Text("authority", act.Authority?.Value);
        Text("date", Iso(act.Date?.Value));
        Text("title", act.Title?.Value);
        Text("report", act.Report?.Value);
        Text("outcome", act.Adopted switch { true => "Adopted", false => "Rejected", null => null });
    }

    private void Roll(Roll roll)
    {
        _json.WriteStartObject("roll");
        Text("chair", roll.Chair?.Value);
        Text("secretary", roll.Secretary?.Value);
        Names("present", roll.Present);
        Names("apologies", roll.Apologies);
        Names("nonVoting", roll.NonVoting);
        Names("nonVotingApologies", roll.NonVotingApologies);
        _json.WriteStartArray("proxies");
        foreach (var proxy in roll.Proxies)
        {
            _json.WriteStartObject();
            _json.WriteString("giver", proxy.Giver);
            _json.WriteString("holder", proxy.Holder);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Names(string property, IReadOnlyList<Cited<string>> names)
    {
        _json.WriteStartArray(property);
        foreach (var name in names)
        {
            _json.WriteStartObject();
            _json.WriteString("name", name.Value);
            Span("span", name.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Quorum(ActReport report)
    {
        var quorum = report.Quorum;
        _json.WriteStartObject("quorum");
        Text("rule", quorum.Rule?.Content.In(_language));
        Text("source", Source(quorum.Rule));
        Number("membersInOffice", report.Roll.MembersInOffice);
        Text("membersInOfficeState", State(report.Roll.MembersInOfficeState));
        Number("required", quorum.Required);
        Number("counted", quorum.Counted);
        Truth("met", quorum.Met);
        _json.WriteEndObject();
    }

    private void Vote(ActReport report)
    {
        if (report.Vote is not { } vote)
        {
            _json.WriteNull("vote");
        }
        else
        {
            _json.WriteStartObject("vote");
            Number("for", vote.For);
            Number("against", vote.Against);
            Number("abstentions", vote.Abstentions);
            _json.WriteStartArray("groups");
            foreach (var group in vote.Groups)
            {
                _json.WriteStringValue(group);
            }

            _json.WriteEndArray();
            Truth("adoptedCountingOnlyPresent", vote.AdoptedCountingOnlyPresent);
            _json.WriteEndObject();
        }

        _json.WriteStartObject("proxies");
        _json.WriteNumber("named", report.Proxies.Named);
        Number("needed", report.Proxies.Needed);
        Number("holdersAtLeast", report.Proxies.HoldersAtLeast);
        Number("holdersAtLeastOrdinary", report.Proxies.HoldersAtLeastOrdinary);
        _json.WriteEndObject();
    }

    private void Citations(ActRecord act)
    {
        _json.WriteStartArray("citations");
        foreach (var citation in act.Citations)
        {
            _json.WriteStartObject();
            _json.WriteNumber("visa", citation.Visa);
            _json.WriteString("kind", citation.Kind);
            Text("number", citation.Number);
            Text("body", citation.Body?.ToString());
            Text("date", Iso(citation.Date));
            Span("span", citation.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Grant(ActReport report)
    {
        if (report.Grant is not { } grant)
        {
            _json.WriteNull("grant");
            return;
        }

        var period = report.Act.Grant?.Periods?.Value;
        _json.WriteStartObject("grant");
        Text("ceiling", grant.Ceiling?.ToString());
        Text("base", grant.Base?.ToString());
        Text("ratePrinted", grant.RatePrinted);
        Text("rateExact", grant.RateExact);
        Text("printedRateGap", grant.PrintedRateGap?.ToString());
        Text("ownContribution", grant.OwnContribution?.ToString());
        Text("periodFrom", Iso(period?.From));
        Text("periodTo", Iso(period?.To));
        _json.WriteEndObject();
    }

    private void Plan(ActReport report)
    {
        if (report.Plan is not { } plan)
        {
            _json.WriteNull("plan");
            return;
        }

        _json.WriteStartObject("plan");
        _json.WriteStartArray("lines");
        foreach (var line in plan.Lines)
        {
            _json.WriteStartObject();
            _json.WriteString("label", line.Line.Label.Value);
            Text("section", line.Line.Section?.ToString());
            _json.WriteString("eligible", line.Line.Eligible.Value.ToString());
            Text("share", line.Share?.ToString());
            Text("state", line.State?.ToString());
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        Text("capital", plan.Capital?.ToString());
        Text("operating", plan.Operating?.ToString());
        _json.WriteString("total", plan.Total.ToString());
        _json.WriteEndObject();
    }

    private void Codings(ActReport report)
    {
        _json.WriteStartArray("codings");
        foreach (var coding in report.Codings)
        {
            _json.WriteStartObject();
            _json.WriteString("budgetOperation", coding.Reading.BudgetOperation);
            _json.WriteString("coding", coding.Reading.Coding);
            Text("section", coding.Reading.Section?.ToString());
            Text("proposed", coding.Proposed?.ToString());
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Points(ActReport report)
    {
        _json.WriteStartArray("points");
        foreach (var point in report.Points)
        {
            _json.WriteStartObject();
            _json.WriteString("code", point.Code);
            _json.WriteString("severity", point.Severity switch
            {
                Severity.Blocking => "blocking",
                Severity.Reserve => "reserve",
                Severity.Form => "form",
            });
            _json.WriteString("message", point.Message.In(_language));
            _json.WriteString("effect", point.Effect.In(_language));
            Text("rule", Source(point.Rule));
            _json.WriteStartArray("spans");
            foreach (var span in point.Spans)
            {
                Span(_json, null, span);
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Span(string property, SourceSpan span) => Span(_json, property, span);

    /// <summary>A span as a property, or as an element of an array when it bears no name.</summary>
    public static void Span(Utf8JsonWriter json, string? property, SourceSpan span)
    {
        if (property is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(property);
        }

        json.WriteNumber("line", span.Line);
        json.WriteNumber("column", span.Column);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
        json.WriteEndObject();
    }

    private string? Source(LegalRule? rule) => rule?.Cited.In(_language);

    private void Text(string property, string? value)
    {
        if (value is null)
        {
            _json.WriteNull(property);
        }
        else
        {
            _json.WriteString(property, value);
        }
    }

    private void Number(string property, int? value)
    {
        if (value is { } number)
        {
            _json.WriteNumber(property, number);
        }
        else
        {
            _json.WriteNull(property);
        }
    }

    private void Truth(string property, bool? value)
    {
        if (value is { } truth)
        {
            _json.WriteBoolean(property, truth);
        }
        else
        {
            _json.WriteNull(property);
        }
    }

    private static string? Iso(DateOnly? date) => date is { } day ? Days.Iso(day) : null;

    private static string? State(ValueState? state) => state switch
    {
        ValueState.Cited => "cited",
        ValueState.Computed => "computed",
        ValueState.Declared => "declared",
        ValueState.Assumed => "assumed",
        null => null,
    };
}
