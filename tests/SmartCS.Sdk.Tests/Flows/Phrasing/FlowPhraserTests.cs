using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Flows.Running;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Phrasing;

public sealed class FlowPhraserTests : IAsyncDisposable
{
    private readonly DeskBackend _backend = new();
    private readonly ScriptedChatClient _model = new(modelId: "writer");
    private readonly ServiceProvider _services;
    private MerchantProfile _profile = new() { Id = "shop", Flows = new FlowSettings { BuiltIn = false, Phrasing = true }, Models = new ModelAssignments { Answer = ["writer"] } };
    private int _messages;

    public FlowPhraserTests()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_backend.Time);
        foreach (var action in _backend.Actions)
        {
            services.AddSingleton(action);
        }

        services.AddSingleton<IEffect>(new CancelEffect(_backend));
        var builder = services.AddSmartCustomerService().AddMerchant(_profile).AddChatModel("writer", _ => _model, static model => model with { Resilience = new ModelResilience { MaxRetries = 0 } });
        foreach (var flow in DeskFlows.All)
        {
            builder.AddFlow(flow);
        }

        _services = services.BuildServiceProvider();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task ExecuteAsync_WordsThatKeepTheFacts_AreSaid()
    {
        _model.Then(ScriptedResponse.Text("Your order B7 is shipped, by the way."));

        Assert.Equal("Your order B7 is shipped, by the way.", (await TellAsync(Status("B7")))!.Text);
        Assert.Contains("<text>Order B7 is shipped.</text>", _model.Requests.Single().Messages[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Your order B8 is shipped.")]
    [InlineData("Your order B7 is shipped and arrives within 2 days.")]
    [InlineData("Your order B7 is shipped and arrives tomorrow.")]
    [InlineData("Your order B7 is not shipped.")]
    [InlineData("Your order B7 is delivered.")]
    [InlineData("Order B7 is shipped. Would you like a voucher?")]
    [InlineData("订单 B7 shipped。")]
    [InlineData("")]
    public async Task ExecuteAsync_WordsThatChangeAFact_AreNot(string worded)
    {
        _model.Then(ScriptedResponse.Text(worded));

        Assert.Equal("Order B7 is shipped.", (await TellAsync(Status("B7")))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_ModelFails_TheFlowsOwnWordsAreSaid()
    {
        _model.Then(ScriptedResponse.Fail(static () => new HttpRequestException("No.")));

        Assert.Equal("Order B7 is shipped.", (await TellAsync(Status("B7")))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_QuestionThatAYesIsBoundTo_IsSaidAsItIs()
    {
        var question = await TellAsync(FlowDesk.Start("cancel_order", FlowDesk.Value("A1", SlotType.OrderId)), FlowDesk.Set("reason", "mistake"));

        Assert.Equal("Cancel order A1 (10.00 EUR back).\nShall I go ahead?", question!.Text);
        Assert.Empty(_model.Requests);
    }

    [Fact]
    public async Task ExecuteAsync_SameMessageAgain_IsWordedOnce()
    {
        _model.Then(ScriptedResponse.Text("B7 is already shipped."));
        var request = Request();
        var turn = Turn(request, Status("B7"));
        var first = await Flows.ExecuteAsync(turn);

        Assert.Equal(first!.Text, (await Flows.ExecuteAsync(turn with { Request = request with { } }))!.Text);
        Assert.Single(_model.Requests);
    }

    [Fact]
    public async Task ExecuteAsync_NotWanted_AsksNoModel()
    {
        _profile = _profile with { Flows = _profile.Flows with { Phrasing = false } };

        Assert.Equal("Order B7 is shipped.", (await TellAsync(Status("B7")))!.Text);
        Assert.Empty(_model.Requests);
    }

    private IDialogueFlows Flows => _services.GetRequiredService<IDialogueFlows>();

    private static StartFlowCommand Status(string order) => FlowDesk.Start("order_status", FlowDesk.Value(order, SlotType.OrderId));

    private TurnRequest Request() => new() { Merchant = _profile.Id, Conversation = "c", Message = $"m{++_messages}", Text = "...", Shopper = Shopper.Verified("ann") };

    private FlowTurn Turn(TurnRequest request, params DialogueCommand[] commands) => new() { Request = request, Profile = _profile, Locale = Locale.English, Text = request.Text, Commands = commands };

    private async Task<FlowReply?> TellAsync(params DialogueCommand[] commands) => await Flows.ExecuteAsync(Turn(Request(), commands));
}
