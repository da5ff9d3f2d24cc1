using Acquit.Core.Common;
using Acquit.Journal;

namespace Acquit.Storage.Facts;

/// <summary>Reads facts from their canonical bytes.</summary>
internal static class FactText
{
    /// <exception cref="FormatException">The bytes are no fact that this program knows.</exception>
    public static (Fact Fact, FactHeader Header) Read(byte[] canonical, byte[]? texts)
    {
        var fields = new CanonicalReader(canonical);
        var type = FactTypes.WithTag(fields.Schema) ?? throw new FormatException($"unknown schema '{fields.Schema}'");
        var header = new FactHeader(
            fields.Integer("recorded"), fields.Identifier("account"), fields.Text("authority"), fields.Text("channel"),
            fields.Identifier("subject"), fields.Day("effective"));
        var fact = type.Read(new FactReader(fields, SealedTexts.Parse(texts), header));
        fields.End();
        return (fact, header);
    }
}
