using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Closes a finding.</summary>
[Needs(Right.CloseFinding)]
public sealed class CloseFindingPage : ExpenditurePage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>The day.</summary>
        public string? On { get; set; }

        /// <summary>How it was settled.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>The finding.</summary>
    [FromRoute(Name = "finding")]
    public Guid FindingNumber { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Clore un constat", "Close a finding");

    /// <summary>The finding in a sentence.</summary>
    public string Finding => Known.File.OpenFindings.GetValueOrDefault(new(FindingNumber)) is { } open
        ? T(
            $"Constat {open.Code} : {Print(open.Amount.Times(open.Rate))} exposés depuis le {Print(open.On)}.",
            $"Finding {open.Code}: {Print(open.Amount.Times(open.Rate))} exposed since {Print(open.On)}.")
        : T("Ce constat n'est plus ouvert.", "This finding is no longer open.");

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.On = Days.Iso(Today);
        return Task.CompletedTask;
    }

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var proposed = new FindingClosed(new(FindingNumber), Id, typed.Day(Input.On, "On"),
        new(Typed.Text(Input.Reason)));
        return typed.WhenSound(() => Service<CloseFinding>().Handle(proposed, recording, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var closed = facts.OfType<FindingClosed>().Single();
        return
        [
            new(T("Constat", "Finding"), Finding), new(T("Clos le", "Closed on"), Print(closed.On)),
            new(T("Comment", "How"), closed.Reason.Value ?? ""),
        ];
    }
}
