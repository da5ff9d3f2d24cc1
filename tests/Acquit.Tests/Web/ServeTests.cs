using System.Net;
using System.Net.Sockets;
using Acquit.Core.Common;
using Acquit.Serve;
using Xunit;

namespace Acquit.Tests.Web;

public sealed class ServeTests
{
    [Theory]
    [InlineData(Language.French, "Un autre programme occupe déjà")]
    [InlineData(Language.English, "Another program already holds")]
    public async Task A_taken_port_is_said_in_a_sentence(Language language, string sentence)
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = ((IPEndPoint)holder.LocalEndpoint).Port;
        var (code, said) = await Serve(Temporary(), language, $"http://127.0.0.1:{port}");
        Assert.Equal(2, code);
        Assert.StartsWith(sentence, said, StringComparison.Ordinal);
        Assert.Single(said.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_folder_that_takes_no_file_is_said_in_a_sentence()
    {
        var file = Path.GetTempFileName();
        var (code, said) = await Serve(new(Path.Combine(file, "data")), Language.French, "http://127.0.0.1:0");
        Assert.Equal(2, code);
        Assert.Contains("ne peut pas être écrit", said, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("ftp://localhost:21")]
    public async Task An_address_that_is_none_is_said_in_a_sentence(string address)
    {
        var (code, said) = await Serve(Temporary(), Language.English, address);
        Assert.Equal(2, code);
        Assert.Contains("is not an address to listen on", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> Serve(DirectoryInfo data, Language language, string address)
    {
        var errors = new StringWriter();
        var options = new ServeOptions(data, false, null, [address], language);
        var code = await ServeCommand.Run(options, TextWriter.Null, errors, TestContext.Current.CancellationToken);
        return (code, errors.ToString());
    }

    private static DirectoryInfo Temporary() => Directory.CreateTempSubdirectory("acquit-test-");
}
