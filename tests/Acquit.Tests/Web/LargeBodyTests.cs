using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Acquit.Core.Access;
using Acquit.Formats.ActText;
using Acquit.Tests.Web.Acts;
using Xunit;

namespace Acquit.Tests.Web;

/// <summary>
/// What is too large gets a page that says the limit, never a broken connection: a browser reads no answer before it
/// has sent all.
/// </summary>
public sealed class LargeBodyTests(DemonstrationSite demonstration) : IClassFixture<DemonstrationSite>
{
    private const long Mebibyte = 1024 * 1024;
    private const string Act = "/decisions/deposer";
    private const string Grant = "/financements/00000000-0000-7000-8000-000000000001";

    private readonly TestSite site = demonstration.Site;

    [Theory]
    [InlineData(Act, 80, "fr", "un fichier de 64&#xA0;Mio au plus")]
    [InlineData(Grant + "/importer", 262, "en", "a file of 256&#xA0;MiB at most")]
    [InlineData(Grant + "/attester", 30, "fr", "un fichier de 20&#xA0;Mio au plus")]
    [InlineData(Grant + "/certifier", 40, "en", "a file of 20&#xA0;MiB at most")]
    public async Task Whoever_announces_too_much_is_told_the_limit_after_sending_all(
        string path, int sent, string language, string words)
    {
        var answer = await SendAsABrowserDoes(path, sent * Mebibyte, language);
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains(words, answer, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{path}\">", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_streams_too_much_without_announcing_it_is_told_the_limit()
    {
        using var client = await site.SignedIn(Role.AssemblySecretary);
        using var answer = await client.PostAsync(Act, await Form(client, 80 * Mebibyte, announced: false));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("64&#xA0;Mio", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "n'est pas un texte")]
    [InlineData(1, "dépasse 64 Mio")]
    public async Task A_file_up_to_the_limit_is_read_and_a_byte_more_is_refused_in_the_form(int beyond, string words)
    {
        using var client = await site.SignedIn(Role.AssemblySecretary);
        foreach (var announced in new[] { true, false })
        {
            using var answer = await client.PostAsync(Act, await Form(client, ActFile.MostBytes + beyond, announced));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            using var page = await ActSite.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Contains(words, page.QuerySelector("#error-summary")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_is_no_longer_signed_in_is_led_to_sign_in_after_sending_all()
    {
        var answer = await SendAsABrowserDoes(Act, 64 * Mebibyte, "fr");
        Assert.StartsWith("HTTP/1.1 302", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3_900_000, HttpStatusCode.UnprocessableEntity)]
    [InlineData(4_000_001, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_text_too_long_is_no_forged_form(int characters, HttpStatusCode expected)
    {
        using var client = await site.SignedIn(Role.AssemblySecretary);
        using var form = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", await Token(client)), new("Text", new string('a', characters))]);
        Assert.Equal(expected, (await client.PostAsync(Act, form)).StatusCode);
    }

    [Fact]
    public async Task A_form_without_file_says_its_own_limit()
    {
        var answer = await SendAsABrowserDoes("/composants", 3 * Mebibyte, "fr");
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("Le formulaire est trop long", answer, StringComparison.Ordinal);
        Assert.Contains("2&#xA0;Mio", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_cut_short_is_not_understood_and_is_no_failure_of_ours()
    {
        using var client = await site.SignedIn(Role.AssemblySecretary);
        using var cut = new StringContent("--x\r\nContent-Disposition: form-data; name=\"Text\"\r\n\r\nsans fin");
        cut.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(Act, cut)).StatusCode);
    }

    /// <summary>The server itself waits five seconds for the rest of a body, then cuts.</summary>
    [Fact]
    public async Task Whoever_sends_slowly_is_told_too()
    {
        var answer = await SendAsABrowserDoes("/composants", 3 * Mebibyte, "fr", pause: TimeSpan.FromSeconds(7));
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
    }

    // Everything is written before anything is read, over one connection.
    private async Task<string> SendAsABrowserDoes(string path, long length, string language, TimeSpan pause = default)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync("127.0.0.1", site.Address.Port);
        await using var stream = connection.GetStream();
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Language: {language}\r\nConnection: close\r\n"
            + $"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {length}\r\n\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using (Noughts first = new(length / 2), second = new(length - (length / 2)))
        {
            await first.CopyToAsync(stream);
            await Task.Delay(pause);
            await second.CopyToAsync(stream);
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static async Task<MultipartFormDataContent> Form(HttpClient client, long length, bool announced)
    {
        var form = Fields(await Token(client));
        var file = new StreamContent(new Noughts(length, announced));
        form.Add(file, "Sent", "acte.txt");
        return form;
    }

    private static MultipartFormDataContent Fields(string token) =>
        new() { { new StringContent(token), "__RequestVerificationToken" } };

    private static async Task<string> Token(HttpClient client)
    {
        using var page = await ActSite.Parse(await client.GetStringAsync(Act));
        return page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    /// <summary>Zero bytes, as many as asked; a length that is not told makes the client stream in chunks.</summary>
    private sealed class Noughts(long length, bool told = true) : Stream
    {
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => told;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => position;
            set => position = value;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - position);
            buffer.AsSpan(offset, read).Clear();
            position += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => position = offset;

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
