using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Shopping;

/// <summary>
/// Keeps for each merchant what the guide knows of its catalogue. Read in the background on first use, read again when it has grown old or, for
/// products of the knowledge, when that has changed; meanwhile the old one serves. Safe for concurrent use.
/// </summary>
internal sealed class CatalogueIndexes(IProductCatalog catalog, ShoppingGuideOptions options, TimeProvider time, ILogger? logger = null, KnowledgeBases? knowledge = null)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    private readonly ILogger _logger = logger ?? NullLogger.Instance;
    private readonly Dictionary<MerchantId, Kept> _kept = [];
    private readonly LinkedList<Kept> _used = new();
    private readonly Lock _lock = new();
    private int _products;

    /// <summary>How many products are kept, of all merchants together.</summary>
    public int Products
    {
        get
        {
            lock (_lock)
            {
                return _products;
            }
        }
    }

    /// <summary>What is known of a merchant's catalogue.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="cancellationToken">Ends the wait; the reading goes on for others.</param>
    /// <returns>The catalogue; null where it has never been read and was not within the patience, or could not be.</returns>
    public async ValueTask<MerchantCatalogue?> FindAsync(MerchantId merchant, CancellationToken cancellationToken = default)
    {
        var revision = knowledge is null ? 0 : await RevisionOfAsync(merchant, cancellationToken).ConfigureAwait(false);
        Task<MerchantCatalogue?> reading;
        lock (_lock)
        {
            var kept = Use(merchant);
            if (NeedsReading(kept, revision))
            {
                kept.TriedAt = time.GetTimestamp();
                kept.Reading = Task.Run(() => ReadAsync(kept, revision), CancellationToken.None);
            }

            if (kept.Catalogue is not null || kept.Reading is null)
            {
                return kept.Catalogue;
            }

            reading = kept.Reading;
        }

        try
        {
            return await reading.WaitAsync(options.Patience, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>What is known of a merchant's catalogue at this moment; begins to read it where nothing is.</summary>
    public MerchantCatalogue? Peek(MerchantId merchant)
    {
        lock (_lock)
        {
            var kept = Use(merchant);
            if (kept.Catalogue is null && NeedsReading(kept, kept.Revision))
            {
                kept.TriedAt = time.GetTimestamp();
                kept.Reading = Task.Run(() => ReadAsync(kept, kept.Revision), CancellationToken.None);
            }

            return kept.Catalogue;
        }
    }

    /// <summary>Waits until what is being read of a merchant's catalogue has been.</summary>
    internal Task SettleAsync(MerchantId merchant)
    {
        lock (_lock)
        {
            return Use(merchant).Reading ?? Task.CompletedTask;
        }
    }

    private bool NeedsReading(Kept kept, long revision)
    {
        if (kept.Reading is not null)
        {
            return false;
        }

        if (kept.Catalogue is null)
        {
            return kept.TriedAt is not { } tried || time.GetElapsedTime(tried) >= RetryAfter;
        }

        return kept.Revision < revision || time.GetElapsedTime(kept.TriedAt ?? 0) >= options.CatalogueAge;
    }

    private async ValueTask<long> RevisionOfAsync(MerchantId merchant, CancellationToken cancellationToken)
    {
        try
        {
            return await knowledge!.For(merchant).GetRevisionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SmartCustomerServiceException exception)
        {
            ShoppingGuideLog.ReadFailed(_logger, "the revision of the knowledge", merchant, exception.GetType().Name);
            return 0;
        }
    }

    private async Task<MerchantCatalogue?> ReadAsync(Kept kept, long revision)
    {
        var started = time.GetTimestamp();
        try
        {
            var products = new List<Product>();
            await foreach (var product in catalog.ReadAsync(kept.Merchant).ConfigureAwait(false))
            {
                if (product.Merchant != kept.Merchant)
                {
                    continue;
                }

                if (products.Count == options.MaxProducts)
                {
                    ShoppingGuideLog.CatalogueCut(_logger, kept.Merchant, options.MaxProducts);
                    break;
                }

                products.Add(product);
            }

            var read = MerchantCatalogue.Of(products);
            lock (_lock)
            {
                _products += products.Count - kept.Products;
                (kept.Catalogue, kept.Products, kept.Revision) = (read, products.Count, revision);
                Trim(kept);
            }

            var elapsed = time.GetElapsedTime(started);
            ShoppingGuideLog.CatalogueRead(_logger, kept.Merchant, products.Count, elapsed);
            return read;
        }
        catch (Exception exception)
        {
            // Whatever a host's catalogue throws, the turn goes on with what was known.
            ShoppingGuideLog.CatalogueNotRead(_logger, kept.Merchant, exception.GetType().Name);
            return kept.Catalogue;
        }
        finally
        {
            lock (_lock)
            {
                kept.Reading = null;
            }
        }
    }

    private Kept Use(MerchantId merchant)
    {
        if (!_kept.TryGetValue(merchant, out var kept))
        {
            _kept.Add(merchant, kept = new Kept(merchant));
        }

        if (kept.Node is { } node)
        {
            _used.Remove(node);
            _used.AddLast(node);
        }
        else
        {
            kept.Node = _used.AddLast(kept);
        }

        return kept;
    }

    private void Trim(Kept latest)
    {
        for (var node = _used.First; node is not null && _products > options.MaxProducts;)
        {
            var next = node.Next;
            if (node.Value is var kept && kept != latest && kept.Reading is null)
            {
                _products -= kept.Products;
                _kept.Remove(kept.Merchant);
                _used.Remove(node);
            }

            node = next;
        }
    }

    private sealed class Kept(MerchantId merchant)
    {
        public MerchantId Merchant { get; } = merchant;

        public MerchantCatalogue? Catalogue { get; set; }

        public int Products { get; set; }

        public long Revision { get; set; }

        public long? TriedAt { get; set; }

        public Task<MerchantCatalogue?>? Reading { get; set; }

        public LinkedListNode<Kept>? Node { get; set; }
    }
}
