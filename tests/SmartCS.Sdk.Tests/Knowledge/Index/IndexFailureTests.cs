using System.Collections;
using System.Globalization;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;
using Xunit;
using static SmartCS.Sdk.Tests.Knowledge.Index.IndexedShop;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

/// <summary>What is left of an index when something goes wrong in the middle.</summary>
public sealed class IndexFailureTests
{
    [Fact]
    public async Task ApplyAsync_FailsInTheMiddle_LeavesNothingOfTheChangesBehind()
    {
        var shop = await IndexedShop.WithAsync(Entry("a", "Delivery", "Two days."));
        var poisoned = Entry("b", "Delivery") with { Tags = new Poisoned<string>() };

        await Assert.ThrowsAsync<InvalidOperationException>(() => shop.PutAsync(Entry("a", "Delivery", "Three days."), poisoned));

        // As after a drop, the next search asks for everything again.
        Assert.Equal(0, (await shop.SearchAsync("delivery")).Revision);
        var all = shop.Revision(2, "a", Entry("a", "Delivery", "Three days."));
        Assert.Equal(3, await shop.Index.ApplyAsync(Merchant, [all], 0, 3));
        Assert.Equal("Three days.", Assert.Single((await shop.SearchAsync("delivery")).Hits).Entry.Body);
    }

    [Fact]
    public async Task SearchAsync_AfterOneThatFailedInTheMiddle_IsNotTouchedByIt()
    {
        var shop = await IndexedShop.WithAsync(Entry("a", "Delivery to Mars"), Entry("b", "Delivery to Venus"));
        var before = await shop.SearchAsync("delivery");

        // Searches of an in-process index complete on the calling thread, whose working memory the failed one has used.
        await Assert.ThrowsAsync<InvalidOperationException>(() => shop.SearchAsync(new SearchQuery { Text = "mars delivery", Tags = new Poisoned<string>() }));
        var after = await shop.SearchAsync("delivery");

        Assert.Equal(before.Hits.Select(hit => (hit.Entry.Id, hit.Score)), after.Hits.Select(hit => (hit.Entry.Id, hit.Score)));
    }

    [Fact]
    public async Task SearchAsync_NullInTheQuery_NamesIt()
    {
        var shop = await IndexedShop.WithAsync(Entry("a", "Delivery"));
        var query = new SearchQuery { Text = "delivery" };

        await RefusesAsync(query with { Text = null! }, "Text is null");
        await RefusesAsync(query with { Kinds = null! }, "Kinds is null");
        await RefusesAsync(query with { Entries = null! }, "Entries is null");
        await RefusesAsync(query with { Filters = null! }, "Filters is null");
        await RefusesAsync(query with { Tags = null! }, "Tags is null");
        await RefusesAsync(query with { Filters = [null!] }, "A facet filter has no name");
        await RefusesAsync(query with { Filters = [new FacetFilter { Name = "price", AnyOf = null!, Minimum = 1 }] }, "The filter on 'price' has null for its values");

        async Task RefusesAsync(SearchQuery bad, string said)
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(async () => await shop.SearchAsync(bad));
            Assert.StartsWith(said, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SearchAsync_BadRangeInAnyCulture_SaysTheNumbersAsTheyAreWrittenInCode()
    {
        var shop = await IndexedShop.WithAsync(Entry("a", "Delivery"));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var withComma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            withComma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = withComma;
            var error = await Assert.ThrowsAsync<ArgumentException>(() => shop.SearchAsync(new SearchQuery { Text = "delivery", Filters = [FacetFilter.Between("price", 2.5, 1.5)] }));
            Assert.Contains("2.5 to 1.5", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task ApplyAsync_FeedThatDoesNotFit_IsNotEmbedded()
    {
        using var embeddings = new HashingEmbeddingGenerator();
        var shop = new IndexedShop(embeddings);
        await shop.PutAsync(Entry("a", "Delivery"), Entry("b", "Returns"));
        var change = shop.Revision(2, "b", Entry("b", "Returns"));

        Assert.Equal(2, await shop.Index.ApplyAsync(Merchant, [change], 1, 2));
        Assert.Equal(2, await shop.Index.ApplyAsync(Merchant, [change], 7, 8));
        Assert.Equal(0, await shop.Index.ApplyAsync("unknown", [change], 1, 2));

        Assert.Equal(2, embeddings.EmbeddedTexts);
    }

    /// <summary>A host's list that fails when it is looked into.</summary>
    private sealed class Poisoned<T> : IReadOnlyList<T>
    {
        public int Count => 1;

        public T this[int index] => throw new InvalidOperationException("poisoned");

        public IEnumerator<T> GetEnumerator() => throw new InvalidOperationException("poisoned");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
