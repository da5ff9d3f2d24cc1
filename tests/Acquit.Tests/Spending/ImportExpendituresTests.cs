using System.Globalization;
using System.Text;
using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Formats.Csv;
using Acquit.Spending;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Acquit.Storage.Spending;
using Acquit.Tests.Storage;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Spending;

/// <summary>Imports as the pages and the command line make them, on both databases.</summary>
public sealed class ImportExpendituresTests
{
    private const string Headings =
        "Mandat;Facture;Fournisseur;Objet;Poste;Montant HT;TVA;Montant TTC;Date de facture;Service fait;Date de "
        + "paiement;Montant payé;Type;Mandat réduit";

    private static readonly string[] Labels =
        ["Tablettes", "", "Étuis\u00A0: 20", new('x', 1000), new('x', 1001), "\uFDFA", "\uD83D\uDCBB"];
    private static readonly string[] Suppliers = ["FICTIF Un", "", new('書', 250), new('\uFDFA', 250), "=cmd()"];
    private static readonly string[] Nets =
        ["1 000,00", "1 000,00", "1.234,5,6", "", "-5", "0", "999 999 999,99", "9 999 999 999,99", "0,01"];

    private static readonly string[] Days =
        ["", "01/02/2022", "2022-03-01", "31/02/2022", "44593", "01/01/2090", "1/1/1995"];

    public static TheoryData<Engine> Both => TestDatabase.Both;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_the_dry_run_accepts_is_recorded_and_the_rest_leaves_no_trace(Engine engine)
    {
        await using var place = await Place.Open(engine);
        var (accepted, refused) = (0, 0);
        await Gen.Int[0, int.MaxValue].SampleAsync(
            async seed =>
            {
                var command = await place.Store(Draw(new Random(seed)));
                var reading = await place.Read(command);
                var size = await place.Size();
                var recorded = await place.Imports.Handle(command, new(place.Acting), Cancellation);
                if (reading.IsAcceptable)
                {
                    accepted++;
                    Assert.IsType<Decision<Recorded>.Accepted>(recorded);
                    Assert.Equal(size + reading.Facts.Count, await place.Size());
                    Assert.Contains(
                        (await place.Read(command)).Refusals, refusal => refusal.Code == "import.already-done");
                }
                else
                {
                    refused++;
                    Assert.IsType<Decision<Recorded>.Refused>(recorded);
                    Assert.Equal(size, await place.Size());
                }
            },
            iter: 120, threads: 1);
        Assert.True(accepted > 5 && refused > 5, $"{accepted} accepted, {refused} refused");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_large_file_is_written_in_pieces_all_or_nothing(Engine engine)
    {
        const int rows = 12_000;
        await using var place = await Place.Open(engine);
        await place.Accept(await place.Store($"{Headings}\nAncien;F;x;y;Équipements;100;20;120;01/02/2022;;;;;\n"));
        var before = await place.Size();
        var text = new StringBuilder(Headings).Append('\n');
        for (var i = 1; i <= rows; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"G{i};F{i};x;y;Équipements;100;20;120;01/02/2022;03/02/2022;01/03/2022;;;\n");
        }

        text.Append("G7;A-1;x;y;;10;2;12;01/04/2022;;;;avoir;\nAncien;A-2;x;y;;10;2;12;01/04/2022;;;;avoir;\n");
        var spoiled = await place.Store($"{text}ancien;F;x;y;Équipements;100;20;120;01/02/2022;;;;;\n");
        var reading = await place.Read(spoiled);
        var defect = Assert.Single(reading.Defects);
        Assert.Equal(("expenditure.duplicate-order", rows + 4, "Mandat"), (defect.Code, defect.Line, defect.Column));
        Assert.IsType<Decision<Recorded>.Refused>(await place.Imports.Handle(spoiled, new(place.Acting), Cancellation));
        Assert.Equal(before, await place.Size());

        var good = await place.Store(text.ToString());
        await place.Accept(good);
        Assert.Equal(before + (2 * rows) + 4, await place.Size());
        Assert.Equal(2, await place.Scalar("select count(*) from expenditure_event where kind = 'CreditNote'"));
    }

    [Fact]
    public async Task An_untold_vat_opens_its_finding_and_the_dry_run_says_what_it_exposes()
    {
        await using var place = await Place.Open(Engine.Sqlite);
        var command = await place.Store(
            $"{Headings}\n1;F;x;y;Équipements;4 874,40;;4 "
                + "874,40;01/02/2022;;;;;\n2;F;x;y;Équipements;100;0;100;01/02/2022;;;;;\n");
        var reading = await place.Read(command);

        Assert.Equal((1, new Money(812_40)), (reading.Findings, reading.Exposed));
        Assert.Equal(["import.no-vat", "import.nil-vat"], reading.File.Warnings.Select(warning => warning.Code));
        await place.Accept(command);
        Assert.Equal(1, await place.Scalar("select count(*) from expenditure_event where kind = 'FindingOpening'"));
        Assert.Equal(1, await place.Scalar("select count(*) from expenditure where vat_cents is null"));
    }

    [Fact]
    public async Task Defects_of_the_file_and_of_the_core_come_together_by_line()
    {
        await using var place = await Place.Open(Engine.Sqlite);
        var reading = await place.Read(await place.Store(
            $"{Headings}\n1;F;x;y;Équipements;100;20;120;01/01/2090;;;;;\n2;F;x;;Équipements;100;20;120;01/02/2022;;;;;\n"
            + "3;F;x;y;Équipements;100;20;120;01/02/2022;;01/01/2090;;;\n9;A;x;y;;100;20;120;01/02/2022;;;;avoir;\n"));

        Assert.Equal(
            [
                (2, "date.future", "Date de facture"), (3, "import.label-missing", "Objet"),
                (4, "date.future", "Date de paiement"), (5, "import.credit-without-order", null),
            ],
            reading.Defects.Select(defect => (defect.Line, defect.Code, defect.Column)));
    }

    private static string Draw(Random random)
    {
        var text = new StringBuilder(Headings).Append('\n');
        var (file, oddity) = (random.Next(1000), random.Next(4));
        T Odd<T>(T[] values) => values[random.Next(4) < oddity && random.Next(3) == 0 ? random.Next(values.Length) : 0];
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var order = $"{file}-{random.Next(20)}";
            var net = Odd(Nets);
            var (vat, gross) = random.Next(4) switch { 0 => ("", net), 1 => ("0", net), _ => ("", "1 200,00") };
            var credit = random.Next(6) == 0;
            text.Append(
                CultureInfo.InvariantCulture,
                $"{order};F{i};{Odd(Suppliers)};{Odd(Labels)};Équipements;{net};{vat};{gross};")
                .Append(
                    CultureInfo.InvariantCulture, $"{(credit ? "01/02/2022" : Odd(Days))};{Odd(Days)};{Odd(Days)};;")
                .Append(credit ? $"avoir;{file}-{random.Next(20)}\n" : ";\n");
        }

        return text.ToString();
    }

    /// <summary>A grant file in a database, with the import's handler.</summary>
    private sealed class Place : IAsyncDisposable
    {
        private readonly TestDatabase store;
        private readonly GrantsFacade grants;
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("acquit-test-");
        private readonly DocumentVault vault;

        private Place(TestDatabase store)
        {
            this.store = store;
            grants = new(store.Database);
            vault = new(folder.FullName);
            Imports = new(
                new SpendingFacade(store.Database, grants), new(store.Database), grants, vault, new(store.Database),
                new(store.UnitOfWork));
        }

        public ImportExpenditures Imports { get; }

        public Acting Acting { get; } = new(
            Actor.With(SampleFacts.Account, Role.Rapporteur), new(2024, 1, 15, 12, 0, 0, TimeSpan.Zero), "test");

        public static async Task<Place> Open(Engine engine)
        {
            var place = new Place(await TestDatabase.Open(engine));
            await place.store.Accepted([SampleFacts.Agreement, SampleFacts.Plan]);
            return place;
        }

        public async Task<ImportExpenditures.Command> Store(string text)
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            var kept = ((Decision<VaultedFile>.Accepted)await vault.Store(stream, ImportLimits.Bytes, Cancellation))
                .Value;
            return new(SampleFacts.Grant, kept.Sha256, "mandats.csv", null, null);
        }

        public async Task<ImportReading> Read(ImportExpenditures.Command command) =>
            (await Imports.Read(command, Acting, Cancellation)).Match(
                reading => reading, refusals => throw new InvalidOperationException(refusals[0].Code));

        public async Task Accept(ImportExpenditures.Command command) =>
            Assert.IsType<Decision<Recorded>.Accepted>(await Imports.Handle(command, new(Acting), Cancellation));

        public Task<long> Size() => Scalar("select size from head");

        public Task<long> Scalar(string query) => store.Scalar<long>(query);

        public async ValueTask DisposeAsync()
        {
            grants.Dispose();
            await store.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }
}
