using System.Text;
using System.Text.Json;
using Acquit.Core.Common;
using Acquit.Journal;
using Acquit.Storage;
using Acquit.Storage.Facts;
using Acquit.Storage.Writing;
using Xunit;

namespace Acquit.Tests.Storage;

/// <summary>
/// Pins the canonical bytes of every type of fact. A vector never changes: a change of fields is a new schema tag with
/// its own vector. Set ACQUIT_WRITE_VECTORS=1 to add the vectors of new tags.
/// </summary>
public class FactVectorTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Whole = new()
    {
        Converters = { new AsText<Money>(), new AsText<Ratio>(), new AsText<Period>() },
    };

    [Fact]
    public void Every_type_of_fact_has_a_sample() => Assert.Equal(
        FactTypes.All.Select(type => type.Tag).Order(), SampleFacts.All.Select(fact => FactTypes.Of(fact).Tag).Order());

    [Fact]
    public void Every_fact_of_the_core_has_a_type() => Assert.Equal(
        typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Select(type => type.Name)
            .Order(),
        FactTypes.All.Select(type => type.Of.Name).Order());

    [Fact]
    public void Canonical_bytes_are_those_of_the_golden_vectors()
    {
        var actual = SampleFacts.All.Select(Vector).ToList();
        var file = Path.Combine(RepositoryRoot(), "tests", "vectors", "facts.json");
        if (Environment.GetEnvironmentVariable("ACQUIT_WRITE_VECTORS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, JsonSerializer.Serialize(actual, Readable) + "\n");
        }

        var expected = JsonSerializer.Deserialize<List<FactVector>>(File.ReadAllText(file))!;
        Assert.Equal(expected.Select(vector => vector.Schema), actual.Select(vector => vector.Schema));
        foreach (var (pinned, written) in expected.Zip(actual))
        {
            Assert.Equal(pinned, written);
        }
    }

    [Fact]
    public void Facts_read_back_as_they_were_written()
    {
        foreach (var fact in SampleFacts.All)
        {
            var prepared = Prepare(fact);
            var (read, header) = FactText.Read(prepared.Canonical, prepared.Sealed);
            Assert.Equal(JsonOf(fact), JsonOf(read));
            Assert.Equal(SampleFacts.Account, header.Account);
            Assert.Equal(
                prepared.Canonical,
                PreparedFact.Prepare(read, SampleFacts.Attribution, header.RecordedAt, Writer()).Canonical);
        }
    }

    [Fact]
    public void A_later_instant_changes_its_own_line_only()
    {
        foreach (var fact in SampleFacts.All)
        {
            var at = Instant.ToMicroseconds(SampleFacts.Attribution.At) + 7;
            Assert.Equal(
                PreparedFact.Prepare(fact, SampleFacts.Attribution, at, Writer()).Canonical,
                Prepare(fact).At(at).Canonical);
        }
    }

    private static FactVector Vector(Fact fact)
    {
        var prepared = Prepare(fact);
        return new(
            prepared.Type.Tag, Encoding.UTF8.GetString(prepared.Canonical),
            prepared.Sealed is null ? null : Encoding.UTF8.GetString(prepared.Sealed),
            Convert.ToHexStringLower(prepared.Leaf));
    }

    private static PreparedFact Prepare(Fact fact) =>
        PreparedFact.Prepare(
            fact, SampleFacts.Attribution, Instant.ToMicroseconds(SampleFacts.Attribution.At), Writer());

    private static FactWriter Writer() => new(Salts.Counted());

    // Every property of the record, so that a field that is neither written nor read is seen.
    private static string JsonOf(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Whole);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Acquit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private sealed record FactVector(string Schema, string Canonical, string? Sealed, string Leaf);

    private sealed class AsText<T> : System.Text.Json.Serialization.JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value!.ToString());
    }
}
