using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Storage.Grants;

namespace Acquit.Search;

/// <summary>
/// What a search finds in grant files: they are few and kept in memory, so no query is asked. Names match by the words
/// that they hold, numbers of codings whatever their punctuation.
/// </summary>
internal sealed class GrantHits(string text, Money? amount)
{
    private readonly string[] _words = Folding.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<Hit> In(GrantReport report, Language language)
    {
        var title = report.Title
            ?? new Wording("Financement sans convention", "Grant without an agreement").In(language);
        var address = $"/financements/{report.Grant.Value}";
        Hit Of(Wording what, string name, Money? sum, string anchor) =>
            new(what, name, name == title ? "" : title, sum, address + anchor);

        var state = report.State;
        if (Named(report.Title))
        {
            yield return Of(new("Financement", "Grant"), title, state.Agreement?.Ceiling, "");
        }

        foreach (var (what, sum) in Sums(report).Where(one => one.Amount == amount))
        {
            yield return Of(what, title, sum, "");
        }

        foreach (var line in report.File.Lines.Where(line => Named(line.Label) || line.Planned == amount))
        {
            yield return Of(new("Poste du plan", "Plan line"), line.Label, line.Planned, "#plan");
        }

        foreach (var coding in state.Codings.Where(Numbered))
        {
            yield return Of(
                new("Imputation budgétaire", "Budget coding"),
                $"{coding.BudgetOperation}, {coding.Nature}//{coding.GroupAndFunction}, "
                    + $"{coding.Label}", null, "#imputations");
        }

        foreach (var action in (state.Operation?.Actions ?? []).Where(action => Named(action.Label)))
        {
            yield return Of(new("Action de l'opération", "Action of the operation"), action.Label, null, "#operation");
        }
    }

    private static IEnumerable<(Wording What, Money Amount)> Sums(GrantReport report)
    {
        if (report.State.Agreement is { } agreement)
        {
            yield return (new("Plafond de la convention", "Ceiling of the agreement"), agreement.Ceiling);
            yield return (new("Assiette de la convention", "Base of the agreement"), agreement.Base);
            yield return (new("Autofinancement", "Own contribution"), agreement.Base - agreement.Ceiling);
            yield return (new("Dû", "Due"), report.Position.Due);
            yield return (new("Défendable", "Defensible"), report.Position.Defensible);
        }

        foreach (var deduction in report.Deductions)
        {
            yield return (new("Somme déduite d'un poste", "Amount deducted from a line"), deduction.Amount);
        }
    }

    private bool Numbered(GrantCoding coding) =>
        Named(coding.Label) || Named($"{coding.BudgetOperation} {coding.Nature} {coding.GroupAndFunction}");

    // Every word typed begins a word of the name.
    private bool Named(string? name)
    {
        if (name is null || _words.Length == 0)
        {
            return false;
        }

        var words = Folding.Key(name).Split(' ');
        return Array.TrueForAll(
            _words, word => Array.Exists(words, each => each.StartsWith(word, StringComparison.Ordinal)));
    }
}
