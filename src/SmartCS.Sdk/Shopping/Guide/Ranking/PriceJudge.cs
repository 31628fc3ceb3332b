using System.Globalization;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Judges products by price: one article with a price that will do is enough.</summary>
internal sealed class PriceJudge(ProductIndex index, GuideNeed need) : NeedJudge(index, need)
{
    public override NeedVerdicts Judge(ReadOnlySpan<double> scores)
    {
        var verdicts = NeedVerdicts.Create(Index.Count, UnknownScore, GuideFit.Unknown);
        for (var product = 0; product < Index.Count; product++)
        {
            if (Best(product) is { } best)
            {
                var (score, isMet) = CellJudge.Number(Need, best);
                verdicts.Set(product, score, isMet ? GuideFit.Met : GuideFit.Missed);
            }
        }

        return verdicts;
    }

    public override GuideReason Explain(int product, GuideFit fit) => Best(product) is not { } best
        ? new GuideReason { Need = Need, Fit = fit }
        : new GuideReason
        {
            Need = Need,
            Fit = fit,
            Facet = GuideQuestion.PriceKey,
            Label = GuideLabels.Price,
            Value = best.ToString("0.##", CultureInfo.InvariantCulture),
        };

    private double? Best(int product)
    {
        var (low, high) = (Index.Prices.Lowest[product], Index.Prices.Highest[product]);
        if (double.IsNaN(low))
        {
            return null;
        }

        if (low == high)
        {
            return low;
        }

        var best = low;
        foreach (var variant in Index.Products[product].Variants)
        {
            var price = (double)variant.Price.Amount;
            if (price >= low && price <= high && CellJudge.Number(Need, price).Score > CellJudge.Number(Need, best).Score)
            {
                best = price;
            }
        }

        return best;
    }
}
