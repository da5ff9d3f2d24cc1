using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Formats.Csv;
using Xunit;
using static Acquit.Tests.Formats.Csv.ImportSamples;

namespace Acquit.Tests.Formats.Csv;

public class ImportedFactsTests
{
    private static readonly GrantId Grant = new(new Guid("00000000-0000-0000-0000-0000000000aa"));
    private static readonly ImportId Import = new(new Guid("00000000-0000-0000-0000-0000000000bb"));
    private static readonly ExpenditureId Id = new(new Guid("00000000-0000-0000-0000-0000000000cc"));
    private static readonly DateOnly Today = new(2024, 1, 15);

    [Fact]
    public void An_expenditure_is_true_from_its_earliest_date_and_bears_its_payment()
    {
        var (expenditure, payments) = DryRows(Good).Expenditures[0].ToFacts(Grant, Import, Id, Today);

        Assert.Equal(new DateOnly(2021, 5, 3), expenditure.EffectiveOn);
        Assert.Equal(("1001", CareHomes.Id, Import), (expenditure.OrderNumber, expenditure.Line, expenditure.Import));
        Assert.Equal(new PaymentRecorded(Id, new DateOnly(2021, 6, 15), Money.Euros(1200)), Assert.Single(payments));
    }

    [Fact]
    public void A_row_without_dates_is_true_from_its_import_and_unpaid()
    {
        var row = Dry("Objet;Mandat;Poste;HT;TTC\nx;1;EHPAD;1;1").Expenditures[0];
        var (expenditure, payments) = row.ToFacts(Grant, Import, Id, Today);

        Assert.Equal(Today, expenditure.EffectiveOn);
        Assert.Empty(payments);
    }

    [Fact]
    public void A_credit_note_names_the_expenditure_that_it_reduces()
    {
        var note = DryRows(Good, "1001;A-1;x;Avoir;;100;20;120;01/07/2021;;;;avoir;").CreditNotes[0];

        Assert.Equal(
            new CreditNoteRecorded(Id, "A-1", new DateOnly(2021, 7, 1), Money.Euros(100), Money.Euros(120)), note.ToFact(Id));
    }
}
