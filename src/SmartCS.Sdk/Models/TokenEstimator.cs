using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SmartCS.Sdk.Models;

/// <summary>Estimates how many tokens a text has, for budgets and where a vendor does not say. Errs on the high side for ordinary text.</summary>
internal static class TokenEstimator
{
    // Vendors' tokenisers take about four characters of English and a little under one and a half ideographs to a token:
    // "1 English character is about 0.3 token, 1 Chinese character about 0.6" (DeepSeek, OpenAI: about 4 characters).
    private const int QuarterTokensPerIdeograph = 3;

    private const ushort FirstIdeograph = 0x2E80;

    /// <summary>What the framing of one message adds.</summary>
    public const int PerMessage = 4;

    public static int Count(ReadOnlySpan<char> text) => FromQuarters(Quarters(text));

    /// <summary>Quarters of tokens, so that a text in many pieces is rounded up once.</summary>
    public static long Quarters(ReadOnlySpan<char> text) => text.Length + ((QuarterTokensPerIdeograph - 1) * (long)CountIdeographs(MemoryMarshal.Cast<char, ushort>(text)));

    public static int FromQuarters(long quarters) => (int)Math.Min((quarters + 3) / 4, int.MaxValue);

    private static int CountIdeographs(ReadOnlySpan<ushort> units)
    {
        var count = 0;
        var i = 0;
        for (var first = Vector128.Create(FirstIdeograph); i <= units.Length - Vector128<ushort>.Count; i += Vector128<ushort>.Count)
        {
            var areIdeographs = Vector128.GreaterThanOrEqual(Vector128.Create(units[i..]), first);
            count += BitOperations.PopCount(areIdeographs.ExtractMostSignificantBits());
        }

        for (; i < units.Length; i++)
        {
            count += units[i] >= FirstIdeograph ? 1 : 0;
        }

        return count;
    }
}
