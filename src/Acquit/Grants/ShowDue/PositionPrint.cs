using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Storage;
using Spectre.Console;

namespace Acquit.Grants;

/// <summary>A position as a person reads it in a terminal: the three numbers, the lines, why no more.</summary>
internal sealed class PositionPrint(IAnsiConsole console, Language language, bool fictitious)
{
    public void Write(string? title, GrantPosition position, AsOf asOf)
    {
        Mark();
        if (title is not null)
        {
            console.Write(new Text(title, new Style(decoration: Decoration.Bold)));
            console.WriteLine();
        }

        Plain(Say(
            $"Au {Days.Print(asOf.At, language)}, d'après ce qui était enregistré le "
                + $"{Days.Print(asOf.RecordedBy, language)}.",
            $"At {Days.Print(asOf.At, language)}, by what was recorded on {Days.Print(asOf.RecordedBy, language)}."));
        console.WriteLine();
        Numbers(position, requestable: false);
        Lines(position.Lines);
        Reasons(position.Reasons);
    }

    public void Write(string? title, WhatIfOutcome outcome)
    {
        Mark();
        Plain(Say($"Hypothèse sur {title}.", $"A hypothesis on {title}."));
        console.WriteLine();
        Numbers(outcome.After, requestable: true);
        Plain(Say(
            $"Dû : {Signed(outcome.DueChange)} par rapport à sans hypothèse.",
            $"Due: {Signed(outcome.DueChange)} against no hypothesis."));
        console.WriteLine();
        Lines(outcome.After.Lines);
        Reasons(outcome.After.Reasons);
    }

    private void Mark()
    {
        if (fictitious)
        {
            Plain(Say("FICTIF : programme de démonstration", "FICTIF (fictitious): demonstration programme"));
        }
    }

    private void Numbers(GrantPosition position, bool requestable)
    {
        var rows = new Table { Border = TableBorder.None, ShowHeaders = false };
        rows.AddColumn(new TableColumn(""));
        rows.AddColumn(new TableColumn("").RightAligned());
        rows.AddRow(Cell(Say("Plafond", "Ceiling")), Cell(Amount(position.Ceiling)));
        rows.AddRow(Cell(Say("Dû", "Due")), Cell(Amount(position.Due)));
        rows.AddRow(Cell(Say("Défendable", "Defensible")), Cell(Amount(position.Defensible)));
        if (requestable)
        {
            rows.AddRow(Cell(Say("Demandable avant le solde", "Requestable before the balance")),
                Cell(Amount(position.Requestable)));
        }

        console.Write(rows);
        console.WriteLine();
    }

    private void Lines(IReadOnlyList<LinePosition> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var table = Columns(
            (Say("Poste", "Line"), false), (Say("Prévu", "Planned"), true),
            (Say("Éligible payé", "Eligible, paid"), true),
            (Say("Dû", "Due"), true), (Say("Défendable", "Defensible"), true));
        foreach (var line in lines)
        {
            table.AddRow(
                Cell(line.Label), Cell(Number(line.Planned)), Cell(Number(line.Eligible)), Cell(Number(line.Due)),
                Cell(Number(line.Defensible)));
        }

        console.Write(table);
        console.WriteLine();
    }

    private void Reasons(IReadOnlyList<ReasonPosition> reasons)
    {
        if (reasons.Count == 0)
        {
            Plain(Say("Rien ne manque.", "Nothing is missing."));
            return;
        }

        Plain(Say("Pourquoi pas plus ?", "Why not more?"));
        var table = Columns(
            (Say("Motif", "Reason"), false), (Say("Constat", "Finding"), false), (Say("Nombre", "Count"), true),
            (Say("Dépense", "Expenditure"), true), (Say("Aide en jeu", "Grant at risk"), true));
        foreach (var reason in reasons)
        {
            table.AddRow(
                Cell(reason.Rule.Title.In(language)), Cell(reason.Rule.Finding ?? ""), Cell($"{reason.Count}"),
                Cell(Number(reason.Amount)), Cell(Number(reason.GrantAtRisk)));
        }

        console.Write(table);
    }

    private static Table Columns(params ReadOnlySpan<(string Name, bool Right)> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (name, right) in columns)
        {
            var column = new TableColumn(new Text(name));
            table.AddColumn(right ? column.RightAligned() : column);
        }

        return table;
    }

    private static Text Cell(string text) => new(text);

    private void Plain(string text)
    {
        console.Write(new Text(text));
        console.WriteLine();
    }

    private string Signed(Money amount) => amount.IsNegative ? Amount(amount) : $"+{Amount(amount)}";

    private string Amount(Money amount) => Amounts.Print(amount, language);

    private string Number(Money amount) => Amounts.PrintNumber(amount, language);

    private string Say(string french, string english) => new Wording(french, english).In(language);
}
