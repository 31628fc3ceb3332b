using SmartCS.Cli.Import;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Cli.Tests.Import;

public sealed class MarkdownSourceTests
{
    [Fact]
    public async Task ReadAsync_ShortFile_IsOneEntryOfPlainText()
    {
        var entry = Assert.Single(await ReadAsync(("policies/returns.md", """
            ---
            kind: policy
            tags: [returns, refunds]
            locale: en
            validUntil: 2027-01-01
            facets:
              days: 30
              country: [DE, FR]
            ---
            # Returns

            Send it back **within 30 days**, see [the form](https://example.com/form).

            - unused
            - with `receipt`

            | Country | Days |
            |---|---|
            | DE | 30 |
            """))).Line.Entry!;

        Assert.Equal("policies/returns", entry.Id.Value);
        Assert.Equal("policies/returns.md", entry.Source);
        Assert.Equal(KnowledgeKind.Policy, entry.Kind);
        Assert.Equal("Returns", entry.Title);
        Assert.Equal("Send it back within 30 days, see the form.\n\n- unused\n- with receipt\n\nCountry | Days\nDE | 30", entry.Body);
        Assert.Equal(["returns", "refunds"], entry.Tags);
        Assert.Equal(FacetSet.Create([new("days", 30), new("country", "DE"), new("country", "FR")]), entry.Facets);
        Assert.NotNull(entry.ValidUntil);
    }

    [Fact]
    public async Task ReadAsync_LongFile_IsSplitAtItsHeadingsWithStableIds()
    {
        var filler = new string('字', 1_500);
        var items = await ReadAsync(("help.md", $"# 帮助\n\n总述。\n\n## 退货 流程\n\n{filler}\n\n## 发票\n\n{filler}\n\n## 发票\n\n第二份。\n\n## 空\n"));

        Assert.Equal(["help", "help#退货-流程", "help#发票", "help#发票-2"], items.Select(item => item.Line.Entry!.Id.Value));
        Assert.Equal(["帮助", "帮助: 退货 流程", "帮助: 发票", "帮助: 发票"], items.Select(item => item.Line.Entry!.Title));
        Assert.Equal("总述。", items[0].Line.Entry!.Body);
        Assert.Equal([1, 5, 9, 13], items.Select(item => item.Line.Number));
    }

    [Fact]
    public async Task ReadAsync_FaqFile_HasAnEntryForEachQuestion()
    {
        var items = await ReadAsync(("faq.md", """
            ---
            kind: faq
            id: shop-faq
            ---
            # Questions

            ## When do you ship?

            Within two days,
            by post.

            ### Weekends

            On Monday.

            ## 可以开发票吗？

            可以，
            下单时备注。
            """));

        Assert.Equal(["shop-faq#when-do-you-ship", "shop-faq#可以开发票吗"], items.Select(item => item.Line.Entry!.Id.Value));
        Assert.All(items, item => Assert.Equal(KnowledgeKind.Faq, item.Line.Entry!.Kind));
        Assert.Equal("Within two days, by post.\n\nWeekends\n\nOn Monday.", items[0].Line.Entry!.Body);
        Assert.Equal("可以，下单时备注。", items[1].Line.Entry!.Body);
    }

    [Fact]
    public async Task ReadAsync_QuestionWithoutAnswer_IsAProblemAtItsLine()
    {
        var items = await ReadAsync(("faq.md", "---\nkind: faq\n---\n## One?\n\n## Two?\n\nYes.\n"));

        Assert.Equal(4, items[0].Line.Problem!.Line);
        Assert.Contains("answer", items[0].Line.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("Two?", items[1].Line.Entry!.Title);
    }

    [Theory]
    [InlineData("---\nkind: blog\n---\ntext", 2, "Faq, Article")]
    [InlineData("---\nkind: policy\nlayout: page\n---\ntext", 3, "'layout' is not a property")]
    [InlineData("---\ntags: [a\n---\ntext", 3, "not valid YAML")]
    [InlineData("---\n- a\n- b\n---\ntext", 2, "names and values")]
    [InlineData("---\nkind: policy\n\ntext", 1, "no end")]
    [InlineData("---\nvalidFrom: 2026-02-01\nvalidUntil: 2026-01-01\n---\ntext", 3, "must end after it starts")]
    public async Task ReadAsync_BadFrontMatter_NamesTheLineAndTheOtherFilesStay(string text, int line, string says)
    {
        var items = await ReadAsync(("bad.md", text), ("good.md", "Good text."));

        Assert.Equal(("bad.md", line), (items[0].File, items[0].Line.Problem!.Line));
        Assert.Contains(says, items[0].Line.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("good", items[1].Line.Entry!.Title);
    }

    [Fact]
    public async Task ReadAsync_SameIdInTwoFiles_NamesBoth()
    {
        var items = await ReadAsync(("a.md", "---\nid: same\n---\nA"), ("b.md", "---\nid: same\n---\nB"));

        Assert.Equal("A", items[0].Line.Entry!.Body);
        Assert.Contains("a.md, line 1", items[1].Line.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Folder_ReadsMarkdownAloneInOrder()
    {
        using var folder = new WorkFolder();
        folder.Write("docs/b.md", "# B\n\ntext");
        folder.Write("docs/sub/a.markdown", "# A\n\ntext");
        folder.Write("docs/.git/x.md", "# hidden");
        folder.Write("docs/note.txt", "no");
        var run = await CliRun.OfAsync("import", folder.In("docs"), "--record", folder.Record, "--merchant", "acme", "--json");

        run.AssertOk();
        var list = (await folder.RunAsync("knowledge", "list", "--json")).Json["entries"]!.AsArray();
        Assert.Equal(["b", "sub/a"], list.Select(entry => (string?)entry!["entryId"]));
    }

    [Fact]
    public async Task Import_FolderWithALinkToItself_ReadsEachFileOnce()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using var folder = new WorkFolder();
        folder.Write("docs/sub/a.md", "# A\n\ntext");
        Directory.CreateSymbolicLink(folder.In("docs/sub/loop"), folder.In("docs"));
        var run = await CliRun.OfAsync("import", folder.In("docs"), "--record", folder.Record, "--merchant", "acme", "--json");
        run.AssertOk();
        Assert.Equal(1, (int)run.Json["added"]!);
    }

    [Fact]
    public async Task Import_FolderWithoutMarkdown_Fails()
    {
        using var folder = new WorkFolder();
        folder.Write("docs/note.txt", "no");
        (await CliRun.OfAsync("import", folder.In("docs"), "--record", folder.Record, "--merchant", "acme")).AssertFailed("no markdown");
    }

    private static async Task<List<ImportItem>> ReadAsync(params (string Name, string Text)[] files)
    {
        using var folder = new WorkFolder();
        foreach (var (name, text) in files)
        {
            folder.Write($"docs/{name}", text);
        }

        var items = new List<ImportItem>();
        await foreach (var item in new MarkdownSource(folder.In("docs")).ReadAsync(TestContext.Current.CancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
