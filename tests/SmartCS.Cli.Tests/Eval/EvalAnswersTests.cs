using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace SmartCS.Cli.Tests.Eval;

public sealed class EvalAnswersTests
{
    private const string Knowledge = """
        {"id":"returns","question":"How do I return an item?","answer":"Send it back within 30 days.","locale":"en","alternatives":["can I send something back"]}
        {"id":"shipping","question":"When will you ship my order?","answer":"Within 24 hours.","locale":"en"}
        {"id":"invoice","question":"可以开发票吗？","answer":"可以，下单时填写抬头即可。","locale":"zh"}
        {"id":"care","kind":"Article","title":"Care of leather","body":"Leather likes it dry. Clean leather with a soft damp cloth."}
        """;

    private const string Questions = """
        {"question":"how do I return an item","answers":["returns"]}
        {"question":"when will you ship my order","answers":["shipping"]}
        {"question":"可以开发票吗","answers":["invoice"]}
        {"question":"clean leather with a cloth","answers":["care"]}
        {"question":"what is the capital of France","answers":[]}
        {"question":"你们老板是谁","answers":[]}
        """;

    [Fact]
    public async Task Answers_SmallShop_PrintsTheAgreedJson()
    {
        using var folder = new WorkFolder();
        var run = await RunAsync(folder, Knowledge, Questions, "--json", "--target-accuracy", "0.9");

        run.AssertOk();
        Assert.Equal(["questions", "curve", "operating_point"], run.Json.Select(property => property.Key));
        Assert.Equal(6, (int)run.Json["questions"]!);
        var curve = run.Json["curve"]!.AsArray();
        Assert.All(curve, point => Assert.Equal(["threshold", "answer_rate", "accuracy"], point!.AsObject().Select(property => property.Key)));
        Assert.Equal((0.0, 1.0), ((double)curve[0]!["threshold"]!, (double)curve[^1]!["threshold"]!));
        var point = run.Json["operating_point"]!;
        Assert.Equal(0.9, (double)point["target_accuracy"]!);
        Assert.True((double)point["accuracy"]! >= 0.9);
        Assert.Equal(6 - (int)point["answered"]!, (int)point["left_to_people"]!);
        Assert.InRange((double)point["accuracy_at_least"]!, 0.01, (double)point["accuracy"]!);
        Assert.Contains(curve, other => (double)other!["threshold"]! == (double)point["threshold"]! && (double)other["answer_rate"]! == (double)point["answer_rate"]!);
    }

    [Fact]
    public async Task Answers_ForAPerson_PrintsATableAndASentence()
    {
        using var folder = new WorkFolder();
        var run = await RunAsync(folder, Knowledge, Questions, "--target-accuracy", "0.9");

        run.AssertOk();
        Assert.Contains("Threshold", run.Out, StringComparison.Ordinal);
        Assert.Contains("left to people", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_NothingIsRight_HasNoOperatingPoint()
    {
        using var folder = new WorkFolder();
        var run = await RunAsync(folder, Knowledge, "{\"question\":\"how do I return an item\",\"answers\":[]}", "--json");

        run.AssertOk();
        Assert.Null(run.Json["operating_point"]);
        Assert.Equal(0, (double)run.Json["curve"]![0]!["accuracy"]!);
    }

    [Fact]
    public async Task Answers_SeveralPackedFilesAndCsv_AreReadByContent()
    {
        using var folder = new WorkFolder();
        var lines = Knowledge.Split('\n');
        var run = await CliRun.OfAsync(
            "eval", "answers", "--json", "--seed", "7",
            "--knowledge", folder.WritePacked("one.bin", lines[0]), folder.Write("two.data", string.Join('\n', lines[1..])),
            "--questions", folder.WritePacked("questions", "question,answers\nhow do I return an item,returns|care\nwhen will you ship my order,\n"));

        run.AssertOk();
        Assert.Equal(2, (int)run.Json["questions"]!);
        Assert.Equal((1, 0.5), ((double)run.Json["curve"]![0]!["answer_rate"]!, (double)run.Json["curve"]![0]!["accuracy"]!));
    }

    [Fact]
    public async Task Answers_SameSeed_PrintsTheSame()
    {
        using var folder = new WorkFolder();

        Assert.Equal((await RunAsync(folder, Knowledge, Questions, "--json", "--seed", "3")).Out, (await RunAsync(folder, Knowledge, Questions, "--json", "--seed", "3")).Out);
    }

    [Fact]
    public async Task Answers_Save_IsWhatTheSettingsRead()
    {
        using var folder = new WorkFolder();
        var saved = folder.In("acme.calibration.json");
        (await RunAsync(folder, Knowledge, Questions, "--json", "--save", saved)).AssertOk();
        await folder.ImportAsync(Knowledge);
        var settings = Directory.CreateDirectory(folder.In("merchants")).FullName;
        var answering = new { TargetAccuracy = 0.8, Calibration = saved };
        await File.WriteAllTextAsync(Path.Combine(settings, "acme.json"), JsonSerializer.Serialize(new { Answering = answering }), TestContext.Current.CancellationToken);

        var sure = await folder.RunAsync("ask", "how do I return an item", "--json", "--settings", settings);
        var unsure = await folder.RunAsync("ask", "what is the capital of France", "--json", "--settings", settings);

        sure.AssertOk();
        Assert.Equal("Answered", (string?)sure.Json["outcome"]);
        Assert.False((string?)unsure.Json["outcome"] is "Answered" or "Supported");
    }

    [Fact]
    public async Task Answers_ReportAndPicture_AreWholeAndHarmless()
    {
        using var folder = new WorkFolder();
        var hostile = """{"question":"<script>alert(1)</script> \" onload='x' \u202e return an item &lt;","answers":["<img src=x onerror=y>"]}""";
        var run = await RunAsync(folder, Knowledge, $"{Questions}\n{hostile}", "--json", "--report", folder.In("report.html"), "--svg", folder.In("curve.svg"));

        Assert.Equal(0, run.ExitCode);
        var html = await File.ReadAllTextAsync(folder.In("report.html"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt; &quot; onload=&#39;x&#39; \u202e return an item &amp;lt;</bdi>", html, StringComparison.Ordinal);
        Assert.Contains("Left to people", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", html.Replace("http://www.w3.org/2000/svg", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        var svg = XDocument.Parse(await File.ReadAllTextAsync(folder.In("curve.svg"), TestContext.Current.CancellationToken));
        Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "polyline");
        Assert.Contains(svg.Descendants(), element => element.Value.Contains("answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_UnknownEntry_Warns()
    {
        using var folder = new WorkFolder();
        var run = await RunAsync(folder, Knowledge, "{\"question\":\"how do I return an item\",\"answers\":[\"retruns\"]}", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("'retruns'", run.Error, StringComparison.Ordinal);
        Assert.NotNull(run.Json["curve"]);
    }

    [Theory]
    [InlineData("{\"question\":\"x\"}", "line 1", "answers is missing")]
    [InlineData("{\"question\":\"x\",\"answers\":[]}\n{\"answers\":[]}", "line 2", "question is missing")]
    [InlineData("{\"question\":\" \",\"answers\":[]}", "line 1", "question is empty")]
    [InlineData("{\"question\":\"x\",\"answers\":[null]}", "line 1", "null")]
    [InlineData("{\"question\":\"x\",\"answers\":[\"a\\u0000b\"]}", "line 1", "128 characters")]
    [InlineData("{broken", "line 1", "not valid JSON")]
    [InlineData("", "no questions")]
    public async Task Answers_BadQuestions_NamesFileAndLine(string questions, params string[] says)
    {
        using var folder = new WorkFolder();
        (await RunAsync(folder, Knowledge, questions, "--json")).AssertFailed(["questions", .. says]);
    }

    [Fact]
    public async Task Answers_BadKnowledge_NamesFileAndLine()
    {
        using var folder = new WorkFolder();
        (await RunAsync(folder, Knowledge + "\n{\"id\":\"x\"}", Questions)).AssertFailed("knowledge", "line 5", "title");
        (await RunAsync(folder, string.Empty, Questions)).AssertFailed("knowledge", "empty");
    }

    [Theory]
    [InlineData("--target-accuracy", "0")]
    [InlineData("--target-accuracy", "1.5")]
    [InlineData("--target-accuracy", "98%")]
    [InlineData("--seed", "-1")]
    [InlineData("--seed", "many")]
    public async Task Answers_BadOption_SaysWhatIsAllowed(string option, string value)
    {
        using var folder = new WorkFolder();
        (await RunAsync(folder, Knowledge, Questions, option, value)).AssertFailed(option, $"'{value}'", "allowed");
    }

    [Fact]
    public async Task Answers_FilesThatCannotBe_AreRefused()
    {
        using var folder = new WorkFolder();
        (await RunAsync(folder, Knowledge, Questions, "--report", folder.In("no/such/folder/report.html"))).AssertFailed("--report", "no such folder");
        (await RunAsync(folder, Knowledge, Questions, "--frobnicate")).AssertFailed("--frobnicate");
        (await CliRun.OfAsync("eval", "answers", "--knowledge", folder.In("none"), "--questions", folder.In("none"))).AssertFailed("no such file");
        (await CliRun.OfAsync("eval", "answers", "--knowledge", folder.In("none"))).AssertFailed("--questions");
    }

    [Fact]
    public async Task Answers_SampleShop_KeepsTheAccuracyAskedFor()
    {
        var sample = Path.Combine(SharedData.Repository(), "samples", "Quickstart");
        var run = await CliRun.OfAsync(
            ["eval", "answers", "--json", "--target-accuracy", "0.95", "--questions", Path.Combine(sample, "evaluation", "questions.jsonl"), "--knowledge", .. Directory.GetFiles(Path.Combine(sample, "knowledge"), "*.jsonl")]);

        run.AssertOk();
        var point = run.Json["operating_point"]!;
        Assert.InRange((double)point["accuracy"]!, 0.95, 1);
        Assert.InRange((double)point["answer_rate"]!, 0.3, 0.7);
        Assert.InRange((double)point["expected_accuracy"]!, 0.9, 1);
        Assert.Equal(1, (double)point["answer_rate"]! + (double)point["left_to_people_rate"]!, 5);
    }

    private static Task<CliRun> RunAsync(WorkFolder folder, string knowledge, string questions, params string[] more) =>
        CliRun.OfAsync(["eval", "answers", "--knowledge", folder.Write("knowledge.jsonl", knowledge), "--questions", folder.Write("questions.jsonl", questions), .. more]);
}
