using System.Text;
using Acquit.Formats;
using Acquit.Tests.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Formats;

/// <summary>A file is recognised by its content, whatever its name.</summary>
public sealed class FileKindTests
{
    [Theory]
    [InlineData("Mandat;Montant HT;TVA;Montant TTC\nM 1;100,00;20,00;120,00", FileKind.Expenditures)]
    [InlineData("Mandat;Certifié le\nM 1;31/12/2022", FileKind.Certifications)]
    [InlineData("Liste de mai\nCertifié le;Mandat\n31/12/2022;M 1", FileKind.Certifications)]
    [InlineData("Mandat;Certifié le;Montant HT\nM 1;31/12/2022;100", FileKind.Expenditures)]
    [InlineData("Mandat;Jour\nM 1;31/12/2022", FileKind.Expenditures)]
    [InlineData("une lettre sans tableau", FileKind.Expenditures)]
    [InlineData("", FileKind.Expenditures)]
    [InlineData("%PDF-1.7\n", FileKind.Act)]
    public void A_table_is_told_by_its_headings(string text, FileKind expected) =>
        Assert.Equal(expected, Kind(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void An_act_is_told_by_its_form() =>
        Assert.Equal(FileKind.Act, Kind(Encoding.UTF8.GetBytes(string.Join('\n', ActTexts.Sample()))));

    private static FileKind Kind(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var kind = FileKinds.Of(stream);
        Assert.Equal(0, stream.Position);
        return kind;
    }
}
