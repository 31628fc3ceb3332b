namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>The terms by which texts are searched: words and numbers, and neighbouring Chinese characters in pairs.</summary>
internal static class SearchTerms
{
    public static List<string> Of(List<TextUnit> units)
    {
        var terms = new List<string>(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            var isBehind = i > 0 && units[i - 1].IsHan && units[i - 1].End == units[i].Start;
            var isBefore = i + 1 < units.Count && units[i + 1].IsHan && units[i].End == units[i + 1].Start;
            if (!units[i].IsHan || (!isBehind && !isBefore))
            {
                terms.Add(units[i].Term);
            }
            else if (isBefore)
            {
                terms.Add(units[i].Term + units[i + 1].Term);
            }
        }

        return terms;
    }
}
