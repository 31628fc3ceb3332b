using System.Diagnostics;
using System.Globalization;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Providers.OpenAI.Tests.Failover;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Benchmarks.Models;

/// <summary>
/// Whole turns over HTTP whose first vendor misbehaves in every known way: is each answered, by whom, and once? And what a
/// first vendor whose circuit is open adds to a turn.
/// </summary>
internal static class FailoverCommand
{
    private const int ConversationLength = 5;
    private const int ConcurrentTurns = 64;
    private const int PairedTurns = 5_000;

    public static async Task RunAsync(Report report)
    {
        // A circuit that never opens: each single turn meets its vendor's failure.
        report.Section("Failover over HTTP, every turn meets the first vendor's failure");
        await MeasureAsync(report, new ModelResilience { RetryDelay = TimeSpan.FromMilliseconds(20), MinimumThroughput = 100_000 });
        report.Section("Failover over HTTP, circuits as by default");
        await MeasureAsync(report, new ModelResilience { RetryDelay = TimeSpan.FromMilliseconds(20) });
        report.Note("Vendors that hang have a first-token timeout of 200 ms and one of 400 ms to 2 s in all, without retries; the wait before a retry is 20 ms at first, a Retry-After of 1 s is waited for.");
        report.Section("Turns past a first vendor whose circuit is open, over HTTP");
        await MeasureOpenCircuitAsync(report);
    }

    private static async Task MeasureAsync(Report report, ModelResilience resilience)
    {
        await using var shop = await FailoverShop.OpenAsync(VendorWays.All, resilience);
        var requests = Requests();
        var turns = new ServedTurn?[requests.Count];
        var errors = new string?[requests.Count];
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, requests.Count, new ParallelOptions { MaxDegreeOfParallelism = ConcurrentTurns }, async (i, _) =>
        {
            try
            {
                turns[i] = await shop.AskAsync(requests[i].Request);
            }
            catch (Exception exception)
            {
                errors[i] = exception.GetType().Name;
            }
        });
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var thrown = errors.Count(error => error is not null);
        var unanswered = turns.Count(turn => turn is not null && string.IsNullOrWhiteSpace(turn.Text));
        var twice = turns.Count(turn => turn is not null && turn.Reply is null) + await CountKeptWronglyAsync(shop, turns);
        var mixed = turns.Count(turn => turn?.Reply is { Outcome: ReplyOutcome.Generated } && turn.End is null);
        Add(report, "turns", string.Create(CultureInfo.InvariantCulture, $"{Asked.FailoverTurns:N0}"), requests.Count, requests.Count >= Asked.FailoverTurns);
        Add(report, "ways", null, VendorWays.All.Count, null);
        Add(report, "turns that throw", "0", thrown, thrown == 0);
        Add(report, "turns without a text", "0", unanswered, unanswered == 0);
        Add(report, "messages with more or fewer than one reply, or not kept exactly once as it was given", "0", twice, twice == 0);
        Add(report, "texts that are not one model's answer", "0", mixed, mixed == 0);
        foreach (var end in Enum.GetValues<WayEnd>())
        {
            Add(report, $"answer of: {end}", null, turns.Count(turn => turn?.End == end), null);
        }

        var degraded = turns.Count(turn => turn is { End: null });
        Add(report, "degraded, or written by no model", "0", degraded, degraded == 0);
        Add(report, "turns that met an open circuit", null, turns.Count(turn => turn?.Replies is [var reply, ..] && reply.ModelAttempts.Any(attempt => attempt.Failure == ModelFailure.CircuitOpen)), null);
        Add(report, "turns a second", null, (int)(requests.Count / seconds), null);
        Explain(report, requests, turns, errors);
    }

    // Each way in turn, so that all of them are under way at the same time; English and Chinese conversations by turns.
    private static List<(VendorWay Way, TurnRequest Request)> Requests()
    {
        var ways = VendorWays.All;
        var perWay = (Asked.FailoverTurns + ways.Count - 1) / ways.Count;
        return [.. Enumerable.Range(0, perWay).SelectMany(i => ways.Select(way => (way, FailoverShop.Request(way.Name, Conversation(i), i, i / ConversationLength % 2 == 0))))];
    }

    private static string Conversation(int turn) => string.Create(CultureInfo.InvariantCulture, $"c{turn / ConversationLength}");

    private static async Task<int> CountKeptWronglyAsync(FailoverShop shop, ServedTurn?[] turns)
    {
        var wrong = 0;
        foreach (var conversation in turns.OfType<ServedTurn>().GroupBy(turn => (turn.Request.Merchant, turn.Request.Conversation)))
        {
            var kept = await shop.ReadAsync(conversation.First().Request);
            wrong += Math.Max(0, kept.Count - conversation.Count());
            wrong += conversation.Count(turn => kept.Count(item => item.Message == turn.Request.Message && item.Reply.Text == turn.Text) != 1);
        }

        return wrong;
    }

    private static void Explain(Report report, List<(VendorWay Way, TurnRequest Request)> requests, ServedTurn?[] turns, string?[] errors)
    {
        var unexpected = requests.Select((request, i) => (request.Way, Turn: turns[i], Error: errors[i])).Where(item => item.Turn?.End != item.Way.End);
        foreach (var group in unexpected.GroupBy(item => (item.Way, item.Turn?.End)))
        {
            var (_, turn, error) = group.First();
            report.Note(string.Create(CultureInfo.InvariantCulture, $"- {group.Key.Way}: {group.Count()} turns end otherwise than by the way's nature ({group.Key.Way.End}), such as: {turn?.Story ?? error}"));
        }
    }

    private static async Task MeasureOpenCircuitAsync(Report report)
    {
        var down = VendorWays.All.Single(way => way.Name == "status-503");
        await using var shop = await FailoverShop.OpenAsync([down], new ModelResilience { MaxRetries = 0, BreakDuration = TimeSpan.FromHours(1) });
        string[] merchants = [FailoverShop.Healthy, down.Name];
        var times = new[] { new List<double>(PairedTurns), new List<double>(PairedTurns) };
        for (var i = -1_000; i < PairedTurns; i++)
        {
            // By turns, and each one as often first, so that whatever else the machine does strikes both alike.
            for (var k = 0; k < merchants.Length; k++)
            {
                var which = (i + k) & 1;
                var request = FailoverShop.Request(merchants[which], Conversation(i), i, isChinese: false);
                var start = Stopwatch.GetTimestamp();
                var turn = await shop.AskAsync(request);
                var elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                if (turn.End != WayEnd.Second || (i >= 0 && which == 1 && turn.Reply!.ModelAttempts[0].Failure != ModelFailure.CircuitOpen))
                {
                    throw new InvalidOperationException($"A turn is not what is to be measured: {turn.Story}");
                }

                if (i >= 0)
                {
                    times[which].Add(elapsed);
                }
            }
        }

        var alone = Distribution.Of(times[0]);
        var past = Distribution.Of(times[1]);
        report.Add("the healthy vendor only, p50 / p99", null, alone.ToString(), null);
        report.Add("past the open circuit, p50 / p99", null, past.ToString(), null);
        report.Add("added at p50", null, Distribution.Text(past.P50 - alone.P50), null);
        report.Add("added at p99", $"<= {Distribution.Text(Asked.FailoverAddedP99)}", Distribution.Text(past.P99 - alone.P99), past.P99 - alone.P99 <= Asked.FailoverAddedP99);
    }

    private static void Add(Report report, string figure, string? asked, int measured, bool? isMet) => report.Add(figure, asked, measured.ToString("N0", CultureInfo.InvariantCulture), isMet);
}
