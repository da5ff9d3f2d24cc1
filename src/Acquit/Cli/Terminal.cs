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

    /// <summary>Leaves out the spaces that tables put at the end of lines.</summary>
    private sealed class TrimmedWriter(TextWriter inner) : TextWriter
    {
        private int _spaces;

        public override Encoding Encoding => inner.Encoding;

        public override void Write(char value)
        {
            if (value == ' ')
            {
                _spaces++;
                return;
            }

            if (value is '\n' or '\r')
            {
                _spaces = 0;
            }

            for (; _spaces > 0; _spaces--)
            {
                inner.Write(' ');
            }

            inner.Write(value);
        }

        public override void Flush() => inner.Flush();
    }
}
