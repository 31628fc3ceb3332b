using System.Runtime.CompilerServices;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Keeps for each merchant what finds its products, as its knowledge changes. The first call for a merchant reads its entries;
/// after a change the old one serves until the new one is ready. Safe for concurrent use.
/// </summary>
/// <remarks>Those of merchants that were asked for longest ago are let go beyond <see cref="MaxNames"/> names in all.</remarks>
public sealed class MerchantCatalogues
{
    /// <summary>How many names are kept in memory, of all merchants together. 400,000, about 200 MB of long titles.</summary>
    public const int MaxNames = 400_000;

    private readonly ConditionalWeakTable<KnowledgeBase, Kept> _kept = [];
    private readonly LinkedList<Kept> _used = new();
    private readonly Lock _lock = new();
    private int _names;

    /// <summary>What finds the products of a merchant.</summary>
    /// <param name="knowledge">The merchant's knowledge.</param>
    /// <param name="cancellationToken">Cancels the wait; the reading goes on for others.</param>
    /// <returns>The finder; of the latest knowledge or, while that is read, of the one before.</returns>
    /// <exception cref="SmartCustomerServiceException">The record cannot be read, and there is no earlier one.</exception>
    public async ValueTask<ICatalogueNames> FindAsync(KnowledgeBase knowledge, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var revision = await knowledge.GetRevisionAsync(cancellationToken).ConfigureAwait(false);
        var kept = _kept.GetValue(knowledge, static _ => new Kept());
        Task<CatalogueNames>? reading;
        lock (_lock)
        {
            Use(kept);
            if (kept.Names is not null && kept.Revision >= revision)
            {
                return kept.Names;
            }

            if (kept.Reading is null)
            {
                kept.Reading = Task.Run(() => ReadAsync(knowledge, kept, revision), CancellationToken.None);
            }

            if (kept.Names is not null)
            {
                return kept.Names;
            }

            reading = kept.Reading;
        }

        return await reading.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a merchant has products, as far as it is known without reading: true also where nothing has been read.</summary>
    internal bool MayHaveProducts(KnowledgeBase knowledge)
    {
        lock (_lock)
        {
            return !_kept.TryGetValue(knowledge, out var kept) || kept.Names is not { Count: 0 };
        }
    }

    private async Task<CatalogueNames> ReadAsync(KnowledgeBase knowledge, Kept kept, long revision)
    {
        try
        {
            var entries = new List<KnowledgeEntry>();
            await foreach (var current in knowledge.ReadCurrentAsync().ConfigureAwait(false))
            {
                if (current.Entry is { Kind: KnowledgeKind.Product } entry)
                {
                    entries.Add(entry);
                }

                revision = Math.Max(revision, current.Revision);
            }

            var names = CatalogueNames.Of(entries);
            lock (_lock)
            {
                _names += names.Count - (kept.Names?.Count ?? 0);
                kept.Names = names;
                kept.Revision = revision;
                Trim(kept);
            }

            return names;
        }
        finally
        {
            lock (_lock)
            {
                kept.Reading = null;
            }
        }
    }

    private void Use(Kept kept)
    {
        if (kept.Node is null)
        {
            kept.Node = _used.AddLast(kept);
        }
        else if (kept.Node.Next is not null)
        {
            _used.Remove(kept.Node);
            _used.AddLast(kept.Node);
        }
    }

    private void Trim(Kept latest)
    {
        for (var node = _used.First; node is not null && _names > MaxNames;)
        {
            var next = node.Next;
            if (node.Value != latest && node.Value.Names is { } names)
            {
                _names -= names.Count;
                node.Value.Names = null;
            }

            if (node.Value != latest)
            {
                node.Value.Node = null;
                _used.Remove(node);
            }

            node = next;
        }
    }

    private sealed class Kept
    {
        public CatalogueNames? Names { get; set; }

        public long Revision { get; set; }

        public Task<CatalogueNames>? Reading { get; set; }

        public LinkedListNode<Kept>? Node { get; set; }
    }
}
