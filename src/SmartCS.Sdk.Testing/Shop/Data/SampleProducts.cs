using System.Globalization;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Testing;

/// <summary>Makes the sample products from their rows.</summary>
internal static class SampleProducts
{
    public static List<Product> Create(MerchantId merchant, bool chinese) => [.. SampleProductRows.All.Select(row => Create(merchant, chinese, row.Split('|')))];

    public static Money Price(decimal dollars, bool chinese) => chinese ? new Money(Math.Max(9, (Math.Round(dollars * 0.7m) * 10) - 1), "CNY") : new Money(dollars == 0 ? 0 : dollars - 0.01m, "USD");

    private static Product Create(MerchantId merchant, bool chinese, string[] row)
    {
        var (id, dollars) = (row[0], decimal.Parse(row[5], CultureInfo.InvariantCulture));
        return new Product
        {
            Merchant = merchant,
            Id = id,
            Category = SampleWords.Say(row[1], chinese),
            Name = chinese ? row[3] : row[2],
            Brand = SampleWords.Say(row[4], chinese),
            Description = chinese ? row[9] : row[8],
            Attributes = FacetSet.Create([.. Attributes(id, row[6], chinese)]),
            Variants = [.. Variants(id, dollars, row[7], chinese)],
            Url = new Uri($"https://shop.example/{merchant}/p/{id}"),
            Image = new Uri($"https://shop.example/{merchant}/p/{id}.jpg"),
        };
    }

    private static IEnumerable<Facet> Attributes(string id, string text, bool chinese)
    {
        foreach (var attribute in text.Split(';').Select(static part => part.Split('=')))
        {
            foreach (var value in attribute[1].Split('/'))
            {
                yield return attribute[0] == Product.CompatibleWith
                    ? new Facet(Product.CompatibleWith, SampleWords.Say(value, chinese))
                    : new Facet(SampleWords.Say(attribute[0], chinese), Value(value, chinese));
            }
        }

        foreach (var chart in SampleProductRows.SizeCharts.Select(static row => row.Split('|')).Where(row => row[0].Split(',').Contains(id)))
        {
            foreach (var size in chart[chinese ? 2 : 1].Split(';'))
            {
                yield return new Facet(SampleWords.Say("size_chart", chinese), size);
            }
        }
    }

    private static FacetValue Value(string text, bool chinese) => text switch
    {
        "yes" => true,
        "no" => false,
        _ when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        _ => SampleWords.Say(text, chinese),
    };

    private static IEnumerable<ProductVariant> Variants(string id, decimal dollars, string text, bool chinese)
    {
        List<(string Code, decimal More, Dictionary<string, string> Options)> made = [(id, 0, [])];
        foreach (var option in text.Split(';').Select(static part => part.Split('=')))
        {
            made =
            [
                .. from one in made
                   from value in option[1].Split('/')
                   let parts = value.Split('+')
                   select (
                       $"{one.Code}-{Code(parts[0])}",
                       one.More + (parts.Length > 1 ? decimal.Parse(parts[1], CultureInfo.InvariantCulture) : 0),
                       new Dictionary<string, string>(one.Options) { [SampleWords.Say(option[0], chinese)] = SampleWords.Say(parts[0], chinese) }),
            ];
        }

        // Every eleventh article is sold out, so that there is something to tell; never a product's first.
        return made.Select((one, i) => (one, Stock: i > 0 && (Sum(one.Code) % 11) == 0 ? 0 : 3 + (Sum(one.Code) % 38))).Select(found => new ProductVariant
        {
            Sku = found.one.Code,
            Options = found.one.Options,
            Price = Price(dollars + found.one.More, chinese),
            IsAvailable = found.Stock > 0,
            Stock = found.Stock,
        });
    }

    // "light blue" is LBL, "256 GB" is 256: the same number in both languages.
    private static string Code(string value)
    {
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (char.IsAsciiDigit(value[0]))
        {
            return string.Concat(value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        }

        // Grey and green would be the same.
        return value is "grey" ? "GRY" : value is "green" ? "GRN" : words.Length > 1 ? (words[0][..1] + words[1][..Math.Min(2, words[1].Length)]).ToUpperInvariant() : value[..Math.Min(3, value.Length)].ToUpperInvariant();
    }

    private static int Sum(string text) => text.Aggregate(7, static (sum, letter) => ((sum * 31) + letter) % 10_007);
}
