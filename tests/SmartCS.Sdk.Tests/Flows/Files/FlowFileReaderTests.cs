using System.Text;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Tests.Flows.Definitions;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Files;

public sealed class FlowFileReaderTests
{
    [Fact]
    public void Read_YamlJsonAndCode_AreOneFlow()
    {
        var code = FlowVersion.Of(CancelFlow.Code);

        Assert.Equal(code, FlowYaml.Compile(CancelFlow.Yaml).Version);
        Assert.Equal(code, FlowYaml.Compile(CancelFlow.Json).Version);
        Assert.Equal(code, FlowYaml.Compile(CancelFlow.Yaml.ReplaceLineEndings("\r\n")).Version);
        Assert.Equal(code, FlowYaml.Compile("\uFEFF" + CancelFlow.Yaml).Version);
    }

    [Fact]
    public void Read_AFlow_HasEverythingThatStandsThere()
    {
        var flow = FlowYaml.Compile(CancelFlow.Yaml).Definition;

        Assert.True(flow.RequiresShopper);
        Assert.Equal(TimeSpan.FromHours(2), flow.Timeout);
        Assert.Equal(2, flow.MaxAttempts);
        Assert.Equal("取消订单", flow.Title.For(Locale.Chinese));
        Assert.Equal(["order", "reason", "person"], flow.Slots.Select(static slot => slot.Name));
        Assert.True(flow.Slots[2].IsOptional);
        Assert.Equal("拍错了", flow.Slots[1].Choices[1].Title.For("zh-CN"));
        var collect = Assert.IsType<CollectStep>(flow.Steps[0]);
        Assert.Equal("Which one: the number, please?", collect.AskAgain.For(Locale.English));
        Assert.Equal("Done. {found.total|money} goes back.\n", Assert.IsType<SayStep>(flow.Steps[6]).Text.For(Locale.English));
        var set = Assert.IsType<SetStep>(flow.Steps[8]);
        Assert.Equal([("order", ""), ("tries", "{1}")], set.Values.Select(static pair => (pair.Key, pair.Value)));
        Assert.Equal("collect_order", set.Next);
    }

    [Fact]
    public void Read_TheLeast_HasTheUsualSettings()
    {
        var flow = FlowYaml.Compile("flow: hours\nsteps: [say: We open at 9.]").Definition;

        Assert.False(flow.RequiresShopper);
        Assert.Equal(TimeSpan.FromMinutes(30), flow.Timeout);
        Assert.Equal(3, flow.MaxAttempts);
        Assert.Empty(flow.Slots);
    }

    [Theory]
    [InlineData("{order}", "{order}")]
    [InlineData("{ order }", "{order}")]
    [InlineData("{order.x|money}", "{order.x|money}")]
    [InlineData("{either(a, order)}", "{either(a, order)}")]
    [InlineData("\"{order} x\"", "{order} x")]
    [InlineData("plain", "plain")]
    [InlineData("3", "{3}")]
    [InlineData("-3.50", "{-3.50}")]
    [InlineData("\"3\"", "3")]
    [InlineData("007", "007")]
    [InlineData("true", "{true}")]
    [InlineData("'true'", "true")]
    [InlineData("yes", "yes")]
    [InlineData("2026-11-18", "2026-11-18")]
    [InlineData("", "")]
    [InlineData("null", "")]
    [InlineData("[1, two, \"{order}\", {order}]", "{[1, 'two', order, order]}")]
    [InlineData("{line: \"{order}\", sku: it's, quantity: 1, none: }", "{map('line', order, 'sku', 'it''s', 'quantity', 1, 'none', none)}")]
    [InlineData("[]", "{[]}")]
    public void Read_AnArgument_KeepsWhatItIs(string yaml, string template)
    {
        var flow = FlowYaml.Compile($"flow: a\nslots:\n  order: {{optional: true}}\n  a: {{optional: true}}\nsteps:\n  - set:\n      x: {yaml}\n");

        Assert.Equal(template, Assert.IsType<SetStep>(flow.Definition.Steps[0]).Values["x"]);
    }

    [Fact]
    public void Read_ListOfMaps_IsThatValueWhenItRuns()
    {
        var flow = FlowYaml.Compile("""
            flow: a
            slots: {order: {optional: true}}
            steps:
              - set:
                  items:
                    - {sku: "{order}", quantity: 2}
                    - sku: B-2
            """);

        var value = Assert.IsType<CompiledSet>(flow.Steps[0]).Values.Evaluate(TestScope.WithOrder())["items"];

        Assert.Equal(DataValue.ListOf(DataValue.MapOf(("sku", "SO-1"), ("quantity", 2)), DataValue.MapOf(("sku", "B-2"))), value);
    }

    [Fact]
    public void Read_SlotsInShort_AreTheirTypes()
    {
        var slots = FlowYaml.Compile("flow: a\nslots:\n  order: order_id\n  any:\n  size: {choices: [S, M]}\n  plate: licence_plate\nsteps: [{say: x}]").Definition.Slots;

        Assert.Equal(["order_id", null, null, "licence_plate"], slots.Select(static slot => slot.Type?.Name));
        Assert.Equal(["S", "M"], slots[2].Choices.Select(static choice => choice.Title.For(Locale.English)));
    }

    [Fact]
    public void Read_JsonWithEscapedFaces_ReadsThem() =>
        Assert.Equal("😀/", Assert.IsType<SayStep>(FlowYaml.Compile("{\"flow\": \"a\", \"steps\": [{\"say\": \"\\ud83d\\ude00\\/\"}]}").Definition.Steps[0]).Text.For(Locale.English));

    [Fact]
    public void ReadFile_ThatIsGone_IsNothing() => Assert.Null(FlowFileReader.ReadFile(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "a.yaml"), FlowParts.Empty));

    [Fact]
    public void Version_AnyChange_IsAnother()
    {
        var versions = new[]
        {
            CancelFlow.Yaml,
            CancelFlow.Yaml.Replace("2h", "3h", StringComparison.Ordinal),
            CancelFlow.Yaml.Replace("Why?", "Why so?", StringComparison.Ordinal),
            CancelFlow.Yaml.Replace("optional: true", "optional: false", StringComparison.Ordinal),
            CancelFlow.Yaml.Replace("declined: end", "declined: too_late", StringComparison.Ordinal),
            CancelFlow.Yaml.Replace("> 30", "> 31", StringComparison.Ordinal),
            CancelFlow.Yaml.Replace("tries: 1", "tries: 2", StringComparison.Ordinal),
            CancelFlow.Yaml.Replace("save: result", "save: result2", StringComparison.Ordinal),
            CancelFlow.Yaml.Replace("requires_shopper: true", "requires_shopper: false", StringComparison.Ordinal),
        }.Select(static yaml => FlowYaml.Compile(yaml).Version).ToArray();

        Assert.Equal(versions.Length, versions.Distinct().Count());
        Assert.All(versions, static version => Assert.Matches("^[0-9a-f]{16}$", version));
        Assert.Equal(versions[0], FlowFileReader.Read("other.yaml", Encoding.UTF8.GetBytes(CancelFlow.Yaml + "\n# another comment"), StubParts.Shop).Flow!.Version);
    }
}
