using System.Diagnostics;
using System.Text;
using Acquit.Core.Common;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Acquit.Formats.ActText;

/// <summary>The text layer of a PDF as lines: words on one baseline are one line, a wide gap is a blank line.</summary>
internal static class PdfText
{
    private const int MostPages = 3000;
    private const int MostCharacters = 16_000_000;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(60);

    /// <summary>Opens a PDF.</summary>
    public static Decision<ActSource> Open(ReadOnlyMemory<byte> bytes, string fileName)
    {
        try
        {
            var budget = new PdfBudget();
            using var document = PdfDocument.Open(
                bytes.ToArray(), new() { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = budget });
            document.AddPageFactory<PdfSurvey, PdfSurveyFactory>();
            return budget.Exceeded ? Bomb(fileName, 1) : Lines(document, budget, fileName);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Refusal("act.pdf-encrypted", new(
                $"« {fileName} » est protégé par un mot de passe. Enregistrez-en une copie sans protection.",
                $"\"{fileName}\" is protected by a password. Save a copy without protection."), Field: fileName);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The library throws many kinds on damaged files; whichever it is, the person's remedy is the same.
            return new Refusal("act.pdf-broken", new(
                $"« {fileName} » est un PDF endommagé ou incomplet : rien n'en est repris. Exportez-le de nouveau "
                    + "depuis "
                + "le logiciel d'origine, ou demandez-le de nouveau.",
                $"\"{fileName}\" is a damaged or incomplete PDF: nothing is taken from it. Export it again from the "
                + "original software, or ask for it again."),
                Field: fileName);
        }
    }

    private static Decision<ActSource> Lines(PdfDocument document, PdfBudget budget, string fileName)
    {
        var lines = new List<string>();
        var blank = new List<int>();
        var characters = 0;
        var clock = Stopwatch.StartNew();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            if (number > MostPages || characters > MostCharacters || clock.Elapsed > MostTime)
            {
                return TooLong(fileName, number);
            }

            var before = characters;
            budget.StartPage();
            if (document.GetPage<PdfSurvey>(number).Exceeded || budget.Exceeded)
            {
                return Bomb(fileName, number);
            }

            foreach (var line in PageLines(document.GetPage(number)))
            {
                characters += line.Length;
                lines.Add(line);
            }

            if (characters == before)
            {
                blank.Add(number);
            }

            lines.Add("");
        }

        return characters > 0 ? new ActSource(fileName, lines, blank)
            : Scanned(document.NumberOfPages, fileName);
    }

    private static Refusal TooLong(string fileName, int page) => new("act.pdf-too-long", new(
        $"« {fileName} » est trop long : arrêt à la page {page}, rien n'en est repris. Acquit lit {MostPages} pages au "
            + "plus, "
        + "pendant une minute au plus : découpez-le.",
        $"\"{fileName}\" is too long: stopped at page {page}, nothing is taken from it. Acquit reads {MostPages} pages "
            + "at "
        + "most, for a minute at most: split it."), Field: fileName);

    private static Refusal Bomb(string fileName, int page) => new("act.pdf-too-dense", new(
        $"« {fileName} », page {page} : son contenu est démesuré une fois décompressé, rien n'en est repris. Imprimez "
            + "l'acte "
        + "en PDF depuis le logiciel d'origine.",
        $"\"{fileName}\", page {page}: its content is far too large once decompressed, nothing is taken from it. Print "
            + "the "
        + "act as PDF from the original software."), Field: fileName);

    private static Refusal Scanned(int pages, string fileName) => new("act.pdf-scanned", new(
        $"« {fileName} » ({pages} page(s)) ne contient que des images : aucun texte à lire. "
        + "Passez-le à la reconnaissance de caractères ou demandez l'original.",
        $"\"{fileName}\" ({pages} page(s)) holds images only: no text to read. "
        + "Run character recognition or ask for the original."), Field: fileName);

    private static IEnumerable<string> PageLines(Page page)
    {
        var words = page.GetWords().Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        words.Sort((left, right) => Baseline(right).CompareTo(Baseline(left)));
        var row = new List<Word>();
        double bottom = 0, height = 0;
        foreach (var word in words)
        {
            if (row.Count > 0 && bottom - Baseline(word) > Math.Max(height, 4) * 0.5)
            {
                yield return Joined(row);
                if (bottom - Baseline(word) > Math.Max(height, 4) * 2.2)
                {
                    yield return "";
                }

                row.Clear();
            }

            (bottom, height) = row.Count == 0
                ? (Baseline(word), Height(word))
                : (bottom, Math.Max(height, Height(word)));
            row.Add(word);
        }

        if (row.Count > 0)
        {
            yield return Joined(row);
        }
    }

    private static double Baseline(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double Height(Word word) =>
        word.Letters[0].PointSize > 0 ? word.Letters[0].PointSize : word.BoundingBox.Height;

    private static string Joined(List<Word> row)
    {
        row.Sort((left, right) => left.BoundingBox.Left.CompareTo(right.BoundingBox.Left));
        var line = new StringBuilder();
        foreach (var word in row)
        {
            line.Append(line.Length > 0 ? " " : "").Append(word.Text);
        }

        return line.ToString();
    }
}
