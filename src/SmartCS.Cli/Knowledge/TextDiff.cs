namespace SmartCS.Cli.Knowledge;

/// <summary>What differs between two texts, line by line.</summary>
internal static class TextDiff
{
    // Above this the middle of the texts is shown as replaced whole, which is right as well, only longer.
    private const int MaxCells = 4_000_000;

    /// <summary>The lines of both texts in order, each with <c>' '</c> for kept, <c>'-'</c> for gone and <c>'+'</c> for new.</summary>
    public static IReadOnlyList<(char Sign, string Line)> Compare(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var tail = 0;
        while (tail < old.Length - start && tail < now.Length - start && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        var result = new List<(char, string)>();
        result.AddRange(old[..start].Select(line => (' ', line)));
        CompareMiddle(old[start..^tail], now[start..^tail], result);
        result.AddRange(old[^tail..].Select(line => (' ', line)));
        return result;
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").Split('\n');

    private static void CompareMiddle(string[] old, string[] now, List<(char, string)> result)
    {
        if ((long)(old.Length + 1) * (now.Length + 1) > MaxCells)
        {
            result.AddRange(old.Select(line => ('-', line)));
            result.AddRange(now.Select(line => ('+', line)));
            return;
        }

        // The longest common subsequence of the rest of both, from each pair of places.
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (x, y) = (0, 0);
        while (x < old.Length || y < now.Length)
        {
            if (x < old.Length && y < now.Length && old[x] == now[y])
            {
                result.Add((' ', old[x]));
                x++;
                y++;
            }
            else if (x < old.Length && (y == now.Length || common[x + 1, y] >= common[x, y + 1]))
            {
                result.Add(('-', old[x++]));
            }
            else
            {
                result.Add(('+', now[y++]));
            }
        }
    }
}
