namespace Acquit.Storage;

/// <summary>
/// A row that a projector wrote from facts: <c>journal verify</c> rebuilds and compares each of them.
/// </summary>
internal interface IProjectedRow;
