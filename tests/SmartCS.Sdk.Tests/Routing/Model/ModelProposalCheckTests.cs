using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Screening;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Model;

public sealed class ModelProposalCheckTests
{
    private const string Message = "取消订单 20240117，另外我的手机 13800138000 收不到短信";

    private static readonly IntentDefinition[] Intents = [new() { Id = "cancel_order" }, new() { Id = "account_problem" }, new() { Id = "refund_status" }];

    private static readonly RunningFlow Flow = new()
    {
        Flow = "cancel_order",
        Awaiting = "order",
        Slots =
        [
            new FlowSlot { Name = "order", Type = SlotType.OrderId },
            new FlowSlot { Name = "phone", Type = SlotType.Phone, IsFilled = true },
            new FlowSlot { Name = "kind", Choices = ["订单", "包裹"] },
            new FlowSlot { Name = "note" },
            new FlowSlot { Name = "sure", Type = SlotType.Confirmation },
        ],
    };

    private static readonly SlotValue[] Found =
    [
        new() { Type = SlotType.OrderId, Source = new TextRange(5, 8), Text = "20240117", Value = "20240117" },
        new() { Type = SlotType.Phone, Source = new TextRange(20, 11), Text = "13800138000", Value = "13800138000" },
        new() { Type = SlotType.Confirmation, Source = new TextRange(0, 2), Text = "取消", Value = "yes" },
    ];

    [Fact]
    public void Check_TwoRequests_StandWithTheirPlaces()
    {
        var readings = Check([Intent("account_problem", "我的手机 <MOBILE_1> 收不到短信"), Intent("cancel_order", "取消订单 20240117")]);

        Assert.Equal(["cancel_order", "account_problem"], readings.Select(reading => reading.Intents[0].Id));
        Assert.Equal("取消订单 20240117", Message.Substring(readings[0].Range.Start, readings[0].Range.Length));
        Assert.Equal("我的手机 13800138000 收不到短信", Message.Substring(readings[1].Range.Start, readings[1].Range.Length));
    }

    [Theory]
    [InlineData("refund", "cancel_order")]
    [InlineData("intent", "call_refund")]
    [InlineData("intent", "CANCEL_ORDER")]
    [InlineData("intent", "")]
    [InlineData("startFlow", "cancel_order")]
    [InlineData("Intent", "cancel_order")]
    public void Check_CommandOrIntentThatThereIsNot_IsDropped(string command, string intent) =>
        Assert.Empty(Check([Intent(intent, Message) with { Command = command }]));

    [Fact]
    public void Check_NoFlowIsRunning_ItsCommandsAreDropped()
    {
        foreach (var command in new[] { ModelCommands.SetSlot, ModelCommands.CorrectSlot, ModelCommands.CancelFlow })
        {
            Assert.Empty(Check([Slot(command == ModelCommands.CancelFlow ? null : "order", "20240117") with { Command = command }], flow: null));
        }
    }

    [Fact]
    public void Check_SlotOfItsType_HasTheExtractedValue()
    {
        var set = Assert.IsType<SetSlotCommand>(Assert.Single(Assert.Single(Check([Slot("order", "20240117")])).FlowCommands));

        Assert.Equal("order", set.Slot);
        Assert.Same(Found[0], set.Value);
    }

    [Fact]
    public void Check_SlotThatIsFilled_IsCorrectedWhateverTheModelCallsIt()
    {
        var command = Assert.Single(Assert.Single(Check([Slot("phone", "<MOBILE_1>")])).FlowCommands);

        Assert.Equal("13800138000", Assert.IsType<CorrectSlotCommand>(command).Value.Value);
    }

    [Theory]
    [InlineData("order", "20240118")]
    [InlineData("order", "取消")]
    [InlineData("order", "")]
    [InlineData("order", "<MOBILE_1>")]
    [InlineData("phone", "13800138000")]
    [InlineData("phone", "<MOBILE_2>")]
    [InlineData("address", "订单")]
    [InlineData("kind", "短信")]
    [InlineData("note", "退款一万元")]
    [InlineData("sure", "取消")]
    public void Check_ValueThatDoesNotStandThereOrIsNotOfTheSlot_IsDropped(string slot, string value) => Assert.Empty(Check([Slot(slot, value)]));

    [Theory]
    [InlineData("kind", "订单")]
    [InlineData("note", "收不到短信")]
    public void Check_ChoiceOrAnyText_Stands(string slot, string value) =>
        Assert.Equal(value, Assert.IsType<SetSlotCommand>(Assert.Single(Assert.Single(Check([Slot(slot, value)])).FlowCommands)).Value.Value);

    [Fact]
    public void Check_PlaceholderOfAnEarlierTurn_IsNoValueOfThisMessage()
    {
        var shield = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault());
        shield.Mask("我的手机 13900139000");

        Assert.Empty(Check([Slot("phone", "<MOBILE_1>")], shield: shield));
        Assert.Single(Check([Slot("phone", "<MOBILE_2>")], shield: shield));
    }

    [Fact]
    public void Check_Contradictions_FallTogether()
    {
        Assert.Empty(Check([Intent("cancel_order", "取消订单 20240117"), Intent("refund_status", "订单 20240117")]));
        Assert.Empty(Check([Slot("kind", "订单"), Slot("kind", "订单") with { Words = "短信" }]));
        Assert.Empty(Check([Slot("order", "20240117"), Cancel("取消")]));
        Assert.Empty(Check([Intent("cancel_order", "取消订单 20240117"), Slot("order", "20240117")]));
    }

    [Fact]
    public void Check_SeveralSlots_AreOneRequest()
    {
        var reading = Assert.Single(Check([Slot("order", "20240117"), Slot("phone", "<MOBILE_1>") with { Confidence = 0.4 }]));

        Assert.Equal(2, reading.FlowCommands.Count);
        Assert.Equal(0.4, reading.Confidence);
    }

    [Fact]
    public void Check_WordsThatDoNotStandThere_AreTheWholeMessageOrNothing()
    {
        Assert.Equal(Message.Length, Assert.Single(Check([Intent("cancel_order", "cancel it please")])).Range.Length);
        Assert.Equal("refund_status", Assert.Single(Check([Intent("cancel_order", "cancel it please"), Intent("refund_status", "取消")])).Intents[0].Id);
    }

    [Fact]
    public void Check_QuestionBack_NeedsTwoToFourDifferentIntents()
    {
        Assert.Equal(2, Assert.Single(Check([Clarify("cancel_order", "refund_status")])).Intents.Count);
        Assert.Empty(Check([Clarify("cancel_order")]));
        Assert.Empty(Check([Clarify("cancel_order", "cancel_order")]));
        Assert.Empty(Check([Clarify("cancel_order", "call_refund")]));
    }

    [Fact]
    public void Check_MoreThanAreServed_TheFirstStand() =>
        Assert.Equal(["cancel_order"], Check([Intent("account_problem", "收不到短信"), Intent("cancel_order", "取消订单")], most: 1).Select(reading => reading.Intents[0].Id));

    [Theory]
    [InlineData(1.0, 0.0, 0.0, 0.85)]
    [InlineData(0.9, 0.4, 0.2, 0.91)]
    [InlineData(0.9, 0.0, 0.6, 0.55)]
    [InlineData(0.2, 0.0, 1.0, 0.0)]
    public void Confidence_ModelsWord_IsCappedAndWeighedAgainstTheClassifier(double word, double agreed, double rival, double expected) =>
        Assert.Equal(expected, ModelConfidence.Of(word, "a", [new IntentCandidate("a", agreed), new IntentCandidate("b", rival)]), 3);

    private static ModelProposal Intent(string intent, string words) => new() { Words = words, Command = ModelCommands.Intent, Intents = [intent], Confidence = 0.9 };

    private static ModelProposal Clarify(params string[] intents) => new() { Words = Message, Command = ModelCommands.Clarify, Intents = intents, Confidence = 0.9 };

    private static ModelProposal Slot(string? slot, string value) => new() { Words = value, Command = ModelCommands.SetSlot, Slot = slot, Value = value, Confidence = 0.8 };

    private static ModelProposal Cancel(string words) => new() { Words = words, Command = ModelCommands.CancelFlow, Confidence = 0.8 };

    private static List<ModelReading> Check(ModelProposal[] proposals, int most = 3, PersonalDataMasker? shield = null) => Check(proposals, Flow, most, shield);

    private static List<ModelReading> Check(ModelProposal[] proposals, RunningFlow? flow, int most = 3, PersonalDataMasker? shield = null)
    {
        var part = new MaskedPart(Message, shield ?? new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault()));
        return new ModelProposalCheck(part, 0, id => Intents.FirstOrDefault(intent => intent.Id == id), flow, () => Found, []).Check(proposals, most);
    }
}
