namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>The prices of the products in the shop's currency, and what can be bought.</summary>
internal sealed class PriceColumn
{
    public PriceColumn(Product[] products, string? currency)
    {
        Lowest = new double[products.Length];
        Highest = new double[products.Length];
        IsAvailable = new bool[products.Length];
        BinOf = new int[products.Length];
        var bins = new Dictionary<int, int>();
        for (var i = 0; i < products.Length; i++)
        {
            (Lowest[i], Highest[i]) = (double.NaN, double.NaN);
            IsAvailable[i] = products[i].Variants.Any(IsSold);
            foreach (var variant in products[i].Variants)
            {
                if (variant.Price.Amount >= 0 && string.Equals(variant.Price.Currency, currency, StringComparison.Ordinal) && (IsSold(variant) || !IsAvailable[i]))
                {
                    var price = (double)variant.Price.Amount;
                    (Lowest[i], Highest[i]) = double.IsNaN(Lowest[i]) ? (price, price) : (Math.Min(Lowest[i], price), Math.Max(Highest[i], price));
                }
            }

            if (!double.IsNaN(Lowest[i]))
            {
                BinOf[i] = Bin(bins, NumberBins.Of(Lowest[i]));
            }
        }

        Ascending = [.. Enumerable.Range(0, products.Length).Where(product => !double.IsNaN(Lowest[product])).OrderBy(product => Lowest[product])];
        BinCount = bins.Count;
    }

    /// <summary>The lowest price of each product among what can be bought; NaN where none is told in the shop's currency.</summary>
    public double[] Lowest { get; }

    /// <summary>The highest price, likewise.</summary>
    public double[] Highest { get; }

    public bool[] IsAvailable { get; }

    /// <summary>For each product with a price which of <see cref="BinCount"/> groups of about the same price it is in.</summary>
    public int[] BinOf { get; }

    public int BinCount { get; }

    /// <summary>The products with a price, the cheapest first.</summary>
    public int[] Ascending { get; }

    public static bool IsSold(ProductVariant variant) => variant.IsAvailable && variant.Stock is null or > 0;

    private static int Bin(Dictionary<int, int> bins, int number)
    {
        bins.TryAdd(number, bins.Count);
        return bins[number];
    }
}
