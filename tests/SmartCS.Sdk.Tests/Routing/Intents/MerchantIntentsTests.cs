using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Intents;

public sealed class MerchantIntentsTests
{
    [Fact]
    public void For_Defaults_AreTheBuiltInOnesAndShared()
    {
        var intents = MerchantIntents.For(new RoutingSettings());

        Assert.Equal(BuiltInIntents.All, intents.All);
        Assert.Equal(BuiltInIntents.OutOfScope, intents.OutOfScope);
        Assert.Same(intents, MerchantIntents.For(new RoutingSettings()));
    }

    [Fact]
    public void For_SameSettings_AllocatesNothing()
    {
        var settings = new RoutingSettings { Intents = [Own("engraving", "engrave my ring", "刻字")] };
        var first = MerchantIntents.For(settings);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var second = MerchantIntents.For(settings);
        var found = second.TryGet("engraving", out _);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Same(first, second);
        Assert.True(found);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void For_OwnIntent_IsKnownAfterTheBuiltInOnes()
    {
        var intents = MerchantIntents.For(new RoutingSettings { Intents = [Own("engraving", "engrave my ring", "刻字")] });

        Assert.Equal([.. BuiltInIntents.All.Select(static intent => intent.Id), "engraving"], intents.All.Select(static intent => intent.Id));
        Assert.True(intents.TryGet("engraving", out var own));
        Assert.Equal(["engrave my ring", "刻字"], own.Examples);
        Assert.False(intents.TryGet("weather", out _));
    }

    [Fact]
    public void For_IntentWithABuiltInId_TakesItsWordAndAddsItsExamples()
    {
        var word = new IntentDefinition
        {
            Id = "return_item",
            Action = IntentAction.Handoff,
            Titles = new Dictionary<string, string> { ["zh"] = "退回商品" },
            Examples = ["bring it back to the counter", "How do I return an item?"],
        };
        var intents = MerchantIntents.For(new RoutingSettings { Intents = [word] });

        Assert.Equal(BuiltInIntents.All.Count, intents.All.Count);
        Assert.True(intents.TryGet("return_item", out var merged));
        Assert.Equal(IntentAction.Handoff, merged.Action);
        Assert.Equal("退回商品", merged.Titles["zh"]);
        Assert.Equal("Return an item", merged.Titles["en"]);
        Assert.Equal("bring it back to the counter", merged.Examples[0]);
        Assert.Contains("咋退货", merged.Examples);

        // "how do i return an item" is built in and says the same.
        Assert.Equal(BuiltIn("return_item").Examples.Count + 1, merged.Examples.Count);
    }

    [Fact]
    public void For_SmallTalkWithoutWords_KeepsTheBuiltInWords()
    {
        var word = new IntentDefinition { Id = "greeting", Action = IntentAction.SmallTalk, Examples = ["moin"] };
        var own = word with { Replies = new Dictionary<string, string> { ["en"] = "Moin!" } };

        Assert.True(MerchantIntents.For(new RoutingSettings { Intents = [word] }).TryGet("greeting", out var merged));
        Assert.Equal(BuiltIn("greeting").Replies, merged.Replies);
        Assert.True(MerchantIntents.For(new RoutingSettings { Intents = [own] }).TryGet("greeting", out merged));
        Assert.Equal(own.Replies, merged.Replies);
    }

    [Fact]
    public void For_ExampleOfABuiltInIntent_BelongsToTheMerchantsIntentAlone()
    {
        var intents = MerchantIntents.For(new RoutingSettings { Intents = [Own("courier", "ＷＨＥＲＥ is my parcel?!", "查物流")] });

        Assert.True(intents.TryGet("track_delivery", out var tracking));
        Assert.Equal(BuiltIn("track_delivery").Examples.Except(["where is my parcel", "查物流"]), tracking.Examples);
        Assert.Equal(BuiltIn("order_status").Examples, intents.All.Single(static intent => intent.Id == "order_status").Examples);
    }

    [Fact]
    public void For_OutOfScope_IsTheMerchantsAndTheBuiltIn()
    {
        var intents = MerchantIntents.For(new RoutingSettings { OutOfScope = ["do you repair roofs", "Tell me a joke!", "THANKS"] });

        Assert.Equal("do you repair roofs", intents.OutOfScope[0]);
        Assert.Equal(BuiltInIntents.OutOfScope.Count + 2, intents.OutOfScope.Count);
        Assert.True(intents.TryGet("thanks", out var thanks));
        Assert.DoesNotContain("thanks", thanks.Examples);
        Assert.Contains("thank you", thanks.Examples);
    }

    [Fact]
    public void For_OwnExampleThatIsBuiltInOutOfScope_IsInScope()
    {
        var intents = MerchantIntents.For(new RoutingSettings { Intents = [Own("fun", "tell me a joke")] });

        Assert.DoesNotContain("tell me a joke", intents.OutOfScope);
        Assert.Equal(BuiltInIntents.OutOfScope.Count - 1, intents.OutOfScope.Count);
    }

    [Fact]
    public void For_DisabledIntent_IsUnknown()
    {
        var intents = MerchantIntents.For(new RoutingSettings { DisabledIntents = ["gift_card", "instalments"] });

        Assert.Equal(BuiltInIntents.All.Count - 2, intents.All.Count);
        Assert.False(intents.TryGet("gift_card", out _));
        Assert.True(intents.TryGet("gift_wrap", out _));
    }

    [Fact]
    public void For_DisabledIntentOfOwn_HasOnlyTheMerchantsExamples()
    {
        var intents = MerchantIntents.For(new RoutingSettings { DisabledIntents = ["repair"], Intents = [Own("repair", "mend my bike")] });

        Assert.True(intents.TryGet("repair", out var repair));
        Assert.Equal(["mend my bike"], repair.Examples);
        Assert.Empty(repair.Titles);
    }

    [Fact]
    public void For_NoBuiltInIntents_KnowsTheMerchantsAlone()
    {
        var intents = MerchantIntents.For(new RoutingSettings { BuiltInIntents = false, Intents = [Own("engraving", "engrave my ring", "Engrave my ring!")], OutOfScope = ["engrave my ring", "roofs"] });

        Assert.Equal(["engraving"], intents.All.Select(static intent => intent.Id));
        Assert.Equal(["engrave my ring"], intents.All[0].Examples);
        Assert.Equal(["roofs"], intents.OutOfScope);
        Assert.Empty(MerchantIntents.For(new RoutingSettings { BuiltInIntents = false }).All);
    }

    private static IntentDefinition BuiltIn(string id) => BuiltInIntents.All.Single(intent => intent.Id == id);

    private static IntentDefinition Own(string id, params string[] examples) => new() { Id = id, Examples = examples };
}
