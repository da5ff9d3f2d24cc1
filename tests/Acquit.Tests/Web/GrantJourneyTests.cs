using System.Net;
using Acquit.Core.Access;
using Acquit.Tests.Storage;
using AngleSharp.Dom;
using Xunit;

namespace Acquit.Tests.Web;

/// <summary>
/// A grant file from its agreement to a certified expenditure, as its users do it, on both databases.
/// </summary>
public sealed class GrantJourneyTests
{
    private const string File = """
        Mandat;Facture;Fournisseur;Objet;Poste;Montant HT;TVA;Montant TTC;Date de facture;Service fait;Date de paiement;Type;Mandat réduit
        2022-1;F-1;FICTIF Un;Tablettes;Matériel;1 000,00;200,00;1 200,00;01/02/2022;03/02/2022;01/03/2022;mandat;
        2022-2;F-2;FICTIF Deux;Étuis;Matériel;500,00;100,00;600,00;01/02/2022;03/02/2022;;mandat;
        ;A-1;FICTIF Un;Retour;Matériel;100,00;20,00;120,00;01/04/2022;;;avoir;2022-1
        """;

    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Fact]
    public async Task Other_content_under_the_key_of_a_form_already_recorded_is_recorded_too()
    {
        await using var site = await TestSite.Start();
        using var officer = await site.SignedIn(Role.EuFundsOfficer);
        var grant = await OpenGrant(officer);
        using var rapporteur = await site.SignedIn(Role.Rapporteur);
        var page = $"{grant}/depenses/nouvelle";
        using var check = await FormJourney.Check(
            rapporteur, page, ("Input.Line", await Line(rapporteur, grant)), ("Input.OrderNumber", "2022-9"),
            ("Input.Label", "Licences"), ("Input.Net", "33,07"), ("Input.Vat", "6,61"), ("Input.Gross", "39,68"),
            ("Input.DeliveredOn", "2022-03-01"), ("Input.PaidOn", "02/03/2022"));
        var form = check.QuerySelector("#check")!;

        var receipts = new List<string>();
        foreach (var number in (string[])["2022-9", "2022-9", "2022-10"])
        {
            var fields = FormJourney.Fields(form, ("Input.OrderNumber", number));
            var answer = await rapporteur.PostAsync(page, FormJourney.Content(fields, "enregistrer"));
            receipts.Add(answer.Headers.Location!.ToString());
        }

        Assert.Equal(receipts[0], receipts[1]);
        Assert.NotEqual(receipts[0], receipts[2]);
        using var list = await FormJourney.Open(officer, $"{grant}/depenses");
        Assert.Contains("2 dépenses", list.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task From_the_agreement_to_a_certified_and_attested_expenditure(Engine engine)
    {
        await using var store = engine == Engine.Postgres ? await TestDatabase.Open(engine) : null;
        await using var site = await TestSite.Start(database: store?.Connection);
        using var officer = await site.SignedIn(Role.EuFundsOfficer);
        var grant = await OpenGrant(officer);

        using var rapporteur = await site.SignedIn(Role.Rapporteur);
        await Import(rapporteur, grant);
        await FormJourney.Record(
            rapporteur, $"{grant}/depenses/nouvelle", ("Input.Line", await Line(rapporteur, grant)),
            ("Input.OrderNumber", "2022-9"),
            ("Input.Label", "Licences"), ("Input.Net", "33,07"), ("Input.Vat", "6,61"), ("Input.Gross", "39,68"),
            ("Input.DeliveredOn", "2022-03-01"), ("Input.PaidOn", "02/03/2022"));

        using var list = await FormJourney.Open(officer, $"{grant}/depenses");
        Assert.Contains("3 dépenses", list.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var expenditure = list.QuerySelectorAll("tbody th a").Single(link => link.TextContent == "2022-9")
            .GetAttribute("href")!;
        using var own = await FormJourney.Read(await rapporteur.GetAsync($"{expenditure}/certifier"));
        Assert.Contains(
            "certificateur du service fait", own.QuerySelector("#error-summary")!.TextContent,
            StringComparison.OrdinalIgnoreCase);
        using var certifier = await site.SignedIn(Role.DeliveryCertifier);
        await FormJourney.Record(certifier, $"{expenditure}/certifier", ("Input.CertifiedOn", "2022-03-05"));
        await CertifyMany(certifier, grant);
        using var finance = await site.SignedIn(Role.FinanceOfficer);
        await Attest(finance, grant, "2022-9");

        using var shown = await FormJourney.Open(officer, expenditure);
        Assert.StartsWith("33,07", shown.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        foreach (var tab in new[] { "preuves", "chaine", "journal" })
        {
            using var page = await FormJourney.Open(officer, $"{expenditure}/{tab}");
            using var file = await FormJourney.Open(officer, $"{grant}/{tab}");
            Assert.NotNull(page.QuerySelector($".object-tabs a[aria-current][href$='/{tab}']"));
        }

        await Undo(officer, grant);
    }

    [Fact]
    public async Task The_same_form_sent_twice_records_once()
    {
        await using var site = await TestSite.Start();
        using var officer = await site.SignedIn(Role.EuFundsOfficer);
        var grant = await OpenGrant(officer);
        var page = $"{grant}/deductions/nouvelle";
        using var check = await FormJourney.Check(
            officer, page, ("Input.Line", await Line(officer, grant)), ("Input.Amount", "12,50"),
            ("Input.On", "2022-05-01"),
            ("Input.Reason", "Remboursement FICTIF"));
        var fields = FormJourney.Fields(check.QuerySelector("#check")!);
        var first = await officer.PostAsync(page, FormJourney.Content(fields, "enregistrer"));
        var again = await officer.PostAsync(page, FormJourney.Content(fields, "enregistrer"));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        using var shown = await FormJourney.Open(officer, grant);
        Assert.Single(
            shown.QuerySelectorAll("main tbody tr"),
            line => line.TextContent.Contains("Remboursement FICTIF", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_expenditure_sent_twice_leads_to_its_first_receipt()
    {
        await using var site = await TestSite.Start();
        using var officer = await site.SignedIn(Role.EuFundsOfficer);
        var grant = await OpenGrant(officer);
        var page = $"{grant}/depenses/nouvelle";
        using var check = await FormJourney.Check(
            officer, page, ("Input.Line", await Line(officer, grant)), ("Input.OrderNumber", "2022-9"),
            ("Input.Label", "Licences"), ("Input.Net", "100"), ("Input.Gross", "120"));
        var fields = FormJourney.Fields(check.QuerySelector("#check")!);
        var first = await officer.PostAsync(page, FormJourney.Content(fields, "enregistrer"));
        var again = await officer.PostAsync(page, FormJourney.Content(fields, "enregistrer"));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        using var other = await FormJourney.Check(
            officer, page, ("Input.Line", await Line(officer, grant)), ("Input.OrderNumber", "2022-9"),
            ("Input.Label", "Licences"), ("Input.Net", "100"), ("Input.Gross", "120"));
        Assert.Contains(
            "déjà enregistré", other.QuerySelector("#error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("depenses/nouvelle", Role.Auditor)]
    [InlineData("plan", Role.Rapporteur)]
    [InlineData("attester", Role.EuFundsOfficer)]
    [InlineData("importer", Role.DeliveryCertifier)]
    public async Task Who_may_not_is_told_who_may(string page, Role role)
    {
        await using var site = await TestSite.Start();
        using var officer = await site.SignedIn(Role.EuFundsOfficer);
        var grant = await OpenGrant(officer);
        using var other = await site.SignedIn(role);
        var answer = await other.GetAsync($"{grant}/{page}");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using var shown = await FormJourney.Read(answer);
        Assert.Contains("revient à", shown.QuerySelector("#error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(shown.QuerySelector("main form"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_may_be_requested_deducts_the_advance_from_its_recovery_point(Engine engine)
    {
        await using var store = engine == Engine.Postgres ? await TestDatabase.Open(engine) : null;
        await using var site = await TestSite.Start(database: store?.Connection);
        using var officer = await site.SignedIn(Role.EuFundsOfficer);
        var grant = await OpenGrant(officer);
        await Import(officer, grant);
        Assert.StartsWith("630,00", await Requestable(officer, grant), StringComparison.Ordinal);

        // Due is 630,00: nine per cent of the ceiling of 7 000,00 to the cent.
        await SetAdvance(officer, grant, "9,01");
        Assert.StartsWith("630,00", await Requestable(officer, grant), StringComparison.Ordinal);
        await SetAdvance(officer, grant, "9");
        Assert.StartsWith("430,00", await Requestable(officer, grant), StringComparison.Ordinal);

        using var page = await FormJourney.Open(officer, $"{grant}/demandable");
        var said = page.QuerySelector("main")!.TextContent.Replace('\u00A0', ' ');
        Assert.Contains("aucun versement enregistré", said, StringComparison.Ordinal);
        Assert.Contains("9,00 % du plafond (déclaré)", said.Replace('\u202F', ' '), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href^='{grant}/raisons/du?']"));
        Assert.Contains(
            ";430,00;", await officer.GetStringAsync($"{grant}/demandable?format=csv&table=calcul"), StringComparison.Ordinal);
        using var fiche = await FormJourney.Open(officer, grant);
        Assert.StartsWith(
            "430,00", fiche.QuerySelector($"main a[href^='{grant}/demandable?']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codings_and_actions_are_typed_row_by_row_and_read_back()
    {
        await using var site = await TestSite.Start();
        using var officer = await site.SignedIn(Role.EuFundsOfficer);
        using var finance = await site.SignedIn(Role.FinanceOfficer);
        var grant = await OpenGrant(officer);
        var line = await Line(officer, grant);
        await FormJourney.Record(
            finance, $"{grant}/imputations", ("Input.Codings[0].Operation", "C06-020M01"),
            ("Input.Codings[0].Coding", "13172//900202"), ("Input.Codings[0].Lines", line));
        await FormJourney.Record(
            officer, $"{grant}/operation", ("Input.Actions[0].Label", "Équiper"), ("Input.Actions[0].State", "Running"),
            ("Input.Actions[0].Lines", line));

        using var fiche = await FormJourney.Open(officer, grant);
        var said = fiche.QuerySelector("main")!.TextContent;
        Assert.Contains("C06-020M01", said, StringComparison.Ordinal);
        Assert.NotNull(fiche.QuerySelector($"main td a[href^='{grant}/demandable?'][href$='#repartition']"));
        Assert.NotNull(fiche.QuerySelector($"main td a[href^='{grant}/raisons/plafond?']"));
        Assert.Contains("déclaré", fiche.QuerySelector("#operation ~ .card table")!.TextContent, StringComparison.Ordinal);
        using var split = await FormJourney.Open(officer, $"{grant}/demandable");
        Assert.Contains("Postes sans imputation", split.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // A second entry changes the first action, and its lines come back as they were ticked.
        using var again = await FormJourney.Open(officer, $"{grant}/operation");
        Assert.Equal("Équiper", again.QuerySelector("[name='Input.Actions[0].Label']")!.GetAttribute("value"));
        Assert.NotNull(again.QuerySelector($"[name='Input.Actions[0].Lines'][value='{line}'][checked]"));
        using var codings = await FormJourney.Open(finance, $"{grant}/imputations");
        Assert.NotNull(codings.QuerySelector($"[name='Input.Codings[0].Lines'][value='{line}'][checked]"));
    }

    private static Task<string> SetAdvance(HttpClient officer, string grant, string point) => FormJourney.Record(
        officer, $"{grant}/parametres", ("Input.Advance", "200,00"), ("Input.AdvanceRecovery", point),
        ("Input.On", "2020-03-01"), ("Input.Reason", "Convention FICTIVE"));

    private static async Task<string> Requestable(HttpClient client, string grant)
    {
        using var page = await FormJourney.Open(client, $"{grant}/demandable");
        return page.QuerySelector("h1")!.TextContent;
    }

    [Fact]
    public async Task A_role_without_reading_sees_no_grant()
    {
        await using var site = await TestSite.Start();
        using var mediator = await site.SignedIn(Role.Mediator);
        Assert.Equal(HttpStatusCode.Forbidden, (await mediator.GetAsync("/financements")).StatusCode);
    }

    [Fact]
    public async Task A_file_with_a_defect_imports_nothing_and_names_the_place()
    {
        await using var site = await TestSite.Start();
        using var officer = await site.SignedIn(Role.EuFundsOfficer);
        var grant = await OpenGrant(officer);
        using var dry = await DryRun(
            officer, grant, File.Replace("500,00;100,00", "1.234,5,6;100,00", StringComparison.Ordinal));
        Assert.Contains("ligne 3", dry.QuerySelector(".ds-alert")!.TextContent, StringComparison.Ordinal);
        Assert.Null(dry.QuerySelector("button[value=enregistrer]"));
        using var list = await FormJourney.Open(officer, $"{grant}/depenses");
        Assert.NotNull(list.QuerySelector(".empty"));
    }

    [Fact]
    public async Task An_empty_form_names_every_missing_field_at_once()
    {
        await using var site = await TestSite.Start();
        using var officer = await site.SignedIn(Role.EuFundsOfficer);
        using var opened = await FormJourney.Check(officer, "/financements/nouveau", ("Input.On", ""));
        Assert.Equal(
            ["#Base", "#Beneficiary", "#Ceiling", "#ManagingAuthority", "#On", "#PeriodFrom", "#PeriodTo", "#Title"],
            Wrong(opened));
        Assert.Contains(
            "Plafond de l'aide\u00a0: ", opened.QuerySelector("#error-summary a[href='#Ceiling']")!.TextContent,
            StringComparison.Ordinal);

        var grant = await OpenGrant(officer);
        using var entered = await FormJourney.Check(officer, $"{grant}/depenses/nouvelle");
        Assert.Equal(["#Gross", "#Label", "#Line", "#Net", "#OrderNumber"], Wrong(entered));
        using var finance = await site.SignedIn(Role.FinanceOfficer);
        using var attested = await FormJourney.Check(finance, $"{grant}/attester");
        Assert.Contains("#File", Wrong(attested));
        Assert.NotNull(attested.QuerySelector("#File-error"));
    }

    [Fact]
    public async Task A_file_without_a_line_says_the_way_out_where_it_stands()
    {
        await using var site = await TestSite.Start();
        using var officer = await site.SignedIn(Role.EuFundsOfficer);
        var grant = await OpenGrant(officer);
        using var dry = await DryRun(officer, grant, "Mandat;Objet;HT;TTC\n1;Étuis;100;120");
        Assert.Contains("Poste de tout le fichier", dry.QuerySelector(".ds-alert")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(dry.QuerySelector("select[name='Input.Line']"));
        Assert.Null(dry.QuerySelector("main table"));
        using var bare = await DryRun(officer, grant, "Mandat;Objet;Poste;HT\n1;Étuis;Matériel;100");
        Assert.Contains("la TVA est notée", bare.QuerySelector(".ds-alert")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Wrong(IDocument page) =>
        page.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).Order(StringComparer.Ordinal);

    private static async Task<string> OpenGrant(HttpClient officer)
    {
        var receipt = await FormJourney.Record(
            officer, "/financements/nouveau", ("Input.Title", "Programme FICTIF"),
            ("Input.ManagingAuthority", "Région"),
            ("Input.Beneficiary", "Département"), ("Input.Ceiling", "7 000,00"), ("Input.Base", "10 000,00"),
            ("Input.PeriodFrom", "2020-03-01"), ("Input.PeriodTo", "2023-12-31"), ("Input.On", "2020-03-01"));
        var grant = receipt[..receipt.IndexOf("/recu/", StringComparison.Ordinal)];
        await FormJourney.Record(
            officer, $"{grant}/plan", ("Input.Lines[0].Label", "Matériel"), ("Input.Lines[0].Planned", "8 000"),
            ("Input.Lines[1].Label", "Services"), ("Input.Lines[1].Planned", "2 000,00"),
            ("Input.Lines[1].Section", "Operating"));
        return grant;
    }

    private static async Task<string> Line(HttpClient client, string grant)
    {
        using var list = await FormJourney.Open(client, $"{grant}/depenses");
        return list.QuerySelectorAll("#poste option").Single(option => option.TextContent == "Matériel")
            .GetAttribute("value")!;
    }

    private static async Task<IDocument> DryRun(HttpClient client, string grant, string file)
    {
        using var page = await FormJourney.Open(client, $"{grant}/importer");
        var fields = FormJourney.Fields(page.QuerySelector("main form.form")!);
        using var content = FormJourney.Upload(fields, "lire", "Input.File", "mandats.csv", file);
        return await FormJourney.Read(await client.PostAsync($"{grant}/importer", content));
    }

    private static async Task Import(HttpClient client, string grant)
    {
        using var dry = await DryRun(client, grant, File);
        var form = dry.QuerySelector("main form.form");
        Assert.True(dry.QuerySelector("button[value=enregistrer]") is not null, dry.QuerySelector("main")!.TextContent);
        var started = await client.PostAsync(
            $"{grant}/importer", FormJourney.Content(FormJourney.Fields(form!), "enregistrer"));
        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        for (var turn = 0; turn < 300; turn++)
        {
            var followed = await client.GetAsync(started.Headers.Location);
            if (followed.StatusCode == HttpStatusCode.Redirect)
            {
                Assert.Contains("/recu/", followed.Headers.Location!.ToString(), StringComparison.Ordinal);
                using var again = await DryRun(client, grant, File);
                Assert.Null(again.QuerySelector("button[value=enregistrer]"));
                return;
            }

            Assert.Equal(HttpStatusCode.OK, followed.StatusCode);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("the import does not end");
    }

    private static async Task Attest(HttpClient finance, string grant, string order)
    {
        using var page = await FormJourney.Open(finance, $"{grant}/attester");
        var fields = FormJourney.Fields(
            page.QuerySelector("main form.form")!, ("Input.On", "2022-06-30"), ("Input.Orders", order));
        using var content = FormJourney.Upload(
            fields, "verifier", "Input.File", "etat.txt", "FICTIF : état des paiements");
        using var check = await FormJourney.Read(await finance.PostAsync($"{grant}/attester", content));
        Assert.True(check.QuerySelector("#check") is not null, check.QuerySelector("main")!.TextContent);
        var answer = await finance.PostAsync(
            $"{grant}/attester",
            FormJourney.Content(FormJourney.Fields(check.QuerySelector("#check")!), "enregistrer"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task CertifyMany(HttpClient certifier, string grant)
    {
        var page = $"{grant}/certifier";
        using var shown = await FormJourney.Open(certifier, page);
        Assert.Single(shown.QuerySelectorAll("input[name='Input.Expenditures']"));
        using var refused = await FormJourney.Check(certifier, page, ("Input.Orders", "2022-1\n2022-9\n2022-7"));
        var summary = refused.QuerySelector("#error-summary")!.TextContent;
        Assert.Contains(
            "Ligne 2, mandat 2022-9 : Le service fait est déjà certifié.", summary, StringComparison.Ordinal);
        Assert.Contains("Ligne 3 : le mandat 2022-7", summary, StringComparison.Ordinal);

        using var content = FormJourney.Upload(
            FormJourney.Fields(shown.QuerySelector("main form.form")!), "verifier", "Input.File", "certifies.csv",
            "FICTIF\nMandat;Certifié le\n2022-1;04/02/2022\n2022-2;05/02/2022\n");
        using var check = await FormJourney.Read(await certifier.PostAsync(page, content));
        Assert.True(check.QuerySelector("#check") is not null, check.QuerySelector("main")!.TextContent);
        var answer = await certifier.PostAsync(
            page, FormJourney.Content(FormJourney.Fields(check.QuerySelector("#check")!), "enregistrer"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var waiting = await certifier.GetStringAsync($"{grant}/depenses?motif=delivery.not-certified&format=csv");
        Assert.DoesNotContain("2022-", waiting, StringComparison.Ordinal);
    }

    private static async Task Undo(HttpClient officer, string grant)
    {
        var imports = await officer.GetStringAsync($"{grant}/preuves?table=imports&format=csv");
        Assert.Contains("mandats.csv;", imports, StringComparison.Ordinal);
        using var evidence = await FormJourney.Open(officer, $"{grant}/preuves");
        var undo = evidence.QuerySelector("a[href$='/annuler']")!.GetAttribute("href")!;
        await FormJourney.Record(officer, undo, ("Input.Reason", "Mauvais fichier"));
        var csv = await officer.GetStringAsync($"{grant}/depenses?motif=withdrawn&format=csv");
        Assert.Contains("2022-1;", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("2022-9;", csv, StringComparison.Ordinal);
    }
}
