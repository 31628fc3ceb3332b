namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Gathers what a message tells.</summary>
internal sealed class NeedList
{
    public List<GuideNeed> Needs { get; } = [];

    public List<GuideProblem> Problems { get; } = [];

    /// <summary>Adds a need; other values of a property that the message named already will do as well.</summary>
    public void Add(GuideNeed need)
    {
        var at = Needs.FindIndex(other => other.Kind == GuideNeedKind.Value && need.Kind == GuideNeedKind.Value && other.IsExcluded == need.IsExcluded && other.Facets.SequenceEqual(need.Facets));
        if (at < 0)
        {
            Needs.Add(need);
        }
        else
        {
            Needs[at] = Needs[at] with { Values = [.. Needs[at].Values.Union(need.Values)] };
        }
    }

    /// <summary>The needs of a session with these: a later need of the same property takes the place of an earlier one.</summary>
    public GuideNeed[] MergeInto(IReadOnlyList<GuideNeed> known)
    {
        var merged = known.ToList();
        foreach (var need in Needs)
        {
            merged.RemoveAll(old => Replaces(need, old));
            merged.Add(need);
        }

        return [.. merged.TakeLast(GuideSession.MaxNeeds)];
    }

    private static bool Replaces(GuideNeed need, GuideNeed old) => need.Kind switch
    {
        GuideNeedKind.Price => old.Kind == GuideNeedKind.Price,
        GuideNeedKind.Words => old.Kind == GuideNeedKind.Words && old.IsExcluded == need.IsExcluded && old.Values.SequenceEqual(need.Values, StringComparer.OrdinalIgnoreCase),
        GuideNeedKind.Preference => old.Kind == GuideNeedKind.Preference && old.Facets.Count > 0 && need.Facets.Contains(old.Facets[0]),
        _ => old.IsStrict && old.Facets.Count > 0 && need.Facets.Count > 0 && old.Facets[0] == need.Facets[0]
            && (old.IsExcluded == need.IsExcluded ? !need.IsExcluded || old.Values.SequenceEqual(need.Values) : old.Values.Intersect(need.Values).Any()),
    };
}
