using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Models;

public sealed class MerchantEmbeddingTests : IDisposable
{
    private static readonly SearchQuery Delivery = new() { Text = "delivry tim" };

    private readonly ManualTimeProvider _time = new();
    private readonly CountingGenerator _process = new(64);
    private readonly CountingGenerator _first = new(64);
    private readonly CountingGenerator _second = new(64);
    private readonly CountingGenerator _other = new(96);
    private readonly ModelCatalogue _catalogue;
    private readonly ChangingDirectory _merchants = new();
    private readonly InMemoryEmbeddingCache _cache = new(1 << 20);
    private readonly List<ModelCall> _calls = [];

    public MerchantEmbeddingTests() => _catalogue = new ModelCatalogue(
        [],
        [
            new EmbeddingModel { Name = "first", Generator = _first, VectorSpace = "v1", MaxBatchSize = 2, Resilience = new ModelResilience { MaxRetries = 0 } },
            new EmbeddingModel { Name = "second", Generator = _second, VectorSpace = "v1" },
            new EmbeddingModel { Name = "other", Generator = _other },
        ],
        [],
        [],
        _time);

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public async Task Apply_ProfileNamesNoModel_TakesTheOneOfTheProcess()
    {
        var index = await LoadAsync();

        Assert.Equal((3, 0), (_process.Texts, _first.Texts));
        Assert.NotEmpty((await index.SearchAsync("acme", Delivery, TestContext.Current.CancellationToken)).Hits);
        Assert.Equal(4, _process.Texts);
    }

    [Fact]
    public async Task Apply_ProfileNamesModels_TakesThemInBatchesAndReportsWhatWasSpent()
    {
        _merchants.Use("first", "second");

        var index = await LoadAsync();
        await index.SearchAsync("acme", Delivery, TestContext.Current.CancellationToken);

        Assert.Equal((0, 4, 3), (_process.Texts, _first.Texts, _first.Calls));
        Assert.Equal([2, 1], _calls.Select(call => call.Attempts.Count));
        Assert.All(_calls.SelectMany(call => call.Attempts), attempt => Assert.True(attempt is { Purpose: ModelPurpose.Embed, IsEstimated: true, Usage.InputTokenCount: > 0, Failure: null }));
    }

    [Fact]
    public async Task Apply_FirstModelFails_AnotherOfTheSameSpaceStandsIn()
    {
        _merchants.Use("first", "second");
        _first.Fails = true;

        var index = await LoadAsync();

        Assert.Equal(3, _second.Texts);
        Assert.Contains(_calls[0].Attempts, attempt => attempt is { Model: "first", Failure: ModelFailure.Network });
        Assert.Equal("e2", (await index.SearchAsync("acme", Delivery, TestContext.Current.CancellationToken)).Hits[0].Entry.Id);
    }

    [Fact]
    public async Task Search_ModelsOfAnotherSpace_GoesByWordsUntilAllVectorsAreMadeAnewAndMixesNone()
    {
        _merchants.Use("first");
        var index = await LoadAsync();
        Assert.Contains((await index.SearchAsync("acme", Delivery, TestContext.Current.CancellationToken)).Hits, static hit => hit.Similarity is not null);

        _merchants.Use("other");
        var questions = _first.Texts;
        var during = await index.SearchAsync("acme", Delivery, TestContext.Current.CancellationToken);
        await index.RenewedAsync("acme");
        var after = await index.SearchAsync("acme", Delivery, TestContext.Current.CancellationToken);

        Assert.All(during.Hits, static hit => Assert.Null(hit.Similarity));
        Assert.Contains(after.Hits, static hit => hit.Similarity is not null);
        Assert.Equal((questions, 4), (_first.Texts, _other.Texts));
    }

    [Fact]
    public async Task Apply_ChangeWhileTheSpaceIsAnother_StartsTheNewVectorsAndTheRestFollows()
    {
        _merchants.Use("first");
        var index = await LoadAsync();

        _merchants.Use("other");
        await index.ApplyAsync("acme", [Revision(4, "delivery time zones")], 3, 4, TestContext.Current.CancellationToken);
        await index.SearchAsync("acme", Delivery, TestContext.Current.CancellationToken);
        await index.RenewedAsync("acme");
        var found = await index.SearchAsync("acme", Delivery with { Top = 4 }, TestContext.Current.CancellationToken);

        Assert.Superset(new HashSet<EntryId> { "e2", "e4" }, found.Hits.Where(static hit => hit.Similarity is not null).Select(static hit => hit.Entry.Id).ToHashSet());
    }

    [Fact]
    public async Task Search_ModelWasDownWhileLoading_VectorsFollowAndAreNotAskedForWithEverySearch()
    {
        _merchants.Use("first");
        _first.Fails = true;
        var index = await LoadAsync();
        await index.SearchAsync("acme", Delivery, TestContext.Current.CancellationToken);
        await index.RenewedAsync("acme");
        var calls = _first.Calls;
        await index.SearchAsync("acme", Delivery, TestContext.Current.CancellationToken);
        await index.RenewedAsync("acme");
        Assert.Equal(calls, _first.Calls);

        _first.Fails = false;
        _time.Advance(TimeSpan.FromMinutes(1));
        await index.SearchAsync("acme", Delivery, TestContext.Current.CancellationToken);
        await index.RenewedAsync("acme");

        Assert.Contains((await index.SearchAsync("acme", Delivery, TestContext.Current.CancellationToken)).Hits, static hit => hit.Similarity is not null);
    }

    [Fact]
    public async Task Apply_LoadedAgain_TakesVectorsFromTheCache()
    {
        _merchants.Use("first");
        await LoadAsync();
        var texts = _first.Texts;

        await LoadAsync();

        Assert.Equal(texts, _first.Texts);
    }

    [Fact]
    public async Task Search_Question_IsMaskedBeforeItLeavesAndNeverCached()
    {
        _merchants.Use("first");
        var index = await LoadAsync();

        await index.SearchAsync("acme", new SearchQuery { Text = "my number is 13800000000" }, TestContext.Current.CancellationToken);
        await index.SearchAsync("acme", new SearchQuery { Text = "call 13800000000", EmbeddingText = "call <PHONE>" }, TestContext.Current.CancellationToken);

        Assert.Equal(["my number is <PHONE>", "call <PHONE>"], _first.All.TakeLast(2));
        Assert.Empty(await _cache.FindAsync([EmbeddingKey.Of("v1", "call <PHONE>")], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Cache_MoreThanTheLimit_ForgetsWhatWasAskedForLeastRecently()
    {
        var cache = new InMemoryEmbeddingCache(64_000);
        var keys = Enumerable.Range(0, 200).Select(i => EmbeddingKey.Of("v", $"text {i}")).ToList();
        foreach (var key in keys)
        {
            await cache.StoreAsync(new Dictionary<EmbeddingKey, ReadOnlyMemory<float>> { [key] = new float[64] }, TestContext.Current.CancellationToken);
            Assert.Single(await cache.FindAsync([keys[0]], TestContext.Current.CancellationToken));
        }

        var known = await cache.FindAsync(keys, TestContext.Current.CancellationToken);
        Assert.InRange(known.Count, 50, 64_000 / (64 * sizeof(float)));
        Assert.Contains(keys[^1], known.Keys);
        Assert.DoesNotContain(keys[1], known.Keys);
        Assert.Empty(await cache.FindAsync([EmbeddingKey.Of("w", "text 199")], TestContext.Current.CancellationToken));
    }

    private async Task<InProcessKnowledgeIndex> LoadAsync()
    {
        var index = new InProcessKnowledgeIndex(null, _time, null, (time, _) => new MerchantEmbedders(
            _process, _merchants, _catalogue, time, NullLogger.Instance, _cache, static (_, text) => text.Replace("13800000000", "<PHONE>", StringComparison.Ordinal), _calls.Add));
        await index.ApplyAsync("acme", [Revision(1, "退货期限"), Revision(2, "delivery time"), Revision(3, "warranty")], 0, 3, TestContext.Current.CancellationToken);
        return index;
    }

    private static KnowledgeRevision Revision(long revision, string title) => new()
    {
        Revision = revision,
        EntryId = $"e{revision}",
        Entry = new KnowledgeEntry { Id = $"e{revision}", Kind = KnowledgeKind.Article, Title = title },
        ChangedAt = DateTimeOffset.UnixEpoch,
        ChangedBy = "test",
    };

    private sealed class ChangingDirectory : IMerchantDirectory
    {
        private MerchantProfile _profile = new() { Id = "acme" };

        public void Use(params string[] models) => _profile = _profile with { Models = new ModelAssignments { Embed = models } };

        public ValueTask<MerchantProfile?> FindAsync(MerchantId merchant, CancellationToken cancellationToken = default) => ValueTask.FromResult<MerchantProfile?>(_profile);
    }

    private sealed class CountingGenerator(int dimensions) : IEmbeddingGenerator<string, Embedding<float>>
    {
        private readonly HashingEmbeddingGenerator _inner = new(dimensions);

        public List<string> All { get; } = [];

        public int Texts => All.Count;

        public int Calls { get; private set; }

        public bool Fails { get; set; }

        public void Dispose() => _inner.Dispose();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            Calls++;
            if (Fails)
            {
                throw new HttpRequestException("secret");
            }

            All.AddRange(values);
            return _inner.GenerateAsync(values, options, cancellationToken);
        }
    }
}
