namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Chooses the question that is expected to tell most about which product is looked for.</summary>
internal sealed class QuestionChooser(Standing standing)
{
    private const double LeastGain = 0.02;
    private const double LeastWeight = 1e-7;

    // How likely a shopper who was asked so often already has something more to tell.
    private static readonly double[] HasMore = [0.95, 0.9, 0.8, 0.7, 0.55, 0.4, 0.25, 0.1];

    [ThreadStatic]
    private static double[]? _spare;

    public GuideQuestion? Choose(int choices)
    {
        var index = standing.Index;
        if (standing.Bits < LeastGain)
        {
            return null;
        }

        var masses = Rent(index.CellCount);
        try
        {
            Spread(masses);
            return Best(masses, choices);
        }
        finally
        {
            Array.Clear(masses, 0, index.CellCount);
            _spare = masses;
        }
    }

    private static double[] Rent(int length)
    {
        var spare = _spare;
        _spare = null;
        return spare is not null && spare.Length >= length ? spare : new double[length];
    }

    private void Spread(double[] masses)
    {
        for (var product = 0; product < standing.Weights.Length; product++)
        {
            if (standing.Weights[product] >= LeastWeight)
            {
                standing.Index.Questions.Add(product, standing.Weights[product], masses);
            }
        }
    }

    private GuideQuestion? Best(double[] masses, int choices)
    {
        var settled = Settled();
        var best = default(FacetColumn);
        var bestGain = LeastGain;
        var (told, shares) = (0.0, 0.0);
        foreach (var column in standing.Index.Columns)
        {
            if (column.Facet.Answerable < QuestionRows.LeastAnswerable || settled.Contains(column.Key))
            {
                continue;
            }

            var answerable = column.Facet.Answerable;
            var spread = AnswerSpread.Of(masses.AsSpan(column.FirstCell, column.Cells.Length));
            var gain = Math.Min(spread.GainOfAsking(answerable), standing.Bits);
            if (gain > bestGain)
            {
                (best, bestGain) = (column, gain);
            }

            // Shoppers volunteer what is easy to tell, and hardly what a product lacks.
            if (column.Facet.Kind != GuideQuestionKind.Flag)
            {
                var share = spread.Covered * answerable * answerable;
                shares += share;
                told += share * Math.Min(spread.GainOfHearing, standing.Bits);
            }
        }

        var isPrice = false;
        if (!settled.Contains(GuideQuestion.PriceKey))
        {
            var prices = AnswerSpread.Of(PriceBins());
            var gain = Math.Min(prices.GainOfAsking(PriceAnswerable), standing.Bits);
            (isPrice, bestGain) = gain > bestGain ? (true, gain) : (false, bestGain);
            shares += PriceAnswerable * PriceAnswerable;
            told += PriceAnswerable * PriceAnswerable * Math.Min(prices.GainOfHearing, standing.Bits);
        }

        var open = shares <= 0 ? 0 : MoreToTell() * told / shares;
        if (open > bestGain)
        {
            return new GuideQuestion { Key = GuideQuestion.OpenKey, Kind = GuideQuestionKind.Open, Gain = open };
        }

        return isPrice ? new ChoiceMaker(standing).Price(bestGain, choices)
            : best is not null ? new ChoiceMaker(standing).Property(best, masses, bestGain, choices)
            : null;
    }

    private static double PriceAnswerable => GuideVocabulary.Default.AnswerOf([TextUnits.Phrase("price")]) ?? 0.7;

    private double MoreToTell()
    {
        var asked = 0;
        foreach (var question in standing.Session.Asked)
        {
            if (question.Key == GuideQuestion.OpenKey)
            {
                asked++;
                if (question.Answer is GuideAnswer.Unknown or GuideAnswer.NoMatter)
                {
                    return 0;
                }
            }
        }

        return HasMore[Math.Min(asked, HasMore.Length - 1)];
    }

    private double[] PriceBins()
    {
        var prices = standing.Index.Prices;
        var bins = new double[prices.BinCount];
        for (var i = 0; i < standing.Weights.Length; i++)
        {
            if (standing.Weights[i] >= LeastWeight && !double.IsNaN(prices.Lowest[i]))
            {
                bins[prices.BinOf[i]] += standing.Weights[i];
            }
        }

        return bins;
    }

    // What was asked or told is settled, whatever came of it.
    private HashSet<string> Settled()
    {
        var settled = new HashSet<string>(standing.Session.Asked.Select(static asked => asked.Key), StringComparer.Ordinal);
        foreach (var need in standing.Session.Needs)
        {
            if (need.Kind == GuideNeedKind.Price)
            {
                settled.Add(GuideQuestion.PriceKey);
            }
            else if (need.Kind is not (GuideNeedKind.Words or GuideNeedKind.Preference) && !need.IsExcluded)
            {
                settled.UnionWith(need.Facets);
            }
        }

        return settled;
    }
}
