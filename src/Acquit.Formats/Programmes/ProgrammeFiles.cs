using System.Text.Json;
using System.Text.Json.Serialization;
using Acquit.Core.Common;
using Acquit.Formats.Csv;

namespace Acquit.Formats.Programmes;

/// <summary>
/// Reads the documents of a programme: strict, so that a misspelt field is a refusal and not a default.
/// </summary>
public static class ProgrammeFiles
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
        Converters =
        {
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false), new MoneyText(),
            new PercentText(), new WordingObject(),
        },
    };

    /// <summary>The grant document.</summary>
    public static Decision<GrantDocument> ReadGrant(Stream stream, string file) => Read<GrantDocument>(stream, file);

    /// <summary>The document of events.</summary>
    public static Decision<EventsDocument> ReadEvents(Stream stream, string file) => Read<EventsDocument>(stream, file);

    /// <summary>The file of certifications: order, day, day of recording.</summary>
    public static Decision<IReadOnlyList<CertificationEntry>> ReadCertifications(Stream stream, string file)
    {
        return SheetFile.Open(new KeptOpen(stream)).Match<Decision<IReadOnlyList<CertificationEntry>>>(
            reader =>
            {
                using (reader)
                {
                    return Certifications(reader, file);
                }
            },
            refusals => refusals.ToList());
    }

    private static Decision<IReadOnlyList<CertificationEntry>> Certifications(SheetReader reader, string file)
    {
        var found = new List<CertificationEntry>();
        while (reader.Next() is { } row)
        {
            if (row.Cells.Count < 3 || Folding.Same(row.Cells[0].Text, "Mandat") || row.Cells[1].IsBlank)
            {
                continue;
            }

            if (CellDates.Read(row.Cells[1], false, out var certified, out _) != DateFault.None
                || CellDates.Read(row.Cells[2], false, out var recorded, out _) != DateFault.None)
            {
                return new Refusal("programme.certification-unreadable", new(
                    $"{file}, ligne {row.Line} : deux dates sont attendues.",
                    $"{file}, line {row.Line}: two dates are expected."));
            }

            found.Add(new(row.Cells[0].Text.Trim(), certified, recorded));
        }

        return reader.Refused is { } refusal ? refusal : found;
    }

    private static Decision<T> Read<T>(Stream stream, string file)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(stream, Options) is { } document ? document
                : Unreadable(file, "null");
        }
        catch (JsonException exception)
        {
            return Unreadable(file, $"{exception.Path}, {exception.LineNumber + 1}");
        }
    }

    private static Refusal Unreadable(string file, string place) => new("programme.document-unreadable", new(
        $"{file} ne se lit pas ({place}).", $"{file} cannot be read ({place})."));

    private sealed class MoneyText : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Amounts.Parse(reader.GetString()).Match(
                amount => amount, refusals => throw new JsonException(refusals[0].Code));

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class PercentText : JsonConverter<Ratio>
    {
        public override Ratio Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            decimal.TryParse(
                reader.GetString(), System.Globalization.NumberStyles.AllowDecimalPoint,
                System.Globalization.CultureInfo.InvariantCulture, out var percent) && percent <= 100
                ? percent == 0 ? Ratio.Zero : Ratio.Percent(percent) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Ratio value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToPercentText(4));
    }

    private sealed class WordingObject : JsonConverter<Wording>
    {
        public override Wording Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var both = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader) ?? [];
            return both.Count == 2 && both.TryGetValue("fr", out var french) && both.TryGetValue("en", out var english)
                ? new(french, english) : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, Wording value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("fr", value.French);
            writer.WriteString("en", value.English);
            writer.WriteEndObject();
        }
    }
}
