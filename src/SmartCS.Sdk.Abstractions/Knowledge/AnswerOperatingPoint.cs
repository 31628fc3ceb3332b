namespace SmartCS.Sdk.Knowledge;

/// <summary>The confidence from which a merchant's questions are answered, and what came of it on labelled questions.</summary>
public sealed record AnswerOperatingPoint
{
    // 95 % of a normal distribution lie below this many standard deviations above its mean.
    private const double Deviations = 1.6448536269514722;

    /// <summary>The share of right answers that was asked for, 0 to 1.</summary>
    public required double TargetAccuracy { get; init; }

    /// <summary>The confidence at or above which an answer is given, 0 to 1.</summary>
    public required double Threshold { get; init; }

    /// <summary>How many questions were labelled.</summary>
    public required int Questions { get; init; }

    /// <summary>How many of them were answered.</summary>
    public required int Answered { get; init; }

    /// <summary>How many of the answers were right.</summary>
    public required int Right { get; init; }

    /// <summary>The share of questions that were answered, 0 to 1.</summary>
    public double AnswerRate => Questions == 0 ? 0 : (double)Answered / Questions;

    /// <summary>The share of answers that were right, 0 to 1.</summary>
    public double Accuracy => Answered == 0 ? 0 : (double)Right / Answered;

    /// <summary>
    /// What the share of right answers is at least in the long run, with 95 % certainty, as far as so few questions can tell; 0 to 1. Where it lies
    /// far below <see cref="TargetAccuracy"/>, more labelled questions are needed. (The one-sided bound of Wilson 1927.)
    /// </summary>
    public double AccuracyAtLeast
    {
        get
        {
            if (Answered == 0)
            {
                return 0;
            }

            var spread = Deviations * Deviations / Answered;
            var centre = Accuracy + (spread / 2);
            return Math.Max(0, (centre - Math.Sqrt((spread * Accuracy * (1 - Accuracy)) + (spread * spread / 4))) / (1 + spread));
        }
    }
}
