using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Router;

public sealed class FlowStageTests
{
    private static readonly FlowSlot OrderId = new() { Name = "order", Type = SlotType.OrderId };
    private static readonly FlowSlot Color = new() { Name = "color", Type = SlotType.Color };
    private static readonly FlowSlot Reason = new() { Name = "reason", Type = SlotType.Reason };
    private static readonly FlowSlot Note = new() { Name = "note" };
    private static readonly FlowSlot Confirm = new() { Name = "confirm", Type = SlotType.Confirmation };

    [Theory]
    [InlineData("20251234", "set order=20251234")]
    [InlineData("订单号是20251234", "set order=20251234")]
    [InlineData("my order number is 20251234, thanks", "set order=20251234")]
    [InlineData("20251234 红色的那件", "set order=20251234; set color=red")]
    [InlineData("算了", "cancel")]
    [InlineData("不退了", "cancel")]
    [InlineData("我不想退了，谢谢", "cancel")]
    [InlineData("never mind", "cancel")]
    [InlineData("forget it", "cancel")]
    [InlineData("取消吧", "cancel")]
    [InlineData("取消退货", "cancel")]
    [InlineData("cancel the return", "cancel")]
    [InlineData("I don't want to return it anymore", "cancel")]
    [InlineData("取消订单", "")]
    [InlineData("不知道", "")]
    [InlineData("多久到账", "")]
    public void Judge_OrderIsAwaited_GivesTheCommands(string message, string commands) =>
        Assert.Equal(commands, Trace(message, "order", OrderId, Color));

    [Theory]
    [InlineData("不对，是红色的", "correct color=red")]
    [InlineData("no, make it blue", "correct color=blue")]
    [InlineData("actually order 12345", "correct order=12345")]
    [InlineData("不是红色，是blue", "correct color=blue")]
    [InlineData("我说错了", "clarify")]
    [InlineData("就是跟想的有点出入", "set reason=就是跟想的有点出入")]
    public void Judge_FilledSlotIsNamed_CorrectsIt(string message, string commands) =>
        Assert.Equal(commands, Trace(message, "reason", OrderId with { IsFilled = true }, Color with { IsFilled = true }, Reason));

    [Theory]
    [InlineData("好的", "set confirm=yes")]
    [InlineData("yes please", "set confirm=yes")]
    [InlineData("好的，谢谢", "set confirm=yes")]
    [InlineData("yes, return it", "set confirm=yes")]
    [InlineData("好的，不过先问一下运费谁出", "")]
    [InlineData("yes but how much is it", "")]
    [InlineData("no", "set confirm=no")]
    [InlineData("算了", "cancel")]
    [InlineData("不对，是红色的", "correct color=red")]
    [InlineData("yes, but make it red", "correct color=red")]
    public void Judge_ConfirmationIsAwaited_TakesOnlyAPlainYes(string message, string commands) =>
        Assert.Equal(commands, Trace(message, "confirm", Color with { IsFilled = true }, Confirm));

    [Theory]
    [InlineData("第二个", "set order=20255678")]
    [InlineData("the first one", "set order=20251234")]
    [InlineData("20255678", "set order=20255678")]
    [InlineData("尾号1234", "set order=20251234")]
    [InlineData("99999999", "")]
    public void Judge_ChoicesWereOffered_TakesOneOfThem(string message, string commands) =>
        Assert.Equal(commands, Trace(message, "order", OrderId with { Choices = ["20251234", "20255678"] }));

    [Theory]
    [InlineData("请放在门口的柜子里", "set note=请放在门口的柜子里", true)]
    [InlineData("leave it at the door", "set note=leave it at the door", true)]
    [InlineData("多少钱？", "", false)]
    public void Judge_AnyTextIsAwaited_TakesTheWholeUnlessOthersKnowBetter(string message, string commands, bool yields)
    {
        var verdict = Judge(message, "note", Note);

        Assert.Equal(commands, Write(verdict));
        Assert.Equal(yields, verdict.YieldsToOthers);
    }

    [Theory]
    [InlineData("再说一遍")]
    [InlineData("麻烦您再说一遍，谢谢")]
    [InlineData("刚才说什么？")]
    [InlineData("Repeat that, please")]
    [InlineData("what did you say?")]
    [InlineData("Sorry, can you say that again")]
    [InlineData("pardon?")]
    public void Judge_AsksToHearItAgain_Repeats(string message) => Assert.Equal("repeat", Trace(message, "note", Note));

    [Theory]
    [InlineData("重新来")]
    [InlineData("我们从头开始吧")]
    [InlineData("还是重新来过")]
    [InlineData("start over")]
    [InlineData("Let's start again please")]
    [InlineData("can we begin again")]
    public void Judge_AsksToBeginAnew_StartsOver(string message) => Assert.Equal("restart", Trace(message, "order", OrderId));

    [Theory]
    [InlineData("请放在门口，再说一遍，门口")]
    [InlineData("the parcel has to start over in Bonn")]
    [InlineData("repeat order of last week")]
    public void Judge_WordsAmongOthers_NeitherRepeatsNorStartsOver(string message) => Assert.StartsWith("set note=", Trace(message, "note", Note), StringComparison.Ordinal);

    [Theory]
    [InlineData("先不要", "set confirm=no")]
    [InlineData("确认", "set confirm=yes")]
    [InlineData("Yes", "set confirm=yes")]
    [InlineData("No", "set confirm=no")]
    [InlineData("yes, no", "")]
    [InlineData("no, yes", "")]
    [InlineData("好的，不要", "")]
    [InlineData("可以。不行。", "")]
    public void Judge_WhatIsOfferedOrBothAtOnce_CountsOnlyWhereItIsOne(string message, string commands) => Assert.Equal(commands, Trace(message, "confirm", Confirm));

    [Theory]
    [InlineData(0.95, "the blue one with the handle", "set note=the blue one with the handle", false)]
    [InlineData(0.95, "Is it the blue one?", "set note=Is it the blue one?", false)]
    [InlineData(0.7, "Is it the blue one?", "set note=Is it the blue one?", true)]
    [InlineData(0.5, "Is it the blue one?", "", false)]
    [InlineData(0.95, "算了", "cancel", false)]
    [InlineData(1.0, "不想要了", "set note=不想要了", false)]
    public void Judge_FlowHasReadTheMessage_TakesItAsFarAsTheFlowIsSure(double fit, string message, string commands, bool yields)
    {
        var verdict = Judge(message, "note", "return_item", [Note], fit);

        Assert.Equal(commands, Write(verdict));
        Assert.Equal(yields, verdict.YieldsToOthers);
        Assert.Equal(commands.StartsWith("set", StringComparison.Ordinal) ? fit : verdict.Confidence, verdict.Confidence);
    }

    [Fact]
    public void Judge_FlowHasReadAYes_TheWordsStillCount() => Assert.Equal(string.Empty, Write(Judge("whatever you think", "confirm", "return_item", [Confirm], fit: 1)));

    [Fact]
    public void Judge_NothingRuns_HasNoSay()
    {
        var message = new RoutedMessage(new RoutingContext { Profile = new MerchantProfile { Id = "acme" }, Text = "算了", Now = default });

        Assert.Null(FlowStage.Judge(message.Part(new(0, 2))));
    }

    [Fact]
    public void Judge_CancellingTheOrder_IsNotGivingUpTheQuestionAboutIt()
    {
        Assert.Equal(string.Empty, Trace("取消订单", "order", "order_status", OrderId));
        Assert.Equal(string.Empty, Trace("cancel the order", "order", "order_status", OrderId));
        Assert.Equal("cancel", Trace("cancel", "order", "order_status", OrderId));
    }

    [Fact]
    public void Judge_FlowThatCancels_DoesNotTakeItsOwnWordForGivingUp()
    {
        Assert.Equal(string.Empty, Trace("取消订单", "order", "cancel_order", OrderId));
        Assert.Equal(string.Empty, Trace("cancel it", "order", "cancel_order", OrderId));
        Assert.Equal("cancel", Trace("不取消了", "order", "cancel_order", OrderId));
    }

    private static string Trace(string message, string awaiting, params FlowSlot[] slots) => Trace(message, awaiting, "return_item", slots);

    private static string Trace(string message, string awaiting, string flow, params FlowSlot[] slots) => Write(Judge(message, awaiting, flow, slots));

    private static StageVerdict Judge(string message, string awaiting, params FlowSlot[] slots) => Judge(message, awaiting, "return_item", slots);

    private static StageVerdict Judge(string message, string awaiting, string flow, FlowSlot[] slots, double? fit = null)
    {
        var context = new RoutingContext
        {
            Profile = new MerchantProfile { Id = "acme" },
            Text = message,
            Now = DateTimeOffset.UnixEpoch,
            Flow = new RunningFlow { Flow = flow, Slots = slots, Awaiting = awaiting, Fit = fit },
        };
        return FlowStage.Judge(new RoutedMessage(context).Part(new(0, message.Length)))!;
    }

    private static string Write(StageVerdict verdict) => string.Join("; ", (verdict.Commands ?? []).Select(static command => command switch
    {
        SetSlotCommand set => $"set {set.Slot}={set.Value.Value}",
        CorrectSlotCommand correct => $"correct {correct.Slot}={correct.Value.Value}",
        CancelFlowCommand => "cancel",
        ClarifyCommand => "clarify",
        RepeatCommand => "repeat",
        RestartFlowCommand => "restart",
        _ => command.ToString(),
    }));
}
