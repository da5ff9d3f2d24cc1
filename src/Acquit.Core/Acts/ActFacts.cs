using Acquit.Core.Common;

namespace Acquit.Core.Acts;

/// <summary>Identifies an act's record.</summary>
/// <param name="Value">Version 7 identifier.</param>
public readonly record struct ActId(Guid Value);

/// <summary>
/// A text was taken in and became an act's record after a person checked it. The act itself never changes.
/// </summary>
/// <param name="Act">The record.</param>
/// <param name="Document">SHA-256 of the source file, in lower-case hexadecimal.</param>
/// <param name="Ordinal">Which act of the file, from 1.</param>
/// <param name="Number">Its number, such as <c>2022-284</c>; null where the text gives none.</param>
/// <param name="Body">The deciding body's name as code, such as <c>StandingCommittee</c>; null where unknown.</param>
/// <param name="Authority">The authority's name; null where unknown.</param>
/// <param name="Date">The day of the meeting.</param>
/// <param name="Title">Its title.</param>
/// <param name="Adopted">True when adopted, false when rejected, null when the text does not say.</param>
public sealed record ActRecorded(
    ActId Act, string Document, int Ordinal, string? Number, string? Body, string? Authority, DateOnly Date,
    string Title,
    bool? Adopted) : Fact(Act.Value, Date);

/// <summary>A person settled a point raised on an act, giving the reason; the act's text stays as it is.</summary>
/// <param name="Act">The act.</param>
/// <param name="Point">Code of the point, with its discriminator where a code is raised several times.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">Why it no longer stands.</param>
public sealed record PointSettled(ActId Act, string Point, DateOnly On, PersonalText Reason) : Fact(Act.Value, On);

/// <summary>A settled point stands again.</summary>
/// <param name="Act">The act.</param>
/// <param name="Point">The point.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">Why.</param>
public sealed record PointReopened(ActId Act, string Point, DateOnly On, PersonalText Reason) : Fact(Act.Value, On);
