using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Benchmarks.Flows;

/// <summary>What conversations hold in memory that are in the middle of a flow, after two messages each.</summary>
internal static class OpenConversationsCommand
{
    private const int Conversations = 100_000;
    private const int Messages = 2;

    public static async Task RunAsync(Report report)
    {
        report.Section("Open conversations in a flow, all in memory");
        await using var provider = await FlowBench.OpenAsync();
        var assistant = provider.GetRequiredService<IServiceAssistant>();
        await TalkAsync(assistant, "warm", 200);
        var states = (InMemoryFlowStateStore)provider.GetRequiredService<IFlowStateStore>();
        await states.DropAsync(DateTimeOffset.MaxValue);
        var before = Memory();
        await TalkAsync(assistant, "open", Conversations);
        var all = Memory() - before;
        if (states.Count != Conversations)
        {
            throw new InvalidOperationException($"{states.Count} conversations have a state.");
        }

        await states.DropAsync(DateTimeOffset.MaxValue);
        var transcript = Memory() - before;
        report.Add($"{Conversations:N0} conversations, states and transcript", $"<= {Asked.OpenConversationsMegabytes} MB", Text(all), all <= Asked.OpenConversationsMegabytes);
        report.Add("  where they stand in their flows", null, Text(all - transcript), null);
        report.Add($"  transcript of {Messages} turns each", null, Text(transcript), null);
        GC.KeepAlive(provider);
    }

    private static async Task TalkAsync(IServiceAssistant assistant, string name, int count)
    {
        for (var i = 0; i < count; i++)
        {
            for (var message = 0; message < Messages; message++)
            {
                await assistant.ReplyAsync(FlowBench.Request($"{name}-{i}", message));
            }
        }
    }

    private static double Memory()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true) / 1_048_576.0;
    }

    private static string Text(double megabytes) => string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB");
}
