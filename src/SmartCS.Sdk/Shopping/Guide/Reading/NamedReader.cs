namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Reads what is said of properties by their names: cable length 2 m, 颜色要黑的, 16 GB memory, with Bluetooth, 不带触摸屏.</summary>
internal sealed class NamedReader(ProductIndex index)
{
    private const int LongestName = 8;
    private const int MostColumns = 8;
    private const double LeastAnswerable = 0.15;

    private static readonly HashSet<string> Copulas = new([.. ((string[])["is", "are", "be", "of", "has", "should", "must", "was", "as", "in"]).Select(TextUnits.Phrase), "是", "为", "要", "的", "用", "叫", "在"], StringComparer.Ordinal);

    private readonly NeedBinder _binder = new(index);

    public void Read(MessageText text, NeedList found)
    {
        for (var start = 0; start < text.Count; start++)
        {
            for (var count = Math.Min(LongestName, text.FreeFrom(start)); count > 0; count--)
            {
                var columns = Columns(text, start, count);
                if (columns.Count > 0 && Bind(text, start, count, columns) is { } need)
                {
                    found.Add(need);
                    break;
                }
            }
        }
    }

    /// <summary>Whether a message names another property, so that it is no answer to the one that was asked for.</summary>
    public bool NamesOther(MessageText text, FacetColumn asked)
    {
        for (var start = 0; start < text.Count; start++)
        {
            for (var count = Math.Min(LongestName, text.FreeFrom(start)); count > 0; count--)
            {
                var columns = Columns(text, start, count);
                if (columns.Count > 0)
                {
                    return !columns.Contains(asked) && start + count < text.Count;
                }
            }
        }

        return false;
    }

    private List<FacetColumn> Columns(MessageText text, int start, int count)
    {
        var named = new List<FacetColumn>();
        if (count == 1 && text.IsFiller(start))
        {
            return named;
        }

        foreach (var ordinal in index.Phrases.FindName(text.Phrase(start, count)))
        {
            if (named.Count < MostColumns)
            {
                named.Add(index.Columns[ordinal]);
            }
        }

        return named;
    }

    private static int SkipArticles(MessageText text, int start, int next)
    {
        while (next < text.Count && text.IsSameClause(start, next) && (text.Units[next].Term is "a" or "an" or "the"))
        {
            next++;
        }

        return next;
    }

    private GuideNeed? Bind(MessageText text, int start, int count, List<FacetColumn> columns)
    {
        var next = start + count;
        while (next < text.Count && text.IsSameClause(start, next) && !text.IsUsed(next) && Copulas.Contains(text.Units[next].Term))
        {
            next++;
        }

        var hasCopula = next > start + count;
        next = SkipArticles(text, start, next);
        var before = hasCopula ? null : _binder.BindBefore(text, start, columns);
        var need = before ?? (next < text.Count && text.IsSameClause(start, next) ? _binder.BindAt(text, next, columns, takesParts: true) : null);
        if (need is not null)
        {
            // not: "the colour is not black" stands between name and value, "not in colour black" before both.
            text.Use(start, count);
            return text.TakesBefore(start, GuideVocabulary.Default.Not) ? need with { IsExcluded = true } : need;
        }

        FacetColumn[] flags = [.. columns.Where(static column => column.Facet.Kind == GuideQuestionKind.Flag && column.Facet.Answerable >= LeastAnswerable)];
        if (flags.Length == 0 || hasCopula)
        {
            return null;
        }

        var flag = new GuideNeed { Kind = GuideNeedKind.Flag, Facets = [.. flags.Select(static column => column.Key)], Said = text.Said(start, count) };
        text.Use(start, count);
        return flag with { IsExcluded = text.TakesBefore(start, GuideVocabulary.Default.Not) };
    }
}
