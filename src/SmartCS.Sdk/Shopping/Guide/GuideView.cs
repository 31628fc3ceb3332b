namespace SmartCS.Sdk.Shopping;

/// <summary>The products as they stand to the needs of one session. Immutable.</summary>
public sealed class GuideView
{
    internal GuideView()
    {
    }

    /// <summary>How many products miss no strict need and are not rejected.</summary>
    public int Fitting => throw new NotImplementedException();

    /// <summary>How many products are in earnest still in question: 1 where one stands out, many where they are alike. 0 only where there is no product.</summary>
    public double InQuestion => throw new NotImplementedException();

    /// <summary>The products that fit best, without those that were rejected.</summary>
    /// <param name="count">How many at most, 1 to 50.</param>
    /// <returns>The products, the likeliest first. Where none fits those that come nearest, see <see cref="GuideMatch.Fits"/>.</returns>
    public IReadOnlyList<GuideMatch> Top(int count = 5) => throw new NotImplementedException();

    /// <summary>The question whose answer is expected to tell most, given that the shopper may not know it.</summary>
    /// <param name="choices">How many answers to offer at most, 0 to 10.</param>
    /// <returns>The question; null where nothing is left that is worth asking.</returns>
    public GuideQuestion? NextQuestion(int choices = 4) => throw new NotImplementedException();

    /// <summary>What to give up so that something fits.</summary>
    /// <returns>The ways, that with the fewest and latest needs first; empty where something fits, or where two needs given up are not enough.</returns>
    public IReadOnlyList<GuideRelaxation> Relaxations() => throw new NotImplementedException();
}
