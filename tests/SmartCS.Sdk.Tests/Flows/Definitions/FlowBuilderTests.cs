using SmartCS.Sdk.Flows;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Definitions;

public sealed class FlowBuilderTests
{
    [Fact]
    public void Build_AFlow_NamesItsStepsAfterWhatTheyDo() => Assert.Equal(
        ["collect_order", "call_order_find", "branch_1", "validate_order", "collect_reason", "confirm_order_cancel", "say_1", "no_such_order", "set_1", "already", "too_late"],
        CancelFlow.Code.Steps.Select(static step => step.Id));

    [Fact]
    public void Build_SameDeedTwice_CountsOn()
    {
        var flow = Flow.Define("twice").Slot("a").At("say_1").Say("x").Say("y").Say("z").Collect("a", "A?").Collect("a", "A again?").Build();

        Assert.Equal(["say_1", "say_2", "say_3", "collect_a", "collect_a_2"], flow.Steps.Select(static step => step.Id));
    }

    [Fact]
    public void Build_OneLanguageAlone_IsSaidInEveryLanguage()
    {
        var say = Assert.IsType<SayStep>(Assert.Single(Flow.Define("hours").Say("We open at 9.").Build().Steps));

        Assert.Equal("We open at 9.", say.Text.For(Locale.Chinese));
    }

    [Fact]
    public void Build_WithoutSteps_Throws() => Assert.Throws<InvalidOperationException>(() => Flow.Define("nothing").Build());

    [Fact]
    public void On_AfterAStepWithoutOutcome_SaysWhere()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Flow.Define("a").Say("x").On("done", "y"));

        Assert.Contains("On does not belong here in the flow 'a': the step before it is SayStep", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_BeforeAnyStep_Throws() => Assert.Throws<InvalidOperationException>(() => Flow.Define("a").With("x", "y"));

    [Fact]
    public void GoTo_AfterTheNextStepWasNamed_Throws() => Assert.Throws<InvalidOperationException>(() => Flow.Define("a").Say("x").At("b").GoTo("c"));

    [Fact]
    public void Called_BeforeAnySlot_Throws() => Assert.Throws<InvalidOperationException>(() => Flow.Define("a").Called("x"));

    [Fact]
    public void When_AfterAWayThatGoesOn_IsABranchOfItsOwn()
    {
        var flow = Flow.Define("a").When("x", "end").When("y", "end").GoTo("z").When("x", "end").At("z").When("y", "end").Build();

        Assert.Equal([2, 1, 1], flow.Steps.Cast<BranchStep>().Select(static step => step.Cases.Count));
    }
}
