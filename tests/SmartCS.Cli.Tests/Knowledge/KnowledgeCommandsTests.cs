using Xunit;

namespace SmartCS.Cli.Tests.Knowledge;

public sealed class KnowledgeCommandsTests
{
    private const string Entries = """
        {"id":"ship","question":"When do you ship?","answer":"Within two days.\nBy post.","tags":["delivery"]}
        {"id":"invoice","question":"怎么开发票？","answer":"下单时备注。","tags":["发票"],"state":"draft"}
        {"id":"returns","title":"Returns","body":"Thirty days.","kind":"policy"}
        """;

    [Theory]
    [InlineData("returns", "--kind", "policy")]
    [InlineData("invoice", "--state", "DRAFT")]
    [InlineData("ship", "--tag", "Delivery")]
    [InlineData("invoice", "--text", "发票")]
    [InlineData("returns", "--text", "thirty")]
    public async Task List_Filter_ShowsWhatFits(string id, params string[] filter)
    {
        using var folder = await PreparedAsync();
        var run = await folder.RunAsync(["knowledge", "list", "--json", .. filter]);

        run.AssertOk();
        Assert.Equal(1, (int)run.Json["total"]!);
        Assert.Equal(id, (string?)Assert.Single(run.Json["entries"]!.AsArray())!["entryId"]);
    }

    [Fact]
    public async Task List_Top_CutsButCountsAll()
    {
        using var folder = await PreparedAsync();
        var run = await folder.RunAsync("knowledge", "list", "--json", "--top", "2");

        Assert.Equal(3, (int)run.Json["total"]!);
        Assert.Equal(2, run.Json["entries"]!.AsArray().Count);
    }

    [Fact]
    public async Task List_Table_ShowsTheEntries()
    {
        using var folder = await PreparedAsync();
        var run = await folder.RunAsync("knowledge", "list");

        run.AssertOk();
        Assert.Contains("怎么开发票？", run.Out, StringComparison.Ordinal);
        Assert.Contains("3 of 3", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'0'", "--top", "0")]
    [InlineData("'many'", "--top", "many")]
    [InlineData("Faq, Article, Policy, Product, Dialogue", "--kind", "blog")]
    [InlineData("Approved, Draft, Retired", "--state", "live")]
    public async Task List_BadFilter_SaysWhatIsAllowed(string says, params string[] filter)
    {
        using var folder = await PreparedAsync();
        (await folder.RunAsync(["knowledge", "list", .. filter])).AssertFailed(says);
    }

    [Fact]
    public async Task Show_Entry_HasEverything()
    {
        using var folder = await PreparedAsync();
        var run = await folder.RunAsync("knowledge", "show", "invoice");

        run.AssertOk();
        Assert.All(["Draft", "怎么开发票？", "下单时备注。", "发票"], text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rollback_EarlierRevision_RestoresItAndShowsTheDifference()
    {
        using var folder = await PreparedAsync();
        await folder.ImportAsync("""{"id":"ship","question":"When do you ship?","answer":"Within nine days.\nBy post.","tags":["delivery"]}""");
        var run = await folder.RunAsync("knowledge", "rollback", "ship", "--to", "1", "--by", "mei", "--reason", "typing error");

        run.AssertOk();
        Assert.Contains("body:\n- Within nine days.\n+ Within two days.\n  By post.\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("title:", run.Out, StringComparison.Ordinal);
        var history = (await folder.RunAsync("knowledge", "history", "ship", "--json")).Json["revisions"]!.AsArray();
        Assert.Equal([5, 4, 1], history.Select(revision => (int)revision!["revision"]!));
        Assert.Equal(("mei", "typing error"), ((string?)history[0]!["changedBy"], (string?)history[0]!["reason"]));
        Assert.Equal("Within two days.\nBy post.", (string?)history[0]!["entry"]!["body"]);
    }

    [Fact]
    public async Task Rollback_Json_HasBothTexts()
    {
        using var folder = await PreparedAsync();
        await folder.ImportAsync("""{"id":"returns","title":"Return","body":"Never.","kind":"policy"}""");
        var json = (await folder.RunAsync("knowledge", "rollback", "returns", "--to", "3", "--json")).Json;

        Assert.Equal((4, 3, 5), ((int)json["from"]!, (int)json["to"]!, (int)json["revision"]!));
        Assert.Equal([("title", "Return", "Returns"), ("body", "Never.", "Thirty days.")], json["diff"]!.AsArray().Select(part => ((string?)part!["property"], (string?)part["before"], (string?)part["after"])));
    }

    [Fact]
    public async Task Rollback_OnlyAFacetDiffers_ShowsIt()
    {
        using var folder = new WorkFolder();
        (await folder.ImportAsync("""{"id":"flask","title":"Flask","kind":"product","facets":{"price":139,"colour":["cream","pine"]},"tags":["new"]}""")).AssertOk();
        (await folder.ImportAsync("""{"id":"flask","title":"Flask","kind":"product","facets":{"price":149,"colour":["cream","pine"]},"tags":["new"]}""")).AssertOk();
        var run = await folder.RunAsync("knowledge", "rollback", "flask", "--to", "1");
        run.AssertOk();
        Assert.EndsWith("facets:\n- price: 149\n+ price: 139\n  colour: cream\n  colour: pine\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rollback_ToWhatItIs_WritesNothing()
    {
        using var folder = await PreparedAsync();
        var run = await folder.RunAsync("knowledge", "rollback", "ship", "--to", "1");

        run.AssertOk();
        Assert.Contains("nothing was written", run.Out, StringComparison.Ordinal);
        Assert.Single((await folder.RunAsync("knowledge", "history", "ship", "--json")).Json["revisions"]!.AsArray());
    }

    [Fact]
    public async Task Rollback_UnknownRevision_ListsTheKnown()
    {
        using var folder = await PreparedAsync();
        (await folder.RunAsync("knowledge", "rollback", "invoice", "--to", "1")).AssertFailed("no revision 1", "2");
    }

    [Fact]
    public async Task History_Table_SaysWhoAndWhy()
    {
        using var folder = await PreparedAsync();
        var run = await folder.RunAsync("knowledge", "history", "ship");

        run.AssertOk();
        Assert.All(["smartcs", "import of entries.jsonl", "When do you ship?"], text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("show")]
    [InlineData("history")]
    [InlineData("rollback", "--to", "1")]
    public async Task Command_UnknownEntry_Fails(string command, params string[] more)
    {
        using var folder = await PreparedAsync();
        (await folder.RunAsync(["knowledge", command, "nothing", .. more])).AssertFailed("no entry 'nothing'");
    }

    [Fact]
    public async Task List_UnknownMerchant_NamesItAndTheRecord()
    {
        using var folder = await PreparedAsync();
        (await CliRun.OfAsync("knowledge", "list", "--record", folder.Record, "--merchant", "acne")).AssertFailed("'acne'", "shop.db");
    }

    [Fact]
    public async Task List_NoSuchRecord_FailsAndMakesNone()
    {
        using var folder = new WorkFolder();
        (await folder.RunAsync("knowledge", "list")).AssertFailed("no record file");
        Assert.False(File.Exists(folder.Record));
    }

    [Fact]
    public async Task List_RecordIsNotSqlite_Fails()
    {
        using var folder = new WorkFolder();
        folder.Write("shop.db", new string('x', 5_000));
        (await folder.RunAsync("knowledge", "list")).AssertFailed("shop.db");
    }

    private static async Task<WorkFolder> PreparedAsync()
    {
        var folder = new WorkFolder();
        (await folder.ImportAsync(Entries)).AssertOk();
        return folder;
    }
}
