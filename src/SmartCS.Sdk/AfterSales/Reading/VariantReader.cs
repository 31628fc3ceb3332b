using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>
/// Reads which article of the same product is to take a line's place. What was said must hold, the line's other options stay if such an
/// article is there; it is never an article that the product does not have.
/// </summary>
internal static class VariantReader
{
    private static readonly string[] Becomes = ["换成", "改成", "换为", "改为", "变成", "改换成", "调成"];

    private static readonly string[] Prefers = ["prefer", "preferably", ">", "优先", "最好"];

    public static VariantReading Read(MerchantProfile profile, Product product, OrderLine line, string text, Locale locale)
    {
        var words = ShopText.Of(text);
        var byNumber = product.Variants.Where(variant => words.HasCode(variant.Sku.Value)).ToList();
        if (byNumber.Count > 1)
        {
            byNumber.RemoveAll(variant => variant.Sku == line.Sku);
        }

        if (byNumber is [var named])
        {
            return Of(named, line, Nearest(product, line, [], named.Options));
        }

        // Of "X换成Y" only the Y is wanted.
        var wish = Becomes.Select(become => text.LastIndexOf(become, StringComparison.Ordinal) is >= 0 and var at ? text[(at + become.Length)..] : null).FirstOrDefault(static rest => !string.IsNullOrWhiteSpace(rest)) ?? text;
        var mentions = OptionFinder.Find(profile, wish, locale, [.. product.Variants.Select(static variant => variant.Options)], product.Name);
        mentions = WithoutOld(mentions, line);
        var fitting = product.Variants.Where(variant => IsMet(mentions, variant)).ToList();
        var wishes = ShopText.Of(wish);
        var comparison = Comparison.Find(wishes);
        string? compared = null;
        if (comparison is not null)
        {
            fitting = Compare(comparison, wishes, product, line, fitting, out compared);
        }

        if (mentions.Count == 0 && comparison is null)
        {
            return new VariantReading("unclear", null, Nearest(product, line, [], line.Options));
        }

        // Options that nobody asked to change are kept; by price alone any article will do.
        var asked = mentions.SelectMany(static mention => mention.Options).Append(compared).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Choose(product, line, mentions, fitting, comparison is { IsPrice: true } ? null : asked, comparison is not null, wishes);
    }

    private static VariantReading Choose(
        Product product, OrderLine line, IReadOnlyList<OptionMention> mentions, List<ProductVariant> fitting, HashSet<string>? asked, bool isCompared, ShopText wishes)
    {
        var available = fitting.Where(variant => variant.IsAvailable && variant.Sku != line.Sku).ToList();
        var offered = Nearest(product, line, available, line.Options);
        if (fitting.Exists(variant => variant.Sku == line.Sku) && (!isCompared || available.Count == 0))
        {
            return new VariantReading("same", null, offered);
        }

        var kept = available.Where(variant => asked is null || !Changes(variant, line, asked)).ToList();
        if (kept is [var one])
        {
            return Of(one, line, offered);
        }

        // Of several values of one option that will all do, the first that was said is wanted most.
        if (kept.Count > 1 && wishes.HasAny(Prefers)
            && mentions.Select(mention => kept.Where(variant => mention.IsMetBy(variant.Options)).ToList()).FirstOrDefault(static met => met.Count == 1) is [var preferred])
        {
            return Of(preferred, line, offered);
        }

        if (kept.Count == 0 && available is [var only])
        {
            return Of(only, line, offered);
        }

        return new VariantReading(available.Count == 0 && fitting.Count > 0 ? "unavailable" : "unclear", null, offered);
    }

    private static VariantReading Of(ProductVariant variant, OrderLine line, IReadOnlyList<ProductVariant> offered) =>
        variant.Sku == line.Sku ? new VariantReading("same", null, offered)
        : variant.IsAvailable ? new VariantReading("ok", variant, offered)
        : new VariantReading("unavailable", null, offered);

    // Values of one option are alternatives; options add up.
    private static bool IsMet(IReadOnlyList<OptionMention> mentions, ProductVariant variant) => mentions.Where(static mention => mention.IsExcluded).All(mention => mention.IsMetBy(variant.Options))
        && mentions.Where(static mention => !mention.IsExcluded).GroupBy(static mention => string.Join('|', mention.Options), StringComparer.Ordinal).All(group => group.Any(mention => mention.IsMetBy(variant.Options)));

    // "The blue one in red" wants red: what the line already has beside another value is what it is now.
    private static List<OptionMention> WithoutOld(IReadOnlyList<OptionMention> mentions, OrderLine line) =>
        [.. mentions.Where(mention => mention.IsExcluded || !mention.IsMetBy(line.Options) || !mentions.Any(other => !other.IsExcluded && other.Value != mention.Value && other.Options.SequenceEqual(mention.Options)))];

    private static bool Changes(ProductVariant variant, OrderLine line, HashSet<string> asked) =>
        variant.Options.Any(option => !asked.Contains(option.Key) && line.Options.GetValueOrDefault(option.Key) != option.Value);

    private static List<ProductVariant> Compare(Comparison comparison, ShopText words, Product product, OrderLine line, List<ProductVariant> fitting, out string? compared)
    {
        compared = null;
        var available = fitting.Where(static variant => variant.IsAvailable).ToList();
        if (comparison.IsPrice)
        {
            var price = available.Count == 0 ? 0 : comparison.Direction < 0 ? available.Min(static variant => variant.Price.Amount) : available.Max(static variant => variant.Price.Amount);
            return [.. available.Where(variant => variant.Price.Amount == price)];
        }

        var scales = new Dictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal);
        foreach (var name in product.Variants.SelectMany(static variant => variant.Options.Keys).Distinct())
        {
            var values = product.Variants.Select(variant => variant.Options.GetValueOrDefault(name)).Append(line.Options.GetValueOrDefault(name)).OfType<string>().Distinct().ToList();
            if (OptionScale.Of(values) is { Count: > 1 } scale)
            {
                scales[name] = scale;
            }
        }

        if (comparison.OptionOf(words, scales) is not { } option || line.Options.GetValueOrDefault(option) is not { } own)
        {
            return [];
        }

        compared = option;
        var places = scales[option];
        decimal PlaceOf(ProductVariant variant) => variant.Options.TryGetValue(option, out var value) ? places[value] : places[own];
        var beyond = (comparison.IsExtreme ? available : [.. fitting.Where(variant => (PlaceOf(variant) - places[own]) * comparison.Direction > 0)]).ToList();
        if (beyond.Count == 0 || !(comparison.IsExtreme || comparison.IsOneStep))
        {
            return beyond;
        }

        var place = comparison.IsExtreme == comparison.Direction > 0 ? beyond.Max(PlaceOf) : beyond.Min(PlaceOf);
        return [.. beyond.Where(variant => PlaceOf(variant) == place)];
    }

    // What may be offered: what fits, or else all that can be bought; the fewest changes first.
    private static List<ProductVariant> Nearest(Product product, OrderLine line, IEnumerable<ProductVariant> fitting, IReadOnlyDictionary<string, string> options)
    {
        var candidates = fitting.Where(variant => variant.Sku != line.Sku).ToList();
        candidates = candidates.Count > 0 ? candidates : [.. product.Variants.Where(variant => variant.IsAvailable && variant.Sku != line.Sku)];
        return [.. candidates.OrderBy(variant => variant.Options.Count(option => options.GetValueOrDefault(option.Key) != option.Value)).ThenBy(static variant => variant.Price.Amount).ThenBy(static variant => variant.Sku.Value, StringComparer.Ordinal)];
    }
}
