using System.Text;
using Spectre.Console;

namespace Acquit.Cli;

/// <summary>A console for reports: coloured on a terminal, plain and 80 columns wide elsewhere.</summary>
internal static class Terminal
{
    private const int PlainWidth = 80;
    private const int WidestReading = 110;

    /// <summary>A console over a writer.</summary>
    /// <param name="writer">Where to print.</param>
    /// <param name="interactive">True on a terminal: its colours and its width.</param>
    public static IAnsiConsole Over(TextWriter writer, bool interactive)
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = interactive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = interactive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(interactive ? writer : new TrimmedWriter(writer)),
        });
        console.Profile.Width = interactive ? Math.Min(console.Profile.Width, WidestReading) : PlainWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>The console of the process.</summary>
    public static IAnsiConsole OfProcess(TextWriter output) =>
        Over(output, !Console.IsOutputRedirected && ReferenceEquals(output, Console.Out));

    /// <summary>Writes whole lines, without the spaces that tables put at their end.</summary>
    private sealed class TrimmedWriter(TextWriter inner) : TextWriter
    {
        private readonly StringBuilder _line = new();

        public override Encoding Encoding => inner.Encoding;

        public override void Write(char value)
        {
            if (value != '\n')
            {
                _line.Append(value);
                return;
            }

            var length = _line.Length;
            while (length > 0 && _line[length - 1] is ' ' or '\r')
            {
                length--;
            }

            _line.Length = length;
            inner.Write(_line.Append('\n').ToString());
            _line.Clear();
        }
    }
}
