using System.Runtime.CompilerServices;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Shopping;

/// <summary>
/// The products of a merchant's knowledge as a catalogue, for hosts that have none of their own: approved and valid entries of
/// <see cref="KnowledgeKind.Product"/> that name a price.
/// </summary>
/// <remarks>
/// Facets with a meaning: <c>price</c> in whole units or <c>price_cents</c>; <c>currency</c>, otherwise the merchant's; <c>brand</c>, <c>category</c>,
/// <c>sku</c>, otherwise the first identifier or the entry's id; <c>stock</c>, <c>available</c>, <c>in_stock</c>, <c>availability</c>; <c>url</c>, otherwise the
/// source; <c>image</c>. All others are attributes. Each product has one article. Price and stock are those of the knowledge. Safe for concurrent use.
/// </remarks>
public sealed class KnowledgeProductCatalog : IProductCatalog
{
    private const int MaxCount = 100;

    private readonly KnowledgeBases _knowledge;
    private readonly IMerchantDirectory _merchants;
    private readonly TimeProvider _time;

    /// <summary>Creates the catalogue.</summary>
    /// <param name="knowledge">The merchants' knowledge.</param>
    /// <param name="merchants">The merchants, whose currency prices have that name none.</param>
    /// <param name="timeProvider">The clock by which entries are valid; null means the system's.</param>
    public KnowledgeProductCatalog(KnowledgeBases knowledge, IMerchantDirectory merchants, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(merchants);
        _knowledge = knowledge;
        _merchants = merchants;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Product> ReadAsync(MerchantId merchant, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var currency = await CurrencyOfAsync(merchant, cancellationToken).ConfigureAwait(false);
        var now = _time.GetUtcNow();
        var entries = new List<KnowledgeEntry>();
        var superseded = new HashSet<EntryId>();
        await foreach (var current in _knowledge.For(merchant).ReadCurrentAsync(cancellationToken).ConfigureAwait(false))
        {
            if (current.Entry is not { } entry || !entry.IsServableAt(now))
            {
                continue;
            }

            superseded.UnionWith(entry.Supersedes);
            if (entry.Kind == KnowledgeKind.Product)
            {
                entries.Add(entry);
            }
        }

        foreach (var entry in entries)
        {
            if (!superseded.Contains(entry.Id) && ProductEntryReader.Read(merchant, entry, currency) is { } product)
            {
                yield return product;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Product>> SearchAsync(MerchantId merchant, ProductQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var currency = await CurrencyOfAsync(merchant, cancellationToken).ConfigureAwait(false);
        var result = await _knowledge.For(merchant).SearchAsync(
            new SearchQuery { Text = query.Text, Filters = query.Filters, Kinds = [KnowledgeKind.Product], Top = Math.Clamp(query.Count, 1, MaxCount) }, cancellationToken).ConfigureAwait(false);
        var found = new List<Product>(result.Hits.Count);
        foreach (var hit in result.Hits)
        {
            if (ProductEntryReader.Read(merchant, hit.Entry, currency) is { } product)
            {
                found.Add(product);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public async ValueTask<Product?> FindAsync(MerchantId merchant, ProductId product, CancellationToken cancellationToken = default)
    {
        if (product.Value.Length == 0)
        {
            return null;
        }

        // The newest revision comes first, and only that counts.
        KnowledgeEntry? entry = null;
        await foreach (var revision in _knowledge.For(merchant).ReadHistoryAsync(new EntryId(product.Value), cancellationToken).ConfigureAwait(false))
        {
            entry = revision.Entry;
            break;
        }

        if (entry is not { Kind: KnowledgeKind.Product } || !entry.IsServableAt(_time.GetUtcNow()))
        {
            return null;
        }

        // The index alone knows whether another entry has taken its place.
        var result = await _knowledge.For(merchant).SearchAsync(new SearchQuery { Text = entry.Title, Entries = [entry.Id], Top = 1 }, cancellationToken).ConfigureAwait(false);
        return result.Hits is [{ Entry: var current }] ? ProductEntryReader.Read(merchant, current, await CurrencyOfAsync(merchant, cancellationToken).ConfigureAwait(false)) : null;
    }

    /// <inheritdoc/>
    public async ValueTask<Product?> FindBySkuAsync(MerchantId merchant, Sku sku, CancellationToken cancellationToken = default)
    {
        if (sku.Value.Length == 0)
        {
            return null;
        }

        // An article's number is an identifier, or a facet that only reading all finds.
        foreach (var product in await SearchAsync(merchant, new ProductQuery { Text = sku.Value, Count = 10 }, cancellationToken).ConfigureAwait(false))
        {
            if (product.Variants[0].Sku == sku)
            {
                return product;
            }
        }

        await foreach (var product in ReadAsync(merchant, cancellationToken).ConfigureAwait(false))
        {
            if (product.Variants[0].Sku == sku)
            {
                return product;
            }
        }

        return null;
    }

    private async ValueTask<string?> CurrencyOfAsync(MerchantId merchant, CancellationToken cancellationToken) =>
        (await _merchants.FindAsync(merchant, cancellationToken).ConfigureAwait(false))?.Routing.Slots.Currency;
}
