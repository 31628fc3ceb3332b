using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Knowledge.Index.IndexedShop;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

public sealed class HybridSearchTests : IDisposable
{
    private readonly HashingEmbeddingGenerator _embeddings = new();
    private readonly ListLogger<InProcessKnowledgeIndex> _logger = new();

    public void Dispose() => _embeddings.Dispose();

    [Fact]
    public async Task SearchAsync_NoWordInCommon_IsFoundByItsVector()
    {
        var shop = new IndexedShop(_embeddings);
        await shop.PutAsync(Entry("a", "reimbursements", "reimbursements"), Entry("b", "zzz qqq", "kkk"));

        var hits = (await shop.SearchAsync("xreimbursementz")).Hits;

        Assert.Equal("a", hits[0].Entry.Id.Value);
        Assert.InRange(hits[0].Similarity!.Value, 0.2, 1.0001);
        Assert.Empty((await new IndexedShop().SearchAsync("xreimbursementz")).Hits);
    }

    [Fact]
    public async Task SearchAsync_VectorHits_KeepToFiltersValidityAndState()
    {
        var shop = new IndexedShop(_embeddings);
        var now = shop.Time.GetUtcNow();
        var model = Entry("fits", "reimbursements", "reimbursements") with { Locale = "en", Tags = ["money"], Facets = [new Facet("price", 5)] };
        await shop.PutAsync(
            model,
            model with { Id = "draft", State = ApprovalState.Draft },
            model with { Id = "expired", ValidUntil = now },
            model with { Id = "future", ValidFrom = now.AddDays(1) },
            model with { Id = "superseded" },
            model with { Id = "successor", Supersedes = ["superseded"], Kind = KnowledgeKind.Policy },
            model with { Id = "other-language", Locale = "zh" },
            model with { Id = "other-tag", Tags = ["time"] },
            model with { Id = "other-price", Facets = [new Facet("price", 6)] },
            model with { Id = "removed" });
        await shop.RemoveAsync("removed");

        Assert.Equal(
            ["fits"],
            await shop.IdsAsync(new SearchQuery { Text = "xreimbursementz", Kinds = [KnowledgeKind.Faq], Locale = "en", Tags = ["money"], Filters = [FacetFilter.Equal("price", 5)] }));
        Assert.Equal(["fits", "other-language", "other-price", "other-tag", "successor"], await shop.IdsAsync("xreimbursementz"));
        Assert.Equal(["other-tag"], await shop.IdsAsync(new SearchQuery { Text = "xreimbursementz", Entries = ["other-tag", "draft"] }));
    }

    [Fact]
    public async Task SearchAsync_ManyNearerEntriesThatDoNotPass_StillFindsTheOneThatDoes()
    {
        var shop = new IndexedShop(_embeddings);
        await shop.PutAsync([.. Enumerable.Range(0, 300).Select(i => Entry($"e{i}", "reimbursements", "reimbursements")), Entry("far", "xx reimbursement yy", "zz") with { Tags = ["far"], Locale = "zh" }]);

        Assert.Equal(["far"], await shop.IdsAsync(new SearchQuery { Text = "xreimbursementz", Tags = ["far"] }));
        Assert.Equal(["far"], await shop.IdsAsync(new SearchQuery { Text = "xreimbursementz", Entries = ["far"] }));
    }

    [Fact]
    public async Task SearchAsync_IdentifierInTheQuestion_ComesFirstAllTheSame()
    {
        var shop = new IndexedShop(_embeddings);
        await shop.PutAsync(Entry("stock", "do you have 006R90322 in stock?"), Product("toner", "Black cartridge") with { Identifiers = ["006R90321"] });

        Assert.Equal("toner", await shop.FirstAsync("do you have 006R90321 in stock?"));
    }

    [Fact]
    public async Task SearchAsync_ModelDown_FindsByWordsAndLogsNoTexts()
    {
        var shop = new IndexedShop(_embeddings, _logger);
        _embeddings.Failure = static () => new HttpRequestException("secret words of the shopper");
        await shop.PutAsync(Entry("a", "Refund of a parcel"));
        Assert.Equal(["a"], await shop.IdsAsync("refund"));

        _embeddings.Failure = null;
        await shop.PutAsync(Entry("b", "Refund of a voucher"));
        _embeddings.Failure = static () => new HttpRequestException("secret words of the shopper");
        var result = await shop.SearchAsync("refund parcel");

        Assert.Equal("a", result.Hits[0].Entry.Id.Value);
        Assert.All(result.Hits, hit => Assert.Null(hit.Similarity));
        Assert.Equal(2, _logger.Entries.Count);
        Assert.All(_logger.Entries, entry =>
        {
            Assert.Equal((LogLevel.Warning, 1200), (entry.Level, entry.EventId));
            Assert.Contains(nameof(HttpRequestException), entry.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", entry.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("refund", entry.Text, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task SearchAsync_ModelCancelled_PassesTheCancellationOn()
    {
        var shop = new IndexedShop(_embeddings, _logger);
        await shop.PutAsync(Entry("a", "Refund"));
        using var cancellation = new CancellationTokenSource();
        _embeddings.Failure = () =>
        {
            cancellation.Cancel();
            return new OperationCanceledException(cancellation.Token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await shop.Index.SearchAsync(Merchant, new SearchQuery { Text = "refund" }, cancellation.Token));
        Assert.Empty(_logger.Entries);
    }

    [Fact]
    public async Task ApplyAsync_VectorOfOtherDimensions_LeavesTheEntryToItsWords()
    {
        using var other = new HashingEmbeddingGenerator(64);
        using var mixed = new SwitchedEmbeddings(_embeddings, other);
        var shop = new IndexedShop(mixed, _logger);
        await shop.PutAsync(Entry("a", "Refund of a parcel"));
        mixed.UseOther = true;
        await shop.PutAsync(Entry("b", "Refund of a voucher"));

        // The question's vector does not fit those of the entries either.
        Assert.Equal(["a", "b"], await shop.IdsAsync("refund"));
        mixed.UseOther = false;
        var result = await shop.SearchAsync("a refund");

        Assert.Equal(["a", "b"], result.Hits.Select(hit => hit.Entry.Id.Value).Order());
        Assert.Null(result.Hits.Single(hit => hit.Entry.Id == "b").Similarity);
        Assert.NotNull(result.Hits.Single(hit => hit.Entry.Id == "a").Similarity);
        var logged = Assert.Single(_logger.Entries);
        Assert.Equal((LogLevel.Warning, 1201), (logged.Level, logged.EventId));
        Assert.DoesNotContain("voucher", logged.Text, StringComparison.Ordinal);
    }

    private sealed class SwitchedEmbeddings(IEmbeddingGenerator<string, Embedding<float>> first, IEmbeddingGenerator<string, Embedding<float>> other) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public bool UseOther { get; set; }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            (UseOther ? other : first).GenerateAsync(values, options, cancellationToken);

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
