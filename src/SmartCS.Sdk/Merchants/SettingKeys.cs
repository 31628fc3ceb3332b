namespace SmartCS.Sdk.Merchants;

/// <summary>Finds the key that somebody most likely meant.</summary>
internal static class SettingKeys
{
    /// <summary>Says what is allowed in place of an unknown key.</summary>
    public static string Suggest(string unknown, IReadOnlyList<string> known)
    {
        var suggestion = Nearest(unknown, known) is { } nearest ? $", did you mean '{nearest}'?" : ";";
        return $"this key is not known{suggestion} known are {string.Join(", ", known)}";
    }

    /// <summary>The name that is most likely meant; null where none is near.</summary>
    public static string? Nearest(string unknown, IReadOnlyCollection<string> known)
    {
        var nearest = known.MinBy(key => Distance(unknown, key));
        return nearest is not null && Distance(unknown, nearest) <= Math.Max(2, nearest.Length / 3) ? nearest : null;
    }

    // Levenshtein's distance without regard to case; keys are short.
    private static int Distance(string left, string right)
    {
        var costs = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            costs[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = costs[j];
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                costs[j] = same ? diagonal : 1 + Math.Min(diagonal, Math.Min(above, costs[j - 1]));
                diagonal = above;
            }
        }

        return costs[^1];
    }
}
