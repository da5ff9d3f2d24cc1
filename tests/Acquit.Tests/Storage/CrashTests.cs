using System.Diagnostics;
using System.Globalization;
using System.Text;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Storage;
using Acquit.Storage.Verification;
using Xunit;

namespace Acquit.Tests.Storage;

/// <summary>
/// Killing the process at any instant leaves all of an act or none, and everything that was answered.
/// </summary>
public class CrashTests
{
    private const string Target = "ACQUIT_CRASH_DATABASE";
    private const int Large = 25_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_process_killed_while_it_commits_leaves_whole_commits_and_loses_no_answer(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        await store.Accepted([SampleFacts.Agreement, SampleFacts.Plan]);
        for (var round = 1; round <= 3; round++)
        {
            var answered = await RunUntilKilled(store, round, TimeSpan.FromMilliseconds(250 * round));
            var last = await store.Scalar<long>("select size from head");
            Assert.True(
                answered <= last,
                $"round {round}: position {answered} was answered and is lost, the head is at {last}");
            Assert.Equal(
                await store.Scalar<long>("select count(*) from expenditure"),
                await store.Scalar<long>("select count(*) from expenditure_event"));
            Assert.Equal(
                0, await store.Scalar<long>($"select count(*) from expenditure where order_number like 'L%'") % Large);
            var report = await new JournalVerifier(store.Database).Verify(cancellation: Cancellation);
            Assert.Empty(report.Defects);
        }
    }

    /// <summary>
    /// What the killed process does: commits, small and large, and prints the position of each answer.
    /// </summary>
    [Fact(Explicit = true)]
    public async Task Child_commits_until_killed()
    {
        var (target, round) = (
            Environment.GetEnvironmentVariable(Target)!, Environment.GetEnvironmentVariable("ACQUIT_CRASH_ROUND")!);
        await using var database = target.Contains("Host=", StringComparison.Ordinal)
            ? Database.Server(target)
            : Database.EmbeddedIn(target);
        var door = new UnitOfWork(database);
        var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true });
        var number = 0;
        await Task.WhenAll(Enumerable.Range(0, 9).Select(client => Task.Run(async () =>
        {
            while (true)
            {
                var count = client == 0 ? Large : 1;
                var facts = Enumerable.Range(0, count).SelectMany(_ =>
                {
                    var id = Guid.CreateVersion7();
                    var order = $"{(client == 0 ? 'L' : 'M')} {round} {Interlocked.Increment(ref number)}";
                    return (Fact[])
                    [
                        SampleFacts.Recorded with { Expenditure = new(id), Subject = id, OrderNumber = order },
                        new PaymentRecorded(new(id), new(2022, 6, 1), new(1_200_00)),
                    ];
                }).ToList();
                var answer = await door.Commit(SampleFacts.Attribution with { At = DateTimeOffset.UnixEpoch }, facts);
                if (answer is Decision<Committed>.Accepted committed)
                {
                    await output.WriteLineAsync($"answered {committed.Value.FirstPosition + committed.Value.Count - 1}");
                }
            }
        })));
    }

    private static async Task<long> RunUntilKilled(TestDatabase store, int round, TimeSpan after)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "exec", typeof(CrashTests).Assembly.Location, "-method",
                $"{typeof(CrashTests).FullName}.{nameof(Child_commits_until_killed)}", "-explicit", "only",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment[Target] = store.Connection;
        start.Environment["ACQUIT_CRASH_ROUND"] = round.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var told = new StringBuilder();
        process.OutputDataReceived += (_, line) => told.AppendLine(line.Data);
        process.BeginOutputReadLine();
        var answered = 0L;
        var first = new TaskCompletionSource();
        var reading = Task.Run(async () =>
        {
            while (await process.StandardError.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("answered ", StringComparison.Ordinal))
                {
                    answered = Math.Max(answered, long.Parse(line[9..], CultureInfo.InvariantCulture));
                    first.TrySetResult();
                }
            }
        });
        var waited = await Task.WhenAny(first.Task, reading, Task.Delay(TimeSpan.FromMinutes(10), Cancellation));
        await Task.Delay(after, Cancellation);
        process.Kill();
        Assert.True(waited == first.Task, $"round {round}: the child answered nothing and said: {told}");
        await process.WaitForExitAsync(Cancellation);
        await reading;
        Assert.True(answered > 0);
        return answered;
    }
}
