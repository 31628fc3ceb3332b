using System.Globalization;

namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// The short ids under which a model cites: e1, e2, ... for entries, t1, t2, ... for results of tools. A set of them is one number,
/// with a bit for each: the lower half for entries, the upper half for results.
/// </summary>
internal static class EvidenceIds
{
    /// <summary>How many of each kind there can be.</summary>
    public const int Most = 32;

    private static readonly string[] Entries = [.. Enumerable.Range(1, Most).Select(static number => string.Create(CultureInfo.InvariantCulture, $"e{number}"))];

    /// <summary>The id of the entry at an index.</summary>
    public static string OfEntry(int index) => Entries[index];

    public static ulong EntryBit(int index) => 1UL << index;

    public static ulong ResultBit(int index) => 1UL << (Most + index);

    /// <summary>Reads every id in a text such as <c>e1</c>, <c>[e1, e2]</c> or <c>1</c>; what is no id counts for nothing.</summary>
    public static ulong Read(ReadOnlySpan<char> text)
    {
        var cited = 0UL;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var start = i;
            var number = 0;
            for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
            {
                number = Math.Min((number * 10) + (text[i] - '0'), 1_000);
            }

            var letter = start == 0 ? 'e' : char.ToLowerInvariant(text[start - 1]);
            var begins = start < 2 || !char.IsAsciiLetterOrDigit(text[start - 2]);
            var isBare = start == 0 || !char.IsAsciiLetterOrDigit(text[start - 1]);
            if (number is >= 1 and <= Most && (isBare || (begins && letter is 'e' or 't')))
            {
                cited |= letter == 't' && !isBare ? ResultBit(number - 1) : EntryBit(number - 1);
            }
        }

        return cited;
    }
}
