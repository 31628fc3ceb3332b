using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Shopping;

/// <summary>Finds what goes with a product by what products themselves say they go with, in both directions. Immutable; safe for concurrent use.</summary>
internal sealed class CompatibleProducts
{
    private const int MostOfOneName = 200;
    private const int ShortestName = 2;

    private static readonly string[] Facets =
        [Product.CompatibleWith, "compatibility", "compatible", "brand_compatibility", "brand compatibility", "device_compatibility", "compatible_models", "compatible models", "works_with", "fits", "适用型号", "适用品牌", "适用机型", "适配", "适配机型", "兼容", "兼容型号", "适用于"];

    private readonly Dictionary<string, List<ProductId>> _byTarget;

    private CompatibleProducts(Dictionary<string, List<ProductId>> byTarget) => _byTarget = byTarget;

    /// <summary>Notes what products say they go with.</summary>
    public static CompatibleProducts Of(IEnumerable<Product> products)
    {
        var byTarget = new Dictionary<string, List<ProductId>>(StringComparer.OrdinalIgnoreCase);
        foreach (var product in products)
        {
            foreach (var target in TargetsOf(product))
            {
                if (!byTarget.TryGetValue(target, out var ids))
                {
                    byTarget.Add(target, ids = []);
                }

                if (ids.Count < MostOfOneName && !ids.Contains(product.Id))
                {
                    ids.Add(product.Id);
                }
            }
        }

        return new CompatibleProducts(byTarget);
    }

    /// <summary>What goes with a product: what names its id, name, kind or make, the closest first; then what it names itself by id.</summary>
    public IReadOnlyList<ProductId> Find(Product product)
    {
        var found = new List<ProductId>();
        foreach (var name in (ReadOnlySpan<string>)[product.Id.Value, product.Name, product.Category, product.Brand])
        {
            if (name.Length >= ShortestName && _byTarget.TryGetValue(name, out var ids))
            {
                Add(found, ids, product.Id);
            }
        }

        foreach (var target in TargetsOf(product))
        {
            if (target.Length <= 128 && !target.AsSpan().ContainsAnyInRange('\0', '\x1f'))
            {
                Add(found, [new ProductId(target)], product.Id);
            }
        }

        return found;
    }

    /// <summary>Whether either of two products says that it goes with the other.</summary>
    public static bool AreCompatible(Product one, Product other) => Names(one, other) || Names(other, one);

    /// <summary>Whether an attribute names what a product goes with.</summary>
    public static bool Is(string name) => Facets.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool Names(Product one, Product other)
    {
        foreach (var target in TargetsOf(one))
        {
            if (target.Equals(other.Id.Value, StringComparison.OrdinalIgnoreCase) || target.Equals(other.Name, StringComparison.OrdinalIgnoreCase)
                || target.Equals(other.Category, StringComparison.OrdinalIgnoreCase) || target.Equals(other.Brand, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<ProductId> found, IEnumerable<ProductId> ids, ProductId self)
    {
        foreach (var id in ids)
        {
            if (id != self && !found.Contains(id))
            {
                found.Add(id);
            }
        }
    }

    private static IEnumerable<string> TargetsOf(Product product)
    {
        foreach (var facet in product.Attributes)
        {
            if (facet.Value.Text is not { } text || !Is(facet.Name))
            {
                continue;
            }

            foreach (var part in text.Split([',', ';', '/', '、', '，', '；', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (part.Length >= ShortestName)
                {
                    yield return part;
                }
            }
        }
    }
}
