using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Tests.Flows.Definitions;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Compilation;

public sealed class FlowCompilerTests
{
    [Fact]
    public void Compile_AFlow_KnowsWhereItsStepsLead()
    {
        var flow = FlowYaml.Compile(CancelFlow.Yaml);

        var collect = Assert.IsType<CompiledCollect>(flow.Steps[0]);
        Assert.Equal(1, collect.Next);
        Assert.Equal("order.list", collect.Options?.Name);
        Assert.Same(flow.FindSlot("order"), collect.Slot);
        var call = Assert.IsType<CompiledCall>(flow.Steps[1]);
        Assert.Equal(flow.IndexOf("no_such_order"), call.On["not_found"]);
        var branch = Assert.IsType<CompiledBranch>(flow.Steps[2]);
        Assert.Equal([flow.IndexOf("already"), flow.IndexOf("too_late")], branch.Cases.Select(static way => way.Next));
        Assert.Equal(0, Assert.IsType<CompiledValidate>(flow.Steps[3]).Again);
        var confirm = Assert.IsType<CompiledConfirm>(flow.Steps[5]);
        Assert.Equal("order.cancel", confirm.Effect.Name);
        Assert.Equal(CompiledFlow.End, confirm.On["declined"]);
        Assert.Equal(CompiledFlow.End, flow.Steps[6].Next);
        Assert.Equal(0, flow.Steps[8].Next);
        Assert.Equal(CompiledFlow.End, flow.Steps[^1].Next);
        Assert.Equal(-1, flow.IndexOf("nowhere"));
        Assert.Null(flow.FindSlot("nothing"));
        Assert.Null(flow.MissingPort);
    }

    [Fact]
    public void Compile_SlotAskedForTwice_IsAskedForAgainWhereItWasAskedLast()
    {
        var flow = FlowYaml.Compile("""
            flow: a
            slots: {x: }
            steps:
              - collect: x
                ask: one
              - collect: x
                ask: two
              - validate: x
                slot: x
                otherwise: no
            """);

        Assert.Equal(1, Assert.IsType<CompiledValidate>(flow.Steps[2]).Again);
        Assert.Equal(0, flow.FindSlot("x")!.Collect);
    }

    [Theory]
    [InlineData("- call: price.watch", "IPriceWatcher")]
    [InlineData("- {confirm: ticket.open, with: {text: hi}}", "ITicketService")]
    [InlineData("- call: promotion.list", null)]
    public void Compile_PartWithoutItsPort_SaysWhich(string step, string? port) => Assert.Equal(port, FlowYaml.Compile($"flow: a\nsteps:\n  {step}").MissingPort);

    [Fact]
    public void Compile_FlowFromCode_HasTheSameProblemsWithoutLines()
    {
        var problems = new List<FlowProblem>();
        var flow = Flow.Define("broken").TimesOutAfter(TimeSpan.FromSeconds(1)).AsksAtMost(11)
            .Slot("order", SlotType.OrderId)
            .Collect("ordr", "Which order?", "哪一笔？")
            .Call("order.find").With("order", "{order").On("nowhere", "end")
            .When("order = 1", "nowhere")
            .Build();

        Assert.Null(FlowCompiler.Compile(flow, StubParts.Shop, problems));
        Assert.Equal(
            [
                "flow 'broken', timeout: '00:00:01'; allowed is 1 minute to 30 days",
                "flow 'broken', max_attempts: '11'; allowed is 1 to 10",
                "flow 'broken', steps[0].collect: 'ordr'; allowed is the name of a slot of the flow; did you mean 'order'?",
                "flow 'broken', steps[1].with.order: '{'; allowed is a placeholder that ends with '}', or '{{' for a brace",
                "flow 'broken', steps[1].on.nowhere: 'nowhere'; allowed is the name of an outcome of order.find: failed, not_found, ok",
                "flow 'broken', steps[2].branch[0].when: '='; allowed is '==' to compare",
                "flow 'broken', steps[2].branch[0].go: 'nowhere'; allowed is the name of a step: branch_1, call_order_find, collect_ordr, end",
            ],
            problems.Select(static problem => problem.ToString()));
        Assert.All(problems, static problem => Assert.True(problem is { File: null, Line: null, Column: null }));
    }

    [Fact]
    public void Compile_ReadersSlot_MayHaveMembers()
    {
        var flow = FlowYaml.Compile("""
            flow: a
            slots:
              order: order_id
              lines:
            steps:
              - collect: order
                ask: Which order?
              - collect: lines
                ask: Which articles?
                reader: order.read_lines
                with: {order: {order}}
              - say: "{lines.quantity|list}"
            """);

        Assert.Equal("order.read_lines", Assert.IsType<CompiledCollect>(flow.Steps[1]).Reader?.Name);
    }

    [Theory]
    [InlineData("- {collect: x, ask: X}\n  - {set: {x: }, next: collect_x}")]
    [InlineData("- {confirm: order.cancel, with: {order: '1'}, on: {declined: confirm_order_cancel}}")]
    [InlineData("- {id: next_one, set: {rest: '{rest(either(rest, [1]))}', x: }}\n  - {collect: x, ask: X}\n  - branch: [{when: rest, go: next_one}]")]
    [InlineData("- {say: hi}\n  - {id: check, call: promotion.list, with: {product: '{x}'}, on: {none: ask, ok: end}}\n  - {id: ask, collect: x, ask: X, next: check}")]
    public void Compile_CycleThatWaits_IsRight(string steps) => FlowYaml.Compile($"flow: a\nslots: {{x: {{optional: true}}}}\nsteps:\n  {steps}");

    [Theory]
    [InlineData("- {id: a, say: x, next: a}", "a -> a")]
    [InlineData("- {id: a, branch: [{when: true, go: a}]}", "a -> a")]
    [InlineData("- {id: a, collect: x, ask: X, next: a}", "a -> a")]
    [InlineData("- {id: a, collect: x, ask: X}\n  - {id: b, set: {y: }, next: a}", null)]
    [InlineData("- {id: a, collect: x, ask: X}\n  - {id: b, set: {x: 1}, next: a}", "a -> b -> a")]
    [InlineData("- {id: a, set: {x: }, next: a}", "a -> a")]
    [InlineData("- {id: a, call: order.list, on: {none: a}}\n  - {id: b, link: find_product, next: a}", "a -> a")]
    public void Compile_CycleThatDoesNotWait_IsToldStepByStep(string steps, string? cycle)
    {
        var problems = FlowYaml.Read($"flow: a\nslots: {{x: , y: {{optional: true}}}}\nsteps:\n  {steps}").Problems;

        Assert.Contains(cycle ?? "a -> b -> a", problems.Where(static problem => problem.Allowed.StartsWith("a cycle", StringComparison.Ordinal)).Select(static problem => problem.Found));
    }

    [Fact]
    public void Compile_LargestFlow_TakesNoTimeToSpeakOf()
    {
        // Each step may lead to many others: what grows with a power of the number of steps would be felt here.
        var steps = Enumerable.Range(0, FlowRules.MaxSteps).Select(static i => (FlowStep)new BranchStep
        {
            Id = $"s{i}",
            Cases = [.. Enumerable.Range(1, 20).Select(step => new FlowCase("shopper", i + step < FlowRules.MaxSteps ? $"s{i + step}" : FlowStep.End))],
        });
        var problems = new List<FlowProblem>();

        Assert.NotNull(FlowCompiler.Compile(new FlowDefinition { Name = "large", Steps = [.. steps] }, StubParts.Shop, problems));
        Assert.Empty(problems);
    }
}
