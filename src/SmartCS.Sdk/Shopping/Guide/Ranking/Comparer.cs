using System.Globalization;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Puts products side by side.</summary>
internal static class Comparer
{
    private const int MaxRows = 14;
    private const int LongestValue = 60;

    // What hardly anybody can tell, hardly anybody compares by.
    private const double LeastAnswerable = 0.15;

    public static GuideComparison? Compare(ProductIndex index, GuideSession session, IReadOnlyList<ProductId> products)
    {
        var places = products.Select(index.PlaceOf).Where(static place => place >= 0).Distinct().Take(GuideComparison.MaxProducts).ToArray();
        if (places.Length == 0)
        {
            return null;
        }

        var asked = session.Needs.SelectMany(static need => need.Facets).Concat(session.Asked.Where(static asked => asked.Answer == GuideAnswer.Answered).Select(static asked => asked.Key)).ToHashSet(StringComparer.Ordinal);
        var rows = new List<(GuideComparisonRow Row, double Order)>();
        foreach (var column in index.Columns)
        {
            var isAsked = asked.Contains(column.Key);
            if (!isAsked && column.Facet.Answerable < LeastAnswerable)
            {
                continue;
            }

            string[] values = [.. places.Select(place => Value(index, column, place))];
            var differs = values.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1 && values.Count(static value => value.Length > 0) > 1;
            if ((differs && values.All(static value => value.Length <= LongestValue)) || (isAsked && values.Any(static value => value.Length > 0)))
            {
                var row = new GuideComparisonRow { Facet = column.Key, Label = column.Facet.Label, Values = values, IsAskedFor = isAsked };
                rows.Add((row, (isAsked ? 10 : 0) + (column.Facet.Answerable * values.Count(static value => value.Length > 0) / values.Length)));
            }
        }

        var price = new GuideComparisonRow
        {
            Facet = GuideQuestion.PriceKey,
            Label = GuideLabels.Price,
            Values = [.. places.Select(place => Price(index.Products[place]))],
            IsAskedFor = session.Needs.Any(static need => need.Kind == GuideNeedKind.Price),
        };
        return new GuideComparison
        {
            Products = [.. places.Select(place => index.Products[place])],
            Rows = [price, .. rows.OrderByDescending(static row => row.Order).ThenBy(static row => row.Row.Facet, StringComparer.Ordinal).Take(MaxRows).Select(static row => row.Row)],
        };
    }

    private static string Value(ProductIndex index, FacetColumn column, int product)
    {
        var values = new List<string>();
        foreach (var cell in index.Rows.Of(product))
        {
            if (cell >= column.FirstCell && cell < column.FirstCell + column.Cells.Length)
            {
                values.Add(column.Cells[cell - column.FirstCell].Text);
            }
        }

        return string.Join(", ", values);
    }

    private static string Price(Product product)
    {
        var sold = product.Variants.Where(PriceColumn.IsSold).DefaultIfEmpty(product.Variants[0]).Select(static variant => variant.Price).Where(static price => price.Amount >= 0).ToArray();
        var low = sold.OrderBy(static price => price.Amount).FirstOrDefault();
        var high = sold.OrderByDescending(static price => price.Amount).FirstOrDefault();
        return sold.Length == 0 ? string.Empty : low == high ? low.ToString() : $"{Amount(low)} - {high}";
    }

    private static string Amount(Money money) => money.Amount.ToString("0.##########", CultureInfo.InvariantCulture);
}
