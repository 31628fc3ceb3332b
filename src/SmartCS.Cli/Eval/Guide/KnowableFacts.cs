using System.Globalization;
using System.Text.RegularExpressions;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Cli.Eval.Guide;

/// <summary>
/// What people can know of the products of a catalogue. The rules are those of <c>docs/guides/evaluate-guide.md</c>; they use
/// nothing of the guide that is measured.
/// </summary>
internal sealed partial class KnowableFacts
{
    private const int MostNameWords = 4;
    private const int LongestValue = 40;
    private const int LeastProductsOfThing = 20;
    private const double MostShare = 0.5;

    // Of parcels and customs, of the laboratory, of papers, and measures of the body that nobody takes.
    private static readonly HashSet<string> s_unknown =
    [
        "package", "packaging", "packing", "pallet", "master", "carton", "case", "outer", "inner", "shipping", "gross", "net", "tare", "customs", "tariff", "harmonized", "hs", "code", "gtin",
        "ean", "upc", "oem", "sku", "id", "layer", "container", "minimum", "order", "humidity", "altitude", "temperature", "vibration", "shock", "lithography", "stepping", "die", "transistors",
        "tcase", "tjunction", "thermal", "vid", "idle", "born", "launch", "last", "change", "date", "map", "image", "images", "url", "certification", "certifications", "certificates", "compliance",
        "compliant", "certified", "safety", "electromagnetic", "emissions", "rohs", "reach", "mtbf", "mean", "sustainability", "codename", "standby", "status", "segment", "country", "origin",
        "weight", "height", "width", "depth", "dimensions", "imperial", "multiplier", "voltage", "frequency", "impedance", "plating", "awg", "requirements", "requirement", "description",
    ];

    // Little words and units name no thing.
    private static readonly HashSet<string> s_little =
    [
        "with", "for", "to", "and", "of", "in", "the", "by", "on", "from", "or", "up", "mm", "cm", "km", "kg", "pc", "pcs", "pixels", "gb", "tb", "mb", "hz", "mhz", "ghz", "dpi", "inch", "ft",
    ];

    private static readonly HashSet<string> s_noValues = new(StringComparer.OrdinalIgnoreCase) { "Y", "N", "Yes", "No", "None", "Unspecified", "Unknown", "Other", "Not available", "Not supported", "Not applicable" };

    private readonly Dictionary<string, int> _having = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Name, string Value), int> _sharing = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly int _products;

    public KnowableFacts(IReadOnlyList<Product> products)
    {
        _products = products.Count;
        foreach (var product in products)
        {
            foreach (var facet in product.Attributes)
            {
                _having[facet.Name] = _having.GetValueOrDefault(facet.Name) + 1;
                _sharing[(facet.Name, facet.Value.ToString())] = _sharing.GetValueOrDefault((facet.Name, facet.Value.ToString())) + 1;
            }

            var words = Words(product.Name);
            foreach (var phrase in words.Concat(Pairs(words)).Distinct(StringComparer.Ordinal))
            {
                _words[phrase] = _words.GetValueOrDefault(phrase) + 1;
            }
        }
    }

    /// <summary>Draws what a shopper knows: the kind of thing if it has a common name, and others by how widely the catalogue tells them.</summary>
    public IReadOnlyList<ShopperFact> Draw(Product product, int count, Random random)
    {
        var facts = new List<ShopperFact>();
        if (Thing(product) is { } thing)
        {
            facts.Add(new ShopperFact(ShopperFactKind.Thing, string.Empty, string.Empty, thing));
        }

        var pool = Pool(product);
        while (facts.Count < count && pool.Count > 0)
        {
            var at = random.NextDouble() * pool.Sum(static fact => fact.Weight);
            var drawn = pool.FindIndex(fact => (at -= fact.Weight) < 0);
            drawn = drawn < 0 ? pool.Count - 1 : drawn;
            facts.Add(pool[drawn].Fact);
            pool.RemoveAt(drawn);
        }

        return facts;
    }

    /// <summary>Whether what a shopper knows is true of a product as well.</summary>
    public static bool Holds(ShopperFact fact, Product product) => fact.Kind switch
    {
        ShopperFactKind.Brand => product.Brand == fact.Value,
        ShopperFactKind.Price => product.Variants[0].Price.Amount > 0 && About(product.Variants[0].Price.Amount) == fact.Value,
        ShopperFactKind.Attribute => product.Attributes.Any(facet => facet.Name == fact.Attribute && (facet.Value.Text is { } text ? text.Contains(fact.Value, StringComparison.OrdinalIgnoreCase) : facet.Value.ToString() == fact.Value)),
        _ => product.Category == fact.Value || Words(fact.Value).TrueForAll(Words(product.Name).Contains),
    };

    private static List<string> Words(string text) => [.. WordPattern().Matches(text).Select(static match => match.Value.ToLowerInvariant())];

    private static IEnumerable<string> Pairs(List<string> words) => words.Zip(words.Skip(1), static (left, right) => left + " " + right);

    // Two figures are what people remember of a price.
    private static string About(decimal price)
    {
        var scale = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)price)) - 1);
        return (Math.Round(price / scale) * scale).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private List<(ShopperFact Fact, double Weight)> Pool(Product product)
    {
        var pool = new List<(ShopperFact, double)>();
        if (product.Brand.Length > 0)
        {
            pool.Add((new ShopperFact(ShopperFactKind.Brand, string.Empty, "brand", product.Brand), 0.5));
        }

        if (product.Variants[0].Price.Amount > 0)
        {
            pool.Add((new ShopperFact(ShopperFactKind.Price, string.Empty, "price", About(product.Variants[0].Price.Amount)), 0.5));
        }

        foreach (var facet in product.Attributes)
        {
            if (Attribute(facet) is { } fact)
            {
                pool.Add((fact, (double)_having[facet.Name] / _products));
            }
        }

        return pool;
    }

    private ShopperFact? Attribute(Facet facet)
    {
        var name = facet.Name.Split(['_', '-', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (facet.Value.Kind == FacetValueKind.Flag || name.Length > MostNameWords || Array.Exists(name, word => s_unknown.Contains(word.ToLowerInvariant())))
        {
            return null;
        }

        var value = facet.Value.ToString();
        if (_having[facet.Name] > 1 && _sharing[(facet.Name, value)] > _having[facet.Name] * MostShare)
        {
            return null;
        }

        if (facet.Value.Kind == FacetValueKind.Text)
        {
            // Of a list people know one.
            value = value.Split([",", ";", "\\n", "\n"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? string.Empty;
            if (value.Length is < 2 or > LongestValue || s_noValues.Contains(value))
            {
                return null;
            }
        }

        return new ShopperFact(ShopperFactKind.Attribute, facet.Name, string.Join(' ', name), value);
    }

    // The commonest pair of words of the name that are neither the brand nor a value of an attribute, else the commonest word.
    private string? Thing(Product product)
    {
        if (product.Category.Length > 0)
        {
            return product.Category;
        }

        var told = new HashSet<string>(s_little.Concat(Words(product.Brand)), StringComparer.Ordinal);
        foreach (var facet in product.Attributes.Where(static facet => facet.Value.Text is { Length: < LongestValue }))
        {
            told.UnionWith(Words(facet.Value.Text!));
        }

        var words = Words(product.Name);
        return Commonest(Pairs(words).Where(pair => !pair.Split(' ').Any(told.Contains))) ?? Commonest(words.Where(word => !told.Contains(word)));
    }

    private string? Commonest(IEnumerable<string> phrases) =>
        phrases.Where(phrase => _words[phrase] >= Math.Min(LeastProductsOfThing, _products / 20)).OrderByDescending(phrase => _words[phrase]).ThenBy(static phrase => phrase, StringComparer.Ordinal).FirstOrDefault();

    [GeneratedRegex(@"\p{L}{2,}(-\p{L}+)*")]
    private static partial Regex WordPattern();
}
