namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Judges products by a wish: among those that are likely otherwise, those with more (or less) of a property come first.</summary>
internal sealed class PreferenceJudge(ProductIndex index, GuideNeed need) : NeedJudge(index, need)
{
    private const float Strength = 2;
    private const double LikelyWithin = 7;

    public override NeedVerdicts Judge(ReadOnlySpan<double> scores)
    {
        var verdicts = NeedVerdicts.Create(Index.Count, 0, GuideFit.Unknown);
        if (scores.IsEmpty)
        {
            return verdicts;
        }

        var best = double.NegativeInfinity;
        foreach (var score in scores)
        {
            best = Math.Max(best, score);
        }

        var values = new double[Index.Count];
        Array.Fill(values, double.NaN);
        foreach (var key in Need.Facets)
        {
            Fill(key, values);
        }

        var likely = new List<double>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]) && scores[i] >= best - LikelyWithin)
            {
                likely.Add(values[i]);
            }
        }

        likely.Sort();
        for (var i = 0; i < values.Length && likely.Count > 0; i++)
        {
            if (!double.IsNaN(values[i]))
            {
                var at = likely.BinarySearch(values[i]);
                var share = (double)(at < 0 ? ~at : at) / likely.Count;
                share = Need.Maximum is not null ? 1 - share : share;
                verdicts.Set(i, (float)(Strength * (share - 0.5)), share >= 0.5 ? GuideFit.Met : GuideFit.Missed);
            }
        }

        return verdicts;
    }

    public override GuideReason Explain(int product, GuideFit fit)
    {
        foreach (var key in Need.Facets)
        {
            if (key == GuideQuestion.PriceKey)
            {
                var price = Index.Prices.Lowest[product];
                if (!double.IsNaN(price))
                {
                    return new GuideReason { Need = Need, Fit = fit, Facet = key, Label = GuideLabels.Price, Value = price.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) };
                }
            }
            else if (Index.ByKey.TryGetValue(key, out var column))
            {
                foreach (var cell in Index.Rows.Of(product))
                {
                    if (cell >= column.FirstCell && cell < column.FirstCell + column.Cells.Length)
                    {
                        return new GuideReason { Need = Need, Fit = fit, Facet = key, Label = column.Facet.Label, Value = column.Cells[cell - column.FirstCell].Text };
                    }
                }
            }
        }

        return new GuideReason { Need = Need, Fit = GuideFit.Unknown };
    }

    // The first property that a product has decides.
    private void Fill(string key, double[] values)
    {
        if (key == GuideQuestion.PriceKey)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = double.IsNaN(values[i]) ? Index.Prices.Lowest[i] : values[i];
            }
        }
        else if (Index.ByKey.TryGetValue(key, out var column))
        {
            var filled = new HashSet<int>();
            for (var i = 0; i < column.Documents.Length; i++)
            {
                var cell = column.Cells[column.Rows[i]];
                var value = cell.Flag is { } flag ? flag ? 1 : 0 : cell.Number;
                var product = column.Documents[i];
                if (double.IsNaN(values[product]) || filled.Contains(product))
                {
                    values[product] = value;
                    filled.Add(product);
                }
            }
        }
    }
}
