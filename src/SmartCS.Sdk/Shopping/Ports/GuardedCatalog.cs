using System.Runtime.CompilerServices;

namespace SmartCS.Sdk.Shopping;

/// <summary>The host's catalogue, guarded.</summary>
internal sealed class GuardedCatalog(IProductCatalog inner, PortGuard guard) : IProductCatalog
{
    public async IAsyncEnumerable<Product> ReadAsync(MerchantId merchant, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // The reading as a whole is ended with the token that its last step was given up with.
        using var given = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        IAsyncEnumerator<Product> products;
        try
        {
            products = inner.ReadAsync(merchant, given.Token).GetAsyncEnumerator(given.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw guard.Wrap(nameof(ReadAsync), exception);
        }

        var isOpen = true;
        try
        {
            while (true)
            {
                isOpen = false;
                if (!await guard.CallAsync(nameof(ReadAsync), _ => products.MoveNextAsync(), cancellationToken).ConfigureAwait(false))
                {
                    isOpen = true;
                    break;
                }

                isOpen = true;
                if (Keep(nameof(ReadAsync), merchant, products.Current) is { } product)
                {
                    yield return product;
                }
            }
        }
        finally
        {
            await given.CancelAsync().ConfigureAwait(false);

            // One that hangs in a step cannot be disposed of.
            if (isOpen)
            {
                await products.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    public async ValueTask<IReadOnlyList<Product>> SearchAsync(MerchantId merchant, ProductQuery query, CancellationToken cancellationToken = default) => guard.KeepAll(
        nameof(SearchAsync),
        merchant,
        await guard.CallAsync(nameof(SearchAsync), ct => inner.SearchAsync(merchant, query, ct), cancellationToken).ConfigureAwait(false),
        product => product.Merchant != merchant,
        ShopChecks.Problem,
        query.Count);

    public async ValueTask<Product?> FindAsync(MerchantId merchant, ProductId product, CancellationToken cancellationToken = default) =>
        Keep(nameof(FindAsync), merchant, await guard.CallAsync(nameof(FindAsync), ct => inner.FindAsync(merchant, product, ct), cancellationToken).ConfigureAwait(false));

    public async ValueTask<Product?> FindBySkuAsync(MerchantId merchant, Sku sku, CancellationToken cancellationToken = default) =>
        Keep(nameof(FindBySkuAsync), merchant, await guard.CallAsync(nameof(FindBySkuAsync), ct => inner.FindBySkuAsync(merchant, sku, ct), cancellationToken).ConfigureAwait(false));

    private Product? Keep(string method, MerchantId merchant, Product? product) => guard.Keep(method, merchant, product, found => found.Merchant != merchant, ShopChecks.Problem);
}
