using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>The contract of <see cref="IKnowledgeIndex"/> as tests. An index author derives one class and gives out an empty index.</summary>
/// <remarks>What is found and what is not is tested; how hits are ranked is each index's own, except where one entry plainly fits best.</remarks>
public abstract partial class KnowledgeIndexConformance
{
    private static readonly MerchantId Merchant = "shop-a";
    private static readonly MerchantId OtherMerchant = "shop-b";
    private readonly Dictionary<MerchantId, long> _heads = [];
    private IKnowledgeIndex? _index;
    private object? _creating;

    /// <summary>The clock that the index must take "now" from.</summary>
    protected ManualTimeProvider Time { get; } = new();

    /// <summary>The index under test, created on first use.</summary>
    protected IKnowledgeIndex Index => LazyInitializer.EnsureInitialized(ref _index, ref _creating, () => CreateIndex(Time));

    /// <summary>Creates an empty index. The derived class disposes of it.</summary>
    /// <param name="timeProvider">The clock to take "now" from.</param>
    protected abstract IKnowledgeIndex CreateIndex(TimeProvider timeProvider);

    /// <summary>A merchant that was never loaded has revision 0 and no hits.</summary>
    [Fact]
    public async Task SearchAsync_MerchantNotLoaded_GivesRevisionZeroAndNoHits()
    {
        var result = await Index.SearchAsync(Merchant, new SearchQuery { Text = "returns" });

        Assert.Equal(0, result.Revision);
        Assert.Empty(result.Hits);
        Assert.Equal(0, await Index.GetRevisionAsync(Merchant));
    }

    /// <summary>What was applied is found, with its revision, best fit first.</summary>
    [Theory]
    [InlineData("how long does delivery take", "delivery-en")]
    [InlineData("return a jacket", "returns-en")]
    [InlineData("多久发货", "delivery-zh")]
    [InlineData("怎么退货", "returns-zh")]
    [InlineData("退货 jacket 怎么 return", "returns")]
    public async Task SearchAsync_ChineseAndEnglishQuestions_FindTheEntryThatFits(string text, string expected)
    {
        await LoadShopAsync();

        var result = await SearchAsync(text);

        Assert.Equal(4, result.Revision);
        Assert.StartsWith(expected, result.Hits[0].Entry.Id.Value, StringComparison.Ordinal);
        Assert.InRange(result.Hits[0].Revision, 1, 4);
        Assert.All(result.Hits, hit => Assert.True(hit.Score > 0));
        Assert.Equal(result.Hits.Select(hit => hit.Score).OrderDescending(), result.Hits.Select(hit => hit.Score));
    }

    /// <summary>An alternative question counts as much as the title.</summary>
    [Fact]
    public async Task SearchAsync_WordsOfAnAlternativeOnly_FindTheEntry()
    {
        await ApplyAsync(SampleKnowledge.Faq("warranty", "Warranty period") with { Alternatives = ["guarantee duration", "保修多长时间"] }, SampleKnowledge.Faq("other", "Opening hours"));

        Assert.Equal("warranty", (await SearchAsync("guarantee")).Hits[0].Entry.Id.Value);
        Assert.Equal("warranty", (await SearchAsync("保修")).Hits[0].Entry.Id.Value);
    }

    /// <summary>An identifier is found when written whole, whatever the case, also within a sentence.</summary>
    [Theory]
    [InlineData("006R90321")]
    [InlineData("006r90321")]
    [InlineData("do you have the 006R90321 toner?")]
    [InlineData("请问006R90321有货吗")]
    public async Task SearchAsync_IdentifierWrittenWhole_FindsTheEntryFirst(string text)
    {
        await ApplyAsync(
            SampleKnowledge.Faq("toner", "Toner cartridge") with { Kind = KnowledgeKind.Product, Identifiers = ["006R90321"] },
            SampleKnowledge.Faq("delivery", "How long does delivery take?"),
            SampleKnowledge.Faq("toner-2", "Toner cartridge") with { Kind = KnowledgeKind.Product, Identifiers = ["006R90322"] });

        Assert.Equal("toner", (await SearchAsync(text)).Hits[0].Entry.Id.Value);
    }

    /// <summary>The query is plain text: operators, quotes and odd characters neither fail nor mean anything.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("title:jacket AND NOT (")]
    [InlineData("' OR 1=1; DROP TABLE entries; --")]
    [InlineData("*** NEAR/3 ^ ~ {}[]")]
    [InlineData("\u0000\u0001\ud83d")]
    [InlineData("🎧𠮷")]
    public async Task SearchAsync_OperatorsAndOddCharacters_DoNotFail(string text)
    {
        await LoadShopAsync();

        var result = await SearchAsync(text);

        Assert.Equal(4, result.Revision);
        Assert.True(result.Hits.Count <= 4);
    }

    /// <summary>Words that no entry has find nothing of substance alone.</summary>
    [Fact]
    public async Task SearchAsync_NothingFits_GivesNoLexicalHits()
    {
        await LoadShopAsync();

        var result = await SearchAsync("xylophone 琵琶");

        Assert.All(result.Hits, hit => Assert.NotNull(hit.Similarity));
    }

    /// <summary>No more hits than asked for.</summary>
    [Fact]
    public async Task SearchAsync_Top_LimitsTheHits()
    {
        await ApplyAsync([.. Enumerable.Range(0, 30).Select(i => SampleKnowledge.Faq($"e{i}", $"Delivery question {i}"))]);

        Assert.Equal(3, (await SearchAsync(new SearchQuery { Text = "delivery", Top = 3 })).Hits.Count);
        Assert.Equal(30, (await SearchAsync(new SearchQuery { Text = "delivery", Top = SearchQuery.MaxTop })).Hits.Count);
    }

    /// <summary>A top out of range is refused.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(SearchQuery.MaxTop + 1)]
    public async Task SearchAsync_TopOutOfRange_Throws(int top)
    {
        await LoadShopAsync();

        var error = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await SearchAsync(new SearchQuery { Text = "delivery", Top = top }));

        Assert.Contains($"{SearchQuery.MaxTop}", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Two merchants with the same ids and questions never see each other's entries, changes or drops.</summary>
    [Fact]
    public async Task EveryMember_TwoMerchantsWithTheSameQuestions_StayApart()
    {
        await ApplyAsync(SampleKnowledge.Faq("a", "Delivery time", "Two days at shop a."));
        await ApplyToAsync(OtherMerchant, SampleKnowledge.Faq("a", "Delivery time", "Nine days at shop b."), SampleKnowledge.Faq("only-b", "Delivery bikes") with { Supersedes = ["a"] });

        Assert.Equal("Two days at shop a.", Assert.Single((await SearchAsync("delivery")).Hits).Entry.Body);
        var other = await Index.SearchAsync(OtherMerchant, new SearchQuery { Text = "delivery time" });
        Assert.Equal("only-b", Assert.Single(other.Hits).Entry.Id.Value);
        Assert.Equal((1, 2), (await Index.GetRevisionAsync(Merchant), await Index.GetRevisionAsync(OtherMerchant)));
        Assert.DoesNotContain((await SearchAsync("bikes")).Terms, term => term.IsKnown);

        await Index.DropAsync(OtherMerchant);
        Assert.Single((await SearchAsync("delivery")).Hits);
    }

    /// <summary>Snippets are given when asked for, cut from the entry as it stands, with the query's words marked.</summary>
    [Theory]
    [InlineData("cotton", "cotton")]
    [InlineData("纯棉", "棉")]
    public async Task SearchAsync_SnippetsAskedFor_AreCutFromTheEntryAndMarked(string text, string marked)
    {
        await ApplyAsync(SampleKnowledge.Faq("shirt", "A shirt", "It is blue. It is of pure cotton 100%. 面料为纯棉。 It lasts.") with { Kind = KnowledgeKind.Product });

        Assert.Null((await SearchAsync(text)).Hits[0].Snippet);
        var hit = (await SearchAsync(new SearchQuery { Text = text, Snippets = true })).Hits[0];

        Assert.NotNull(hit.Snippet);
        Assert.True(hit.Entry.Body.Contains(hit.Snippet.Text, StringComparison.Ordinal) || hit.Entry.Title.Contains(hit.Snippet.Text, StringComparison.Ordinal));
        Assert.Contains(hit.Snippet.Highlights, range => hit.Snippet.Text.Substring(range.Start, range.Length).Contains(marked, StringComparison.OrdinalIgnoreCase));
        var end = 0;
        Assert.All(hit.Snippet.Highlights, range =>
        {
            Assert.True(range.Start >= end && range.Length > 0);
            end = range.Start + range.Length;
        });
    }

    /// <summary>A search sees either all of a batch or none of it, and writers lose nothing.</summary>
    [Fact]
    public async Task SearchAsync_WhileBatchesAreApplied_SeesWholeBatchesOnly()
    {
        const int Size = 20;
        var writing = Task.Run(async () =>
        {
            for (var batch = 0; batch < 40; batch++)
            {
                await ApplyAsync([.. Enumerable.Range(0, Size).Select(i => SampleKnowledge.Faq($"e{i}", "Delivery", $"Batch {batch}."))]);
            }
        });

        do
        {
            var result = await SearchAsync(new SearchQuery { Text = "delivery", Top = 100 });
            Assert.Equal(0, result.Revision % Size);
            Assert.True(result.Hits.Count is 0 or Size);
            Assert.True(result.Hits.Select(hit => hit.Entry.Body).Distinct().Count() <= 1);
        }
        while (!writing.IsCompleted);
        await writing;
        Assert.Equal(40 * Size, await Index.GetRevisionAsync(Merchant));
    }

    private KnowledgeRevision Revision(long revision, KnowledgeEntry entry) =>
        new() { Revision = revision, EntryId = entry.Id, Entry = entry, ChangedAt = Time.GetUtcNow(), ChangedBy = "suite" };

    private KnowledgeRevision Revision(long revision, string removed) =>
        new() { Revision = revision, EntryId = removed, ChangedAt = Time.GetUtcNow(), ChangedBy = "suite" };

    private Task ApplyAsync(params IReadOnlyList<KnowledgeEntry> entries) => ApplyToAsync(Merchant, entries);

    private async Task ApplyToAsync(MerchantId merchant, params IReadOnlyList<KnowledgeEntry> entries)
    {
        var head = _heads.GetValueOrDefault(merchant);
        var changes = entries.Select((entry, i) => Revision(head + 1 + i, entry)).ToList();
        _heads[merchant] = await Index.ApplyAsync(merchant, changes, head, head + changes.Count);
        Assert.Equal(head + changes.Count, _heads[merchant]);
    }

    private async Task RemoveAsync(string id)
    {
        var head = _heads[Merchant];
        _heads[Merchant] = await Index.ApplyAsync(Merchant, [Revision(head + 1, id)], head, head + 1);
    }

    private Task LoadShopAsync() => ApplyAsync(
        SampleKnowledge.Faq("delivery-en", "How long does delivery take?", "Two working days."),
        SampleKnowledge.Faq("returns-en", "How do I return a jacket?", "Send it back within thirty days."),
        SampleKnowledge.Faq("delivery-zh", "下单后多久发货？", "两个工作日内发出。"),
        SampleKnowledge.Faq("returns-zh", "买了不合适怎么退货？", "三十天内寄回即可。"));

    private Task<SearchResult> SearchAsync(string text) => SearchAsync(new SearchQuery { Text = text });

    private async Task<SearchResult> SearchAsync(SearchQuery query) => await Index.SearchAsync(Merchant, query);

    private Task<List<string>> FindAsync(string text, DateTimeOffset? at = null) => FindAsync(new SearchQuery { Text = text, At = at });

    /// <summary>The ids of the hits in alphabetical order: which entries are found, not how they rank.</summary>
    private async Task<List<string>> FindAsync(SearchQuery query) =>
        [.. (await SearchAsync(query)).Hits.Select(hit => hit.Entry.Id.Value).Order(StringComparer.Ordinal)];
}
