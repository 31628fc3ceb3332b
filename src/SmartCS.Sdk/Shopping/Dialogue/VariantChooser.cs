using System.Buffers;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Shopping;

/// <summary>Chooses among a product's articles by the options that the shopper has told.</summary>
internal static class VariantChooser
{
    private static readonly SearchValues<char> SizeLetters = SearchValues.Create("xsml23456");

    /// <summary>The article to speak of: among those with the options that were told the one that can be bought, the named one before the cheapest.</summary>
    public static ProductVariant Best(Product product, Sku? named, IReadOnlyDictionary<string, string> told)
    {
        var fitting = Fitting(product, told);
        var among = fitting.Count > 0 ? fitting : product.Variants;
        return among.Where(Offering.CanBeBought).OrderByDescending(variant => variant.Sku == named).ThenBy(static variant => variant.Price.Amount).FirstOrDefault()
            ?? among.FirstOrDefault(variant => variant.Sku == named) ?? among[0];
    }

    /// <summary>The articles with all the options that were told, as far as they have them at all.</summary>
    public static IReadOnlyList<ProductVariant> Fitting(Product product, IReadOnlyDictionary<string, string> told) =>
        [.. product.Variants.Where(variant => told.All(option => !variant.Options.TryGetValue(option.Key, out var value) || Same(value, option.Value)))];

    /// <summary>The options of a product that a message tells, by name.</summary>
    /// <param name="product">The product.</param>
    /// <param name="text">The message.</param>
    /// <param name="asked">The option that was asked for, so that a bare value is one of it; null for none.</param>
    public static Dictionary<string, string> Read(Product product, string text, string? asked)
    {
        var form = RuleText.Of(text);
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names(product))
        {
            var values = Values(product.Variants, name);
            var best = values.Where(value => Says(form, RuleText.Of(value), name, asked)).OrderByDescending(static value => value.Length).FirstOrDefault();
            if (best is null && name == asked && int.TryParse(form, out var place) && place >= 1 && place <= values.Count && !values.Contains(form))
            {
                best = values[place - 1];
            }

            if (best is not null)
            {
                told[name] = best;
            }
        }

        return told;
    }

    /// <summary>The options of a product that the shopper has told as wishes: red was asked for, and there is a red one.</summary>
    public static Dictionary<string, string> FromNeeds(Product product, IReadOnlyList<GuideNeed> needs)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names(product))
        {
            var wished = Values(product.Variants.Where(Offering.CanBeBought), name)
                .Where(value => needs.Any(need => need is { Kind: GuideNeedKind.Value, IsExcluded: false } && need.Values.Contains(value, StringComparer.OrdinalIgnoreCase))).ToArray();
            if (wished.Length == 1)
            {
                told[name] = wished[0];
            }
        }

        return told;
    }

    /// <summary>Whether a number that a message has may be one of a product's options rather than a quantity.</summary>
    public static bool HasNumber(Product product, int number)
    {
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return product.Variants.Any(variant => variant.Options.Values.Any(value => RuleText.Has(RuleText.Of(value), digits)));
    }

    /// <summary>The names of a product's options, in the order of their first mention.</summary>
    public static IReadOnlyList<string> Names(Product product) => [.. product.Variants.SelectMany(static variant => variant.Options.Keys).Distinct(StringComparer.Ordinal)];

    /// <summary>The values that articles have of an option.</summary>
    public static IReadOnlyList<string> Values(IEnumerable<ProductVariant> variants, string name) =>
        [.. variants.Select(variant => variant.Options.GetValueOrDefault(name)).OfType<string>().Where(static value => value.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What an option is called.</summary>
    public static string TitleOf(string name, bool isChinese) => RuleText.Of(name) switch
    {
        "size" or "尺码" or "尺寸" or "码数" => isChinese ? "尺码" : "size",
        "color" or "colour" or "颜色" or "色" => isChinese ? "颜色" : "color",
        "storage" or "容量" or "存储" => isChinese ? "容量" : "storage",
        "material" or "材质" => isChinese ? "材质" : "material",
        _ => ProductText.Plain(name, 30),
    };

    /// <summary>Whether an option is a size of clothes or shoes.</summary>
    public static bool IsSize(string name) => RuleText.Of(name) is "size" or "尺码" or "尺寸" or "码数" or "鞋码" or "shoe size";

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    // "M" must be said as a size, or as the answer to the question for it; longer values tell by themselves.
    private static bool Says(string form, string value, string name, string? asked)
    {
        if (value.Length == 0 || !RuleText.Has(form, value))
        {
            return false;
        }

        if (name == asked || !IsSize(name) || form == value)
        {
            return value.Length > 1 || name == asked || form == value || IsSize(name);
        }

        return RuleText.Has(form, "size " + value) || form.Contains(value + "码", StringComparison.Ordinal) || form.Contains(value + "号", StringComparison.Ordinal)
            || (value.Length <= 4 && value.AsSpan().IndexOfAnyExcept(SizeLetters) < 0 && !(value is "s" && RuleText.Has(form, "it s")));
    }
}
