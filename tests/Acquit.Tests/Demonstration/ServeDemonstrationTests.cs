using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Acquit.Access;
using Acquit.Cli;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Serve;
using Xunit;

namespace Acquit.Tests.Demonstration;

/// <summary>The path of <c>./run</c>: load, serve, keep at the second start, remove from the page.</summary>
public sealed partial class ServeDemonstrationTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("acquit-test-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task It_loads_once_keeps_its_data_and_leaves_when_asked()
    {
        await using (var first = Start())
        {
            using var officer = await SignedIn(await first.Address());
            var home = await Home(officer);
            Assert.Contains(Printed(163_818_902), home, StringComparison.Ordinal);
            Assert.Contains(Printed(177_446_420), home, StringComparison.Ordinal);
            Assert.Contains("FICTIF", home, StringComparison.Ordinal);
            Assert.Contains("100 %", first.Errors, StringComparison.Ordinal);
        }

        await using var second = Start();
        using var again = await SignedIn(await second.Address());
        Assert.Contains(Printed(163_818_902), await Home(again), StringComparison.Ordinal);
        Assert.Empty(second.Errors);

        var page = await again.GetStringAsync("/demonstration/retirer");
        using var form = Form(page, []);
        var gone = await again.PostAsync("/demonstration/retirer", form);
        Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        Assert.Contains("acquit serve", await gone.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, await second.Ended());
        Assert.False(Directory.Exists(Path.Combine(_data.FullName, "demo")));
    }

    private static async Task<string> Home(HttpClient client) =>
        WebUtility.HtmlDecode(await client.GetStringAsync("/?au=2023-12-31"));

    private static string Printed(long cents) => Amounts.Print(new(cents), Language.French);

    private Served Start() => new(new(_data, true, null, ["http://127.0.0.1:0"], Language.French));

    private static async Task<HttpClient> SignedIn(Uri address)
    {
        var handler = new HttpClientHandler { CookieContainer = new CookieContainer() };
        var client = new HttpClient(handler) { BaseAddress = address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        var person = DemonstrationPerson.All.Single(each => each.Role == Role.EuFundsOfficer);
        using var form = Form(
            await client.GetStringAsync("/connexion"), new() { ["personne"] = person.Account.ToString() });
        await client.PostAsync("/connexion/personne", form);
        return client;
    }

    private static FormUrlEncodedContent Form(string page, Dictionary<string, string> fields) =>
        new(fields.Append(new("__RequestVerificationToken", Token().Match(page).Groups[1].Value)));

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    /// <summary>The command while it serves.</summary>
    private sealed class Served : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Announced _output = new();
        private readonly StringWriter _errors = new();
        private readonly Task<int> _run;

        public Served(ServeOptions options)
        {
            _run = Task.Run(() => ServeCommand.Run(options, _output, _errors, _stop.Token));
        }

        public string Errors => _errors.ToString();

        public async Task<Uri> Address()
        {
            await Task.WhenAny(_output.Said.WaitAsync(Cancel), _run).WaitAsync(TimeSpan.FromMinutes(2), Cancel);
            Assert.True(_output.Address is not null, Errors);
            return _output.Address;
        }

        public Task<int> Ended() => _run.WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _run.WaitAsync(TimeSpan.FromMinutes(1));
            _stop.Dispose();
        }
    }

    private sealed partial class Announced : StringWriter
    {
        public Uri? Address { get; private set; }

        public SemaphoreSlim Said { get; } = new(0);

        public override Encoding Encoding => Encoding.UTF8;

        public override Task WriteLineAsync(string? value)
        {
            if (Places().Match(value ?? "") is { Success: true } said)
            {
                Address = new(said.Value.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
                Said.Release();
            }

            return Task.CompletedTask;
        }

        [GeneratedRegex("http://[^ ]+")]
        private static partial Regex Places();
    }
}
