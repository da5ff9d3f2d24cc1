using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Acquit.Access;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Serve;
using Acquit.Storage;
using Npgsql;

namespace Acquit.Bench;

/// <summary>
/// A site of its own for one measure: a data folder, a database of either kind, and the published program as its server.
/// </summary>
internal sealed partial class SitePlace : IAsyncDisposable
{
    private const int StartAttempts = 3000;

    private readonly string? _name;
    private Process? _server;

    private SitePlace(DirectoryInfo data, string? name, string? connection)
    {
        Data = data;
        _name = name;
        Connection = connection;
        Database = connection is null
            ? Database.Embedded(new(data.FullName, Demonstration: true))
            : Database.Server(connection);
    }

    public DirectoryInfo Data { get; }

    public string? Connection { get; }

    public Database Database { get; }

    /// <summary>Where the server answers, once started.</summary>
    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>The published program; null where it was not published here.</summary>
    public static string? Program
    {
        get
        {
            var file = Path.Combine(Machine.Root(), "artifacts", "publish", "acquit");
            return File.Exists(file) ? file : null;
        }
    }

    public static async Task<SitePlace> Open(bool onServer)
    {
        var data = Directory.CreateDirectory(Path.Combine(
            Machine.Root(), "artifacts", "bench", Guid.CreateVersion7().ToString("N")));
        string? name = null, connection = null;
        if (onServer)
        {
            name = $"acquit_bench_{Guid.CreateVersion7():N}";
            await Maintain($"create database {name}");
            connection = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("ACQUIT_TEST_POSTGRES"))
            {
                Database = name,
            }.ToString();
        }

        var place = new SitePlace(data, name, connection);
        return await place.Database.Prepare() is { } refusal
            ? throw new InvalidOperationException(refusal.Message.English)
            : place;
    }

    /// <summary>Options of the site in this process, on a free port.</summary>
    public ServeOptions Options => new(Data, Demonstration: true, Connection, ["http://127.0.0.1:0"], Language.French);

    /// <summary>Starts the published program; how long until it answered its first page.</summary>
    public async Task<TimeSpan> Start()
    {
        var port = FreePort();
        Address = new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
        var start = new ProcessStartInfo(Program!)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "serve", "--demo", "--data", Data.FullName, "--urls", Address.ToString(),
            .. Connection is null ? Array.Empty<string>() : ["--database", Connection],
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
        var clock = Stopwatch.StartNew();
        _server = Process.Start(start)!;
        _server.OutputDataReceived += (_, _) => { };
        _server.BeginOutputReadLine();
        _server.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _server.BeginErrorReadLine();
        for (var turn = 0; turn < StartAttempts; turn++)
        {
            try
            {
                using var answer = await client.GetAsync("/connexion");
                if (answer.IsSuccessStatusCode)
                {
                    return clock.Elapsed;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException("the server does not answer");
    }

    /// <summary>Memory of the server in MiB, as the system counts it.</summary>
    public long ResidentMebibytes
    {
        get
        {
            _server!.Refresh();
            return _server.WorkingSet64 >> 20;
        }
    }

    /// <summary>A browser signed in as the EU-funds officer, and its cookie.</summary>
    public async Task<(HttpClient Client, string Cookie)> SignIn()
    {
        var cookies = new CookieContainer();
        var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        var client = new HttpClient(handler) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        var html = await client.GetStringAsync("/connexion");
        var person = DemonstrationPerson.All.Single(each => each.Role == Role.EuFundsOfficer);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["personne"] = person.Account.ToString(),
            ["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value,
        });
        using var answer = await client.PostAsync("/connexion/personne", form);
        return (client, cookies.GetCookieHeader(Address));
    }

    /// <summary>The site answers elsewhere now: in this process.</summary>
    public void Moved(string address) =>
        Address = new(address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    public async Task Stop()
    {
        if (_server is { HasExited: false })
        {
            _server.Kill();
            await _server.WaitForExitAsync();
        }

        _server?.Dispose();
        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await Database.DisposeAsync();
        if (_name is not null)
        {
            await Maintain($"drop database if exists {_name} with (force)");
        }

        Data.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Maintain(string statement)
    {
        await using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable("ACQUIT_TEST_POSTGRES"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
