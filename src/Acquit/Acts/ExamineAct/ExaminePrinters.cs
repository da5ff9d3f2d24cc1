using Acquit.Cli;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Spectre.Console;

namespace Acquit.Acts;

/// <summary>Where reports go, act by act, so that a long file is never held whole.</summary>
internal interface IExaminePrinter : IDisposable
{
    /// <summary>One act's report.</summary>
    void Write(string file, ActReport report);

    /// <summary>What a file left unread, once its acts are written.</summary>
    void Write(ReadCoverage coverage);
}

/// <summary>The JSON of the contract.</summary>
internal sealed class JsonPrinter : IExaminePrinter
{
    private readonly Stream _stream;
    private readonly ExamineJson _json;

    public JsonPrinter(TextWriter output, Language language, bool severalFiles)
    {
        _stream = ReferenceEquals(output, Console.Out) ? Console.OpenStandardOutput() : new TextStream(output);
        _json = new(_stream, language, severalFiles);
    }

    public void Write(string file, ActReport report) => _json.Write(file, report);

    public void Write(ReadCoverage coverage) => _json.Write(coverage);

    public void Dispose()
    {
        _json.Dispose();
        _stream.Write("\n"u8);
        _stream.Dispose();
    }
}

/// <summary>The report for a person.</summary>
internal sealed class TerminalPrinter(TextWriter output, Language language, bool severalFiles) : IExaminePrinter
{
    private readonly IAnsiConsole _console = Terminal.OfProcess(output);

    public void Write(string file, ActReport report)
    {
        if (severalFiles)
        {
            _console.Write(new Text($"{file}\n\n"));
        }

        new ExaminePrint(_console, language).Write(report);
    }

    public void Write(ReadCoverage coverage) => new ExaminePrint(_console, language).Write(coverage);

    public void Dispose() => output.Flush();
}
