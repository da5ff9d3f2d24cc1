using System.Text;
using Acquit.Cli;
using Acquit.Storage;
using Acquit.Tests.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Spending;

/// <summary><c>import</c> takes each file by what its content is.</summary>
public sealed class ImportVerbTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("acquit-import-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task An_act_is_shown_then_recorded_once_and_what_is_none_is_led_elsewhere()
    {
        await using (var database = Database.Embedded(new(_data.FullName, Demonstration: false)))
        {
            Assert.Null(await database.Prepare(TestContext.Current.CancellationToken));
        }

        Assert.Equal(0, (await Run("account", "create", "marie", "--name", "Marie", "--role", "AssemblySecretary")).Code);
        var act = await Write("acte.csv", string.Join('\n', ActTexts.Sample()));
        var (code, output, _) = await Run("import", act, "--yes", "--as", "marie");
        Assert.Equal(0, code);
        Assert.Contains("Acte 2022-284", output, StringComparison.Ordinal);
        Assert.Contains("point bloquant", output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("journal", "verify")).Code);
        Assert.Equal(2, (await Run("import", act, "--yes", "--as", "marie")).Code);

        var letter = await Write("lettre.pdf", "%PDF-1.7 rien");
        var (unread, _, errors) = await Run("import", letter, "--yes", "--as", "marie");
        Assert.Equal(65, unread);
        Assert.Contains("Attester des paiements", errors, StringComparison.Ordinal);
    }

    private async Task<string> Write(string name, string text)
    {
        var path = Path.Combine(_data.FullName, name);
        await File.WriteAllTextAsync(path, text, new UTF8Encoding(false), TestContext.Current.CancellationToken);
        return path;
    }

    private async Task<(int Code, string Output, string Errors)> Run(params string[] args)
    {
        using StringWriter output = new(), errors = new();
        var code = await CommandLine.Run([.. args, "--data", _data.FullName], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
