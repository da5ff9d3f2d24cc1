using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Formats.ActText;

/// <summary>
/// Reads a financing plan from a text layer: labels wrapped over lines, then amounts, totals, aid, resources. Columns
/// are lost, so that sections come from the printed totals.
/// </summary>
internal sealed class PlanReader
{
    private const int MostLines = 150;
    private const int ProseWords = 8;

    private static readonly string[] Heads =
    [
        "depenses eligibles", "depenses", "eligibles", "depense", "montant", "montant ht", "montants", "montants ht",
        "postes", "poste", "poste de depenses", "postes de depenses", "nature des depenses", "nature",
        "investissement", "fonctionnement", "financement europeen", "financement", "financements", "recettes",
        "ressources", "plan de financement", "taux", "montant en euros", "montant (€)", "montant ht (€)",
        "investissement fonctionnement", "depenses recettes", "ht", "€", "financeurs", "financeur", "origine",
        "plan de financement previsionnel", "depenses ressources", "montant €",
        "depenses montant ht recettes montant", "depenses montant recettes montant", "postes montant ht",
        "poste montant ht", "libelle", "libelle montant", "europeen", "depenses previsionnelles",
        "recettes previsionnelles", "%", "montant ttc",
    ];

    private static readonly string[] AidWords = ["subvention", "aide ", "aide", "feder", "fse", "react-eu", "europe",
        "union europeenne"];

    private static readonly string[] ResourceHeads =
        ["recettes", "ressources", "financements", "financeurs", "recettes previsionnelles", "origine"];

    private readonly ActContext _context;
    private readonly Flow _flow;
    private readonly List<(Cited<string> Label, Cited<Money> Amount, Section? Section)> _lines = [];
    private readonly List<ResourceReading> _resources = [];
    private readonly List<Cited<Money>> _aid = [];
    private readonly List<Section> _columns = [];
    private readonly PlanColumns _places = new();
    private readonly List<Cited<Money>> _totals = [];
    private Cited<Money>? _resourceTotal;
    private bool _resourceSide;
    private bool _afterTotal;
    private int _labelStart = -1;
    private int _labelEnd = -1;
    private int _last = -1;

    private PlanReader(ActContext context)
    {
        _context = context;
        _flow = context.Flow;
    }

    /// <summary>The plan; null when no table of the text is one.</summary>
    public static PlanReading? Read(ActContext context)
    {
        foreach (var document in context.Documents())
        {
            for (var i = 0; i < context.Flow.Lines.Count; i++)
            {
                var line = context.Flow.Lines[i];
                if (line.Start < document.Start || line.Start >= document.End || !IsHead(context, line))
                {
                    continue;
                }

                var reader = new PlanReader(context);
                var end = reader.Survey(i, document.End);
                if (end < 0)
                {
                    continue;
                }

                return reader.ReadTable(i, end);
            }
        }

        return null;
    }

    private static string KeyOf(Flow flow, int start, int end)
    {
        var (from, to) = flow.Trim(start, end, ":-•|*.");
        return flow.Key[from..to];
    }

    private static bool IsHead(ActContext context, FlowLine line)
    {
        var key = KeyOf(context.Flow, line.Start, line.End);
        return key.Length <= 70 && !key.AsSpan().ContainsAnyInRange('0', '9')
            && (key is "investissement fonctionnement" or "fonctionnement investissement" or "depenses recettes"
                or "depenses ressources" or "depenses eligibles" or "postes de depenses" or "poste de depenses"
                || key.StartsWith("plan de financement", StringComparison.Ordinal)
                || (key.StartsWith("depenses", StringComparison.Ordinal)
                    && key.Contains("montant", StringComparison.Ordinal))
                || (key.StartsWith("poste", StringComparison.Ordinal)
                    && key.Contains("montant", StringComparison.Ordinal)));
    }

    /// <summary>Index after the table's last line; -1 when what follows the heading is no table of amounts.</summary>
    private int Survey(int head, int limit)
    {
        var rows = 0;
        var last = -1;
        for (var i = head + 1; i < _flow.Lines.Count && i < head + MostLines && _flow.Lines[i].Start < limit; i++)
        {
            var line = _flow.Lines[i];
            var holds = AmountsOf(line).Count > 0;
            if (IsStop(line, holds))
            {
                break;
            }

            rows += holds ? 1 : 0;
            last = holds ? i : last;
        }

        return rows >= 2 ? last + 1 : -1;
    }

    private bool IsStop(FlowLine line, bool holdsAmount)
    {
        foreach (var stop in (ReadOnlySpan<string>)["vu ", "considerant", "article", "apres en avoir", "le conseil",
            "la commission", "il est propose", "il convient", "decide", "le rapporteur", "monsieur le", "madame la"])
        {
            if (_flow.Has(stop, line.Start))
            {
                return true;
            }
        }

        var words = 1;
        for (var i = line.Start; i < line.End; i++)
        {
            words += _flow.GapAt(i) != Gap.None ? 1 : 0;
        }

        return words > ProseWords && (!holdsAmount || words > 25 || _flow.Key[line.End - 1] is ',' or ';');
    }

    private List<FoundNumber> AmountsOf(FlowLine line)
    {
        var amounts = new List<FoundNumber>();
        for (var i = _context.NumberFrom(line.Start); i < _context.Numbers.Count
            && _context.Numbers[i].Start < line.End; i++)
        {
            var number = _context.Numbers[i];
            if ((number.HasCurrency || number.LooksLikeAmount) && number.Role is null)
            {
                amounts.Add(number);
            }
        }

        return amounts;
    }

    private PlanReading? ReadTable(int head, int end)
    {
        ReadColumns(_flow.Lines[head]);
        if (!_columns.Contains(Section.Capital) || !_columns.Contains(Section.Operating))
        {
            for (var i = head + 1; i < end && AmountsOf(_flow.Lines[i]).Count == 0 && i < head + 6; i++)
            {
                ReadColumns(_flow.Lines[i]);
            }
        }

        _flow.Mark(_flow.Lines[head].Start, _flow.Lines[head].End);
        for (var i = head + 1; i < end; i++)
        {
            ReadRow(_flow.Lines[i]);
        }

        if (_lines.Count == 0)
        {
            return null;
        }

        return Finish(_flow.Lines[head].Start);
    }

    private void ReadColumns(FlowLine line)
    {
        var capital = _flow.FindWord("investissement", line.Start, line.End);
        var operating = _flow.FindWord("fonctionnement", line.Start, line.End);
        _places.Read(_flow, capital, operating);
        foreach (var (_, section) in new[] { (capital, Section.Capital), (operating, Section.Operating) }
            .Where(column => column.Item1 >= 0).OrderBy(column => column.Item1))
        {
            if (!_columns.Contains(section))
            {
                _columns.Add(section);
            }
        }
    }

    /// <summary>One line: pieces of label, each followed by the amounts of its row.</summary>
    private void ReadRow(FlowLine line)
    {
        if (_places.HeadLine == line.Number)
        {
            _flow.Mark(line.Start, line.End);
            return;
        }

        var amounts = AmountsOf(line);
        if (_flow.GapBefore(line.Start) == Gap.Blank)
        {
            DropHead();
        }

        var from = line.Start;
        for (var i = 0; i < amounts.Count; i++)
        {
            AddLabel(from, amounts[i].Start);
            var run = i + 1;
            while (run < amounts.Count && IsBare(amounts[run - 1].End, amounts[run].Start))
            {
                run++;
            }

            TakeRow(amounts[i..run]);
            i = run - 1;
            from = amounts[i].End;
        }

        AddLabel(from, line.End);
        DropHead();
    }

    private bool IsBare(int start, int end) => _flow.Trim(start, end, "|:-%0123456789,.").Start >= end;

    private void AddLabel(int start, int end)
    {
        (start, end) = _flow.Trim(start, end, "|:;•%");
        if (start >= end || _flow.Key.AsSpan(start, end - start).IndexOfAnyInRange('a', 'z') < 0)
        {
            return;
        }

        if (_labelStart < 0)
        {
            _labelStart = start;
        }

        _labelEnd = end;
    }

    /// <summary>A cell that is a heading is no part of a label.</summary>
    private void DropHead()
    {
        if (_labelStart >= 0 && Heads.Contains(KeyOf(_flow, _labelStart, _labelEnd), StringComparer.Ordinal))
        {
            _resourceSide |= ResourceHeads.Contains(KeyOf(_flow, _labelStart, _labelEnd), StringComparer.Ordinal);
            _flow.Mark(_labelStart, _labelEnd);
            _labelStart = -1;
        }
    }

    private void TakeRow(List<FoundNumber> amounts)
    {
        if (_labelStart < 0)
        {
            return;
        }

        var key = KeyOf(_flow, _labelStart, _labelEnd);
        var (start, end) = (_labelStart, _labelEnd);
        _labelStart = -1;
        _last = amounts[^1].End;
        _flow.Mark(start, _last);
        foreach (var number in amounts)
        {
            GrantReader.NoteMended(_context, number);
        }

        if (key.StartsWith("total", StringComparison.Ordinal) || key.StartsWith("sous-total", StringComparison.Ordinal))
        {
            TakeTotal(amounts);
        }
        else if (_resourceSide || _afterTotal || IsResource(key))
        {
            TakeResource(start, end, key, amounts[0]);
        }
        else
        {
            TakeLine(start, end, amounts);
        }
    }

    private static bool IsResource(string key) =>
        AidWords.Any(word => key.StartsWith(word, StringComparison.Ordinal))
            || key.StartsWith("autofinancement", StringComparison.Ordinal)
        || key.StartsWith("etat", StringComparison.Ordinal) || key.StartsWith("region", StringComparison.Ordinal)
        || key.StartsWith("departement", StringComparison.Ordinal)
            || key.StartsWith("fonds propres", StringComparison.Ordinal)
        || key.StartsWith("detr", StringComparison.Ordinal) || key.StartsWith("dsil", StringComparison.Ordinal)
        || key.StartsWith("commune", StringComparison.Ordinal)
            || key.StartsWith("reste a charge", StringComparison.Ordinal);

    private void TakeTotal(List<FoundNumber> amounts)
    {
        if (_resourceSide || (_totals.Count > 0 && _resources.Count > 0))
        {
            _resourceTotal ??= _context.Claim(amounts[0], "plan-total");
            return;
        }

        _afterTotal |= _columns.Count == 2;
        foreach (var number in amounts)
        {
            _totals.Add(_context.Claim(number, "plan-total"));
        }
    }

    private void TakeResource(int start, int end, string key, FoundNumber number)
    {
        if (AidWords.Any(word => key.Contains(word, StringComparison.Ordinal)))
        {
            _aid.Add(_context.Claim(number, "aid"));
        }

        var role = key.Contains("autofinancement", StringComparison.Ordinal)
            || key.Contains("fonds propres", StringComparison.Ordinal)
            ? "own-contribution"
            : "resource";
        _resources.Add(new(_context.CiteText(start, end), _context.Claim(number, role)));
    }

    private void TakeLine(int start, int end, List<FoundNumber> amounts)
    {
        var label = _context.CiteText(start, end);
        var placed = amounts.Select(number => (Number: number, Section: _places.SectionOf(_flow, number)))
            .Where(cell => cell.Section is not null).ToList();
        if (placed.Count > 0)
        {
            _lines.AddRange(placed.Select(cell => (label, _context.Claim(cell.Number, "plan-line"), cell.Section)));
            ClaimRest(amounts, 0);
            return;
        }

        if (amounts.Count >= 2 && _columns.Count == 2)
        {
            _lines.Add((label, _context.Claim(amounts[0], "plan-line"), _columns[0]));
            _lines.Add((label, _context.Claim(amounts[1], "plan-line"), _columns[1]));
            ClaimRest(amounts, 2);
            return;
        }

        _lines.Add((label, _context.Claim(amounts[0], "plan-line"), null));
        ClaimRest(amounts, 1);
    }

    // A further column (share of aid, amount with VAT) is part of the row but no amount of the plan.
    private static void ClaimRest(List<FoundNumber> amounts, int from)
    {
        foreach (var number in amounts.Skip(from))
        {
            number.Role ??= "plan-other-column";
        }
    }

    private PlanReading Finish(int start)
    {
        Cited<Money>? capital = null, operating = null, total = null;
        if (_columns.Count == 2 && _totals.Count >= 2)
        {
            (capital, operating) = _columns[0] == Section.Capital ? (_totals[0], _totals[1]) : (_totals[1], _totals[0]);
            total = _totals.Count > 2 ? _totals[2] : null;
        }
        else if (_totals.Count > 0)
        {
            total = _totals[0];
        }

        var open = _lines.Where(line => line.Section is null).ToList();
        var known = (Section section) =>
            Money.Sum(_lines.Where(line => line.Section == section).Select(line => line.Amount.Value));
        var inferred = capital is { } first && operating is { } second
            ? SectionInference.Of([.. open.Select(line => line.Amount.Value)], first.Value - known(Section.Capital),
                second.Value - known(Section.Operating))
            : new Section?[open.Count];
        var next = 0;
        var lines = _lines.Select(line =>
            new PlanLineReading(line.Label, line.Section ?? inferred[next++], line.Amount)).ToList();
        return new(lines, capital, operating, total, _aid, _flow.Span(start, Math.Max(_last, start + 1)))
        {
            Resources = _resources,
            ResourcesTotal = _resourceTotal,
        };
    }
}
