using Microsoft.Extensions.AI;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

public sealed class EmbeddingFailureTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task SearchAsync_ModelHangs_AnswersByWordsAfterALimit()
    {
        using var model = new HangingModel();
        var index = new InProcessKnowledgeIndex(embeddings: model, timeProvider: _time);
        await index.ApplyAsync("acme", [Revision(1, "退货期限"), Revision(2, "delivery time")], 0, 2);
        model.Hangs = true;

        var search = index.SearchAsync("acme", new SearchQuery { Text = "delivery" }).AsTask();
        Assert.False(search.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));
        var result = await search;

        Assert.Equal("e2", Assert.Single(result.Hits).Entry.Id);
    }

    [Fact]
    public async Task SearchAsync_CallerCancels_IsCancelledThoughTheModelHangs()
    {
        using var model = new HangingModel();
        var index = new InProcessKnowledgeIndex(embeddings: model, timeProvider: _time);
        await index.ApplyAsync("acme", [Revision(1, "delivery")], 0, 1);
        model.Hangs = true;
        using var cancellation = new CancellationTokenSource();

        var search = index.SearchAsync("acme", new SearchQuery { Text = "delivery" }, cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);
    }

    [Fact]
    public async Task SearchAsync_SameQuestionAgain_IsEmbeddedOnce()
    {
        using var model = new HangingModel();
        var index = new InProcessKnowledgeIndex(embeddings: model, timeProvider: _time);
        await index.ApplyAsync("acme", [Revision(1, "退货期限")], 0, 1);
        var before = model.Texts;

        await index.SearchAsync("acme", new SearchQuery { Text = "多久可以退货" });
        await index.SearchAsync("acme", new SearchQuery { Text = "多久可以退货", Kinds = [KnowledgeKind.Policy] });
        await index.SearchAsync("acme", new SearchQuery { Text = "怎么退货" });

        Assert.Equal(before + 2, model.Texts);
    }

    [Fact]
    public async Task SearchAsync_IndexThatAlwaysForgets_SaysSoInsteadOfTryingForever()
    {
        var store = new InMemoryKnowledgeStore();
        var knowledge = new KnowledgeBase("acme", store, new ForgetfulIndex());
        await knowledge.PutAsync([Revision(1, "delivery").Entry!]);

        var error = await Assert.ThrowsAsync<SmartCustomerServiceException>(async () => await knowledge.SearchAsync(new SearchQuery { Text = "delivery" }));

        Assert.True(error.IsTransient);
        Assert.Contains("IndexMemoryLimit", error.Message, StringComparison.Ordinal);
    }

    private static KnowledgeRevision Revision(long revision, string title) => new()
    {
        Revision = revision,
        EntryId = $"e{revision}",
        Entry = new KnowledgeEntry { Id = $"e{revision}", Kind = KnowledgeKind.Article, Title = title },
        ChangedAt = DateTimeOffset.UnixEpoch,
        ChangedBy = "test",
    };

    private sealed class HangingModel : IEmbeddingGenerator<string, Embedding<float>>
    {
        private readonly HashingEmbeddingGenerator _embeddings = new();

        public bool Hangs { get; set; }

        public int Texts { get; private set; }

        public void Dispose() => _embeddings.Dispose();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        // A model that does not even heed cancellation.
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            var texts = values.ToList();
            Texts += texts.Count;
            return Hangs ? new TaskCompletionSource<GeneratedEmbeddings<Embedding<float>>>().Task : _embeddings.GenerateAsync(texts, options, cancellationToken);
        }
    }

    private sealed class ForgetfulIndex : IKnowledgeIndex
    {
        public ValueTask<long> GetRevisionAsync(MerchantId merchant, CancellationToken cancellationToken = default) => ValueTask.FromResult(0L);

        public ValueTask<long> ApplyAsync(MerchantId merchant, IReadOnlyList<KnowledgeRevision> changes, long afterRevision, long throughRevision, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(0L);

        public ValueTask<SearchResult> SearchAsync(MerchantId merchant, SearchQuery query, CancellationToken cancellationToken = default) => ValueTask.FromResult(SearchResult.NotLoaded);

        public ValueTask DropAsync(MerchantId merchant, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
