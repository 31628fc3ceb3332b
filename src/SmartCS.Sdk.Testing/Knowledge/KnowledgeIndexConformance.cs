using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>The contract of <see cref="IKnowledgeIndex"/> as tests. An index author derives one class and gives out an empty index.</summary>
/// <remarks>What is found and what is not is tested; how hits are ranked is each index's own, except where one entry plainly fits best.</remarks>
public abstract class KnowledgeIndexConformance
{
    private static readonly MerchantId Merchant = "shop-a";
    private static readonly MerchantId OtherMerchant = "shop-b";
    private readonly Dictionary<MerchantId, long> _heads = [];
    private IKnowledgeIndex? _index;

    /// <summary>The clock that the index must take "now" from.</summary>
    protected ManualTimeProvider Time { get; } = new();

    /// <summary>The index under test, created on first use.</summary>
    protected IKnowledgeIndex Index => _index ??= CreateIndex(Time);

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

    /// <summary>Drafts and retired entries are never found, and an entry that becomes one is no longer.</summary>
    [Fact]
    public async Task SearchAsync_DraftOrRetired_IsNeverFound()
    {
        var entry = SampleKnowledge.Faq("a", "Delivery time");
        await ApplyAsync(entry with { State = ApprovalState.Draft });
        Assert.Empty(await FindAsync("delivery"));

        await ApplyAsync(entry);
        Assert.Equal(["a"], await FindAsync("delivery"));

        await ApplyAsync(entry with { State = ApprovalState.Retired });
        Assert.Empty(await FindAsync("delivery"));
    }

    /// <summary>An entry is found within its validity window: the start is in it, the end is not.</summary>
    [Fact]
    public async Task SearchAsync_ValidityWindow_HoldsAtTheQueryInstant()
    {
        var from = Time.GetUtcNow().AddDays(10);
        var until = from.AddDays(5);
        await ApplyAsync(SampleKnowledge.Faq("sale", "Sale prices") with { ValidFrom = from, ValidUntil = until });

        Assert.Empty(await FindAsync("sale", at: from.AddTicks(-1)));
        Assert.Equal(["sale"], await FindAsync("sale", at: from));
        Assert.Equal(["sale"], await FindAsync("sale", at: until.AddTicks(-1)));
        Assert.Empty(await FindAsync("sale", at: until));
        Assert.Empty(await FindAsync("sale"));
        Time.SetUtcNow(from);
        Assert.Equal(["sale"], await FindAsync("sale"));
    }

    /// <summary>A superseded entry is not found while the one that supersedes it may be said, and is found otherwise.</summary>
    [Fact]
    public async Task SearchAsync_Supersession_HoldsAtTheQueryInstant()
    {
        var from = Time.GetUtcNow().AddDays(10);
        var until = from.AddDays(5);
        var correction = SampleKnowledge.Faq("new", "Delivery time now") with { Supersedes = ["old"], ValidFrom = from, ValidUntil = until };
        await ApplyAsync(SampleKnowledge.Faq("old", "Delivery time"), correction);

        Assert.Equal(["old"], await FindAsync("delivery", at: from.AddTicks(-1)));
        Assert.Equal(["new"], await FindAsync("delivery", at: from));
        Assert.Equal(["old"], await FindAsync("delivery", at: until));

        await ApplyAsync(correction with { State = ApprovalState.Draft });
        Assert.Equal(["old"], await FindAsync("delivery", at: from));
        await ApplyAsync(correction);
        Assert.Equal(["new"], await FindAsync("delivery", at: from));
        await RemoveAsync("new");
        Assert.Equal(["old"], await FindAsync("delivery", at: from));
    }

    /// <summary>Supersession holds whichever of the two comes first, and along a chain.</summary>
    [Fact]
    public async Task SearchAsync_SupersessionAppliedBeforeItsTargetAndInAChain_Holds()
    {
        await ApplyAsync(SampleKnowledge.Faq("b", "Delivery time b") with { Supersedes = ["a"] });
        await ApplyAsync(SampleKnowledge.Faq("a", "Delivery time a"));
        Assert.Equal(["b"], await FindAsync("delivery"));

        await ApplyAsync(SampleKnowledge.Faq("c", "Delivery time c") with { Supersedes = ["b"] });
        Assert.Equal(["c"], await FindAsync("delivery"));
    }

    /// <summary>A correction that supersedes nothing any more keeps nothing back.</summary>
    [Fact]
    public async Task SearchAsync_SupersessionTakenBack_FindsBothAgain()
    {
        var correction = SampleKnowledge.Faq("b", "Delivery time b") with { Supersedes = ["a"] };
        await ApplyAsync(SampleKnowledge.Faq("a", "Delivery time a"), correction);

        await ApplyAsync(correction with { Supersedes = [] });

        Assert.Equal(["a", "b"], await FindAsync("delivery"));
    }

    /// <summary>Kinds limit the hits; none given means all.</summary>
    [Fact]
    public async Task SearchAsync_Kinds_LimitTheHits()
    {
        await ApplyAsync([.. Enum.GetValues<KnowledgeKind>().Select(kind => SampleKnowledge.Faq($"{kind}", "Delivery time") with { Kind = kind })]);

        Assert.Equal(["Policy"], await FindAsync(new SearchQuery { Text = "delivery", Kinds = [KnowledgeKind.Policy] }));
        Assert.Equal(["Faq", "Product"], await FindAsync(new SearchQuery { Text = "delivery", Kinds = [KnowledgeKind.Product, KnowledgeKind.Faq] }));
        Assert.Equal(["Article", "Dialogue", "Faq", "Policy", "Product"], await FindAsync("delivery"));
    }

    /// <summary>Facets filter by equality: texts without regard to case, any of several values, of an entry with several.</summary>
    [Fact]
    public async Task SearchAsync_FacetEquality_LimitsTheHits()
    {
        await LoadPhonesAsync();

        Assert.Equal(["p1", "p3"], await FindAsync(Phones(FacetFilter.Equal("colour", "RED"))));
        Assert.Equal(["p1", "p3"], await FindAsync(Phones(FacetFilter.Equal("COLOUR", "red"))));
        Assert.Equal(["p1", "p2", "p3"], await FindAsync(Phones(FacetFilter.Equal("colour", "red", "黑"))));
        Assert.Equal(["p2"], await FindAsync(Phones(FacetFilter.Equal("5g", true))));
        Assert.Equal(["p1"], await FindAsync(Phones(FacetFilter.Equal("price", 100))));
        Assert.Equal(["p3"], await FindAsync(Phones(FacetFilter.Equal("colour", "red"), FacetFilter.Equal("colour", "blue"))));
        Assert.Empty(await FindAsync(Phones(FacetFilter.Equal("colour", "green"))));
        Assert.Empty(await FindAsync(Phones(FacetFilter.Equal("weight", 1))));
        Assert.Empty(await FindAsync(Phones(FacetFilter.Equal("price", "100"))));
    }

    /// <summary>Facets filter by ranges of numbers; both ends are in the range.</summary>
    [Fact]
    public async Task SearchAsync_FacetRange_LimitsTheHits()
    {
        await LoadPhonesAsync();

        Assert.Equal(["p1", "p2"], await FindAsync(Phones(FacetFilter.Between("price", 100, 250.5))));
        Assert.Equal(["p2", "p3"], await FindAsync(Phones(FacetFilter.Between("Price", 100.01, null))));
        Assert.Equal(["p1"], await FindAsync(Phones(FacetFilter.Between("price", null, 250.49))));
        Assert.Equal(["p2"], await FindAsync(Phones(FacetFilter.Between("price", 200, 300), FacetFilter.Equal("5g", true))));
        Assert.Empty(await FindAsync(Phones(FacetFilter.Between("price", 1_000, null))));
        Assert.Empty(await FindAsync(Phones(FacetFilter.Between("colour", 0, null))));
    }

    /// <summary>A range that ends before it starts is refused.</summary>
    [Fact]
    public async Task SearchAsync_FacetRangeUpsideDown_Throws()
    {
        await LoadPhonesAsync();

        var error = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await SearchAsync(Phones(FacetFilter.Between("price", 2, 1))));

        Assert.Contains("price", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A hit must have every tag asked for; case does not matter.</summary>
    [Fact]
    public async Task SearchAsync_Tags_LimitTheHits()
    {
        await ApplyAsync(
            SampleKnowledge.Faq("a", "Delivery abroad") with { Tags = ["Delivery", "国际"] },
            SampleKnowledge.Faq("b", "Delivery at home") with { Tags = ["delivery"] },
            SampleKnowledge.Faq("c", "Delivery of gifts"));

        Assert.Equal(["a", "b"], await FindAsync(new SearchQuery { Text = "delivery", Tags = ["DELIVERY"] }));
        Assert.Equal(["a"], await FindAsync(new SearchQuery { Text = "delivery", Tags = ["delivery", "国际"] }));
        Assert.Empty(await FindAsync(new SearchQuery { Text = "delivery", Tags = ["deliver"] }));
    }

    /// <summary>A locale keeps its own language, whatever the region, and entries of none in particular.</summary>
    [Fact]
    public async Task SearchAsync_Locale_LimitsTheHits()
    {
        await ApplyAsync(
            SampleKnowledge.Faq("en", "Apple 配送") with { Locale = "en-GB" },
            SampleKnowledge.Faq("zh", "Apple 配送") with { Locale = "zh-CN" },
            SampleKnowledge.Faq("any", "Apple 配送"));

        Assert.Equal(["any", "zh"], await FindAsync(new SearchQuery { Text = "apple", Locale = "zh" }));
        Assert.Equal(["any", "en"], await FindAsync(new SearchQuery { Text = "配送", Locale = "EN-us" }));
        Assert.Equal(["any", "en", "zh"], await FindAsync("apple"));
    }

    /// <summary>Only the entries asked for are found, where a query names some.</summary>
    [Fact]
    public async Task SearchAsync_Entries_LimitTheHits()
    {
        await ApplyAsync(SampleKnowledge.Faq("a", "Delivery time"), SampleKnowledge.Faq("b", "Delivery time"), SampleKnowledge.Faq("c", "Delivery time"));

        Assert.Equal(["a", "c"], await FindAsync(new SearchQuery { Text = "delivery", Entries = ["c", "a", "nothing"] }));
    }

    /// <summary>A changed entry is found by its new words alone, in its new revision.</summary>
    [Fact]
    public async Task ApplyAsync_EntryChanged_IsFoundByItsNewWordsAlone()
    {
        await ApplyAsync(SampleKnowledge.Faq("a", "Parcel tracking", "Track it."), SampleKnowledge.Faq("b", "Opening hours", "Nine to five."));

        await ApplyAsync(SampleKnowledge.Faq("a", "Giftwrap paper", "We wrap it."));

        Assert.DoesNotContain("a", await FindAsync("parcel tracking"));
        var hit = (await SearchAsync("giftwrap")).Hits[0];
        Assert.Equal(("a", 3L, "Giftwrap paper"), (hit.Entry.Id.Value, hit.Revision, hit.Entry.Title));
    }

    /// <summary>A removed entry is no longer found, and one that comes back is.</summary>
    [Fact]
    public async Task ApplyAsync_EntryRemoved_IsNoLongerFound()
    {
        await ApplyAsync(SampleKnowledge.Faq("a", "Delivery time"), SampleKnowledge.Faq("b", "Delivery cost"));

        await RemoveAsync("a");
        Assert.Equal(["b"], await FindAsync("delivery"));

        await ApplyAsync(SampleKnowledge.Faq("a", "Delivery time"));
        Assert.Equal(["a", "b"], await FindAsync("delivery"));
    }

    /// <summary>Several changes of one entry in one batch leave the last.</summary>
    [Fact]
    public async Task ApplyAsync_SameEntrySeveralTimesInOneBatch_KeepsTheLast()
    {
        await Index.ApplyAsync(Merchant, [Revision(1, SampleKnowledge.Faq("a", "Parcel")), Revision(2, "a"), Revision(3, SampleKnowledge.Faq("a", "Giftwrap")), Revision(4, SampleKnowledge.Faq("b", "Parcel")), Revision(5, "b")], 0, 5);

        Assert.Equal(["a"], await FindAsync("giftwrap"));
        Assert.Empty(await FindAsync("parcel"));
        Assert.Equal(5, await Index.GetRevisionAsync(Merchant));
    }

    /// <summary>Revisions that the index already has are ignored.</summary>
    [Fact]
    public async Task ApplyAsync_RevisionsItAlreadyHas_AreIgnored()
    {
        await ApplyAsync(SampleKnowledge.Faq("a", "Parcel"), SampleKnowledge.Faq("a", "Giftwrap"));

        var revision = await Index.ApplyAsync(Merchant, [Revision(1, SampleKnowledge.Faq("a", "Parcel")), Revision(2, SampleKnowledge.Faq("a", "Giftwrap")), Revision(3, SampleKnowledge.Faq("b", "Voucher"))], 0, 3);

        Assert.Equal(3, revision);
        Assert.Equal(["b"], await FindAsync("voucher"));
        var again = await Index.ApplyAsync(Merchant, [Revision(2, SampleKnowledge.Faq("b", "Parcel"))], 1, 2);
        Assert.Equal(3, again);
        Assert.Equal(["b"], await FindAsync("voucher"));
        Assert.Empty(await FindAsync("parcel"));
    }

    /// <summary>The revision may pass the last change, as where removals were left out of what was loaded.</summary>
    [Fact]
    public async Task ApplyAsync_ThroughRevisionBeyondTheChanges_StandsAtIt()
    {
        Assert.Equal(9, await Index.ApplyAsync(Merchant, [Revision(4, SampleKnowledge.Faq("a", "Delivery"))], 0, 9));

        Assert.Equal(9, await Index.GetRevisionAsync(Merchant));
        Assert.Equal(9, (await SearchAsync("delivery")).Revision);
    }

    /// <summary>Changes that do not follow on what the index holds are not taken in: something would be missing.</summary>
    [Fact]
    public async Task ApplyAsync_ChangesThatDoNotFollowOn_AreNotTakenIn()
    {
        await ApplyAsync(SampleKnowledge.Faq("a", "Delivery"));

        var revision = await Index.ApplyAsync(Merchant, [Revision(6, SampleKnowledge.Faq("b", "Delivery"))], 5, 6);

        Assert.Equal(1, revision);
        Assert.Equal(1, await Index.GetRevisionAsync(Merchant));
        Assert.Equal(["a"], await FindAsync("delivery"));
    }

    /// <summary>A whole load at a higher revision takes the place of what was there.</summary>
    [Fact]
    public async Task ApplyAsync_WholeLoadAtAHigherRevision_TakesThePlaceOfWhatWasThere()
    {
        await ApplyAsync(SampleKnowledge.Faq("gone", "Delivery time"), SampleKnowledge.Faq("kept", "Delivery cost"));

        await Index.ApplyAsync(Merchant, [Revision(2, SampleKnowledge.Faq("kept", "Delivery cost")), Revision(4, SampleKnowledge.Faq("new", "Delivery abroad"))], 0, 4);

        Assert.Equal(["kept", "new"], await FindAsync("delivery"));
    }

    /// <summary>A dropped merchant is as one never loaded, takes no changes that build on what it held, and can be loaded again.</summary>
    [Fact]
    public async Task DropAsync_LoadedMerchant_IsNotLoadedUntilItIsLoadedAgain()
    {
        await LoadShopAsync();

        await Index.DropAsync(Merchant);
        await Index.DropAsync("never-loaded");

        Assert.Equal(0, await Index.GetRevisionAsync(Merchant));
        var result = await SearchAsync("delivery");
        Assert.Equal((0, 0), (result.Revision, result.Hits.Count));
        Assert.Equal(0, await Index.ApplyAsync(Merchant, [Revision(5, SampleKnowledge.Faq("late", "Delivery"))], 4, 5));
        Assert.Equal(0, (await SearchAsync("delivery")).Revision);
        _heads.Clear();
        await LoadShopAsync();
        Assert.NotEmpty((await SearchAsync("delivery")).Hits);
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

    private static SearchQuery Phones(params IReadOnlyList<FacetFilter> filters) => new() { Text = "phone", Filters = filters };

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

    private Task LoadPhonesAsync() => ApplyAsync(
        SampleKnowledge.Faq("p1", "Phone one") with { Kind = KnowledgeKind.Product, Facets = [new Facet("price", 100), new Facet("colour", "Red")] },
        SampleKnowledge.Faq("p2", "Phone two") with { Kind = KnowledgeKind.Product, Facets = [new Facet("price", 250.5), new Facet("colour", "黑"), new Facet("5g", true)] },
        SampleKnowledge.Faq("p3", "Phone three") with { Kind = KnowledgeKind.Product, Facets = [new Facet("price", 999), new Facet("Colour", "red"), new Facet("colour", "blue"), new Facet("5g", false)] },
        SampleKnowledge.Faq("p4", "Phone four") with { Kind = KnowledgeKind.Product });

    private Task<SearchResult> SearchAsync(string text) => SearchAsync(new SearchQuery { Text = text });

    private async Task<SearchResult> SearchAsync(SearchQuery query) => await Index.SearchAsync(Merchant, query);

    private Task<List<string>> FindAsync(string text, DateTimeOffset? at = null) => FindAsync(new SearchQuery { Text = text, At = at });

    /// <summary>The ids of the hits in alphabetical order: which entries are found, not how they rank.</summary>
    private async Task<List<string>> FindAsync(SearchQuery query) =>
        [.. (await SearchAsync(query)).Hits.Select(hit => hit.Entry.Id.Value).Order(StringComparer.Ordinal)];
}
