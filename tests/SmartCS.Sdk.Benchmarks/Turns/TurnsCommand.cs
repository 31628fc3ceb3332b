using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Benchmarks.Catalogue;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Benchmarks.Turns;

/// <summary>Whole knowledge turns over the catalogue and a shop's questions, with stores in memory and no model.</summary>
internal static class TurnsCommand
{
    private const int TurnCount = 4_000;
    private const int ConversationLength = 50;
    private const int ConversationCount = 60;
    private const int Span = 5;

    public static async Task RunAsync(Report report)
    {
        report.Section("Knowledge turn, end to end");
        if (await Electronics.LoadAsync() is not { } catalogue)
        {
            report.Note("The electronics catalogue is not there; skipped.");
            return;
        }

        await using var services = Shop.Create();
        await services.GetRequiredService<KnowledgeBases>().For(Electronics.Merchant).PutAsync([.. catalogue.Entries, .. Shop.Entries]);
        var assistant = services.GetRequiredService<IServiceAssistant>();
        string[] messages = [.. Shop.Messages, .. catalogue.Queries];
        new Random(1).Shuffle(messages);

        await TalkAsync(assistant, messages, "warm-up", TurnCount, []);
        var times = new List<double>();
        var outcomes = new Dictionary<ReplyOutcome, int>();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        await TalkAsync(assistant, messages, "turns", TurnCount, outcomes, times);
        var kilobytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1_024.0 / TurnCount;

        var turns = Distribution.Of(times);
        report.Add($"{TurnCount:N0} turns, p50", $"<= {Distribution.Text(Asked.TurnP50)}", Distribution.Text(turns.P50), turns.P50 <= Asked.TurnP50);
        report.Add($"{TurnCount:N0} turns, p99", null, Distribution.Text(turns.P99), null);
        report.Add("allocated per turn", Text($"<= {Asked.TurnKilobytes} KB"), Text($"{kilobytes:0.0} KB"), kilobytes <= Asked.TurnKilobytes);
        report.Add("outcomes", null, string.Join(", ", outcomes.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")), null);
        await CompareEndsAsync(report, assistant, messages);
    }

    // The same messages at turns 8-12 and 46-50, so that only the place in the conversation differs.
    private static async Task CompareEndsAsync(Report report, IServiceAssistant assistant, string[] messages)
    {
        var early = new List<double>();
        var late = new List<double>();
        for (var conversation = 0; conversation < ConversationCount; conversation++)
        {
            for (var turn = 1; turn <= ConversationLength; turn++)
            {
                var fromEnd = ConversationLength - turn;
                var isEarly = turn is > 7 and <= 7 + Span;
                var isLate = fromEnd < Span;
                var place = isEarly ? turn - 8 : isLate ? Span - 1 - fromEnd : Span + turn;
                var time = await TimeAsync(assistant, messages[((conversation * Span) + place) % messages.Length], $"ends-{conversation}", turn);
                (isEarly ? early : isLate ? late : null)?.Add(time.Microseconds);
            }
        }

        var ratio = Distribution.Of(late).P50 / Distribution.Of(early).P50;
        report.Add("turn 50 against turn 10, p50", Text($"<= {Asked.Turn50To10}"), Text($"{ratio:0.00}"), ratio <= Asked.Turn50To10);
    }

    private static async Task TalkAsync(IServiceAssistant assistant, string[] messages, string name, int count, Dictionary<ReplyOutcome, int> outcomes, List<double>? times = null)
    {
        for (var i = 0; i < count; i++)
        {
            var (microseconds, outcome) = await TimeAsync(assistant, messages[i % messages.Length], $"{name}-{i / 10}", i);
            times?.Add(microseconds);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }
    }

    private static async Task<(double Microseconds, ReplyOutcome Outcome)> TimeAsync(IServiceAssistant assistant, string text, string conversation, int message)
    {
        var request = new TurnRequest { Merchant = Electronics.Merchant, Conversation = conversation, Message = $"m{message}", Text = text };
        var start = Stopwatch.GetTimestamp();
        var reply = await assistant.ReplyAsync(request);
        return (Stopwatch.GetElapsedTime(start).TotalMicroseconds, reply.Outcome);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
