using System.Diagnostics;
using System.Text;
using Acquit.Core.Common;
using Acquit.Formats.ActText;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Formats.ActText;

/// <summary>Invariant 30 under damage, and bounded time under hostility.</summary>
public sealed class ActFuzzTests
{
    private static readonly string[] Pieces =
    [
        "", " ", "\n", "\n\n", "\f", "-\n", "Vu ", "Vu le code ;", "Article 1 :", "Pour : 12", "1.234,5,6 €",
        "31 février 2022", "\u00A0", "\u202F", "\u00AD", "e\u0301", "\uD800", "DEPARTEMENT DE", "DELIBERATION",
        "RAPPORT N°3", "Étaient présents : ", "M. ", "donne pouvoir à", "//", "13172//90\n0202", "TOTAL 1,00 2,00",
        "Investissement Fonctionnement", "(", ")", "«", "»", "€", "999 999 999 999 999 999 €", "L'an deux mil",
        "taux de 5 %", "Présents : 3", "Absents : ", ";", ",", ".", ":",
    ];

    private static readonly string[] Texts =
        [.. ActTexts.Fixtures.Select(ActTexts.Fixture).Append(ActTexts.Sample())
            .Select(lines => string.Join('\n', lines))];

    [Fact]
    public void Each_value_stands_where_it_is_said_to()
    {
        foreach (var text in Texts)
        {
            Assert.True(ActSpans.Check(ActReader.Read(text.Split('\n'))) > 10);
        }
    }

    [Fact]
    public void Each_value_of_the_real_act_stands_where_it_is_said_to() =>
        Assert.True(ActSpans.Check(ActReader.Read(ActTexts.Real())) > 120);

    [Fact]
    public void Damage_never_breaks_the_reader_nor_moves_a_value()
    {
        var edits = Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 40], Gen.Int[0, Pieces.Length - 1]).List[1, 12];
        Gen.Select(Gen.Int[0, Texts.Length - 1], edits).Sample(
            (which, changes) =>
            {
                var text = new StringBuilder(Texts[which]);
                foreach (var (at, length, piece) in changes)
                {
                    var start = at % text.Length;
                    text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, Pieces[piece]);
                }

                ActSpans.Check(ActReader.Read(text.ToString().Split('\n')));
            },
            iter: 4 * Check.Iter, threads: 2);
    }

    /// <summary>A file cut by a transfer ends anywhere, in the middle of a formula too.</summary>
    [Fact]
    public void A_text_cut_after_any_of_its_words_is_read()
    {
        foreach (var text in Texts)
        {
            for (var end = text.IndexOf(' ', StringComparison.Ordinal); end > 0; end = text.IndexOf(' ', end + 1))
            {
                ActSpans.Check(ActReader.Read(text[..end].Split('\n')));
            }
        }
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() => Gen.Byte.Array[0, 3000].Sample(
        bytes =>
        {
            if (ActFile.Open(bytes, "octets") is Decision<ActSource>.Accepted accepted)
            {
                ActSpans.Check(ActReader.Read(accepted.Value.Lines));
            }
        },
        iter: 4 * Check.Iter, threads: 2);

    [Fact]
    public void Any_mix_of_its_own_words_is_read() => Gen.Int[0, Pieces.Length - 1].Array[1, 400].Sample(
        pieces => ActSpans.Check(ActReader.Read(string.Concat(pieces.Select(piece => Pieces[piece])).Split('\n'))),
        iter: 3 * Check.Iter, threads: 2);

    /// <summary>
    /// The same piece over and over, on one line or on many: time grows with the length, not with its square.
    /// </summary>
    [Theory]
    [InlineData("Vu la délibération n°2020-1 du 1er mai 2020 ")]
    [InlineData("Vu ")]
    [InlineData("- Présents : 1, ")]
    [InlineData("Étaient présents : M. A B, ")]
    [InlineData("donne pouvoir à ")]
    [InlineData("1 234 567 ")]
    [InlineData("dépenses éligibles taux montant maximum ")]
    [InlineData("13172//900202 ")]
    [InlineData("Investissement C1 13172//900202 t ")]
    [InlineData("avis favorable ")]
    [InlineData("« » ( ) ")]
    [InlineData("Article 1 : décide ")]
    public void Repetition_costs_no_more_than_its_length(string piece)
    {
        foreach (var separator in new[] { "", "\n", "\n\n" })
        {
            var block = string.Concat(Enumerable.Repeat(piece + separator,
                200_000 / (piece.Length + separator.Length))).Split('\n');
            var clock = Stopwatch.StartNew();
            ActReader.Read(block);
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        }
    }
}
