using System.Text;
using Acquit.Components.Recorders;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Acquit.Tests.Web;

public class RequestKeyTests
{
    [Fact]
    public async Task The_same_form_twice_is_one_request_whatever_its_token() =>
        Assert.Equal(await Key("/a", ("Input.Net", "10")), await Key("/a", ("Input.Net", "10"), token: "other"));

    [Theory]
    [InlineData("/a", "Input.Net", "11")]
    [InlineData("/a", "Input.Vat", "10")]
    [InlineData("/b", "Input.Net", "10")]
    public async Task Other_content_or_another_page_is_another_request(string path, string name, string value) =>
        Assert.NotEqual(await Key("/a", ("Input.Net", "10")), await Key(path, (name, value)));

    [Fact]
    public async Task Another_file_is_another_request() =>
        Assert.NotEqual(await Key("/a", ("x", ""), file: "one"), await Key("/a", ("x", ""), file: "two"));

    [Fact]
    public async Task A_form_without_a_key_has_none() =>
        Assert.Null(await RequestKey.Of(new DefaultHttpContext().Request, "", TestContext.Current.CancellationToken));

    private static async Task<string?> Key(
        string path, (string Name, string Value) field, string token = "token", string file = "")
    {
        var bytes = new MemoryStream(Encoding.UTF8.GetBytes(file));
        var request = new DefaultHttpContext().Request;
        request.Path = path;
        request.Form = new FormCollection(
            new Dictionary<string, StringValues>
            {
                [field.Name] = field.Value,
                ["__RequestVerificationToken"] = token,
                ["cle"] = "k",
                ["etape"] = "enregistrer",
            },
            new FormFileCollection { new FormFile(bytes, 0, bytes.Length, "File", "f.csv") });
        return await RequestKey.Of(request, "k", TestContext.Current.CancellationToken);
    }
}
