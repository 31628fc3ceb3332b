using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Flows.Running;

/// <summary>A shop's flows over a scripted backend, spoken to in commands.</summary>
internal sealed class FlowDesk
{
    private readonly IFlowStateStore _states;
    private int _messages;

    public FlowDesk(IEnumerable<FlowDefinition>? flows = null, IEnumerable<ICustomFlow>? customs = null, IFlowStateStore? states = null, DeskBackend? backend = null, IEffectLedger? ledger = null)
    {
        Backend = backend ?? new DeskBackend();
        Ledger = ledger ?? new InMemoryEffectLedger();
        _states = states ?? new InMemoryFlowStateStore();
        IEffect[] effects = [new CancelEffect(Backend)];
        Runner = new EffectRunner(effects, Ledger, timeProvider: Backend.Time);
        Parts = new FlowParts(Backend.Actions, effects, customs ?? []);
        Flows = Open(flows ?? DeskFlows.All);
    }

    public DeskBackend Backend { get; }

    public IEffectLedger Ledger { get; }

    public EffectRunner Runner { get; }

    public FlowParts Parts { get; }

    public DialogueFlows Flows { get; private set; }

    public MerchantProfile Profile { get; set; } = new() { Id = "desk", Flows = new FlowSettings { BuiltIn = false } };

    public Shopper Shopper { get; set; } = Shopper.Verified("ann");

    public Locale Locale { get; set; } = Locale.English;

    public TurnFocus? Focus { get; set; }

    public IFlowStateStore States => _states;

    /// <summary>Ends the process and begins another with other flows on the same stores.</summary>
    public void Restart(IEnumerable<FlowDefinition> flows) => Flows = Open(flows);

    public DialogueFlows Open(IEnumerable<FlowDefinition> flows) =>
        new(new FlowLibrary(Parts, flows, timeProvider: Backend.Time), Parts, Runner, _states, Backend.Time);

    public TurnRequest Request(string text = "...", string? message = null, string conversation = "c") => new()
    {
        Merchant = Profile.Id,
        Conversation = conversation,
        Message = message ?? $"m{++_messages}",
        Text = text,
        Shopper = Shopper,
        Focus = Focus,
    };

    public async Task<FlowReply?> TellAsync(params DialogueCommand[] commands) =>
        await Flows.ExecuteAsync(Turn(Request(commands is [.., SetSlotCommand set] ? set.Value.Text : commands is [.., CorrectSlotCommand correct] ? correct.Value.Text : "..."), commands));

    public FlowTurn Turn(TurnRequest request, params DialogueCommand[] commands) => Turn(request, 0, commands);

    public FlowTurn Turn(TurnRequest request, int part, params DialogueCommand[] commands) =>
        new() { Request = request, Profile = Profile, Locale = Locale, Text = request.Text, Part = part, Commands = commands };

    public ValueTask<RunningFlow?> RunningAsync(string text = "...") => Flows.FindRunningAsync(Profile, Request(text));

    /// <summary>Says yes or no to what is waited for.</summary>
    public async Task<FlowReply?> AnswerAsync(bool isYes)
    {
        var running = await RunningAsync();
        return await TellAsync(Set(running!.Awaiting!, isYes ? "yes" : "no", SlotType.Confirmation));
    }

    public static StartFlowCommand Start(string flow, params SlotValue[] slots) => new() { Flow = flow, Slots = slots };

    public static SetSlotCommand Set(string slot, string value, SlotType? type = null) => new() { Slot = slot, Value = Value(value, type) };

    public static CorrectSlotCommand Correct(string slot, string value, SlotType? type = null) => new() { Slot = slot, Value = Value(value, type) };

    public static SlotValue Value(string value, SlotType? type = null) => new()
    {
        Type = type ?? new SlotType("text"),
        Source = new TextRange(0, value.Length),
        Text = value,
        Value = value,
        Number = type == SlotType.Quantity ? decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : null,
    };
}
