using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Flows.Running.FlowDesk;

namespace SmartCS.Sdk.Tests.Flows.Running;

/// <summary>Whatever messages come in whatever order, twice, from whomever, with the shop and the process failing in between.</summary>
public sealed class FlowPropertyTests
{
    private static readonly string[] FlowNames = ["cancel_order", "order_status", "order_more", "sort_out", "identify", "complaint", "failing", "nothing"];
    private static readonly string[] SlotNames = ["order", "reason", "line", "number", "email", "unknown", "confirm_0123456789abcdef"];
    private static readonly string[] Values = ["A1", "A2", "B7", "X9", "mistake", "changed_mind", "lamp", "the second one", "3", "-1", "ann@example.com", "bob@example.com", "", "😀", "{order}", "yes", "no"];
    private static readonly SlotType?[] Types = [null, SlotType.OrderId, SlotType.Quantity, SlotType.Email, SlotType.Confirmation, SlotType.Color];

    [Fact]
    public void AnyMessages_NeverWriteWithoutAYesToExactlyThatAndNeverTwice() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Gen.Choose(0, int.MaxValue).ListOf().ToArbitrary(), script => RunAsync(script).GetAwaiter().GetResult()));

    private static async Task RunAsync(IEnumerable<int> script)
    {
        var desk = new FlowDesk();
        var yeses = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var awaited = new List<string> { "confirm_0123456789abcdef" };
        foreach (var number in script)
        {
            var random = new Random(number);
            Disturb(desk, random);
            var request = desk.Request(Pick(random, Values)) with { Text = Pick(random, Values) };
            var seen = await desk.Flows.FindRunningAsync(desk.Profile, request);
            if (seen?.Awaiting is { } awaiting && awaiting.StartsWith("confirm_", StringComparison.Ordinal))
            {
                awaited.Add(awaiting);
            }

            if (random.Next(10) == 0)
            {
                await desk.Flows.ProposeAsync(desk.Profile, request, desk.Locale, new ProposedEffect("desk.cancel", DataValue.MapOf(("order", Pick(random, Values)))));
            }

            var turn = desk.Turn(request, [.. Enumerable.Range(0, random.Next(3)).Select(_ => Command(random, awaited, seen))]);
            foreach (var set in turn.Commands.OfType<SetSlotCommand>().Where(static set => set.Value.Value == "yes" && set.Value.Type == SlotType.Confirmation))
            {
                (yeses.TryGetValue(request.Message.Value, out var slots) ? slots : yeses[request.Message.Value] = []).Add(set.Slot);
            }

            var reply = await desk.Flows.ExecuteAsync(turn);
            Assert.True(await desk.States.FindAsync(desk.Profile.Id, "c") is not { } stored || FlowStateCodec.Read(stored.State) is not null);
            await AssertReplayedAsync(desk, turn, seen, reply, random);
        }

        await AssertWritesAsync(desk, yeses);
    }

    private static async Task AssertReplayedAsync(FlowDesk desk, FlowTurn turn, RunningFlow? seen, FlowReply? reply, Random random)
    {
        if (reply is null || random.Next(3) != 0)
        {
            return;
        }

        var writes = desk.Backend.Writes.Count;
        var again = turn.Request with { };
        var seenAgain = await desk.Flows.FindRunningAsync(desk.Profile, again);
        var replyAgain = await desk.Flows.ExecuteAsync(turn with { Request = again });
        Assert.Equal(writes, desk.Backend.Writes.Count);
        Assert.Equal((seen?.Flow, seen?.Awaiting), (seenAgain?.Flow, seenAgain?.Awaiting));
        Assert.Equal((reply.Text, reply.Handoff), (replyAgain?.Text, replyAgain?.Handoff));
        Assert.Equal(reply.Choices, replyAgain!.Choices);
    }

    private static async Task AssertWritesAsync(FlowDesk desk, Dictionary<string, HashSet<string>> yeses)
    {
        Assert.Equal(desk.Backend.Writes.Count, desk.Backend.Writes.Select(static write => write.Key).Distinct().Count());
        foreach (var (key, order, _) in desk.Backend.Writes)
        {
            var record = await desk.Ledger.FindAsync(desk.Profile.Id, key);
            Assert.NotNull(record);
            Assert.Equal(order, record.Arguments["order"].Text);
            Assert.Contains($"confirm_{record.Digest[..16].ToLowerInvariant()}", yeses[record.ConfirmedBy!.Value.Value]);
        }
    }

    private static void Disturb(FlowDesk desk, Random random)
    {
        switch (random.Next(14))
        {
            case 0:
                desk.Backend.Time.Advance(TimeSpan.FromMinutes(random.Next(45)));
                break;
            case 1:
                desk.Restart(DeskFlows.All);
                break;
            case 2:
                desk.Restart(DeskFlows.All.Where(flow => flow.Name != Pick(random, FlowNames) && flow.Name is not "cancel_order" and not "identify" and not "sort_out").Append(DeskFlows.Cancel));
                break;
            case 3:
                desk.Backend.Price = $"{random.Next(3)}.00";
                break;
            case 4:
                desk.Backend.NextWrite = random.Next(2) == 0 ? static () => WriteResult.Refused("full_moon") : static () => throw new TimeoutException("No answer.");
                break;
            case 5:
                desk.Shopper = random.Next(3) switch { 0 => Shopper.Anonymous, 1 => Shopper.Verified("bob"), _ => Shopper.Verified("ann") };
                break;
            case 6:
                desk.Locale = random.Next(2) == 0 ? Locale.Chinese : Locale.English;
                break;
            case 7:
                desk.Focus = random.Next(2) == 0 ? null : new TurnFocus { OrderId = Pick(random, Values) };
                break;
            case 8:
                desk.Backend.Orders[Pick(random, ["A1", "A2", "A3"])] = "pending";
                break;
        }
    }

    private static DialogueCommand Command(Random random, List<string> awaited, RunningFlow? seen) => random.Next(12) switch
    {
        0 or 1 => Start(Pick(random, FlowNames), [.. Enumerable.Range(0, random.Next(3)).Select(_ => Said(random))]),
        2 or 3 => new SetSlotCommand { Slot = seen?.Awaiting ?? Pick(random, SlotNames), Value = Said(random) },
        4 => new SetSlotCommand { Slot = Pick(random, SlotNames), Value = Said(random) },
        5 => new CorrectSlotCommand { Slot = Pick(random, SlotNames), Value = Said(random) },
        6 => random.Next(2) == 0 ? new CancelFlowCommand() : new RestartFlowCommand(),
        7 => new RepeatCommand(),
        8 => Set(Pick(random, awaited), "yes", SlotType.Confirmation),
        9 or 10 => Set(awaited[^1], "yes", SlotType.Confirmation),
        _ => Set(awaited[^1], "no", SlotType.Confirmation),
    };

    private static SlotValue Said(Random random)
    {
        var type = Pick(random, Types);
        return type == SlotType.Quantity ? Value($"{random.Next(-3, 200)}", type) : Value(Pick(random, Values), type);
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
