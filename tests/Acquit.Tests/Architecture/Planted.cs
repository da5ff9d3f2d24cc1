// Violations on purpose: the rules below must find them, or they look at nothing.
namespace Acquit.Tests.Architecture.Planted.Core
{
    internal sealed class RuleThatSaves
    {
        public Storage.Row? Row { get; init; }

        public Task<int> Wait() => Task.FromResult(Row?.Id ?? 0);
    }
}

namespace Acquit.Tests.Architecture.Planted.Storage
{
    internal sealed class Row
    {
        public int Id { get; init; }
    }
}

namespace Acquit.Tests.Architecture.Planted.Program.Acts
{
    internal sealed class PlantedLibrary
    {
        public int Lines { get; init; }
    }

    internal sealed class RecordPlanted
    {
        public static Task<int> Handle(int command) => Task.FromResult(command);
    }

    internal sealed class ActsDesk
    {
        public int Lines { get; init; }
    }
}

namespace Acquit.Tests.Architecture.Planted.Program.Today
{
    internal sealed class PageThatReadsInside
    {
        public static async Task<int> Wait()
        {
            await Task.Yield();
            return new Acts.PlantedLibrary().Lines;
        }
    }

    internal sealed class PageThatAsks
    {
        public Acts.ActsDesk? Desk { get; init; }
    }
}

namespace Acquit.Tests.Architecture.Planted.Program.Demonstration
{
    internal sealed class LoaderThatDoes
    {
        public static Task<int> Load() => Acts.RecordPlanted.Handle(1);
    }

    internal sealed class LoaderThatReadsInside
    {
        public Acts.PlantedLibrary? Library { get; init; }
    }
}

namespace Acquit.Tests.Architecture.Planted.Program.Components
{
    internal sealed class TagThatKnowsAHandler
    {
        public static Task<int> Draw() => Acts.RecordPlanted.Handle(2);
    }
}
