using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Tests.Flows.Definitions;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Files;

public sealed class HostileFlowFileTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    public static TheoryData<string, string> Refused => new()
    {
        { "flow: &name a\nsteps: [say: x]", "1:7: '&name'; allowed is the value itself, or a text in quotes; anchors are not taken" },
        { "flow: *name\nsteps: [say: x]", "1:7: '*name'; allowed is the value itself, or a text in quotes; references to other places" },
        { "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b]", "1:4: '&a'" },
        { "flow: !!python/object a", "1:7: 'tag:yaml.org,2002:python/object'; allowed is the value itself, or a text in quotes; tags are not taken" },
        { "flow: a\nsteps:\n  - !<!x> {say: x}", "3:5: '!x'" },
        { "flow: a\nsteps: [say: x]\n---\nflow: b", "3:1: '---'; allowed is one flow in a file" },
        { "flow: a\n'flow': b\nsteps: [say: x]", "2:1: 'flow'; allowed is a name that stands once here; line 1 has it already" },
        { "{\"flow\": \"a\", \"steps\": [{\"say\": \"x\", \"s\\u0061y\": \"y\"}]}", "1:38: 'say'; allowed is a name that stands once here" },
        { "flow: a\nsteps:\n\t- say: x", "3:1: must be indented with spaces, not with tabs" },
        { "flow: a\nsteps:\n  - say: x\n\t  next: end", "4:1: must be indented with spaces, not with tabs" },
        { "flow: a\nsteps:\n  - say: {order} is gone", "3:18: must be YAML or JSON" },
        { "flow: a\ntitle: This: that\nsteps: [say: x]", "2:12: must be YAML or JSON" },
        { "flow: a\nsteps:\n  - say: 'x\n", "3:10: must be YAML or JSON" },
        { "flow: a\nsteps:\n  - say: \"\\q\"\n", "3:10: must be YAML or JSON" },
        { "flow: a\nsteps:\n  - say: \"\\ud83d\"\n", "3:10: must be YAML or JSON" },
        { "? [a, b]\n: c", "1:3: must be a name" },
        { "flow: a\u0000b", "1:8: 'U+0000'; allowed is a text without control characters" },
        { "flow: a\nsteps:\n  - say: \u001b[31mred", "3:10: 'U+001B'; allowed is a text without control characters" },
        { "", "1:1: must hold a flow; the file is empty" },
        { "# only a comment\n\n", "3:1: must hold a flow; the file is empty" },
        { "null", "1:1: must be a flow" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_WhatIsNotTaken_IsToldWhereItStands(string text, string problem)
    {
        var file = FlowYaml.Read(text);

        Assert.Contains(file.Problems, found => found.ToString().StartsWith("test.yaml:" + problem, StringComparison.Ordinal));
        Assert.Null(file.Flow);
    }

    [Fact]
    public void Read_TooLong_IsRefusedUnread()
    {
        var file = FlowYaml.Read(new string('#', FlowFileReader.MaxLength + 1));

        Assert.Equal("test.yaml: must have at most 1048576 bytes; it has 1048577", Assert.Single(file.Problems).ToString());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("{[")]
    [InlineData("'")]
    [InlineData("!a ")]
    [InlineData("|\n ")]
    [InlineData("{order}\n")]
    public void Read_TheSameOverAndOver_IsRefusedSoon(string piece)
    {
        var file = FlowYaml.Read(string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)));

        Assert.NotEmpty(file.Problems);
        Assert.Null(file.Flow);
    }

    [Fact]
    public void Read_FlowsWithinArgumentsTooDeep_IsRefused()
    {
        var file = FlowYaml.Read($"flow: a\nsteps: [{{set: {{x: {new string('[', 40)}{new string(']', 40)}}}}}]");

        Assert.Contains("at most 32 within one another", Assert.Single(file.Problems).Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x66, 0x0A, 0xC3, 0x28 }, "2:1: must be a text in UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x66, 0x00 }, "1:1: must be a text in UTF-8")]
    [InlineData(new byte[] { 0x66, 0xED, 0xA0, 0x80 }, "1:2: must be a text in UTF-8")]
    public void Read_Bytes_AreRefused(byte[] bytes, string problem) =>
        Assert.Equal("a.yaml:" + problem, Assert.Single(FlowFileReader.Read("a.yaml", bytes, StubParts.Shop).Problems).ToString());

    [Fact]
    public void Read_AnyBytes_GivesProblems() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>().Filter(static bytes => bytes is not null), static bytes =>
    {
        var file = FlowFileReader.Read("a.yaml", bytes, StubParts.Shop);
        Assert.NotEmpty(file.Problems);
        Assert.Null(file.Flow);
    }).Check(Often);

    [Fact]
    public void Read_AFlowWithAnyPieceCutOut_GivesAFlowOrProblemsWithinTheFile() =>
        Prop.ForAll(Gen.Choose(0, CancelFlow.Yaml.Length - 1).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), static (start, length) =>
            Holds(CancelFlow.Yaml.Remove(start, Math.Min(length, CancelFlow.Yaml.Length - start)))).Check(Often);

    [Fact]
    public void Read_AFlowWithAnyPieceDoubled_GivesAFlowOrProblemsWithinTheFile() =>
        Prop.ForAll(Gen.Choose(0, CancelFlow.Yaml.Length - 41).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), Gen.Choose(0, CancelFlow.Yaml.Length - 1).ToArbitrary(), static (start, length, at) =>
            Holds(CancelFlow.Yaml.Insert(at, CancelFlow.Yaml.Substring(start, length)))).Check(Often);

    [Fact]
    public void Read_JsonWithAnyPieceCutOut_GivesAFlowOrProblemsWithinTheFile() =>
        Prop.ForAll(Gen.Choose(0, CancelFlow.Json.Length - 1).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), static (start, length) =>
            Holds(CancelFlow.Json.Remove(start, Math.Min(length, CancelFlow.Json.Length - start)))).Check(Often);

    private static void Holds(string text)
    {
        var file = FlowFileReader.Read("a.yaml", Encoding.UTF8.GetBytes(text), StubParts.Shop);
        var lines = text.Split('\n');
        Assert.Equal(file.Flow is null, file.Problems.Count > 0);
        Assert.All(file.Problems, problem =>
        {
            Assert.InRange(problem.Line ?? 0, 1, lines.Length + 1);
            Assert.InRange(problem.Column ?? 0, 1, problem.Line > lines.Length ? 1 : lines[problem.Line!.Value - 1].Length + 1);
        });
    }
}
