using System.CommandLine;
using System.Text.Json;
using Acquit.Cli;
using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary><c>show AMOUNT|NUMBER FILE</c>: where it stands in the source.</summary>
internal static class ShowInSourceCommand
{
    private static readonly Argument<string> Query = new("AMOUNT|NUMBER")
    {
        Description = "Montant ou numéro cherché / Amount or number sought",
    };

    private static readonly Argument<FileInfo> Source = new("FILE")
    {
        Description = "Texte ou PDF d'un ou de plusieurs actes / Text or PDF of one act or several",
    };

    public static Command Create()
    {
        var command = new Command(
            "show", "Dit où un montant ou un numéro figure dans la source / "
            + "Says where an amount or a number stands in the source")
        {
            Query, Source,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(Query) ?? "", parsed.GetValue(Source)!, parsed.GetValue(GlobalOptions.Json),
            CommandLine.LanguageOf(parsed), parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    public static int Run(
        string query, FileInfo file, bool json, Language language, TextWriter output, TextWriter errors) =>
        ExamineAct.Handle(file).Match(
            examined =>
            {
                List<FoundPlace> places =
                    [.. ShowInSource.Handle(query, examined.Readings.Select(each => each.Reading))];
                if (json)
                {
                    WriteJson(query, places, output);
                }
                else
                {
                    Print(places, language, output);
                }

                if (places.Count == 0)
                {
                    errors.WriteLine(new Wording($"« {query} » ne figure pas dans {file.Name}.",
                        $"\"{query}\" does not stand in {file.Name}.").In(language));
                    return ExitCode.Reserves;
                }

                return ExitCode.Clean;
            },
            refusals =>
            {
                Refusals.Print(refusals, language, errors);
                return ExitCode.Unreadable;
            });

    private static void Print(List<FoundPlace> places, Language language, TextWriter output)
    {
        foreach (var place in places)
        {
            var span = place.Span;
            var until = span.EndLine == span.Line
                ? new Wording($"colonnes {span.Column}-{span.EndColumn}", $"columns {span.Column}-{span.EndColumn}")
                : new Wording($"colonne {span.Column}, jusqu'à la ligne {span.EndLine}",
                    $"column {span.Column}, to line {span.EndLine}");
            output.WriteLine(new Wording(
                $"ligne {span.Line}, {until.French} : {ValueRoles.Of(place.Role).French}",
                $"line {span.Line}, {until.English}: {ValueRoles.Of(place.Role).English}").In(language));
            var text = place.Text.TrimEnd().Replace('\t', ' ');
            output.WriteLine($"  | {text}");
            var end = span.EndLine == span.Line ? Math.Min(span.EndColumn, text.Length) : text.Length;
            output.WriteLine(
                $"  | {new string(' ', span.Column - 1)}{new string('^', Math.Max(1, end - span.Column + 1))}");
        }
    }

    private static void WriteJson(string query, List<FoundPlace> places, TextWriter output)
    {
        using var stream = ReferenceEquals(output, Console.Out) ? Console.OpenStandardOutput() : new TextStream(output);
        using (var json = new Utf8JsonWriter(stream, ExamineJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "acquit-show/1");
            json.WriteString("query", query);
            json.WriteStartArray("places");
            foreach (var place in places)
            {
                json.WriteStartObject();
                ExamineJson.Span(json, "span", place.Span);
                if (place.Role is { } role)
                {
                    json.WriteString("role", role);
                }
                else
                {
                    json.WriteNull("role");
                }

                json.WriteString("text", place.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }
}
