using Microsoft.Extensions.Configuration;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>Reads prices and rates from configuration.</summary>
internal static class PriceSettings
{
    private static readonly string[] PriceKeys = [Keys.From, Keys.Currency, Keys.Input, Keys.CachedInput, Keys.Output];
    private static readonly string[] RateKeys = [Keys.From, Keys.Currency, Keys.To, Keys.Rate];

    /// <summary>Reads a section with the groups <c>Models</c> and <c>Rates</c>.</summary>
    public static PriceSourceContent Read(IConfiguration section)
    {
        var path = (section as IConfigurationSection)?.Path ?? "Prices";
        var problems = new List<SettingProblem>();
        var scope = SettingScope.Open(section, path, [Keys.Models, Keys.Rates], problems);
        if (scope.Keys.Count == 0)
        {
            // Nothing at all is a misspelt section or a configuration file that broke.
            problems.Add(new SettingProblem(path, null, "must have the groups Models and, where there are several currencies, Rates"));
        }

        var prices = new List<PlacedPrice>();
        var models = scope.Group(Keys.Models);
        foreach (var model in models.Keys)
        {
            var entries = models.Groups(model, PriceKeys).ToList();
            if (entries.Count == 0)
            {
                problems.Add(new SettingProblem($"{models.Path}:{model}", null, "must be a list of prices"));
            }

            prices.AddRange(entries.Select(entry => ReadPrice(model, entry, problems)).OfType<PlacedPrice>());
        }

        var rates = scope.Groups(Keys.Rates, RateKeys).Select(entry => ReadRate(entry, problems)).OfType<PlacedRate>().ToList();
        return new PriceSourceContent(prices, rates, problems);
    }

    private static PlacedPrice? ReadPrice(string model, SettingScope scope, List<SettingProblem> problems)
    {
        var known = problems.Count;
        var price = new ModelPrice
        {
            Model = model,
            Currency = Required(scope, Keys.Currency, static (scope, key, allowed) => scope.Text(key, allowed), PriceRules.Currency, problems) ?? string.Empty,
            InputPerMillion = Required(scope, Keys.Input, static (scope, key, allowed) => scope.Amount(key, allowed), PriceRules.Price, problems) ?? 0,
            CachedInputPerMillion = scope.Amount(Keys.CachedInput, PriceRules.Price),
            OutputPerMillion = Required(scope, Keys.Output, static (scope, key, allowed) => scope.Amount(key, allowed), PriceRules.Price, problems) ?? 0,
            EffectiveFrom = scope.Instant(Keys.From, DateTimeOffset.MinValue, PriceRules.Instant),
        };
        return problems.Count == known ? new PlacedPrice(price, scope.Path) : null;
    }

    private static PlacedRate? ReadRate(SettingScope scope, List<SettingProblem> problems)
    {
        var known = problems.Count;
        var rate = new ExchangeRate
        {
            Currency = Required(scope, Keys.Currency, static (scope, key, allowed) => scope.Text(key, allowed), PriceRules.Currency, problems) ?? string.Empty,
            To = Required(scope, Keys.To, static (scope, key, allowed) => scope.Text(key, allowed), PriceRules.Currency, problems) ?? string.Empty,
            Rate = Required(scope, Keys.Rate, static (scope, key, allowed) => scope.Amount(key, allowed), PriceRules.Rate, problems) ?? 0,
            EffectiveFrom = scope.Instant(Keys.From, DateTimeOffset.MinValue, PriceRules.Instant),
        };
        return problems.Count == known ? new PlacedRate(rate, scope.Path) : null;
    }

    private static T Required<T>(SettingScope scope, string key, Func<SettingScope, string, string, T> read, string allowed, List<SettingProblem> problems)
    {
        var known = problems.Count;
        var value = read(scope, key, allowed);
        if (value is null && problems.Count == known)
        {
            problems.Add(new SettingProblem($"{scope.Path}:{key}", null, $"must be set: {allowed}"));
        }

        return value;
    }

    /// <summary>The names of the settings.</summary>
    public static class Keys
    {
        public const string Models = "Models";
        public const string Rates = "Rates";
        public const string From = "From";
        public const string Currency = "Currency";
        public const string To = "To";
        public const string Rate = "Rate";
        public const string Input = "Input";
        public const string CachedInput = "CachedInput";
        public const string Output = "Output";
    }
}
