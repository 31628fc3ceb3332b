using SmartCS.Sdk.Flows;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows;

public sealed class FlowPartsTests
{
    [Fact]
    public void Find_ByName_IsThePart()
    {
        Assert.Equal("order.find", StubParts.Shop.FindAction("order.find")?.Name);
        Assert.Equal("order.cancel", StubParts.Shop.FindEffect("order.cancel")?.Name);
        Assert.NotNull(StubParts.Shop.FindCustom("find_product"));
        Assert.Null(StubParts.Shop.FindAction("order.cancel"));
        Assert.Null(StubParts.Shop.FindEffect("order.find"));
        Assert.Null(StubParts.Shop.FindCustom("order.find"));
    }

    [Fact]
    public void Create_TwoOfOneNameOrANameThatIsNone_ThrowsAllOfThem()
    {
        var failure = Assert.Throws<FlowDefinitionException>(() => new FlowParts(
            [new StubAction("a.b", []), new StubAction("a.b", []), new StubAction("A", [])],
            [new StubEffect("e"), new StubEffect("e"), new StubEffect("")],
            [new StubFlow("f", "g"), new StubFlow("g"), new StubFlow("h.i")]));

        Assert.Equal(["a.b", "A", "e", "", "g", "h.i"], failure.Problems.Select(static problem => problem.Found));
        Assert.Contains("one action of a name", failure.Message, StringComparison.Ordinal);
    }
}
