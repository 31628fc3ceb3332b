using System.Text;
using SmartCS.Sdk.Knowledge;
using Xunit;
using static SmartCS.Sdk.Tests.Knowledge.Index.IndexedShop;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

public sealed class SnippetTests
{
    private static readonly string Padding = string.Concat(Enumerable.Repeat("Lorem ipsum dolor sit amet. ", 40));

    [Theory]
    [InlineData("cotton", "It is of pure cotton.", "cotton")]
    [InlineData("COTTONS", "It is of pure Cotton.", "Cotton")]
    [InlineData("wifi", "It has Wi-Fi.", "Wi-Fi")]
    [InlineData("10 w", "It charges with 10 W.", "10 W")]
    [InlineData("coton", "It is of pure cotton.", "cotton")]
    [InlineData("cafe", "A Café.", "Café")]
    [InlineData("退貨", "我们接受退货。", "退货")]
    [InlineData("纯棉面料", "面料是纯棉。", "面料|纯棉")]
    [InlineData("棉", "面料是纯棉。", "棉")]
    public async Task SearchAsync_Snippet_MarksTheRightWords(string query, string body, string marked)
    {
        var shop = await WithAsync(Entry("a", "Something", body));

        var snippet = await SnippetAsync(shop, query);

        Assert.Equal(body, snippet.Text);
        Assert.Equal(marked.Split('|'), snippet.Highlights.Select(range => snippet.Text.Substring(range.Start, range.Length)));
    }

    [Theory]
    [InlineData("cotton", "of pure cotton throughout")]
    [InlineData("纯棉", "面料为纯棉，手感柔软。")]
    public async Task SearchAsync_LongBody_CutsThePassageAroundTheWords(string query, string passage)
    {
        var shop = await WithAsync(Entry("a", "Something", $"{Padding}{passage} {Padding}"));

        var snippet = await SnippetAsync(shop, query);

        Assert.Contains(passage, snippet.Text, StringComparison.Ordinal);
        Assert.InRange(snippet.Text.Length, 1, 200);
        Assert.NotEmpty(snippet.Highlights);
    }

    [Fact]
    public async Task SearchAsync_NothingOfTheBodyMatches_CutsTheTitle()
    {
        var shop = await WithAsync(Entry("a", "Cotton shirt", "Blue."));

        var snippet = await SnippetAsync(shop, "cotton");

        Assert.Equal("Cotton shirt", snippet.Text);
        Assert.Equal([new TextRange(0, 6)], snippet.Highlights);
    }

    [Theory]
    [InlineData("🎧")]
    [InlineData("a🎧")]
    [InlineData("𠮷货")]
    [InlineData("🎧 ")]
    public async Task SearchAsync_BodyOfSurrogates_NeverSplitsOne(string piece)
    {
        var filling = string.Concat(Enumerable.Repeat(piece, 300));
        for (var shift = 0; shift < 3; shift++)
        {
            var shop = await WithAsync(Entry("a", "Something", $"{new string('x', shift)}{filling}cotton{filling}"));

            var snippet = await SnippetAsync(shop, "cotton");

            // A half would not survive strict encoding.
            Assert.NotEmpty(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(snippet.Text));
            Assert.All(snippet.Highlights, range => Assert.InRange(range.Start + range.Length, 1, snippet.Text.Length));
        }
    }

    [Theory]
    [InlineData("cotton ")]
    [InlineData("纯棉")]
    [InlineData("cotton")]
    public async Task SearchAsync_BodyOfAMillionCharacters_IsCutAllTheSame(string piece)
    {
        var body = string.Concat(Enumerable.Repeat(piece, KnowledgeEntry.MaxBodyLength / piece.Length));
        var shop = await WithAsync([.. Enumerable.Range(0, 3).Select(i => Entry($"e{i}", "Cotton 纯棉", body))]);

        // Cutting looks at the beginning only; a scan of all for every mark would not come back.
        for (var i = 0; i < 50; i++)
        {
            var result = await shop.SearchAsync(new SearchQuery { Text = "cotton 纯棉", Snippets = true });
            Assert.Equal(3, result.Hits.Count);
            Assert.All(result.Hits, hit => Assert.InRange(hit.Snippet!.Text.Length, 1, 200));
        }
    }

    private static async Task<Snippet> SnippetAsync(IndexedShop shop, string text)
    {
        var hit = Assert.Single((await shop.SearchAsync(new SearchQuery { Text = text, Snippets = true })).Hits);
        Assert.NotNull(hit.Snippet);
        return hit.Snippet;
    }
}
