using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>The ranges of prices and rates, the same for every source; they are those in their documentation.</summary>
internal static class PriceRules
{
    public const string Currency = "an ISO 4217 code such as CNY or USD";
    public const string Price = "an amount for a million tokens from 0 to 1000000";
    public const string Rate = "a number from 0.000001 to 1000000";
    public const string Instant = "a date such as 2026-01-31, or an instant such as 2026-01-31T08:00:00+08:00";
    public const string Model = "the name of a registered model, 1 to 128 characters without control characters";

    private const decimal MaxPrice = 1_000_000;
    private const decimal MinRate = 0.000001m;
    private const decimal MaxRate = 1_000_000;
    private const int MaxNameLength = 128;

    /// <summary>Adds what is out of range or stands twice.</summary>
    public static void Check(IReadOnlyList<PlacedPrice> prices, IReadOnlyList<PlacedRate> rates, List<SettingProblem> problems)
    {
        var places = new Dictionary<(string, DateTimeOffset), string>();
        foreach (var (price, path) in prices)
        {
            Check(price, path, problems);
            if (price.Model is not null && !places.TryAdd((price.Model.ToUpperInvariant(), price.EffectiveFrom), path))
            {
                problems.Add(new SettingProblem($"{path}:{PriceSettings.Keys.From}", null, $"model '{price.Model}' has a price from the same instant at {places[(price.Model.ToUpperInvariant(), price.EffectiveFrom)]} already"));
            }
        }

        // A rate serves both ways, so that the same pair the other way round is the same rate.
        places.Clear();
        foreach (var (rate, path) in rates)
        {
            Check(rate, path, problems);
            var pair = string.CompareOrdinal(rate.Currency, rate.To) < 0 ? $"{rate.Currency} {rate.To}" : $"{rate.To} {rate.Currency}";
            if (!places.TryAdd((pair, rate.EffectiveFrom), path))
            {
                problems.Add(new SettingProblem($"{path}:{PriceSettings.Keys.From}", null, $"there is a rate between {rate.Currency} and {rate.To} from the same instant at {places[(pair, rate.EffectiveFrom)]} already"));
            }
        }
    }

    private static void Check(ModelPrice price, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(price.Model is { Length: >= 1 and <= MaxNameLength } && !price.Model.Any(char.IsControl), price.Model, Model, path, nameof(price.Model), problems);
        MerchantRules.Require(Money.IsCurrency(price.Currency), price.Currency, Currency, path, PriceSettings.Keys.Currency, problems);
        MerchantRules.Require(price.InputPerMillion is >= 0 and <= MaxPrice, price.InputPerMillion, Price, path, PriceSettings.Keys.Input, problems);
        MerchantRules.Require(price.CachedInputPerMillion is null or (>= 0 and <= MaxPrice), price.CachedInputPerMillion, Price, path, PriceSettings.Keys.CachedInput, problems);
        MerchantRules.Require(price.OutputPerMillion is >= 0 and <= MaxPrice, price.OutputPerMillion, Price, path, PriceSettings.Keys.Output, problems);
    }

    private static void Check(ExchangeRate rate, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(Money.IsCurrency(rate.Currency), rate.Currency, Currency, path, PriceSettings.Keys.Currency, problems);
        MerchantRules.Require(Money.IsCurrency(rate.To), rate.To, Currency, path, PriceSettings.Keys.To, problems);
        MerchantRules.Require(rate.Currency != rate.To, rate.To, "another currency than " + PriceSettings.Keys.Currency, path, PriceSettings.Keys.To, problems);
        MerchantRules.Require(rate.Rate is >= MinRate and <= MaxRate, rate.Rate, Rate, path, PriceSettings.Keys.Rate, problems);
    }
}
