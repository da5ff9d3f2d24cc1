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
