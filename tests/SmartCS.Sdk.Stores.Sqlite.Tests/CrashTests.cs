using System.Globalization;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

/// <summary>A process is killed at random points of imports and turns; what it had acknowledged must be there.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Kills = 50;

    [Fact(Timeout = 300_000)]
    public async Task Record_ProcessKilledFiftyTimes_KeepsEverythingAcknowledgedOnce()
    {
        using var record = new TemporaryRecord();
        var random = new Random(20260101);
        var batches = new List<Batch>();
        var turns = new List<Turn>();
        var usage = new HashSet<string>();

        for (var run = 0; run < Kills; run++)
        {
            using var probe = new Probe("work", record.Path, $"r{run}");
            // The first kills come before the first acknowledgement, while the file is being made; then anywhere later.
            var lines = run < 5 ? 0 : random.Next(1, 60);
            for (var i = 0; i < lines; i++)
            {
                Note(await probe.ReadLineAsync(), batches, turns, usage);
            }

            // The first answer of a process comes late, since the index is loaded first; some runs live to see it.
            var answered = turns.Count(IsAnswered);
            while (run % 10 == 9 && turns.Count(IsAnswered) == answered)
            {
                Note(await probe.ReadLineAsync(), batches, turns, usage);
            }

            if (run < 5)
            {
                await WaitForFileAsync(record.Path);
            }

            probe.Kill();

            // A line that was under way when the process died is cut off, and is no acknowledgement.
            var rest = await probe.ReadToEndAsync();
            foreach (var line in rest.Take(Math.Max(0, rest.Length - 1)))
            {
                Note(line, batches, turns, usage);
            }

            await VerifyAsync(record, batches, turns, usage);
        }

        var asked = turns.Count(IsAnswered);
        Assert.True(
            batches.Count > Kills && turns.Count > Kills && usage.Count > Kills && asked > 0,
            $"{batches.Count} batches, {usage.Count} usage records and {turns.Count} turns, of which {asked} were answered from the knowledge, are too few to show anything.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Kills} kills; {batches.Sum(batch => batch.Count)} entries in {batches.Count} batches and {turns.Count} turns ({asked} answered from the knowledge) and {usage.Count} usage records were acknowledged; none lost, none doubled."));
    }

    private static bool IsAnswered(Turn turn) => turn.Chat == "asked" && turn.Reply.Contains(" batch ", StringComparison.Ordinal);

    private static async Task VerifyAsync(TemporaryRecord record, List<Batch> batches, List<Turn> turns, HashSet<string> usage)
    {
        await using var file = new SqliteRecordFile(record.Options);
        Assert.Equal("ok", file.Read(session => session.Query("PRAGMA integrity_check")));

        var feed = await TemporaryRecord.ListAsync(new SqliteKnowledgeStore(file).ReadChangesAsync("shop", 0));
        Assert.Equal(Enumerable.Range(1, feed.Count).Select(n => (long)n), feed.Select(revision => revision.Revision));
        foreach (var batch in batches)
        {
            Assert.True(batch.LastRevision <= feed.Count, $"The acknowledged batch {batch.Number} of {batch.Run} is lost.");
            var written = feed.GetRange((int)batch.FirstRevision - 1, batch.Count);
            Assert.All(written, revision => Assert.Equal($"{batch.Run} batch {batch.Number}", revision.Entry!.Body));
        }

        // Batches are whole: each ends with the one entry that all of them change.
        Assert.True(feed.Count == 0 || feed[^1].EntryId == "changed-by-all");
        Assert.All(feed.GroupBy(revision => revision.EntryId), entry => Assert.True(entry.Key == "changed-by-all" || entry.Count() == 1));

        await VerifyUsageAsync(new SqliteUsageStore(file), usage);
        var conversations = new SqliteConversationStore(file);
        foreach (var acknowledged in turns.ToLookup(turn => turn.Chat))
        {
            var stored = await conversations.ReadRecentAsync("shop", acknowledged.Key, int.MaxValue);
            Assert.Equal(Enumerable.Range(1, stored.Count).Select(n => (long)n), stored.Select(turn => turn.Sequence));
            var byMessage = stored.ToDictionary(turn => turn.Message.Value);
            foreach (var turn in acknowledged)
            {
                Assert.True(byMessage.TryGetValue(turn.Message, out var kept), $"The acknowledged turn {turn.Message} of {turn.Chat} is lost.");
                Assert.Equal(turn.Reply, kept.Reply.Text.ReplaceLineEndings(" "));
                Assert.Equal(turn.Chat == "asked" ? "Question changed-by-all?" : "多久发货？", kept.Text);
            }
        }
    }

    private static async Task VerifyUsageAsync(SqliteUsageStore store, HashSet<string> acknowledged)
    {
        var kept = (await TemporaryRecord.ListAsync(store.ReadAsync("shop", DateTimeOffset.MinValue, DateTimeOffset.MaxValue))).Select(record => record.Id).ToList();
        var sums = await store.SumAsync("shop", DateOnly.MinValue, DateOnly.MaxValue);

        Assert.Empty(acknowledged.Except(kept));
        Assert.Equal(kept.Count, kept.Distinct().Count());
        Assert.Equal(0.01m * kept.Count, sums.Sum(sum => sum.Cost.Amount));
    }

    private static async Task WaitForFileAsync(string path)
    {
        while (!File.Exists(path))
        {
            await Task.Yield();
        }
    }

    private static void Note(string? line, List<Batch> batches, List<Turn> turns, HashSet<string> usage)
    {
        switch (line?.Split(' ', line.StartsWith("turn", StringComparison.Ordinal) ? 4 : 5))
        {
            case ["batch", var run, var number, var count, var first]:
                batches.Add(new Batch(run, number, int.Parse(count, CultureInfo.InvariantCulture), long.Parse(first, CultureInfo.InvariantCulture)));
                break;
            case ["turn", var chat, var message, var reply]:
                turns.Add(new Turn(chat, message, reply));
                break;
            case ["usage", var id]:
                Assert.True(usage.Add(id), $"The usage record {id} was new twice.");
                break;
            default:
                Assert.Fail($"The process said '{line}'.");
                break;
        }
    }

    private sealed record Batch(string Run, string Number, int Count, long FirstRevision)
    {
        public long LastRevision => FirstRevision + Count - 1;
    }

    private sealed record Turn(string Chat, string Message, string Reply);
}
