using System.Collections.Frozen;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>The prices and rates in force: an immutable snapshot.</summary>
internal sealed class PriceTable
{
    // Multiplying is exact and many times faster than dividing.
    private const decimal Millionth = 0.000001m;

    private readonly FrozenDictionary<string, ModelPrice[]> _prices;
    private readonly Dictionary<(string Currency, string To), ExchangeRate[]> _rates;
    private readonly string[] _currencies;

    private PriceTable(FrozenDictionary<string, ModelPrice[]> prices, Dictionary<(string, string), ExchangeRate[]> rates)
    {
        _prices = prices;
        _rates = rates;
        _currencies = [.. rates.Keys.SelectMany(static pair => new[] { pair.Item1, pair.Item2 }).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>A table without any price.</summary>
    public static PriceTable Empty { get; } = Create([], []);

    public bool IsEmpty => _prices.Count == 0;

    public int Models => _prices.Count;

    /// <summary>Sorts prices and rates that were checked by <see cref="PriceRules"/>.</summary>
    public static PriceTable Create(IEnumerable<ModelPrice> prices, IEnumerable<ExchangeRate> rates) => new(
        prices.GroupBy(static price => price.Model, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(static model => model.Key, static model => model.OrderByDescending(static price => price.EffectiveFrom).ToArray(), StringComparer.OrdinalIgnoreCase),
        rates.GroupBy(static rate => (rate.Currency, rate.To))
            .ToDictionary(static pair => pair.Key, static pair => pair.OrderByDescending(static rate => rate.EffectiveFrom).ToArray()));

    /// <summary>The price of a model at an instant; null where it has none yet.</summary>
    public ModelPrice? Find(string model, DateTimeOffset at)
    {
        if (_prices.TryGetValue(model, out var prices))
        {
            foreach (var price in prices)
            {
                if (price.EffectiveFrom <= at)
                {
                    return price;
                }
            }
        }

        return null;
    }

    /// <summary>What tokens cost by a price.</summary>
    public static Money Cost(ModelPrice price, TokenCounts tokens)
    {
        var cached = price.CachedInputPerMillion ?? price.InputPerMillion;
        var amount = ((tokens.Input - tokens.CachedInput) * price.InputPerMillion) + (tokens.CachedInput * cached) + (tokens.Output * price.OutputPerMillion);
        return new Money(amount * Millionth, price.Currency);
    }

    /// <summary>Converts by the rates at an instant: directly, or by way of one other currency. Null where there is no way.</summary>
    public decimal? Convert(decimal amount, string from, string to, DateTimeOffset at)
    {
        if (from == to)
        {
            return amount;
        }

        if (Exchange(amount, from, to, at) is { } direct)
        {
            return direct;
        }

        foreach (var between in _currencies)
        {
            if (between != from && between != to && Exchange(amount, from, between, at) is { } half && Exchange(half, between, to, at) is { } whole)
            {
                return whole;
            }
        }

        return null;
    }

    private decimal? Exchange(decimal amount, string from, string to, DateTimeOffset at)
    {
        var forth = FindRate(from, to, at);
        var back = FindRate(to, from, at);
        return forth is not null && (back is null || forth.EffectiveFrom >= back.EffectiveFrom) ? amount * forth.Rate : amount / back?.Rate;
    }

    private ExchangeRate? FindRate(string currency, string to, DateTimeOffset at)
    {
        if (_rates.TryGetValue((currency, to), out var rates))
        {
            foreach (var rate in rates)
            {
                if (rate.EffectiveFrom <= at)
                {
                    return rate;
                }
            }
        }

        return null;
    }
}
