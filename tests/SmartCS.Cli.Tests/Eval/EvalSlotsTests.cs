using SmartCS.Cli.Eval.Slots;
using Xunit;

namespace SmartCS.Cli.Tests.Eval;

public sealed class EvalSlotsTests
{
    private const string Test = """
        {"text":"cancel order 123456789012 please","intent":"cancel","entity":{"type":"order_id","value":"123456789012","start":13,"end":25}}
        {"text":"😀 取消订单 20261118123456","entity":{"type":"order_id","value":"20261118123456","start":7,"end":21}}
        {"text":"hello there","entity":null}
        {"text":"good day"}
        {"text":"no such thing here","entity":{"type":"shoe_lace","start":3,"end":7}}
        """;

    [Fact]
    public async Task Slots_ChineseAndEnglish_PrintsTheAgreedFigures()
    {
        using var folder = new WorkFolder();
        var run = await CliRun.OfAsync("eval", "slots", "--json", "--test", folder.WritePacked("test", Test));

        run.AssertOk();
        Assert.Equal(["rows", "precision", "recall", "f1", "by_type"], run.Json.Select(property => property.Key));
        Assert.Equal((5, 1.0, 0.666667, 0.8), ((int)run.Json["rows"]!, (double)run.Json["precision"]!, (double)run.Json["recall"]!, (double)run.Json["f1"]!));
        Assert.Equal("""{"marked":2,"found":2,"right":2,"precision":1,"recall":1,"f1":1}""", run.Json["by_type"]!["order_id"]!.ToJsonString());
        Assert.Equal("""{"marked":1,"found":0,"right":0,"precision":null,"recall":0,"f1":0}""", run.Json["by_type"]!["shoe_lace"]!.ToJsonString());
    }

    [Fact]
    public async Task Slots_NothingMarked_HasNoQuality()
    {
        using var folder = new WorkFolder();
        var run = await CliRun.OfAsync("eval", "slots", "--json", "--test", folder.Write("test.csv", "text\ncancel order 123456789012\n"));

        run.AssertOk();
        Assert.Equal("""{"rows":1,"precision":null,"recall":null,"f1":null,"by_type":{}}""", run.Lines[0]);
    }

    [Fact]
    public void Measure_FoundElsewhereOrTwice_IsWrong()
    {
        const string Text = "cancel order 123456789012 and order 210987654321";
        var figures = SlotsMeasurement.Measure([new LabelledMessage(Text, [new LabelledSlot("order_id", 13, 24)]), new LabelledMessage(Text, [new LabelledSlot("order_id", 13, 25)])]);

        Assert.Equal(new SlotsFigures.OfType(2, 4, 1, 0.25, 0.5, 0.333333), figures.ByType["order_id"]);
    }

    [Theory]
    [InlineData("refund $1,499.", 8, 13)]
    [InlineData("refund 350 dollars please", 7, 10)]
    public void Measure_Amount_IsItsNumberAlone(string text, int start, int end) =>
        Assert.Equal(1, SlotsMeasurement.Measure([new LabelledMessage(text, [new LabelledSlot("refund_amount", start, end)])]).F1);

    [Fact]
    public async Task Slots_ForAPerson_PrintsATable()
    {
        using var folder = new WorkFolder();
        var run = await CliRun.OfAsync("eval", "slots", "--test", folder.Write("test.jsonl", Test));

        run.AssertOk();
        Assert.Contains("all of 5 rows", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("order_id", "order_id")]
    [InlineData("refund_amount", "money")]
    [InlineData("delivery_city", "city")]
    [InlineData("Person_Name", "person_name")]
    [InlineData("loyalty_card", "loyalty_card")]
    public void TypeNames_OfAFile_AreTheEnginesOrTheHosts(string name, string expected) => Assert.Equal(expected, SlotTypeNames.Find(name)!.Value.Name);

    [Fact]
    public void TypeNames_ThatCannotBeATypes_AreNone() => Assert.Null(SlotTypeNames.Find("卡号"));

    [Theory]
    [InlineData("{\"entity\":null}", "line 1", "text is missing")]
    [InlineData("{\"text\":\"order 1\",\"entity\":\"order\"}", "line 1", "entity is \"order\"")]
    [InlineData("{\"text\":\"order 1\",\"entity\":[1]}", "line 1", "objects")]
    [InlineData("{\"text\":\"x\"}\n{\"text\":\"order 1\",\"entity\":{\"start\":6,\"end\":7}}", "line 2", "type is missing")]
    [InlineData("{\"text\":\"order 1\",\"entity\":{\"type\":\"order_id\",\"start\":6,\"end\":8}}", "line 1", "end is 8")]
    [InlineData("{\"text\":\"order 1\",\"entity\":{\"type\":\"order_id\",\"start\":6.5,\"end\":7}}", "line 1", "start is 6.5")]
    [InlineData("{\"text\":\"order 1\",\"entity\":{\"type\":\"order_id\",\"start\":-1,\"end\":7}}", "line 1", "start is -1")]
    [InlineData("{\"text\":\"order 1\",\"entity\":{\"type\":\"order_id\",\"start\":6,\"end\":6}}", "line 1", "ends before it begins")]
    [InlineData("", "no rows")]
    public async Task Slots_BadRows_NamesFileAndLine(string rows, params string[] says)
    {
        using var folder = new WorkFolder();
        (await CliRun.OfAsync("eval", "slots", "--json", "--test", folder.Write("test.jsonl", rows))).AssertFailed(["test.jsonl", .. says]);
    }

    [Fact]
    public async Task Slots_WrongUse_Fails()
    {
        using var folder = new WorkFolder();
        (await CliRun.OfAsync("eval", "slots")).AssertFailed("--test");
        (await CliRun.OfAsync("eval", "slots", "--test", folder.In("none"))).AssertFailed("no such file");
        (await CliRun.OfAsync("eval", "slots", "--test", folder.Write("x", Test), "--train", "y")).AssertFailed("--train");
    }

    [Fact]
    public async Task Slots_PublicData_AreFound()
    {
        var run = await CliRun.OfAsync("eval", "slots", "--json", "--test", Path.Combine(SharedData.Require("intents", "bitext"), "dev.jsonl"));

        run.AssertOk();
        Assert.Equal((810, 7), ((int)run.Json["rows"]!, run.Json["by_type"]!.AsObject().Count));
        Assert.InRange((double)run.Json["f1"]!, 0.9, 1);
    }
}
