using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Testing;

// What limits the hits whatever they score: kinds, facets, tags, language, entries.
public abstract partial class KnowledgeIndexConformance
{
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

    private static SearchQuery Phones(params IReadOnlyList<FacetFilter> filters) => new() { Text = "phone", Filters = filters };

    private Task LoadPhonesAsync() => ApplyAsync(
        SampleKnowledge.Faq("p1", "Phone one") with { Kind = KnowledgeKind.Product, Facets = [new Facet("price", 100), new Facet("colour", "Red")] },
        SampleKnowledge.Faq("p2", "Phone two") with { Kind = KnowledgeKind.Product, Facets = [new Facet("price", 250.5), new Facet("colour", "黑"), new Facet("5g", true)] },
        SampleKnowledge.Faq("p3", "Phone three") with { Kind = KnowledgeKind.Product, Facets = [new Facet("price", 999), new Facet("Colour", "red"), new Facet("colour", "blue"), new Facet("5g", false)] },
        SampleKnowledge.Faq("p4", "Phone four") with { Kind = KnowledgeKind.Product });
}
