using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>Opens a table by its content, whatever its name says.</summary>
internal static class SheetFile
{
    /// <summary>A reader of the rows, or why the file is none.</summary>
    /// <param name="stream">Seekable: a stored file or bytes in memory.</param>
    public static Decision<SheetReader> Open(Stream stream)
    {
        if (stream.Length == 0)
        {
            return SheetRefusals.Empty;
        }

        if (stream.Length > ImportLimits.Bytes)
        {
            return SheetRefusals.TooLarge;
        }

        Span<byte> head = stackalloc byte[8];
        stream.Position = 0;
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head[..read] switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] => Opened(new XlsxSheetReader(stream)),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => SheetRefusals.OldWorkbook,
            [0x25, 0x50, 0x44, 0x46, ..] => SheetRefusals.Binary,
            _ => TextEncodings.Find(stream) is { } encoding
                ? Opened(new CsvSheetReader(stream, encoding)) : SheetRefusals.Binary,
        };
    }

    private static Decision<SheetReader> Opened(SheetReader reader)
    {
        if (reader.Refused is not { } refusal)
        {
            return reader;
        }

        reader.Dispose();
        return refusal;
    }
}
