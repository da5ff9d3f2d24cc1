namespace Acquit.Core.Common;

/// <summary>A place in a text, 1-based, the end included.</summary>
/// <param name="Line">First line.</param>
/// <param name="Column">First column on the first line.</param>
/// <param name="EndLine">Last line.</param>
/// <param name="EndColumn">Last column on the last line.</param>
public readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn);

/// <summary>How a displayed value is known. The four are never mixed silently.</summary>
public enum ValueState
{
    /// <summary>Read at a place in a document.</summary>
    Cited,

    /// <summary>Obtained by a formula that can be opened.</summary>
    Computed,

    /// <summary>Said by a person, on a day.</summary>
    Declared,

    /// <summary>A cautious default, to be confirmed.</summary>
    Assumed,
}
