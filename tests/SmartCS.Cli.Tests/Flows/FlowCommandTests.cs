using System.Text.Json.Nodes;
using Xunit;

namespace SmartCS.Cli.Tests.Flows;

public sealed class FlowCommandTests : IDisposable
{
    private const string Hours = """
        flow: opening
        title: {en: the opening hours, zh: 营业时间}
        slots:
          day: {title: {en: the day, zh: 日期}, choices: [{value: weekend, title: {en: At the weekend, zh: 周末}}, {value: week, title: {en: In the week, zh: 平日}}]}
        steps:
          - collect: day
            ask: {en: "Which \"day\"?", zh: 请问哪一天？}
          - branch:
              - {when: day == 'weekend', go: closed}
          - say: {en: We open at 9., zh: 我们九点开门。}
            next: end
          - id: closed
            say: {en: We are closed., zh: 我们休息。}
          - validate: day != 'weekend'
            slot: day
            otherwise: {en: Another day?, zh: 换一天可以吗？}
          - handoff:
        """;

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_RightFile_SaysSo()
    {
        var run = await CliRun.OfAsync("flows", "check", _folder.Write("opening.yaml", Hours));

        run.AssertOk();
        Assert.Equal("1 flow is right.\n", run.Out);
    }

    [Fact]
    public async Task Check_Folder_TellsEveryProblemByFileLineAndColumn()
    {
        var broken = _folder.Write("flows/b.yaml", Hours.Replace("go: closed", "go: close", StringComparison.Ordinal).Replace("- handoff:", "- link: nowhere", StringComparison.Ordinal));
        var json = _folder.Write("flows/c.json", "{\"flow\": \"c\", \"steps\": [{\"link\": \"opening\"}, {\"say\": \"{x\"}]}");
        _folder.Write("flows/d.yml", "flow: d\nsteps: [link: opening]");
        _folder.Write("flows/notes.txt", "no flow");

        var run = await CliRun.OfAsync("flows", "check", _folder.In("flows"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(
            [
                $"{broken}:9:38: 'close'; allowed is the name of a step; did you mean 'closed'?",
                $"{json}:1:55: '{{'; allowed is a placeholder that ends with '}}', or '{{{{' for a brace",
            ],
            run.Lines);
    }

    [Fact]
    public async Task Check_LinkToNowhere_IsTold()
    {
        var file = _folder.Write("a.yaml", "flow: a\nsteps:\n  - link: nowhere_at_all");

        var run = await CliRun.OfAsync("flows", "check", file);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{file}:3:11: 'nowhere_at_all'; allowed is the name of a flow that the merchant has", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WhatTheHostBrings_IsKnownByItsName()
    {
        var file = _folder.Write("a.yaml", "flow: a\nsteps:\n  - call: shop.points");

        Assert.Equal(1, (await CliRun.OfAsync("flows", "check", file)).ExitCode);
        (await CliRun.OfAsync("flows", "check", file, "--known", "shop.points")).AssertOk();
    }

    [Fact]
    public async Task Check_Json_IsOneProblemALine()
    {
        var run = await CliRun.OfAsync("flows", "check", _folder.Write("a.yaml", "flow: a\nsteps:\n  - sya: 您好"), "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, (int)run.Json["line"]!);
        Assert.Equal(5, (int)run.Json["column"]!);
        Assert.Equal("sya", (string)run.Json["found"]!);
    }

    [Theory]
    [InlineData("nowhere.yaml", "There is no file or folder")]
    [InlineData("", "has no file that ends in .yaml, .yml or .json")]
    public async Task Check_Nothing_Fails(string name, string message) => (await CliRun.OfAsync("flows", "check", _folder.In(name))).AssertFailed(message);

    [Fact]
    public async Task Schema_IsPrinted()
    {
        var run = await CliRun.OfAsync("flows", "schema");

        run.AssertOk();
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string)JsonNode.Parse(run.Out)!["$schema"]!);
    }

    [Fact]
    public async Task Show_AFlow_IsATextToRead()
    {
        var run = await CliRun.OfAsync("flows", "show", _folder.Write("opening.yaml", Hours), "--language", "zh");

        run.AssertOk();
        Assert.Equal(
            """
            opening: 营业时间
              given up after 0:30:00; a person after 3 attempts
              slot day (any text): 周末 | 平日
            1. collect_day: ask for day
                 "请问哪一天？"
            2. branch_1: branch
                 day == 'weekend' -> closed
                 otherwise -> say_1
            3. say_1: say
                 "我们九点开门。"
                 -> end
            4. closed: say
                 "我们休息。"
            5. validate_day: check day != 'weekend'
                 "换一天可以吗？"
                 otherwise -> collect_day
            6. handoff_1: hand over to a person

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Fact]
    public async Task Show_Mermaid_IsADiagram()
    {
        var run = await CliRun.OfAsync("flows", "show", _folder.Write("opening.yaml", Hours), "--mermaid");

        run.AssertOk();
        Assert.Equal(
            """
            flowchart TD
              begin(["the opening hours"]) --> s_collect_day
              s_collect_day[/"ask for day"/]
              s_branch_1{"branch"}
              s_say_1["We open at 9."]
              s_closed["We are closed."]
              s_validate_day{"check day != 'weekend'"}
              s_handoff_1(["hand over to a person"])
              s_collect_day --> s_branch_1
              s_branch_1 -- "day == 'weekend'" --> s_closed
              s_branch_1 -- "otherwise" --> s_say_1
              s_say_1 --> finish([end])
              s_closed --> s_validate_day
              s_validate_day --> s_handoff_1
              s_validate_day -- "otherwise" --> s_collect_day

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Fact]
    public async Task Show_BrokenFile_FailsWithItsLine() =>
        (await CliRun.OfAsync("flows", "show", _folder.Write("a.yaml", "flow: a\nsteps:\n  - sya: x"))).AssertFailed("a.yaml:3:5: 'sya'");

    [Fact]
    public async Task Show_UnknownLanguage_Fails() =>
        (await CliRun.OfAsync("flows", "show", _folder.Write("a.yaml", Hours), "--language", "?")).AssertFailed("--language is '?'");
}
