using System.Numerics.Tensors;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>How all products stand to all needs of a session.</summary>
internal sealed class Standing
{
    private const float UnavailableScore = -1.5f;
    private const double LeastScore = -30;

    private readonly NeedJudge[] _judges;
    private readonly NeedVerdicts[] _verdicts;
    private readonly HashSet<int> _rejected;

    public Standing(ProductIndex index, GuideSession session)
    {
        Index = index;
        Session = session;
        _judges = [.. session.Needs.Select(need => NeedJudge.For(index, need))];
        _verdicts = new NeedVerdicts[_judges.Length];
        _rejected = [.. session.Rejected.Select(index.PlaceOf)];
        Scores = new double[index.Count];
        for (var i = 0; i < Scores.Length; i++)
        {
            Scores[i] = index.Prices.IsAvailable[i] ? 0 : UnavailableScore;
        }

        // Wishes compare what is likely otherwise, and come last.
        Judge(static need => need.Kind != GuideNeedKind.Preference, []);
        Judge(static need => need.Kind == GuideNeedKind.Preference, [.. Scores]);
        foreach (var product in _rejected)
        {
            if (product >= 0)
            {
                Scores[product] = double.NegativeInfinity;
            }
        }

        Weights = new double[index.Count];
        Weigh();
    }

    public ProductIndex Index { get; }

    public GuideSession Session { get; }

    /// <summary>The logarithm of the likelihood of each product, not normalised; minus infinity for those that were rejected.</summary>
    public double[] Scores { get; }

    /// <summary>The likelihood of each product; together 1, or 0 where there is none.</summary>
    public double[] Weights { get; }

    /// <summary>How uncertain it is which product is looked for, in bits.</summary>
    public double Bits { get; private set; }

    public bool Fits(int product) => Fits(product, []);

    /// <summary>Whether a product fits when some needs, by their places, are given up.</summary>
    public bool Fits(int product, ReadOnlySpan<int> without)
    {
        if (_rejected.Contains(product))
        {
            return false;
        }

        var (unknown, told) = (0, 0);
        for (var i = 0; i < _verdicts.Length; i++)
        {
            var need = Session.Needs[i];
            if (without.Contains(i) || need.Kind == GuideNeedKind.Preference)
            {
                continue;
            }

            var fit = (GuideFit)_verdicts[i].Fits[product];
            if (fit == GuideFit.Missed)
            {
                return false;
            }

            told += fit == GuideFit.Met ? 1 : 0;
            unknown += fit == GuideFit.Unknown && !need.IsExcluded && need.IsStrict ? 1 : 0;
        }

        // A product of which next to nothing is told fits nothing.
        return unknown <= told;
    }

    /// <summary>Lists the needs that a product does not meet for certain; says whether so few are missed that giving up as many could help.</summary>
    public bool Blocking(int product, int most, List<int> blocking)
    {
        blocking.Clear();
        var missed = 0;
        for (var i = 0; i < _verdicts.Length; i++)
        {
            var fit = (GuideFit)_verdicts[i].Fits[product];
            if (fit != GuideFit.Met && Session.Needs[i].Kind != GuideNeedKind.Preference)
            {
                missed += fit == GuideFit.Missed ? 1 : 0;
                if (missed > most)
                {
                    return false;
                }

                blocking.Add(i);
            }
        }

        return blocking.Count >= most;
    }

    public GuideMatch Match(int product) => new()
    {
        Product = Index.Products[product],
        Variant = BestVariant(Index.Products[product]),
        Likelihood = Weights[product],
        Fits = Fits(product),
        Reasons = [.. _judges.Select((judge, i) => judge.Explain(product, (GuideFit)_verdicts[i].Fits[product]))],
    };

    private ProductVariant BestVariant(Product product)
    {
        var best = product.Variants[0];
        var bestScore = double.NegativeInfinity;
        foreach (var variant in product.Variants)
        {
            var score = PriceColumn.IsSold(variant) ? 0.0 : -10;
            foreach (var need in Session.Needs)
            {
                score += need.Kind == GuideNeedKind.Price ? CellJudge.Number(need, (double)variant.Price.Amount).Score : OptionScore(need, variant);
            }

            if (score > bestScore || (score == bestScore && variant.Price.Amount < best.Price.Amount))
            {
                (best, bestScore) = (variant, score);
            }
        }

        return best;
    }

    private static double OptionScore(GuideNeed need, ProductVariant variant)
    {
        if (need.Kind is not (GuideNeedKind.Value or GuideNeedKind.Number))
        {
            return 0;
        }

        foreach (var (name, value) in variant.Options)
        {
            if (need.Facets.Contains(FacetNames.Fold(name).Key))
            {
                return RawValue.Read(value).Select(cell => new CellJudge(need).Judge(cell).Score).DefaultIfEmpty(0).Max();
            }
        }

        return 0;
    }

    private void Judge(Func<GuideNeed, bool> which, double[] scores)
    {
        for (var i = 0; i < _judges.Length; i++)
        {
            if (!which(Session.Needs[i]))
            {
                continue;
            }

            _verdicts[i] = _judges[i].Judge(scores);
            for (var product = 0; product < Scores.Length; product++)
            {
                Scores[product] += _verdicts[i].Scores[product];
            }
        }
    }

    private void Weigh()
    {
        var best = Scores.Length == 0 ? double.NegativeInfinity : TensorPrimitives.Max<double>(Scores);
        if (double.IsNegativeInfinity(best))
        {
            return;
        }

        TensorPrimitives.Subtract(Scores, best, Weights);
        TensorPrimitives.Max(Weights, LeastScore, Weights);
        TensorPrimitives.Exp(Weights, Weights);
        for (var i = 0; i < Scores.Length; i++)
        {
            // Nothing for those that were rejected, too.
            Weights[i] = Scores[i] - best > LeastScore ? Weights[i] : 0;
        }

        var sum = TensorPrimitives.Sum<double>(Weights);
        TensorPrimitives.Divide(Weights, sum, Weights);
        var off = 0.0;
        for (var i = 0; i < Scores.Length; i++)
        {
            off += Weights[i] > 0 ? Weights[i] * (Scores[i] - best) : 0;
        }

        // The logarithm of a weight is that of the score less that of the sum.
        Bits = Math.Max(0, Math.Log2(sum) - (off / Math.Log(2)));
    }
}
