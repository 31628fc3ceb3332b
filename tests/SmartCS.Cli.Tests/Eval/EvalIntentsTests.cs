using SmartCS.Cli.Eval.Intents;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Cli.Tests.Eval;

public sealed class EvalIntentsTests
{
    private static readonly string s_train = Rows(
        ("return_item", ["I want to return this item", "how do I send it back", "return my order please", "can I give it back", "我要退货", "怎么退货", "东西想退回去"]),
        ("track_order", ["where is my parcel", "track my order", "when will it arrive", "is my parcel on its way", "我的快递到哪了", "包裹什么时候到", "查一下物流"]),
        ("get_invoice", ["I need an invoice", "send me the invoice", "where is my receipt", "invoice for my company", "可以开发票吗", "怎么开发票", "电子发票在哪里"]));

    private static readonly string s_test = Rows(
        ("return_item", ["I want to return my item", "我要退货可以吗"]), ("track_order", ["where is my parcel now", "我的包裹到哪了"]), ("get_invoice", ["I need the invoice", "发票怎么开"]));

    private static readonly string s_strangers = Rows(("oos", ["what is the capital of France", "今天天气怎么样", "zzzz qqqq"]));

    [Fact]
    public async Task Intents_SmallShop_PrintsTheAgreedFigures()
    {
        using var folder = new WorkFolder();
        var run = await RunAsync(folder, "--json", "--oos-test", folder.Write("oos.jsonl", s_strangers));

        run.AssertOk();
        Assert.Equal(
            ["train_rows", "intents", "train_seconds", "model_bytes", "test_rows", "accuracy", "macro_f1", "accuracy_with_reject", "oos_recall", "oos_precision", "oos_auroc", "p50_us", "p99_us"],
            run.Json.Select(property => property.Key));
        Assert.Equal((21, 3, 6), ((int)run.Json["train_rows"]!, (int)run.Json["intents"]!, (int)run.Json["test_rows"]!));
        Assert.Equal((1, 1), ((double)run.Json["accuracy"]!, (double)run.Json["macro_f1"]!));
        Assert.InRange((double)run.Json["accuracy_with_reject"]!, 0, (double)run.Json["accuracy"]!);
        Assert.InRange((double)run.Json["oos_auroc"]!, 0.6, 1);
        Assert.InRange((double)run.Json["oos_recall"]!, 0.3, 1);
        Assert.InRange((long)run.Json["model_bytes"]!, 100, 15_000_000);
        Assert.True((double)run.Json["p50_us"]! > 0 && (double)run.Json["p99_us"]! >= (double)run.Json["p50_us"]!);
    }

    [Fact]
    public async Task Intents_WithoutOutOfScopeTest_HasNoSuchFigures()
    {
        using var folder = new WorkFolder();
        var run = await RunAsync(folder, "--json");

        run.AssertOk();
        Assert.All(["oos_recall", "oos_precision", "oos_auroc"], name => Assert.True(run.Json.ContainsKey(name) && run.Json[name] is null));
    }

    [Fact]
    public async Task Intents_PackedAndCsvFiles_AreReadByContent()
    {
        using var folder = new WorkFolder();
        var run = await CliRun.OfAsync(
            "eval", "intents", "--json", "--seed", "7",
            "--train", folder.WritePacked("train.gz", s_train),
            "--validation", folder.WritePacked("validation", s_test),
            "--oos-train", folder.Write("strangers", "text\nhow deep is the sea\n"),
            "--oos-validation", folder.Write("more", "text,intent\nhow old is the queen,oos\n"),
            "--test", folder.Write("test.data", "text,intent\nwhere is my parcel now,track_order\n"));

        run.AssertOk();
        Assert.Equal(1, (double)run.Json["accuracy"]!);
    }

    [Fact]
    public async Task Intents_SameSeed_GivesTheSameModel()
    {
        using var folder = new WorkFolder();
        var (one, other) = (await RunAsync(folder, "--json", "--seed", "5"), await RunAsync(folder, "--json", "--seed", "5"));

        Assert.All(["model_bytes", "accuracy", "accuracy_with_reject", "macro_f1"], name => Assert.Equal(one.Json[name]!.ToJsonString(), other.Json[name]!.ToJsonString()));
    }

    [Fact]
    public async Task Intents_ForAPerson_PrintsATable()
    {
        using var folder = new WorkFolder();
        var run = await RunAsync(folder);

        run.AssertOk();
        Assert.Contains("accuracy_with_reject", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intents_Report_ShowsWhatIsConfusedAndIsHarmless()
    {
        using var folder = new WorkFolder();
        var hostile = """{"text":"<script>alert('x')</script> where is my parcel \u202e","intent":"<b onclick=x>"}""";
        var report = folder.In("report.html");
        var run = await CliRun.OfAsync(
            "eval", "intents", "--json", "--train", folder.Write("train.jsonl", $"{s_train}\n{{\"text\":\"我要退货\",\"intent\":\"get_invoice\"}}"),
            "--test", folder.Write("test.jsonl", $"{s_test}\n{hostile}"), "--oos-test", folder.Write("oos.jsonl", s_strangers), "--report", report);

        run.AssertOk();
        var html = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b onclick", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<td><bdi>&lt;b onclick=x&gt;</bdi></td><td><bdi>track_order</bdi></td>", html, StringComparison.Ordinal);
        Assert.All(["What is taken for what", "Worst utterances", "Suggested new examples", "Every intent", "<svg", "also an example of return_item"], text => Assert.Contains(text, html, StringComparison.Ordinal));
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--train", "{\"text\":\"x\"}", "line 1", "intent is missing")]
    [InlineData("--train", "{\"text\":\"x\",\"intent\":\"a\"}\n{\"intent\":\"a\"}", "line 2", "text is missing")]
    [InlineData("--train", "", "no rows")]
    [InlineData("--train", "{\"text\":\"!!!\",\"intent\":\"a\"}", "No example")]
    [InlineData("--test", "", "no rows")]
    [InlineData("--test", "{\"text\":\"x\",\"intent\":\" \"}", "line 1", "intent is empty")]
    [InlineData("--test", "{\"text\":{},\"intent\":\"a\"}", "line 1", "text is {}")]
    [InlineData("--oos-test", "{\"intent\":\"oos\"}", "line 1", "text is missing")]
    [InlineData("--validation", "{broken", "line 1", "not valid JSON")]
    public async Task Intents_BadRows_NamesFileAndLine(string option, string rows, params string[] says)
    {
        using var folder = new WorkFolder();
        var files = new Dictionary<string, string> { ["--train"] = folder.Write("train.jsonl", s_train), ["--test"] = folder.Write("test.jsonl", s_test) };
        files[option] = folder.Write("bad.jsonl", rows);

        (await CliRun.OfAsync(["eval", "intents", "--json", .. files.SelectMany(file => new[] { file.Key, file.Value })])).AssertFailed(says);
    }

    [Fact]
    public async Task Intents_WrongUse_Fails()
    {
        using var folder = new WorkFolder();
        (await RunAsync(folder, "--seed", "one")).AssertFailed("--seed", "'one'");
        (await RunAsync(folder, "--epochs", "3")).AssertFailed("--epochs");
        (await RunAsync(folder, "--report", folder.In(".")!)).AssertFailed("--report", "folder");
        (await CliRun.OfAsync("eval", "intents", "--train", folder.In("none"), "--test", folder.In("none"))).AssertFailed("no such file");
        (await CliRun.OfAsync("eval", "intents", "--train", folder.In("none"))).AssertFailed("--test");
    }

    [Theory]
    [InlineData(new[] { 0.9, 0.8 }, new[] { 0.1, 0.2 }, 1.0)]
    [InlineData(new[] { 0.1 }, new[] { 0.9 }, 0.0)]
    [InlineData(new[] { 0.5, 0.5 }, new[] { 0.5 }, 0.5)]
    [InlineData(new[] { 0.9, 0.5, 0.1 }, new[] { 0.5, 0.0 }, 0.75)]
    public void AreaUnderCurve_WorkedExamples_CountTiesHalf(double[] inScope, double[] outOfScope, double expected) =>
        Assert.Equal(expected, OutOfScopeMetrics.AreaUnderCurve(inScope, outOfScope)!.Value, 12);

    [Fact]
    public void AreaUnderCurve_OneKindOnly_IsUndefined() => Assert.Null(OutOfScopeMetrics.AreaUnderCurve([0.5], []));

    [Fact]
    public void OutOfScope_RecallAndPrecision_AreAsByHand()
    {
        JudgedUtterance[] inScope = [Judged("a", "x", "x"), Judged("b", "x", "x", isInScope: false), Judged("c", "x", null, isInScope: false)];
        JudgedUtterance[] strangers = [Judged("d", null, "x"), Judged("e", null, "x", isInScope: false), Judged("f", null, null, isInScope: false)];

        Assert.Equal(2.0 / 3, OutOfScopeMetrics.Recall(strangers));
        Assert.Equal(0.5, OutOfScopeMetrics.Precision(inScope, strangers));
        Assert.Null(OutOfScopeMetrics.Precision(inScope, []));
        Assert.Null(OutOfScopeMetrics.Precision([], [Judged("d", null, "x")]));
    }

    [Fact]
    public void Scores_OfEachIntent_AreAsByHand()
    {
        var scores = IntentScores.Of([Judged("1", "a", "a"), Judged("2", "a", "b"), Judged("3", "b", "b"), Judged("4", "c", null)]);

        Assert.Equal(["c", "a", "b"], scores.Select(score => score.Intent));
        Assert.Equal((0, 0, 0), (scores[0].Precision, scores[0].Recall, scores[0].F1));
        Assert.Equal((1, 0.5), (scores[1].Precision, scores[1].Recall));
        Assert.Equal(2.0 / 3, scores[2].F1, 12);
    }

    [Fact]
    public void Suggestions_OfAnIntent_LeaveOutWhatIsKnownOrNearlyTheSame()
    {
        var suggestions = ExampleSuggestions.Find(
            [
                Judged("sure and right", "a", "a", margin: 0.9),
                Judged("退货要多久", "a", "b", confidence: 0.9),
                Judged("退货要多久？", "a", "b", confidence: 0.8),
                Judged("Where do I go?", "a", "b", confidence: 0.7),
                Judged("not so sure", "a", "a", margin: 0.05),
                Judged("something else", "b", "a", confidence: 0.2),
            ],
            [new LabelledUtterance("where do i go", "a")]);

        Assert.Equal(["a", "b"], suggestions.Select(item => item.Intent));
        Assert.Equal(["退货要多久", "not so sure"], suggestions[0].Utterances.Select(row => row.Text));
    }

    [Fact]
    public void Confusions_OfATest_AreByFrequency()
    {
        var pairs = ConfusedPair.Find([Judged("1", "a", "b", confidence: 0.3), Judged("2", "a", "b", confidence: 0.6), Judged("3", "a", null), Judged("4", "b", "b")]).ToList();

        Assert.Equal([("a", "b", 2), ("a", null, 1)], pairs.Select(pair => (pair.Intent, pair.TakenFor, pair.Utterances.Count)));
        Assert.Equal(["2", "1"], pairs[0].Utterances.Select(row => row.Text));
    }

    [Fact]
    public async Task Intents_PublicData_ReachesWhatWasMeasured()
    {
        var data = SharedData.Require("intents", "smp2017-zh");
        var run = await CliRun.OfAsync("eval", "intents", "--train", Path.Combine(data, "train.jsonl"), "--test", Path.Combine(data, "develop.jsonl"), "--json");

        run.AssertOk();
        Assert.Equal((2_299, 31, 770), ((int)run.Json["train_rows"]!, (int)run.Json["intents"]!, (int)run.Json["test_rows"]!));
        Assert.InRange((double)run.Json["accuracy"]!, 0.9, 1);
    }

    private static JudgedUtterance Judged(string text, string? intent, string? predicted, double confidence = 0.5, double margin = 0.5, bool isInScope = true) =>
        new(text, intent, new IntentPrediction(predicted, confidence, margin, isInScope ? 0.9 : 0.1, isInScope));

    private static string Rows(params (string Intent, string[] Texts)[] intents) =>
        string.Join('\n', intents.SelectMany(intent => intent.Texts.Select(text => $$"""{"text":"{{text}}","intent":"{{intent.Intent}}"}""")));

    private static Task<CliRun> RunAsync(WorkFolder folder, params string[] more) =>
        CliRun.OfAsync(["eval", "intents", "--train", folder.Write("train.jsonl", s_train), "--test", folder.Write("test.jsonl", s_test), .. more]);
}
