namespace Acquit.Formats.ActText;

/// <summary>What a file glues together.</summary>
internal enum DocumentKind
{
    /// <summary>A decision.</summary>
    Act,

    /// <summary>A report that proposes one.</summary>
    Report,
}

/// <summary>One document of a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FirstLine">Number of its first line.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Overflow">Numbers of the lines left aside because the document is longer than any act.</param>
internal sealed record ActDocument(DocumentKind Kind, int FirstLine, List<string> Lines, List<int> Overflow);
