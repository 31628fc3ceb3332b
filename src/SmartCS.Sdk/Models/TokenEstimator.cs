namespace SmartCS.Sdk.Models;

/// <summary>Estimates how many tokens a text has, for budgets and where a vendor does not say. Errs on the high side for ordinary text.</summary>
internal static class TokenEstimator
{
    // Vendors' tokenisers take about four characters of English and a little under one and a half ideographs to a token:
    // "1 English character is about 0.3 token, 1 Chinese character about 0.6" (DeepSeek, OpenAI: about 4 characters).
    private const int QuarterTokensPerIdeograph = 3;

    /// <summary>What the framing of one message adds.</summary>
    public const int PerMessage = 4;

    public static int Count(ReadOnlySpan<char> text) => FromQuarters(Quarters(text));

    /// <summary>Quarters of tokens, so that a text in many pieces is rounded up once.</summary>
    public static long Quarters(ReadOnlySpan<char> text)
    {
        var quarters = 0L;
        foreach (var c in text)
        {
            quarters += c < '\u2E80' ? 1 : QuarterTokensPerIdeograph;
        }

        return quarters;
    }

    public static int FromQuarters(long quarters) => (int)Math.Min((quarters + 3) / 4, int.MaxValue);
}
