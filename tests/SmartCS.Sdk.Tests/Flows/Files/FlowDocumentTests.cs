using System.Text;
using System.Text.RegularExpressions;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Files;

/// <summary>What the page about flows shows is true.</summary>
public sealed partial class FlowDocumentTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "concepts", "flows.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Page_EveryFlowInIt_HasNoProblem()
    {
        var flows = YamlBlocks().Matches(Page).Select(static match => match.Groups[1].Value).Where(static yaml => yaml.StartsWith("flow:", StringComparison.Ordinal)).ToArray();

        Assert.Equal(2, flows.Length);
        Assert.All(flows, static yaml => Assert.Equal([], FlowFileReader.Read("page.yaml", Encoding.UTF8.GetBytes(yaml), StubParts.Shop).Problems.Select(static problem => problem.ToString())));
    }

    [Fact]
    public void Page_EveryFunctionAndFilter_IsInIt()
    {
        Assert.All(ExpressionFunction.All.Keys, static name => Assert.Contains($"`{name}(", Page.Replace(", `", "`", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(TemplateFilter.All.Keys, static name => Assert.Contains($"\\|{name}}}`", Page, StringComparison.Ordinal));
        Assert.All(StepReader.Kinds, static kind => Assert.Contains($"| `{kind.Key}:", Page, StringComparison.Ordinal));
        Assert.All(FlowReader.FlowKeys, static key => Assert.Contains($"| `{key}` |", Page, StringComparison.Ordinal));
        Assert.All(FlowRules.SlotTypes, static type => Assert.Contains($"`{type}`", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_FlowInCSharp_CompilesAndHasNoProblem()
    {
        // begin
        var flow = Flow.Define("gift_wrapping").Title("the gift wrapping", "礼品包装").RequiresShopper()
            .Slot("order", SlotType.OrderId, out var order).Called("the order number", "订单号")
            .Collect(order, "Which order shall we wrap?", "请问要包装哪一笔订单？").Options("order.list").With("status", "pending")
            .Call("order.find").With("order", order).SaveAs("found", out var found).On("not_found", "unknown")
            .When("found.status != 'pending'", "too_late")
            .Say($"We wrap order {order} for {found["total"].As("money")}.", $"订单{order}（{found["total"].As("money")}）会为您包装好。").End()
            .At("unknown").Say($"There is no order {order}.", $"没有找到订单{order}。").End()
            .At("too_late").Handoff("It is packed already; a colleague will help you.", "订单已经打包，我请同事来帮您。")
            .Build();
        // end
        var problems = new List<FlowProblem>();
        FlowCompiler.Compile(flow, StubParts.Shop, problems);
        Assert.Equal([], problems.Select(static problem => problem.ToString()));

        var source = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "SmartCS.Sdk.Tests", "Flows", "Files", "FlowDocumentTests.cs")).ReplaceLineEndings("\n");
        var code = string.Join('\n', source.Split("// begin\n")[1].Split("        // end")[0].TrimEnd().Split('\n').Select(static line => line[8..]));
        Assert.Contains(code, Page, StringComparison.Ordinal);
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex YamlBlocks();
}
