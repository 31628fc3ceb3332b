using Microsoft.Extensions.Options;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Dialogue;

/// <summary>A conversation with the guide alone: each message is said to it, and the writes that it proposes are planned and settled as the flow engine does.</summary>
internal sealed class GuideTalk
{
    private readonly CatalogueIndexes _catalogues;
    private readonly AddToCart _add;
    private readonly RemoveFromCart _remove;
    private string? _state;
    private ProposedEffect? _proposed;
    private DataValue _planned;
    private int _message;

    public GuideTalk(ChangingShop shop, MerchantId merchant, ShopperId? shopper = null, string? currency = null, TimeProvider? time = null, ShoppingGuideOptions? options = null, Func<MerchantProfile, bool>? canIdentify = null)
    {
        Shop = shop;
        Shopper = shopper;
        var isChinese = merchant == SmallCatalogues.Gifts;
        Locale = isChinese ? Locale.Chinese : Locale.English;
        Profile = new MerchantProfile { Id = merchant, DefaultLocale = Locale, Routing = new RoutingSettings { Slots = new SlotSettings { Currency = currency } } };
        time ??= TimeProvider.System;
        options ??= new ShoppingGuideOptions();
        var ports = new ShopPorts(shop, shop, carts: shop, promotions: shop, timeProvider: time);
        var source = new ProductSource(ports.Catalog!, IsKnowledge: false);
        _catalogues = new CatalogueIndexes(ports.Catalog!, options, time);
        Guide = new ShoppingGuide(_catalogues, source, ports, options, time, canIdentify);
        _add = new AddToCart(ports, source, Options.Create(options), time);
        _remove = new RemoveFromCart(ports, source);
    }

    public ChangingShop Shop { get; }

    public ShopperId? Shopper { get; set; }

    public Locale Locale { get; set; }

    public MerchantProfile Profile { get; }

    public ShoppingGuide Guide { get; }

    /// <summary>What was said last.</summary>
    public FlowReply Reply { get; private set; } = new() { Text = string.Empty };

    /// <summary>The write that is put to the shopper, as the shopper reads it; null for none.</summary>
    public string? Question { get; private set; }

    public bool IsOver => _state is null;

    public string Flow { get; set; } = ShoppingGuide.Recommendation;

    public GuideMemory Memory => GuideMemory.Read(_state!)!;

    /// <summary>Says something to the guide.</summary>
    public async Task<string> SayAsync(string text, TurnFocus? focus = null)
    {
        Shop.Read.Clear();
        await RunAsync(text, _state is null ? [new StartFlowCommand { Flow = Flow }] : [Wish(text)], null, null, focus);
        return Reply.Text;
    }

    /// <summary>Has the guide say again what it waits for.</summary>
    public async Task<string> ResumeAsync()
    {
        Shop.Read.Clear();
        await RunAsync("when do you open", [], null, null, null);
        return Reply.Text;
    }

    /// <summary>Says yes to the write that was put to the shopper.</summary>
    public async Task<string> ConfirmAsync(string text = "yes")
    {
        Shop.Read.Clear();
        var effect = EffectOf(_proposed!);
        var plan = await effect.PlanAsync(ContextOf(), _planned);
        if (plan.Refusal is not null)
        {
            await RunAsync(text, [], WriteResult.Refused(plan.Refusal), ConfirmStep.Refused, null);
            return plan.Explanation + "\n" + Reply.Text;
        }

        Assert.Equal(_planned, plan.Arguments);
        var result = await effect.ExecuteAsync(new ShopWrite(Profile.Id, Shopper!.Value, $"key-{_message}"), plan.Arguments);
        await RunAsync(text, [], result, result.Status == WriteStatus.Done ? ConfirmStep.Done : ConfirmStep.Refused, null);
        return Reply.Text;
    }

    /// <summary>Says no to the write that was put to the shopper.</summary>
    public async Task<string> DeclineAsync(string text = "no")
    {
        Shop.Read.Clear();
        await RunAsync(text, [], null, ConfirmStep.Declined, null);
        return Reply.Text;
    }

    /// <summary>How well a message fits what the guide waits for.</summary>
    public async Task<double?> FitAsync(string text) => (await Guide.DescribeAsync(Profile, RequestOf(text, null), _state!)).Fit;

    private static SetSlotCommand Wish(string text) => new()
    {
        Slot = "wish",
        Value = new SlotValue { Type = new SlotType("text"), Source = new TextRange(0, text.Length), Text = text, Value = text },
    };

    private async Task RunAsync(string text, IReadOnlyList<DialogueCommand> commands, WriteResult? settled, string? outcome, TurnFocus? focus)
    {
        var request = RequestOf(text, focus);
        var result = await Guide.ExecuteAsync(new CustomFlowTurn
        {
            Turn = new FlowTurn { Request = request, Profile = Profile, Locale = Locale, Text = text, Commands = commands },
            Flow = Flow,
            Shopper = Shopper,
            State = _state,
            Result = settled,
            Outcome = outcome,
        });
        _state = result.State;
        Assert.True(_state is null || _state.Length <= 16_384);
        _proposed = result.Propose;
        Question = null;
        Reply = result.Reply ?? new FlowReply { Text = string.Empty };
        if (_proposed is { } proposed)
        {
            var plan = await EffectOf(proposed).PlanAsync(ContextOf(), proposed.Arguments);
            if (plan.Refusal is not null)
            {
                Assert.False(string.IsNullOrEmpty(plan.Explanation));
                var said = Reply.Text;
                await RunAsync(text, [], WriteResult.Refused(plan.Refusal), ConfirmStep.Refused, focus);
                Reply = Reply with { Text = string.Join('\n', new[] { said, plan.Explanation, Reply.Text }.Where(static line => !string.IsNullOrEmpty(line))) };
                return;
            }

            (_planned, Question) = (plan.Arguments, plan.Summary);
        }
    }

    private IEffect EffectOf(ProposedEffect proposed) => proposed.Effect == AddToCart.EffectName ? _add : _remove;

    private EffectContext ContextOf() => new() { Profile = Profile, Conversation = "c1", Shopper = Shopper ?? new ShopperId("nobody"), Locale = Locale };

    private TurnRequest RequestOf(string text, TurnFocus? focus) => new()
    {
        Merchant = Profile.Id,
        Conversation = "c1",
        Message = $"m{++_message}",
        Text = text,
        Locale = Locale,
        Focus = focus,
        Shopper = Shopper is { } id ? Sdk.Turns.Shopper.Verified(id) : Sdk.Turns.Shopper.Anonymous,
    };
}
