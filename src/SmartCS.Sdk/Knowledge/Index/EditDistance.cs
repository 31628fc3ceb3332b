namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Counts the typing errors between two short words: letters wrong, missing, too many, or swapped with their neighbour.</summary>
internal static class EditDistance
{
    private const int Size = 28;

    /// <summary>The number of errors if it is at most a limit of 1 or 2, otherwise -1.</summary>
    public static int Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        // One error leaves at most two letters between the common ends.
        if (Math.Abs(a.Length - b.Length) > limit || Math.Max(a.Length, b.Length) > (limit == 1 ? 2 : Size - 2))
        {
            return -1;
        }

        var distance = Distance(a, b);
        return distance <= limit ? distance : -1;
    }

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> table = stackalloc int[Size * Size];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[(i * Size) + j] = i + j;
                    continue;
                }

                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(table[((i - 1) * Size) + j], table[(i * Size) + j - 1]) + 1, table[((i - 1) * Size) + j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, table[((i - 2) * Size) + j - 2] + 1);
                }

                table[(i * Size) + j] = best;
            }
        }

        return table[(a.Length * Size) + b.Length];
    }
}
