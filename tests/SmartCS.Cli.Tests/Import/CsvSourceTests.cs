using SmartCS.Cli.Import;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Cli.Tests.Import;

public sealed class CsvSourceTests
{
    [Fact]
    public async Task ReadAsync_FaqColumns_AreEntries()
    {
        var items = await ReadAsync("""
            id,question,answer,tags,locale,validFrom
            ship,什么时候发货？,"48小时内,节假日顺延。",物流|发货 ,zh-CN,2026-01-01
            size,"Which ""size"" fits?","See the
            table.",,en,
            """);

        var first = items[0].Line.Entry!;
        Assert.Equal(KnowledgeKind.Faq, first.Kind);
        Assert.Equal("48小时内,节假日顺延。", first.Body);
        Assert.Equal(["物流", "发货"], first.Tags);
        Assert.NotNull(first.ValidFrom);
        var second = items[1].Line.Entry!;
        Assert.Equal("Which \"size\" fits?", second.Title);
        Assert.Equal("See the\ntable.", second.Body);
        Assert.Empty(second.Tags);
    }

    [Fact]
    public async Task ReadAsync_FacetColumns_HaveNumbersFlagsTextsAndLists()
    {
        var items = await ReadAsync("id,title,sku,price_cents,facet.colour,facet.watts,facet.bluetooth,facet.code\n1,Lamp,L-1,1999,red|白,20.5,true,0123\n");

        var entry = items[0].Line.Entry!;
        Assert.Equal(KnowledgeKind.Product, entry.Kind);
        Assert.Equal(["L-1"], entry.Identifiers);
        Assert.Equal(
            FacetSet.Create([new("colour", "red"), new("colour", "白"), new("watts", 20.5), new("bluetooth", true), new("code", "0123"), new("price", 19.99)]),
            entry.Facets);
    }

    [Fact]
    public async Task ReadAsync_AttributesColumn_MayHoldJson()
    {
        var items = await ReadAsync("id,title,ean,attributes\n1,Lamp,\"[\"\"1\"\",\"\"2\"\"]\",\"{\"\"a\"\":1}\"\n");

        var entry = items[0].Line.Entry!;
        Assert.Equal(["1", "2"], entry.Identifiers);
        Assert.Equal(FacetSet.Create([new("a", 1)]), entry.Facets);
    }

    [Fact]
    public async Task ReadAsync_BadRows_AreNamedByLineAndTheOthersKept()
    {
        var items = await ReadAsync("id,title,kind\na,A,faqq\n\nb,B\nc,\"C\nC\",article\nd,D,article,more\na2,A,article\na2,B,article\n");

        Assert.Equal([(2, false), (4, false), (5, true), (7, false), (8, true), (9, false)], items.Select(item => (item.Line.Number, item.Line.IsGood)));
        Assert.Contains("Faq, Article", items[0].Line.Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("2 values", items[1].Line.Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("4 values", items[3].Line.Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("line 8", items[5].Line.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_InchSignInAPlainValue_IsText()
    {
        var items = await ReadAsync("id,title\n1,Screen 17\" wide\n");

        Assert.Equal("Screen 17\" wide", items[0].Line.Entry!.Title);
    }

    [Fact]
    public async Task ReadAsync_QuoteThatNeverCloses_CostsOnlyItsOwnLine()
    {
        var items = await ReadAsync("id,title,body\na,A,one\nb,\"B,two\nc,C,three\nd,D,four\n");

        Assert.Equal([(2, "a"), (3, null), (4, "c"), (5, "d")], items.Select(item => (item.Line.Number, item.Line.Entry?.Id.Value)));
        Assert.Contains("not closed", items[1].Line.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_QuoteThatClosesLinesLater_CostsOnlyItsOwnLine()
    {
        var items = await ReadAsync("id,title,body\na,\"A,one\nb,B,two\nc,\"C\",three\nd,D,four\n");

        Assert.Equal([(2, null), (3, "b"), (4, "c"), (5, "d")], items.Select(item => (item.Line.Number, item.Line.Entry?.Id.Value)));
    }

    [Fact]
    public async Task ReadAsync_ByteOrderMarkAndCarriageReturns_AreNoPartOfIt()
    {
        var items = await ReadAsync("\ufeffid,title\r\n1,一\r\n2,二\r\n");

        Assert.Equal([("1", "一"), ("2", "二")], items.Select(item => (item.Line.Entry!.Id.Value, item.Line.Entry.Title)));
    }

    [Theory]
    [InlineData("id,title,colour\n1,A,red\n", "colour")]
    [InlineData("id,title,Title\n1,A,B\n", "twice")]
    [InlineData("id,,title\n1,A,B\n", "no name")]
    [InlineData("", "empty")]
    public async Task Import_BadHeader_IsNothingDone(string csv, string says)
    {
        using var folder = new WorkFolder();
        (await CliRun.OfAsync("import", folder.Write("e.csv", csv), "--record", folder.Record, "--merchant", "acme")).AssertFailed(says);
    }

    private static async Task<List<ImportItem>> ReadAsync(string csv)
    {
        using var folder = new WorkFolder();
        var items = new List<ImportItem>();
        await foreach (var item in new CsvSource(folder.Write("entries.csv", csv)).ReadAsync(TestContext.Current.CancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
