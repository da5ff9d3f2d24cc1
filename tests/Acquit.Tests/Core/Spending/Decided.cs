using Acquit.Core.Common;
using Xunit;

namespace Acquit.Tests.Core.Spending;

/// <summary>How tests read a decision.</summary>
internal static class Decided
{
    public static IReadOnlyList<Fact> Facts(Decision<IReadOnlyList<Fact>> decision) => decision.Match(
        facts => facts,
        refusals => throw new InvalidOperationException(string.Join(", ", refusals.Select(refusal => refusal.Code))));

    public static IReadOnlyList<string> Codes(Decision<IReadOnlyList<Fact>> decision) =>
        decision.Match(_ => [], refusals => (IReadOnlyList<string>)[.. refusals.Select(refusal => refusal.Code)]);

    /// <summary>Accepted where no code is given, else refused with that code alone.</summary>
    public static void Is(string? code, Decision<IReadOnlyList<Fact>> decision) =>
        Assert.Equal(code is null ? [] : [code], Codes(decision));
}
