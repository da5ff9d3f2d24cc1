using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Acquit.Cli;
using Acquit.Tests.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Acts;

/// <summary>
/// Transcripts of <c>examine</c> and <c>show</c>: snapshots beside, updated with ACQUIT_UPDATE_SNAPSHOTS=1.
/// </summary>
public sealed partial class ExamineActCommandTests
{
    [Theory]
    [InlineData("examine-sample.fr.txt", "examine", "{sample}")]
    [InlineData("examine-sample.en.txt", "examine", "{sample}", "--lang", "en")]
    [InlineData("examine-sample.fr.json", "examine", "{sample}", "--json")]
    [InlineData("examine-sample.en.json", "examine", "{sample}", "--json", "--lang", "en")]
    [InlineData("show-amount.fr.txt", "show", "2101975", "{sample}")]
    [InlineData("show-amount.en.txt", "show", "2101975", "{sample}", "--lang", "en")]
    [InlineData("show-number.fr.txt", "show", "2020-480", "{sample}")]
    [InlineData("show-coding.json", "show", "13172//900202", "{sample}", "--json")]
    public async Task Transcript(string snapshot, params string[] args)
    {
        var ran = await Run(args);
        Assert.Equal("", ran.Errors);
        Assert.Equal(args[0] == "show" ? ExitCode.Clean : ExitCode.Blocking, ran.Code);
        var path = Path.Combine(Sources.Root, "tests", "Acquit.Tests", "Acts", "Snapshots", snapshot);
        if (Environment.GetEnvironmentVariable("ACQUIT_UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, ran.Output);
        }

        Assert.Equal(await File.ReadAllTextAsync(path), ran.Output);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_page_that_is_only_an_image_is_said(bool image)
    {
        string[][] pages = [[.. ActTexts.Fixture("departement-absents-representes")], .. image ? [[]] : (string[][])[]];
        using var file = new TemporaryFile(SmallPdf.Of(pages));
        var ran = await Run("examine", file.Info.FullName, "--lang", "en");
        Assert.Equal(image, ran.Errors.Contains("page(s) 2: images only", StringComparison.Ordinal));
    }

    [Theory, InlineData("fr"), InlineData("en")]
    public async Task Plain_output_stays_within_80_columns(string language)
    {
        var ran = await Run("examine", "{sample}", "--lang", language);
        Assert.All(ran.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.DoesNotContain('\u001b', ran.Output);
        Assert.DoesNotContain(" \n", ran.Output, StringComparison.Ordinal);
    }

    [Theory, InlineData("real"), InlineData("sample")]
    public async Task Json_is_the_contract(string source)
    {
        var ran = await Run("examine", Sources.Of(source).FullName, "--json");
        using var document = JsonDocument.Parse(ran.Output);
        var root = document.RootElement;
        Assert.Equal(["schema", "acts", "coverage"], Names(root));
        Assert.Equal("acquit-examine/1", root.GetProperty("schema").GetString());
        var act = Assert.Single(root.GetProperty("acts").EnumerateArray());
        Assert.Equal(
            [
                "number", "body", "authority", "date", "title", "report", "outcome", "roll", "quorum", "vote",
                "proxies",
                "citations", "grant", "plan", "codings", "points",
            ],
            Names(act));
        Assert.Equal(["chair", "secretary", "present", "apologies", "nonVoting", "nonVotingApologies", "proxies"],
            Names(act.GetProperty("roll")));
        Assert.Equal(
            ["rule", "source", "membersInOffice", "membersInOfficeState", "required", "counted", "met"],
            Names(act.GetProperty("quorum")));
        Assert.Equal(
            ["for", "against", "abstentions", "groups", "adoptedCountingOnlyPresent"], Names(act.GetProperty("vote")));
        Assert.Equal(
            ["named", "needed", "holdersAtLeast", "holdersAtLeastOrdinary"], Names(act.GetProperty("proxies")));
        Assert.Equal(["visa", "kind", "number", "body", "date", "span"], Names(act.GetProperty("citations")[0]));
        Assert.Equal(
            ["ceiling", "base", "ratePrinted", "rateExact", "printedRateGap", "ownContribution", "periodFrom", "periodTo"],
            Names(act.GetProperty("grant")));
        Assert.Equal(["lines", "capital", "operating", "total"], Names(act.GetProperty("plan")));
        Assert.Equal(
            ["label", "section", "eligible", "share", "state"], Names(act.GetProperty("plan").GetProperty("lines")[0]));
        Assert.Equal(["budgetOperation", "coding", "section", "proposed"], Names(act.GetProperty("codings")[0]));
        Assert.Equal(["code", "severity", "message", "effect", "rule", "spans"], Names(act.GetProperty("points")[0]));
        Assert.Equal(
            ["line", "column", "endLine", "endColumn"], Names(act.GetProperty("points")[0].GetProperty("spans")[0]));
        Assert.Equal(17, act.GetProperty("citations").GetArrayLength());
        Assert.Equal("2101975.00", act.GetProperty("grant").GetProperty("ceiling").GetString());
        Assert.Equal("-134.42", act.GetProperty("grant").GetProperty("printedRateGap").GetString());
        Assert.Equal("879345.14", act.GetProperty("codings")[0].GetProperty("proposed").GetString());
        Assert.Matches(Amount(), act.GetProperty("plan").GetProperty("total").GetString()!);
    }

    [Theory, InlineData("fr", "(à confirmer : "), InlineData("en", "(to be confirmed: ")]
    public async Task Json_says_which_rules_are_to_be_confirmed(string language, string words)
    {
        var ran = await Run("examine", "{sample}", "--json", "--lang", language);
        using var document = JsonDocument.Parse(ran.Output);
        var act = document.RootElement.GetProperty("acts")[0];
        Assert.Contains(words, act.GetProperty("quorum").GetProperty("source").GetString(), StringComparison.Ordinal);
        var rules = act.GetProperty("points").EnumerateArray().ToLookup(
            point => point.GetProperty("code").GetString()!, point => point.GetProperty("rule").GetString());
        Assert.Contains(words, rules["operation.completed-before-application"].Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(words, rules["act.no-publication-mention"].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_document_does_not_give_is_null()
    {
        using var file = new TemporaryFile(
            "COMMUNE DE FICTIVILLE\nConseil municipal\nSéance du 12 mars 2024\nDélibération n° 2024-07\n\n"
            + "Vu le Code général des collectivités territoriales,\nAprès en avoir délibéré,\nDÉCIDE :\n"
            + "Article 1 : D'approuver la convention.\n");
        var ran = await Run("examine", file.Info.FullName, "--json");
        using var document = JsonDocument.Parse(ran.Output);
        var act = document.RootElement.GetProperty("acts")[0];
        Assert.Equal(JsonValueKind.Null, act.GetProperty("grant").ValueKind);
        Assert.Equal(JsonValueKind.Null, act.GetProperty("plan").ValueKind);
        Assert.Equal(JsonValueKind.Null, act.GetProperty("quorum").GetProperty("met").ValueKind);
        Assert.Equal(JsonValueKind.Null, act.GetProperty("quorum").GetProperty("membersInOffice").ValueKind);
        Assert.Equal(ExitCode.Reserves, ran.Code);
    }

    [Fact]
    public async Task Several_files_are_told_apart_and_one_unreadable_loses_no_other()
    {
        using var empty = new TemporaryFile("");
        var ran = await Run("examine", "{sample}", empty.Info.FullName, "{sample}", "--json");
        Assert.Equal(ExitCode.Unreadable, ran.Code);
        Assert.Contains(empty.Info.Name, ran.Errors, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(ran.Output);
        Assert.Equal(2, document.RootElement.GetProperty("acts").GetArrayLength());
        Assert.Equal(Sources.Sample.Name, document.RootElement.GetProperty("acts")[0].GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("fr", "Argument obligatoire 'FILE' manquant", "Required")]
    [InlineData("en", "Required argument 'FILE' missing", "obligatoire")]
    public async Task A_wrong_command_line_is_explained_in_one_language(string language, string said, string other)
    {
        var ran = await Run("examine", "--lang", language);
        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains(said, ran.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(other, ran.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Usage)]
    [InlineData(ExitCode.Usage, "examin", "{sample}")]
    [InlineData(ExitCode.Usage, "examine")]
    [InlineData(ExitCode.Usage, "examine", "{sample}", "--langue", "fr")]
    [InlineData(ExitCode.Usage, "examine", "{sample}", "--lang", "de")]
    [InlineData(ExitCode.Usage, "show", "2101975")]
    [InlineData(ExitCode.Unreadable, "examine", "{missing}")]
    [InlineData(ExitCode.Unreadable, "examine", "{prose}")]
    [InlineData(ExitCode.Unreadable, "show", "2101975", "{missing}")]
    [InlineData(ExitCode.Reserves, "show", "2101976", "{sample}")]
    [InlineData(ExitCode.Blocking, "examine", "{sample}")]
    public async Task Exit_codes(int code, params string[] args)
    {
        using var prose = new TemporaryFile("Il fait beau.\nLes enfants jouent dans la cour.\n");
        foreach (var language in (string[])["fr", "en"])
        {
            string[] asked = args.Contains("--lang") ? args : [.. args, "--lang", language];
            var ran = await Run(
                [.. asked.Select(each => each.Replace("{prose}", prose.Info.FullName, StringComparison.Ordinal))]);
            Assert.Equal(code, ran.Code);
            Assert.Equal(code == ExitCode.Blocking, ran.Errors.Length == 0);
            Assert.True(code is ExitCode.Blocking or ExitCode.Unreadable || ran.Output.Length == 0);
        }
    }

    [Fact]
    public async Task A_fault_of_ours_says_so_without_a_trace_and_keeps_what_it_held_to_itself()
    {
        var errors = new StringWriter();
        var code = await CommandLine.Run(["examine", Sources.Sample.FullName], new Faulty(), errors);
        Assert.Equal(ExitCode.OurFault, code);
        Assert.Contains("InvalidOperationException", errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Armand", errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData("fr", "Lit des actes"), InlineData("en", "Reads acts")]
    public async Task Help_speaks_the_language_asked_for(string language, string words)
    {
        var ran = await Run("--help", "--lang", language);
        Assert.Equal(ExitCode.Clean, ran.Code);
        Assert.Contains(words, ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_hundred_acts_gives_a_hundred_reports()
    {
        var text = await File.ReadAllTextAsync(Sources.Sample.FullName);
        using var file = new TemporaryFile(string.Concat(Enumerable.Repeat(text + "\n", 100)));
        var ran = await Run("examine", file.Info.FullName, "--json");
        using var document = JsonDocument.Parse(ran.Output);
        Assert.Equal(100, document.RootElement.GetProperty("acts").GetArrayLength());
        Assert.All(document.RootElement.GetProperty("acts").EnumerateArray(), act =>
            Assert.Equal(19, act.GetProperty("points").GetArrayLength()));
    }

    private static List<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(each => each.Name)];

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(
            [.. args.Select(each => each.Replace("{sample}", Sources.Sample.FullName, StringComparison.Ordinal)
                .Replace("{missing}", Path.Combine(Path.GetTempPath(), "acquit-no-such-file.txt"), StringComparison.Ordinal))],
            output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    [GeneratedRegex(@"^-?\d+\.\d\d$")]
    private static partial Regex Amount();

    private sealed class Faulty : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new InvalidOperationException("Armand BELLECOMBE");
    }
}
