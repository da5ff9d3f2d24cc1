using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>A reference as a list names it.</summary>
internal static class CitationWords
{
    public static Wording Of(Citation citation)
    {
        var number = citation.Number is null ? "" : " " + citation.Number;
        var of = citation.Of is null ? "" : $", {citation.Of}";
        return citation.Kind switch
        {
            "code-article" => new($"article{number}{of}", $"article{number}{of}"),
            "law" => new($"loi{number}", $"law{number}"),
            "decree" => new($"décret{number}", $"decree{number}"),
            "regulation" => new($"règlement (UE){number}", $"Regulation (EU){number}"),
            "deliberation" => Deliberation(number, citation.Body),
            "report" => new($"rapport{number}", $"report{number}"),
            "opinion" => new($"avis{of}", $"opinion{of}"),
            _ => new($"{citation.Of ?? "autre texte"}{number}", $"{citation.Of ?? "other text"}{number}"),
        };
    }

    private static Wording Deliberation(string number, DecidingBody? body)
    {
        var name = body is { } known ? BodyWords.Of(known) : null;
        return name is null
            ? new($"délibération{number}", $"resolution{number}")
            : new($"délibération{number}, {name.French}", $"resolution{number}, {name.English}");
    }
}
