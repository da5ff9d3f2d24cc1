using System.Globalization;
using System.Text;
using Acquit.Core.Common;

namespace Acquit.Formats.ActText;

/// <summary>
/// Opens a file as the text of acts: plain text in the encodings that offices use, or the text layer of a PDF. What
/// cannot be read is refused with its place and what to do; a file is taken whole or not at all.
/// </summary>
public static class ActFile
{
    /// <summary>Most bytes of a file: about six thousand acts.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Most bytes of one line; an act's longest line has a few hundred.</summary>
    public const int MostLineBytes = 256 * 1024;

    /// <summary>Opens a stream; never reads more than <see cref="MostBytes"/>.</summary>
    /// <param name="stream">The content.</param>
    /// <param name="fileName">Its name, for messages.</param>
    public static Decision<ActSource> Open(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (content.Length + read > MostBytes)
            {
                return TooLarge(fileName);
            }

            content.Write(buffer, 0, read);
        }

        return Open(content.ToArray().AsMemory(), fileName);
    }

    /// <summary>Opens bytes.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="fileName">Its name, for messages.</param>
    public static Decision<ActSource> Open(ReadOnlyMemory<byte> bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (bytes.Length > MostBytes)
        {
            return TooLarge(fileName);
        }

        if (bytes.Span[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return PdfText.Open(bytes, fileName);
        }

        return bytes.Span.StartsWith("PK\u0003\u0004"u8) ? OfficeFile(fileName) : OpenText(bytes, fileName);
    }

    private static Decision<ActSource> OpenText(ReadOnlyMemory<byte> bytes, string fileName)
    {
        var encoding = TextEncoding.Of(bytes.Span);
        if (encoding is null)
        {
            return Binary(fileName, TextEncoding.FirstBinaryByte(bytes.Span));
        }

        if (LongLine(bytes.Span, encoding) is { } line)
        {
            return new Refusal("act.line-too-long", new(
                $"La ligne {line} de « {fileName} » dépasse 256 Kio : ce n'est pas le texte d'un acte. "
                + "Réenregistrez-le avec ses sauts de ligne.",
                $"Line {line} of \"{fileName}\" exceeds 256 KiB: this is not the text of an act. "
                + "Save it again with its line breaks."),
                Field: fileName);
        }

        var source = new ActSource(fileName, bytes, encoding);
        foreach (var text in source.EachLine())
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                return source;
            }
        }

        return new Refusal("act.file-empty", new(
            $"« {fileName} » est vide. Choisissez le fichier qui contient l'acte.",
            $"\"{fileName}\" is empty. Choose the file that holds the act."), Field: fileName);
    }

    private static int? LongLine(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var number = 1;
        var wide = encoding is UnicodeEncoding;
        while (bytes.Length > MostLineBytes)
        {
            // In UTF-16 a 0x0A byte may be half of another sign: it only makes a line look shorter.
            var end = bytes[..MostLineBytes].IndexOf((byte)'\n');
            end = end < 0 ? bytes[..MostLineBytes].IndexOf((byte)'\r') : end;
            if (end < 0)
            {
                return number;
            }

            bytes = bytes[(end + (wide ? 2 : 1))..];
            number++;
        }

        return null;
    }

    private static Refusal TooLarge(string fileName) => new("act.file-too-large", new(
        $"« {fileName} » dépasse 64 Mio. Découpez le recueil en fichiers plus petits ; rien n'en a été repris.",
        $"\"{fileName}\" exceeds 64 MiB. Split the collection into smaller files; nothing was taken from it."),
            Field: fileName);

    private static Refusal OfficeFile(string fileName) => new("act.file-office", new(
        $"« {fileName} » est une archive ou un document bureautique. Exportez l'acte en PDF ou en texte.",
        $"\"{fileName}\" is an archive or an office document. Export the act as PDF or plain text."), Field: fileName);

    private static Refusal Binary(string fileName, int offset)
    {
        var place = offset.ToString(CultureInfo.InvariantCulture);
        return new("act.file-binary", new(
            $"« {fileName} » n'est pas un texte (octet {place}). "
            + "Fournissez l'acte en texte, ou en PDF avec une couche de texte.",
            $"\"{fileName}\" is not a text (byte {place}). Provide the act as text or as a PDF with a text layer."),
                Field: fileName);
    }
}
