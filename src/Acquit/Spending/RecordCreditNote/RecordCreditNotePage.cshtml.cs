using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Records a credit note.</summary>
[Needs(Right.EnterExpenditure)]
public sealed class RecordCreditNotePage : ExpenditurePage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>Its number.</summary>
        public string? Number { get; set; }

        /// <summary>Its date.</summary>
        public string? On { get; set; }

        /// <summary>Net of VAT.</summary>
        public string? Net { get; set; }

        /// <summary>With VAT.</summary>
        public string? Gross { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Enregistrer un avoir", "Record a credit note");

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var proposed = new CreditNoteRecorded(
            Id, Typed.Text(Input.Number), typed.Day(Input.On, "On"), typed.Money(Input.Net, "Net"),
            typed.Money(Input.Gross, "Gross"));
        return typed.WhenSound(() => Service<RecordCreditNote>().Handle(proposed, recording, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var credit = facts.OfType<CreditNoteRecorded>().Single();
        return
        [
            new(T("Avoir", "Credit note"), credit.Number), new(T("Date", "Date"), Print(credit.On)),
            new(T("Montant HT", "Net amount"), Print(credit.Net)),
            new(T("Montant TTC", "Gross amount"), Print(credit.Gross)),
        ];
    }
}
