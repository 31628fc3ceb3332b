using System.Collections.Frozen;

namespace SmartCS.Sdk.Screening;

/// <summary>The country codes of ITU-T E.164 and how long the numbers are that begin with them.</summary>
internal static class CountryCodes
{
    private const int MostDigits = 15;
    private const int LeastDigits = 8;

    private static readonly FrozenSet<int> Twos = FrozenSet.ToFrozenSet(
        [20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 90, 91, 92, 93, 94, 95, 98]);

    // Three digits begin with one of these two.
    private static readonly FrozenSet<int> ThreeHeads = FrozenSet.ToFrozenSet([21, 22, 23, 24, 25, 26, 29, 35, 37, 38, 42, 50, 59, 67, 68, 69, 80, 85, 87, 88, 96, 97, 99]);

    // With the code; where not listed any length that E.164 allows.
    private static readonly FrozenDictionary<int, (int, int)> Known = new Dictionary<int, (int, int)>
    {
        [852] = (11, 11),
        [853] = (11, 11),
        [886] = (11, 12),
        [44] = (11, 13),
        [65] = (10, 10),
        [81] = (11, 13),
        [82] = (10, 13),
        [61] = (11, 12),
        [33] = (11, 12),
        [49] = (9, 14),
        [91] = (12, 12),
        [60] = (10, 12),
        [66] = (10, 12),
        [84] = (10, 12),
        [63] = (11, 12),
        [62] = (10, 14),
        [34] = (11, 11),
        [39] = (10, 13),
        [31] = (11, 12),
        [55] = (12, 13),
        [52] = (12, 13),
    }.ToFrozenDictionary();

    /// <summary>The least and most digits of a number that begins so, with its country code; nought for no country.</summary>
    public static (int Least, int Most) Lengths(ReadOnlySpan<byte> digits)
    {
        if (digits is [1, ..])
        {
            return digits is [1, >= 2, ..] ? (11, 11) : default;
        }

        if (digits is [7, ..])
        {
            return (11, 11);
        }

        if (digits.Length < LeastDigits)
        {
            return default;
        }

        var two = (digits[0] * 10) + digits[1];
        var code = Twos.Contains(two) ? two : ThreeHeads.Contains(two) ? (two * 10) + digits[2] : 0;
        return code == 0 ? default : Known.GetValueOrDefault(code, (LeastDigits, MostDigits));
    }
}
