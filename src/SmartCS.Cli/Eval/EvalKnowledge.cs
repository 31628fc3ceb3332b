using System.Diagnostics;
using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Eval;

/// <summary>Entries in an index of this process, over a record in memory.</summary>
internal sealed class EvalKnowledge
{
    private static readonly MerchantId s_merchant = new("eval");

    private EvalKnowledge(KnowledgeBase searchable, double seconds, long bytes)
    {
        Searchable = searchable;
        IndexSeconds = seconds;
        IndexBytes = bytes;
    }

    public KnowledgeBase Searchable { get; }

    /// <summary>How long the index took to build from the record, in seconds.</summary>
    public double IndexSeconds { get; }

    /// <summary>How much managed memory the index keeps, by what is left after a full collection.</summary>
    public long IndexBytes { get; }

    public static async Task<EvalKnowledge> BuildAsync(IReadOnlyList<KnowledgeEntry> entries, CancellationToken cancellationToken)
    {
        var store = new InMemoryKnowledgeStore();
        await store.AppendAsync(s_merchant, [.. entries.Select(entry => KnowledgeChange.Put(entry, "eval"))], cancellationToken).ConfigureAwait(false);
        var knowledge = new KnowledgeBase(s_merchant, store, new InProcessKnowledgeIndex());
        var before = MemoryInUse();
        var started = Stopwatch.GetTimestamp();
        await knowledge.SynchroniseAsync(cancellationToken).ConfigureAwait(false);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var bytes = Math.Max(0, MemoryInUse() - before);
        GC.KeepAlive(store);
        return new EvalKnowledge(knowledge, Math.Round(seconds, 4), bytes);
    }

    /// <summary>The ids of the entries that a query finds, best first.</summary>
    public async Task<List<string>> RankAsync(string query, int top, CancellationToken cancellationToken)
    {
        var result = await Searchable.SearchAsync(new SearchQuery { Text = query, Top = top }, cancellationToken).ConfigureAwait(false);
        return [.. result.Hits.Select(hit => hit.Entry.Id.Value)];
    }

    private static long MemoryInUse()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
