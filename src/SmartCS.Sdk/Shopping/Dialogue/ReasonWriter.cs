namespace SmartCS.Sdk.Shopping;

/// <summary>Words what speaks for a product, from what the product itself says of its properties.</summary>
internal static class ReasonWriter
{
    private const int MaxReasons = 3;
    private const int MaxLength = 60;

    /// <summary>The reasons for a product; where no wish is met by a property, the properties that tell most.</summary>
    /// <param name="visit">The turn.</param>
    /// <param name="match">How the product stands to the needs; null where it was not ranked.</param>
    /// <param name="product">The product as read in the turn.</param>
    /// <param name="price">The price that is said.</param>
    public static IReadOnlyList<string> Write(GuideVisit visit, GuideMatch? match, Product product, PricedArticle price)
    {
        var reasons = new List<string>();
        foreach (var reason in match?.Reasons.OrderBy(static reason => reason.Need.Kind == GuideNeedKind.Price) ?? Enumerable.Empty<GuideReason>())
        {
            // That a laptop is a laptop goes without saying.
            if (reason.Fit == GuideFit.Met && !reason.Value.Equals(product.Category, StringComparison.OrdinalIgnoreCase) && Word(visit, reason, product, price) is { } said && !reasons.Contains(said))
            {
                reasons.Add(said);
            }
        }

        if (!reasons.Exists(static reason => reason.Contains(':', StringComparison.Ordinal) || reason.Contains('：', StringComparison.Ordinal)))
        {
            reasons.AddRange(Properties(visit, product, 2));
        }

        return [.. reasons.Distinct().Take(MaxReasons)];
    }

    /// <summary>The properties of a product that tell most, worded: those that shoppers know first.</summary>
    public static IReadOnlyList<string> Properties(GuideVisit visit, Product product, int count)
    {
        var facets = visit.Catalogue.FacetsByName;
        return [.. product.Attributes
            .Where(static facet => !SizeChart.Is(facet.Name) && !CompatibleProducts.Is(facet.Name) && facet.Value.ToString() is { Length: > 0 and <= MaxLength })
            .GroupBy(static facet => facet.Name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => facets.TryGetValue(group.Key, out var known) ? known.Answerable : 0)
            .Take(count)
            .Select(group => Property(
                visit,
                facets.TryGetValue(group.Key, out var known) ? known.Label : LocalizedText.FromString(group.Key.Replace('_', ' ')),
                string.Join(visit.Word(", ", "、"), group.Take(4).Select(facet => ValueOf(visit, facet.Value.ToString()))),
                known?.Unit))
            .Where(static said => said.Length > 0)];
    }

    /// <summary>One property, worded: <c>Weight: 1.2 kg</c>.</summary>
    public static string Property(GuideVisit visit, LocalizedText label, string value, string? unit = null)
    {
        var name = visit.Label(label);
        var said = ValueOf(visit, value);
        said = unit is { Length: > 0 } && said.Length > 0 && char.IsAsciiDigit(said[^1]) && !name.Contains(unit, StringComparison.OrdinalIgnoreCase) ? $"{said} {ProductText.Plain(unit, 12)}" : said;
        return name.Length == 0 ? said : visit.Word($"{name}: {said}", $"{name}：{said}");
    }

    /// <summary>A value, worded; a flag as yes or no.</summary>
    public static string ValueOf(GuideVisit visit, string value) => value switch
    {
        "true" => visit.Word("yes", "是"),
        "false" => visit.Word("no", "否"),
        _ => ProductText.Plain(value, ProductText.MaxValue),
    };

    /// <summary>Whether a product, as read in the turn, still has a value that the index had.</summary>
    public static bool Has(GuideVisit visit, Product product, string value)
    {
        var known = visit.Catalogue.Guide.Index.Find(product.Id);
        if (known is not null && (ReferenceEquals(known, product) || (known.Attributes.Equals(product.Attributes) && known.Brand == product.Brand && known.Category == product.Category && known.Name == product.Name)))
        {
            return true;
        }

        return product.Attributes.Any(facet => facet.Value.ToString().Equals(value, StringComparison.OrdinalIgnoreCase))
            || product.Brand.Equals(value, StringComparison.OrdinalIgnoreCase)
            || product.Category.Equals(value, StringComparison.OrdinalIgnoreCase);
    }

    private static string? Word(GuideVisit visit, GuideReason reason, Product product, PricedArticle price)
    {
        if (reason.Need.Kind == GuideNeedKind.Price)
        {
            return IsWithin(reason.Need, price) ? visit.Word("within your budget", "符合您的预算") : null;
        }

        if (reason.Value.Length == 0 || reason.Facet.Length == 0 || !Has(visit, product, reason.Value))
        {
            return null;
        }

        return Property(visit, reason.Label, reason.Value);
    }

    private static bool IsWithin(GuideNeed need, PricedArticle price) =>
        (need.Minimum is not { } least || (double)price.TotalAmount >= least) && (need.Maximum is not { } most || (double)price.TotalAmount <= most);
}
