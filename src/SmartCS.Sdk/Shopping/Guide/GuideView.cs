using SmartCS.Sdk.Shopping.Guide;

namespace SmartCS.Sdk.Shopping;

/// <summary>The products as they stand to the needs of one session. Immutable; safe for concurrent use.</summary>
public sealed class GuideView
{
    private const int MaxTop = 50;

    private readonly Standing _standing;
    private readonly Lazy<int> _fitting;

    internal GuideView(Standing standing)
    {
        _standing = standing;
        _fitting = new Lazy<int>(() => Enumerable.Range(0, standing.Index.Count).Count(standing.Fits));
    }

    /// <summary>How many products miss no strict need, are what was looked for in words, and are not rejected. One of which the catalogue tells less than half of what was asked for does not count.</summary>
    public int Fitting => _fitting.Value;

    /// <summary>How many products are in earnest still in question: 1 where one stands out, many where they are alike. 0 only where there is no product.</summary>
    public double InQuestion => _standing.Index.Count == 0 ? 0 : Math.Pow(2, _standing.Bits);

    /// <summary>The products that fit best, without those that were rejected.</summary>
    /// <param name="count">How many at most, 1 to 50.</param>
    /// <returns>The products, the likeliest first. Where none fits those that come nearest, see <see cref="GuideMatch.Fits"/>.</returns>
    public IReadOnlyList<GuideMatch> Top(int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxTop);
        var best = new PriorityQueue<int, (double Score, int Place)>();
        for (var product = 0; product < _standing.Index.Count; product++)
        {
            var score = _standing.Scores[product];
            if (double.IsNegativeInfinity(score))
            {
                continue;
            }

            if (best.Count < count)
            {
                best.Enqueue(product, (score, -product));
            }
            else
            {
                best.EnqueueDequeue(product, (score, -product));
            }
        }

        var top = new GuideMatch[best.Count];
        for (var i = top.Length - 1; i >= 0; i--)
        {
            top[i] = _standing.Match(best.Dequeue());
        }

        return top;
    }

    /// <summary>How many products come before a product, plus one: its place in <see cref="Top"/> if that had no end.</summary>
    /// <param name="product">The product.</param>
    /// <returns>The place from 1; null where it is rejected or the index does not have it.</returns>
    public int? RankOf(ProductId product)
    {
        var own = _standing.Index.PlaceOf(product);
        if (own < 0 || double.IsNegativeInfinity(_standing.Scores[own]))
        {
            return null;
        }

        var rank = 1;
        for (var other = 0; other < _standing.Scores.Length; other++)
        {
            rank += _standing.Scores[other] > _standing.Scores[own] || (_standing.Scores[other] == _standing.Scores[own] && other < own) ? 1 : 0;
        }

        return rank;
    }

    /// <summary>The question whose answer is expected to tell most, given that the shopper may not know it.</summary>
    /// <param name="choices">How many answers to offer at most, 0 to 10.</param>
    /// <returns>The question; null where nothing is left that is worth asking.</returns>
    public GuideQuestion? NextQuestion(int choices = 4)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(choices);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(choices, 10);
        return new QuestionChooser(_standing).Choose(choices);
    }

    /// <summary>What to give up so that something fits.</summary>
    /// <returns>The ways, that with the fewest and latest needs first; empty where something fits, or where two needs given up are not enough.</returns>
    public IReadOnlyList<GuideRelaxation> Relaxations() => Fitting > 0 ? [] : Relaxer.Find(_standing);
}
