using Acquit.Core.Common;

namespace Acquit.Demonstration;

/// <summary>Says on the console how far the load is: one line that moves on a terminal, two lines elsewhere.</summary>
internal sealed class LoadProgress(TextWriter console, Language language) : IProgress<int>
{
    private readonly bool _terminal = ReferenceEquals(console, Console.Error) && !Console.IsErrorRedirected;
    private int _said = -1;

    public void Report(int value)
    {
        if (value == _said)
        {
            return;
        }

        var first = _said < 0;
        _said = value;
        if (_terminal)
        {
            console.Write($"\r{Loading(value).In(language)}{(value == 100 ? Environment.NewLine : "")}");
        }
        else if (first || value == 100)
        {
            console.WriteLine(Loading(value).In(language));
        }
    }

    private static Wording Loading(int percent) => new(
        $"Chargement du programme de démonstration (FICTIF) : {percent} %",
        $"Loading the demonstration programme (FICTIF, fictitious): {percent} %");
}
