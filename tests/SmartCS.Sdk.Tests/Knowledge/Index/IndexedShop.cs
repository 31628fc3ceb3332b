using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

/// <summary>An index with one merchant, fed directly.</summary>
internal sealed class IndexedShop
{
    public static readonly MerchantId Merchant = "acme";
    private long _head;

    public IndexedShop(IEmbeddingGenerator<string, Embedding<float>>? embeddings = null, ILogger<InProcessKnowledgeIndex>? logger = null) =>
        Index = new InProcessKnowledgeIndex(null, embeddings, Time, logger);

    public ManualTimeProvider Time { get; } = new();

    public InProcessKnowledgeIndex Index { get; }

    public static KnowledgeEntry Entry(string id, string title, string body = "An answer.", KnowledgeKind kind = KnowledgeKind.Faq) =>
        new() { Id = id, Kind = kind, Title = title, Body = body };

    public static KnowledgeEntry Product(string id, string title, string body = "A product.") => Entry(id, title, body, KnowledgeKind.Product);

    public static async Task<IndexedShop> WithAsync(params IReadOnlyList<KnowledgeEntry> entries)
    {
        var shop = new IndexedShop();
        await shop.PutAsync(entries);
        return shop;
    }

    public Task PutAsync(params IReadOnlyList<KnowledgeEntry> entries) => ApplyAsync([.. entries.Select(entry => (entry.Id, (KnowledgeEntry?)entry))]);

    public Task RemoveAsync(params IReadOnlyList<string> ids) => ApplyAsync([.. ids.Select(id => (new EntryId(id), (KnowledgeEntry?)null))]);

    public async Task ApplyAsync(IReadOnlyList<(EntryId Id, KnowledgeEntry? Entry)> changes)
    {
        var revisions = changes.Select((change, i) => Revision(_head + 1 + i, change.Id, change.Entry)).ToList();
        _head = await Index.ApplyAsync(Merchant, revisions, _head, _head + revisions.Count);
    }

    public KnowledgeRevision Revision(long number, EntryId id, KnowledgeEntry? entry) =>
        new() { Revision = number, EntryId = id, Entry = entry, ChangedAt = Time.GetUtcNow(), ChangedBy = "test" };

    public async Task<SearchResult> SearchAsync(SearchQuery query) => await Index.SearchAsync(Merchant, query);

    public Task<SearchResult> SearchAsync(string text) => SearchAsync(new SearchQuery { Text = text });

    public async Task<string> FirstAsync(string text) => (await SearchAsync(text)).Hits is [var first, ..] ? first.Entry.Id.Value : "nothing";

    public async Task<List<string>> IdsAsync(SearchQuery query) => [.. (await SearchAsync(query)).Hits.Select(hit => hit.Entry.Id.Value).Order(StringComparer.Ordinal)];

    public Task<List<string>> IdsAsync(string text) => IdsAsync(new SearchQuery { Text = text, Top = SearchQuery.MaxTop });
}
