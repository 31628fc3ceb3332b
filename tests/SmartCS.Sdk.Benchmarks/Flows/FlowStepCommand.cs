using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Benchmarks.Flows;

/// <summary>What one step of a flow costs without a model: in the flows themselves, and as a whole turn of the assistant.</summary>
internal static class FlowStepCommand
{
    private const int Rounds = 3;
    private const int WarmUp = 1_000;
    private const int Dialogues = 3_000;

    public static async Task RunAsync(Report report)
    {
        report.Section("A step of a flow, without a model");
        await using var provider = await FlowBench.OpenAsync();
        var flows = provider.GetRequiredService<IDialogueFlows>();
        for (var round = 0; round < Rounds; round++)
        {
            // Between the rounds the runtime compiles anew what turned out to be hot.
            await RunAsync($"warm-{round}", WarmUp, (request, number) => StepAsync(flows, request, number));
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }

        var (steps, bytes) = await RunAsync("steps", Dialogues, (request, number) => StepAsync(flows, request, number));
        Add(report, "in the flows", steps, bytes);

        var assistant = provider.GetRequiredService<IServiceAssistant>();
        for (var round = 0; round < Rounds; round++)
        {
            await RunAsync($"warm-turn-{round}", WarmUp, (request, _) => AskAsync(assistant, request));
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }

        var (turns, turnBytes) = await RunAsync("turns", Dialogues, (request, _) => AskAsync(assistant, request));
        Add(report, "as a whole turn", turns, turnBytes);
    }

    private static void Add(Report report, string what, double[][] times, double bytes)
    {
        var all = Distribution.Of(times.SelectMany(static step => step));
        report.Add($"a step {what}, p50", $"<= {Distribution.Text(Asked.FlowStepP50)}", Distribution.Text(all.P50), all.P50 <= Asked.FlowStepP50);
        report.Add($"a step {what}, p99", null, Distribution.Text(all.P99), null);
        string[] names = ["begins", "order, looked up", "reason, proposed", "yes, written"];
        for (var i = 0; i < names.Length; i++)
        {
            report.Add($"  {names[i]}", null, Distribution.Of(times[i]).ToString(), null);
        }

        report.Add("  allocated", null, string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes"), null);
    }

    private static async Task<(double[][] Times, double Bytes)> RunAsync(string name, int count, Func<TurnRequest, int, ValueTask> step)
    {
        double[][] times = [.. FlowBench.Messages.Select(_ => new double[count])];
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < count; i++)
        {
            for (var message = 0; message < FlowBench.Messages.Count; message++)
            {
                var request = FlowBench.Request($"{name}-{i}", message);
                var start = Stopwatch.GetTimestamp();
                await step(request, message);
                times[message][i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }

        return (times, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)(count * FlowBench.Messages.Count));
    }

    // As the turn does it: what runs, and what the router made of the message.
    private static async ValueTask StepAsync(IDialogueFlows flows, TurnRequest request, int message)
    {
        var running = await flows.FindRunningAsync(FlowBench.Profile, request);
        DialogueCommand command = message == 0
            ? new StartFlowCommand { Flow = FlowBench.Flow }
            : new SetSlotCommand { Slot = running!.Awaiting!, Value = new SlotValue { Type = TypeOf(message), Source = new TextRange(0, request.Text.Length), Text = request.Text, Value = message == 3 ? "yes" : request.Text } };
        var reply = await flows.ExecuteAsync(new FlowTurn { Request = request, Profile = FlowBench.Profile, Locale = Locale.English, Text = request.Text, Commands = [command] });
        if (reply is null || reply.Handoff is not null || reply.Text.EndsWith("stays.", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Message {message} led to '{reply?.Text}'.");
        }
    }

    private static SlotType TypeOf(int message) => message switch { 1 => SlotType.OrderId, 3 => SlotType.Confirmation, _ => new SlotType("text") };

    private static async ValueTask AskAsync(IServiceAssistant assistant, TurnRequest request)
    {
        var reply = await assistant.ReplyAsync(request);
        if (reply.Outcome != ReplyOutcome.InFlow)
        {
            throw new InvalidOperationException($"'{request.Text}' led to '{reply.Text}' ({reply.Outcome}).");
        }
    }
}
