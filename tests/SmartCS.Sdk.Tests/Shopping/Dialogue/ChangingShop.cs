using System.Runtime.CompilerServices;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Tests.Shopping.Dialogue;

/// <summary>A shop whose products change while a shopper talks: prices, stock, what is on sale. It also sells for other merchants.</summary>
internal sealed class ChangingShop(params IEnumerable<Product> products) : IProductCatalog, IPromotionService, ICartService, IOrderService
{
    private readonly Dictionary<(MerchantId, ProductId), Product> _products = products.ToDictionary(static product => (product.Merchant, product.Id));
    private readonly Dictionary<EffectKey, WriteResult> _writes = [];
    private readonly List<CartItem> _cart = [];

    /// <summary>Every product that a turn has read, in the state in which it was read.</summary>
    public List<Product> Read { get; } = [];

    public List<Promotion> Promotions { get; } = [];

    public List<Order> Orders { get; } = [];

    public IReadOnlyList<CartItem> Cart => _cart;

    public bool Fails { get; set; }

    public int Readings { get; private set; }

    public TaskCompletionSource? Gate { get; set; }

    public void Change(Product product) => _products[(product.Merchant, product.Id)] = product;

    public void Change(MerchantId merchant, ProductId id, Func<ProductVariant, ProductVariant> change)
    {
        var product = _products[(merchant, id)];
        Change(product with { Variants = [.. product.Variants.Select(change)] });
    }

    public void Reprice(MerchantId merchant, ProductId id, decimal price) => Change(merchant, id, variant => variant with { Price = variant.Price with { Amount = price } });

    public void SellOut(MerchantId merchant, ProductId id) => Change(merchant, id, static variant => variant with { Stock = 0, IsAvailable = false });

    public void Withdraw(MerchantId merchant, ProductId id) => _products.Remove((merchant, id));

    public async IAsyncEnumerable<Product> ReadAsync(MerchantId merchant, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Readings++;
        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellationToken);
        }

        foreach (var product in _products.Values.Where(product => product.Merchant == merchant).ToArray())
        {
            yield return product;
        }
    }

    public ValueTask<IReadOnlyList<Product>> SearchAsync(MerchantId merchant, ProductQuery query, CancellationToken cancellationToken = default) => new([]);

    public ValueTask<Product?> FindAsync(MerchantId merchant, ProductId product, CancellationToken cancellationToken = default)
    {
        if (Fails)
        {
            throw new InvalidOperationException("The catalogue is down.");
        }

        var found = _products.GetValueOrDefault((merchant, product));
        if (found is not null)
        {
            Read.Add(found);
        }

        return new(found);
    }

    public ValueTask<Product?> FindBySkuAsync(MerchantId merchant, Sku sku, CancellationToken cancellationToken = default) =>
        new(_products.Values.FirstOrDefault(product => product.Merchant == merchant && product.Variants.Any(variant => variant.Sku == sku)));

    public ValueTask<IReadOnlyList<Promotion>> ReadAsync(MerchantId merchant, ShopperId? shopper, CancellationToken cancellationToken = default) => new(Promotions);

    public ValueTask<Cart> GetAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default) => new(new Cart
    {
        Merchant = merchant,
        Shopper = shopper,
        Items = [.. _cart],
        Total = _cart.Count == 0 ? null : new Money(_cart.Sum(static item => item.Price.Amount * item.Quantity), _cart[0].Price.Currency),
    });

    public ValueTask<WriteResult> AddAsync(ShopWrite write, IReadOnlyList<CartItem> items, CancellationToken cancellationToken = default)
    {
        if (!_writes.TryGetValue(write.Key, out var result))
        {
            _cart.AddRange(items);
            _writes.Add(write.Key, result = WriteResult.Done());
        }

        return new(result);
    }

    public ValueTask<WriteResult> RemoveAsync(ShopWrite write, Sku sku, int quantity, CancellationToken cancellationToken = default)
    {
        _cart.RemoveAll(item => item.Sku == sku);
        return new(WriteResult.Done());
    }

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) =>
        new(_writes.GetValueOrDefault(key));

    public ValueTask<Order?> FindAsync(MerchantId merchant, ShopperId shopper, OrderId order, CancellationToken cancellationToken = default) => new((Order?)null);

    public ValueTask<IReadOnlyList<Order>> ListAsync(MerchantId merchant, ShopperId shopper, int count, CancellationToken cancellationToken = default) => new(Orders);

    public ValueTask<WriteResult> ApplyAsync(ShopWrite write, OrderChange change, CancellationToken cancellationToken = default) => new(WriteResult.Refused("not_supported"));
}
