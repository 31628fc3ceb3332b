using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>What may be claimed in one turn: the products that were read in it, with the prices worked out from them.</summary>
public sealed class ClaimEvidence
{
    private readonly List<Product> _products = [];
    private readonly HashSet<Money> _amounts = [];
    private readonly List<string> _quotes = [];

    /// <summary>The products that were read in the turn.</summary>
    public IReadOnlyList<Product> Products => _products;

    /// <summary>The texts that may be said as they stand, the longest first: names and values of the products, titles of promotions, the shopper's own words.</summary>
    internal IEnumerable<string> Quotes => _quotes.OrderByDescending(static quote => quote.Length);

    /// <summary>Takes a product that was read in the turn: its prices, articles, names and values may be said.</summary>
    /// <param name="product">The product.</param>
    public void Add(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        _products.Add(product);
        Quote(ProductText.NameOf(product));
        Quote(ProductText.Plain(product.Brand, ProductText.MaxValue));
        Quote(ProductText.Plain(product.Category, ProductText.MaxValue));
        foreach (var facet in product.Attributes)
        {
            Quote(ProductText.Plain(facet.Value.ToString(), ProductText.MaxValue));
        }

        foreach (var variant in product.Variants)
        {
            foreach (var value in variant.Options.Values)
            {
                Quote(ProductText.Plain(value, ProductText.MaxValue));
            }
        }
    }

    /// <summary>Takes an amount that was worked out from prices of the turn, such as a total.</summary>
    /// <param name="amount">The amount.</param>
    public void Add(Money amount) => _amounts.Add(amount with { Amount = Math.Round(amount.Amount, 2, MidpointRounding.AwayFromZero) });

    /// <summary>Takes a text that may be said as it stands, such as the title of a promotion.</summary>
    /// <param name="text">The text.</param>
    public void Quote(string text)
    {
        // Shorter ones would hide what is to be checked.
        if (text is { Length: >= 2 })
        {
            _quotes.Add(text);
        }
    }

    /// <summary>Whether an amount was worked out in the turn.</summary>
    internal bool Has(decimal amount, string? currency) =>
        currency is null ? _amounts.Any(known => known.Amount == amount) : _amounts.Contains(new Money(amount, currency));
}
