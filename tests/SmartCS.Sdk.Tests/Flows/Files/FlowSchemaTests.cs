using System.Globalization;
using System.Text.Json.Nodes;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Tests.Flows.Definitions;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Files;

/// <summary>The schema says what the reader does: the same keys, and the same files are right.</summary>
public sealed class FlowSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(FlowSchema.Text)!.AsObject();

    private static readonly JsonSchemaCheck Check = new(FlowSchema.Text);

    public static TheoryData<string> BuiltIn => [.. typeof(FlowSchema).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith("SmartCS.Sdk.Flows.", StringComparison.Ordinal))];

    [Fact]
    public void Keys_OfFlowSlotAndSteps_AreTheReaders()
    {
        Assert.Equal(FlowReader.FlowKeys, KeysOf(Schema));
        Assert.Equal(FlowReader.SlotKeys, KeysOf(Definition("slot")["anyOf"]![2]!));
        Assert.Equal(FlowReader.ChoiceKeys, KeysOf(Definition("slot")["anyOf"]![2]!["properties"]!["choices"]!["items"]!["anyOf"]![1]!));
        Assert.Equal(StepReader.CaseKeys, KeysOf(Definition("branch")["properties"]!["branch"]!["items"]!));
        Assert.Equal(StepReader.Kinds.Keys, Definition("step")["oneOf"]!.AsArray().Select(static option => option!["$ref"]!.GetValue<string>().Split('/')[^1]));
        foreach (var (kind, keys) in StepReader.Kinds)
        {
            Assert.Equal([kind, .. keys, "id", .. kind == "handoff" ? [] : (string[])["next"]], KeysOf(Definition(kind)));
        }
    }

    [Fact]
    public void Limits_AreTheReaders()
    {
        Assert.Equal(FlowRules.SlotTypes, Definition("slot")["anyOf"]![2]!["properties"]!["type"]!["anyOf"]![0]!["enum"]!.AsArray().Select(static type => type!.GetValue<string>()));
        Assert.Equal(FlowRules.MaxSteps, Schema["properties"]!["steps"]!["maxItems"]!.GetValue<int>());
        Assert.Equal(FlowRules.MaxSlots, Schema["properties"]!["slots"]!["maxProperties"]!.GetValue<int>());
        Assert.Equal(FlowRules.MinAttempts, Schema["properties"]!["max_attempts"]!["minimum"]!.GetValue<int>());
        Assert.Equal(FlowRules.MaxAttempts, Schema["properties"]!["max_attempts"]!["maximum"]!.GetValue<int>());
        Assert.Equal(FlowRules.MaxTextLength, Definition("text")["anyOf"]![0]!["maxLength"]!.GetValue<int>());
        Assert.Equal(FlowRules.MaxChoices, Definition("slot")["anyOf"]![2]!["properties"]!["choices"]!["maxItems"]!.GetValue<int>());
    }

    [Fact]
    public void Accepts_AFlow_InJsonAndYaml()
    {
        Assert.True(Check.Accepts(JsonNode.Parse(CancelFlow.Json)));
        Assert.True(Check.Accepts(AsJson(CancelFlow.Yaml)));
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Accepts_EveryFlowThatComesWithTheEngine(string resource)
    {
        using var reader = new StreamReader(typeof(FlowSchema).Assembly.GetManifestResourceStream(resource)!);

        Assert.True(Check.Accepts(AsJson(reader.ReadToEnd())));
    }

    [Theory]
    [InlineData("steps: [say: x]")]
    [InlineData("flow: a")]
    [InlineData("flow: A\nsteps: [say: x]")]
    [InlineData("flow: a\nsteps: []")]
    [InlineData("flow: a\nstep: [say: x]")]
    [InlineData("flow: a\nsteps: [sya: x]")]
    [InlineData("flow: a\nsteps: [{say: x, ask: y}]")]
    [InlineData("flow: a\nsteps: [{say: x, handoff: y}]")]
    [InlineData("flow: a\nsteps: [{say: {english: x}}]")]
    [InlineData("flow: a\nsteps: [{collect: x}]")]
    [InlineData("flow: a\nsteps: [{branch: [{when: x}]}]")]
    [InlineData("flow: a\nsteps: [{handoff: x, next: end}]")]
    [InlineData("flow: a\ntimeout: soon\nsteps: [say: x]")]
    [InlineData("flow: a\nmax_attempts: 11\nsteps: [say: x]")]
    [InlineData("flow: a\nslots: {A b: }\nsteps: [say: x]")]
    [InlineData("flow: a\nslots: {a: {kind: x}}\nsteps: [say: x]")]
    public void Accepts_WhatTheReaderRefuses_Not(string yaml)
    {
        Assert.NotEmpty(FlowYaml.Read(yaml).Problems);
        Assert.False(Check.Accepts(AsJson(yaml)));
    }

    private static JsonObject Definition(string name) => Schema["$defs"]![name]!.AsObject();

    private static IEnumerable<string> KeysOf(JsonNode schema) => schema["properties"]!.AsObject().Select(static pair => pair.Key);

    private static JsonNode? AsJson(string yaml)
    {
        var problems = new List<FlowProblem>();
        var root = YamlNodes.Read(yaml, new FlowProblems(null, null, problems));
        Assert.Empty(problems);
        return AsJson(root!);
    }

    private static JsonNode? AsJson(FlowNode node) => node.Kind switch
    {
        FlowNodeKind.List => new JsonArray([.. node.Items.Select(AsJson)]),
        FlowNodeKind.Map => new JsonObject(node.Members.Select(static member => KeyValuePair.Create(member.Key.Text, AsJson(member.Value)))),
        _ when node.IsNull => null,
        _ when node is { IsPlain: true, Text: "true" or "false" } => JsonValue.Create(node.Text == "true"),
        _ when node.IsPlain && decimal.TryParse(node.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(node.Text),
    };
}
