using System.Collections.Concurrent;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Turns.Handling;

/// <summary>One flow, which takes a return in: it asks for the order and the reason, and says what it has.</summary>
internal sealed class ReturnFlow : IDialogueFlows
{
    public const string Name = "return_item";

    private readonly ConcurrentDictionary<ConversationId, Dictionary<string, string>> _running = new();

    /// <summary>What was executed, in order.</summary>
    public List<string> Executed { get; } = [];

    /// <summary>When set, what executing fails with.</summary>
    public Exception? Failure { get; set; }

    /// <summary>When set, what looking for the running flow fails with.</summary>
    public Exception? FindFailure { get; set; }

    public bool NeedsHandoff { get; set; }

    public bool Has(MerchantProfile profile, string flow) => flow == Name;

    public ValueTask<RunningFlow?> FindRunningAsync(MerchantProfile profile, TurnRequest request, CancellationToken cancellationToken = default)
    {
        if (FindFailure is not null)
        {
            throw FindFailure;
        }

        if (!_running.TryGetValue(request.Conversation, out var filled))
        {
            return default;
        }

        return new(new RunningFlow
        {
            Flow = Name,
            Slots = [new FlowSlot { Name = "order", Type = SlotType.OrderId, IsFilled = filled.ContainsKey("order") }, new FlowSlot { Name = "reason", Type = SlotType.Reason, IsFilled = filled.ContainsKey("reason") }],
            Awaiting = !filled.ContainsKey("order") ? "order" : !filled.ContainsKey("reason") ? "reason" : null,
        });
    }

    public ValueTask<FlowReply?> ExecuteAsync(FlowTurn turn, CancellationToken cancellationToken = default)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        var filled = _running.GetOrAdd(turn.Request.Conversation, _ => []);
        foreach (var command in turn.Commands)
        {
            switch (command)
            {
                case StartFlowCommand start:
                    Executed.Add($"start {start.Flow}");
                    foreach (var slot in start.Slots.Where(slot => slot.Type == SlotType.OrderId || slot.Type == SlotType.Reason))
                    {
                        filled[slot.Type == SlotType.OrderId ? "order" : "reason"] = slot.Value;
                    }

                    break;
                case SetSlotCommand set:
                    Executed.Add($"set {set.Slot}");
                    filled[set.Slot] = set.Value.Value;
                    break;
                case CorrectSlotCommand correct:
                    Executed.Add($"correct {correct.Slot}");
                    filled[correct.Slot] = correct.Value.Value;
                    break;
                case CancelFlowCommand:
                    Executed.Add("cancel");
                    _running.TryRemove(turn.Request.Conversation, out _);
                    return new(new FlowReply { Text = turn.Locale.HasSameLanguageAs(Locale.Chinese) ? "好的，不退了。" : "All right, no return." });
                default:
                    throw new InvalidOperationException($"{command.GetType().Name} is no command to a flow.");
            }
        }

        var isChinese = turn.Locale.HasSameLanguageAs(Locale.Chinese);
        var text = !filled.TryGetValue("order", out var order) ? (isChinese ? "请问订单号是多少？" : "What is the order number?")
            : !filled.TryGetValue("reason", out var reason) ? (isChinese ? $"订单 {order} 为什么要退？" : $"Why does order {order} go back?")
            : isChinese ? $"订单 {order}，原因 {reason}，已记下。" : $"Order {order}, reason {reason}: noted.";
        return new(new FlowReply { Text = text, Handoff = NeedsHandoff ? HandoffReason.Flow : null });
    }
}
