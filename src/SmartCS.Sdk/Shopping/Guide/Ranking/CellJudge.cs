namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Judges single values of properties by a need.</summary>
internal sealed class CellJudge(GuideNeed need)
{
    private const double ExactShare = 0.005;

    private readonly string[] _phrases = [.. need.Values.Select(TextUnits.Phrase)];

    public (float Score, GuideFit Fit) Judge(FacetCell cell)
    {
        var (score, isMet) = need.Kind switch
        {
            GuideNeedKind.Flag => cell.Flag == false ? (-6f, false) : (0f, true),
            GuideNeedKind.Number => Number(need, cell.Number),
            _ => Value(cell),
        };
        return need.IsExcluded ? isMet ? (-8, GuideFit.Missed) : (0, GuideFit.Met) : (score, isMet ? GuideFit.Met : GuideFit.Missed);
    }

    /// <summary>Judges a number by bounds, or by the number that would be best.</summary>
    public static (float Score, bool IsMet) Number(GuideNeed need, double number)
    {
        if (double.IsNaN(number))
        {
            return (-6, false);
        }

        if (need.About is { } about)
        {
            var off = Math.Abs(number - about) / Math.Max(Math.Abs(about), 1e-9);
            var isRough = need.Minimum is not null || need.Maximum is not null;
            var share = off / (isRough ? 0.05 : 0.025);
            return ((float)-Math.Min(7, share * share / 2), isRough ? IsWithin(need, number) : off <= ExactShare);
        }

        if (IsWithin(need, number))
        {
            return (0, true);
        }

        var bound = number < need.Minimum ? need.Minimum!.Value : need.Maximum!.Value;
        return ((float)(-4 - Math.Min(4, 4 * Math.Abs(number - bound) / Math.Max(Math.Abs(bound), 1e-9))), false);
    }

    private static bool IsWithin(GuideNeed need, double number) => number >= (need.Minimum ?? double.NegativeInfinity) && number <= (need.Maximum ?? double.PositiveInfinity);

    private (float Score, bool IsMet) Value(FacetCell cell)
    {
        (float, bool) best = (-6, false);
        foreach (var phrase in _phrases)
        {
            if (cell.Phrase == phrase)
            {
                return (0, true);
            }

            if (PhraseText.Contains(cell.Phrase, phrase))
            {
                best = (-0.2f, true);
            }
            else if (!best.Item2 && PhraseText.ContainsAll(cell.Phrase, phrase))
            {
                best = (-0.7f, true);
            }
        }

        return best;
    }
}
