using System.Text;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Sync;

public sealed class KnowledgeJsonLinesTests
{
    [Fact]
    public async Task ReadAsync_QuestionAndAnswer_IsAnFaq()
    {
        var entry = await ReadOneAsync("""{"id":"shipping","question":"多久发货？","answer":"48小时内发货。","alternatives":["什么时候发货"],"locale":"zh-CN","tags":["物流"]}""");

        Assert.Equal(KnowledgeKind.Faq, entry.Kind);
        Assert.Equal("多久发货？", entry.Title);
        Assert.Equal("48小时内发货。", entry.Body);
        Assert.Equal(["什么时候发货"], entry.Alternatives);
        Assert.Equal(["物流"], entry.Tags);
        Assert.True(entry.Locale.HasSameLanguageAs("zh"));
    }

    [Theory]
    [InlineData("""{"id":1,"title":"A","content":"B"}""", KnowledgeKind.Article, "B")]
    [InlineData("""{"id":"1","NAME":"A","Text":"B"}""", KnowledgeKind.Article, "B")]
    [InlineData("""{"id":"1","name":"A","body":"B","kind":"POLICY"}""", KnowledgeKind.Policy, "B")]
    [InlineData("""{"id":"1","title":"A","description":"B"}""", KnowledgeKind.Product, "B")]
    [InlineData("""{"id":"1","title":"A","answer":null,"body":"B"}""", KnowledgeKind.Article, "B")]
    public async Task ReadAsync_FriendlyNames_StandForTheEntrysOwn(string line, KnowledgeKind kind, string body)
    {
        var entry = await ReadOneAsync(line);

        Assert.Equal("1", entry.Id.Value);
        Assert.Equal(kind, entry.Kind);
        Assert.Equal("A", entry.Title);
        Assert.Equal(body, entry.Body);
    }

    [Fact]
    public async Task ReadAsync_ProductRow_HasIdentifiersAndFacets()
    {
        var entry = await ReadOneAsync("""
            {"id":"7","sku":"BT-100","title":"Speaker","brand":"Acme","description":"Loud.","price_cents":1999,"ean":["4006381333931"],"released":"2020-01-02","attributes":{"colour":["red","黑"],"watts":20.5,"bluetooth":true}}
            """);

        Assert.Equal(KnowledgeKind.Product, entry.Kind);
        Assert.Equal("Loud.", entry.Body);
        Assert.Equal(["BT-100", "4006381333931"], entry.Identifiers);
        Assert.Equal(
            FacetSet.Create([new("brand", "Acme"), new("price", 19.99), new("released", "2020-01-02"), new("colour", "red"), new("colour", "黑"), new("watts", 20.5), new("bluetooth", true)]),
            entry.Facets);
    }

    [Fact]
    public async Task ReadAsync_WholeEntry_IsReadAsItIsWritten()
    {
        var entry = await ReadOneAsync("""
            {"id":"e","kind":"article","title":"T","body":"B","identifiers":["X1",12],"facets":{"size":3},"source":"a.md","validFrom":"2026-11-11","validUntil":"2026-11-12T00:00:00+08:00","state":"draft","supersedes":["old"]}
            """);

        Assert.Equal(["X1", "12"], entry.Identifiers);
        Assert.Equal(FacetSet.Create([new("size", 3)]), entry.Facets);
        Assert.Equal("a.md", entry.Source);
        Assert.Equal(new DateTimeOffset(2026, 11, 11, 0, 0, 0, TimeSpan.Zero), entry.ValidFrom);
        Assert.Equal(new DateTimeOffset(2026, 11, 12, 0, 0, 0, TimeSpan.FromHours(8)), entry.ValidUntil);
        Assert.Equal(ApprovalState.Draft, entry.State);
        Assert.Equal("old", Assert.Single(entry.Supersedes).Value);
    }

    [Theory]
    [InlineData("""{"id":"1","title":"A","colour":"red"}""", "colour", "\"red\"", "'colour' is not a property; allowed are id, kind, title")]
    [InlineData("""{"id":"1","title":"A","kind":"Blog"}""", "kind", "\"Blog\"", "allowed are Faq, Article, Policy, Product, Dialogue")]
    [InlineData("""{"id":"1","title":"A","kind":1}""", "kind", "1", "allowed are Faq")]
    [InlineData("""{"id":"1","title":"A","state":"Live"}""", "state", "\"Live\"", "Approved, Draft, Retired")]
    [InlineData("""{"id":"1","title":"A","locale":"中文"}""", "locale", "\"中文\"", "language tag")]
    [InlineData("""{"id":"1","title":"A","validFrom":"11/12/2026"}""", "validFrom", "\"11/12/2026\"", "allowed is a date")]
    [InlineData("""{"id":"1","title":"A","tags":[{"a":1}]}""", "tags", "[{\"a\":1}]", "allowed is a list of texts")]
    [InlineData("""{"id":"1","title":7}""", "title", "7", "allowed is a text")]
    [InlineData("""{"id":"1","title":"A","price_cents":-1}""", "price_cents", "-1", "0 or more")]
    [InlineData("""{"id":"","title":"A"}""", "id", "\"\"", "1 to 128")]
    [InlineData("""{"title":"A"}""", "id", null, "id is missing")]
    [InlineData("""{"id":"1"}""", "title", null, "title is empty")]
    [InlineData("""{"id":"1","question":"A"}""", "body", null, "an FAQ needs its answer")]
    [InlineData("""{"id":"1","question":"A","answer":" "}""", "answer", null, "an FAQ needs its answer")]
    [InlineData("""{"id":"1","question":"A","title":"B"}""", "title", "\"B\"", "question and title both stand for title")]
    [InlineData("""{"id":"1","title":"A","title":"B"}""", "title", "\"B\"", "title occurs twice")]
    [InlineData("""{"id":"1","title":"A","facets":{"a":{"b":1}}}""", "facets", null, "facet 'a'")]
    [InlineData("""{"id":"1","title":"A","validFrom":"2026-02-01","validUntil":"2026-01-01"}""", "validUntil", null, "must end after it starts")]
    [InlineData("""{"id":"1","title":"\ud800"}""", "title", null, "unpaired surrogate")]
    [InlineData("""["id"]""", null, "[\"id\"]", "not a JSON object")]
    [InlineData("""id,title""", null, null, "not valid JSON")]
    [InlineData("""{"id":"1","title":"A"} x""", null, null, "not valid JSON")]
    [InlineData("""{"id":"1","title":"A}""", null, null, "ends before its JSON object does")]
    public async Task ReadAsync_BadLine_SaysWhatIsWrongAndGoesOn(string line, string? property, string? value, string says)
    {
        var lines = await ReadAsync($"{line}\n{{\"id\":\"good\",\"title\":\"G\"}}\n");

        Assert.Equal(2, lines.Count);
        var problem = lines[0].Problem!;
        Assert.Equal(1, problem.Line);
        if (property is not null)
        {
            Assert.Equal(property, problem.Property);
        }

        if (value is not null)
        {
            Assert.Equal(value, problem.Value);
        }

        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.Equal("good", lines[1].Entry!.Id.Value);
        Assert.Equal(2, lines[1].Number);
    }

    [Fact]
    public async Task ReadAsync_RepeatedId_NamesBothLinesAndKeepsTheFirst()
    {
        var lines = await ReadAsync("{\"id\":\"a\",\"title\":\"one\"}\n\n{\"id\":\"a\",\"title\":\"two\"}");

        Assert.Equal("one", lines[0].Entry!.Title);
        Assert.Equal(3, lines[1].Problem!.Line);
        Assert.Contains("line 1", lines[1].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_ByteOrderMarkBlankLinesAndCarriageReturns_AreSkipped()
    {
        var lines = await ReadAsync("\ufeff{\"id\":\"a\",\"title\":\"A\"}\r\n\r\n  \t\r\n{\"id\":\"b\",\"title\":\"B\"}");

        Assert.Equal([(1, "a"), (4, "b")], lines.Select(line => (line.Number, line.Entry!.Id.Value)));
    }

    [Fact]
    public async Task ReadAsync_InvalidUtf8_NamesTheByteAndGoesOn()
    {
        byte[] bytes = [.. "{\"id\":\"a\",\"title\":\"x"u8, 0xFF, .. "\"}\n{\"id\":\"b\",\"title\":\"B\"}\n"u8];
        var lines = await ReadAsync(new MemoryStream(bytes));

        Assert.Contains("UTF-8", lines[0].Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(21, lines[0].Problem!.Column);
        Assert.Equal("b", lines[1].Entry!.Id.Value);
    }

    [Theory]
    [InlineData(KnowledgeJsonLines.MaxLineBytes + 1)]
    [InlineData((3 * KnowledgeJsonLines.MaxLineBytes) + 17)]
    public async Task ReadAsync_LineTooLong_IsSkippedAlone(int length)
    {
        var text = $"{{\"id\":\"a\",\"title\":\"A\"}}\n{new string('x', length)}\n{{\"id\":\"b\",\"title\":\"B\"}}\n";
        foreach (var lines in new[] { await ReadAsync(text), await CollectAsync(KnowledgeJsonLines.ReadAsync(new StringReader(text))) })
        {
            Assert.Equal(3, lines.Count);
            Assert.Contains("2097152", lines[1].Problem!.Message, StringComparison.Ordinal);
            Assert.Equal((3, "b"), (lines[2].Number, lines[2].Entry!.Id.Value));
        }
    }

    [Fact]
    public async Task ReadAsync_LineOfExactlyTheLimit_IsRead()
    {
        const string Start = "{\"id\":\"a\",\"title\":\"A\",\"body\":\"";
        var whole = Start + new string('x', KnowledgeEntry.MaxBodyLength) + "\"";
        var lines = await ReadAsync(whole + new string(' ', KnowledgeJsonLines.MaxLineBytes - whole.Length - 1) + "}");

        Assert.Equal(KnowledgeEntry.MaxBodyLength, Assert.Single(lines).Entry!.Body.Length);
    }

    [Fact]
    public async Task ReadAsync_FileCutOff_SaysSo()
    {
        var lines = await ReadAsync("{\"id\":\"a\",\"title\":\"A\"}\n{\"id\":\"b\",\"title\":\"B");

        Assert.True(lines[0].IsGood);
        Assert.Contains("cut off", lines[1].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_TextWithUnpairedSurrogate_IsAProblemOfThatLine()
    {
        var lines = await CollectAsync(KnowledgeJsonLines.ReadAsync(new StringReader("{\"id\":\"a\",\"title\":\"\ud83d\"}\n{\"id\":\"b\",\"title\":\"😀\"}")));

        Assert.Contains("surrogate", lines[0].Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("😀", lines[1].Entry!.Title);
    }

    [Fact]
    public async Task ReadAsync_EverySplitOfTheStream_GivesTheSameLines()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"id\":\"一\",\"title\":\"A\"}\nbroken\n{\"id\":\"b\",\"title\":\"😀\"}");
        for (var chunk = 1; chunk < bytes.Length; chunk++)
        {
            var lines = await ReadAsync(new ChunkedStream(bytes, chunk));

            Assert.Equal(["一", null, "b"], lines.Select(line => line.Entry?.Id.Value));
        }
    }

    private static async Task<KnowledgeEntry> ReadOneAsync(string line)
    {
        var read = Assert.Single(await ReadAsync(line));
        Assert.Null(read.Problem);
        return read.Entry!;
    }

    private static Task<List<KnowledgeLine>> ReadAsync(string text) => ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static Task<List<KnowledgeLine>> ReadAsync(Stream stream) => CollectAsync(KnowledgeJsonLines.ReadAsync(stream, TestContext.Current.CancellationToken));

    private static async Task<List<KnowledgeLine>> CollectAsync(IAsyncEnumerable<KnowledgeLine> lines)
    {
        var list = new List<KnowledgeLine>();
        await foreach (var line in lines)
        {
            list.Add(line);
        }

        return list;
    }

    private sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(chunk, buffer.Length)], cancellationToken);
    }
}
