namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Reads values that are said without the name of their property: HP or Canon, black, 纯棉, for a LaserJet 4200.</summary>
internal sealed class ValueReader(ProductIndex index)
{
    private const double LeastAnswerable = 0.15;
    private const double LeastShare = 0.3;
    private const double LeastShareOfWord = 0.5;
    private const double LeastOfMost = 0.1;
    private const int MostColumns = 6;

    private static readonly string[] CompatibleKeys = [TextUnits.Phrase("compatible"), TextUnits.Phrase("compatibility"), TextUnits.Phrase("recipient"), TextUnits.Phrase("occasion"), TextUnits.Phrase("gender"), TextUnits.Phrase("component for")];
    private static readonly HashSet<string> Seeking = new(StringComparer.Ordinal) { "look", "search", "ask", "shop", "hunt" };
    private static readonly string[] Alone = [TextUnits.Phrase("brand"), TextUnits.Phrase("category")];

    private readonly NeedBinder _binder = new(index);
    private readonly FacetColumn[] _compatible = [.. index.Columns.Where(column => CompatibleKeys.Any(key => PhraseText.ContainsAll(column.Key, key)) && column.Facet.Kind == GuideQuestionKind.Value).Take(12)];

    /// <summary>Reads what the product is to go with, or whom it is for.</summary>
    public void ReadCompatible(MessageText text, NeedList found)
    {
        for (var start = 0; start < text.Count && _compatible.Length > 0; start++)
        {
            for (var count = Math.Min(3, text.FreeFrom(start)); count > 0; count--)
            {
                var isSeeking = start > 0 && Seeking.Contains(text.Units[start - 1].Term);
                if (isSeeking || !GuideVocabulary.Default.For.Contains(text.Phrase(start, count)))
                {
                    continue;
                }

                var next = start + count;
                while (next < text.Count && text.IsSameClause(start, next) && text.IsFiller(next))
                {
                    next++;
                }

                if (next < text.Count && text.IsSameClause(start, next) && _binder.BindAt(text, next, _compatible, takesParts: true) is { } need)
                {
                    found.Add(need);
                    text.Use(start, count);
                }

                break;
            }
        }
    }

    public void Read(MessageText text, NeedList found)
    {
        for (var start = 0; start < text.Count; start++)
        {
            for (var count = Math.Min(PhraseTable.MaxUnits, text.FreeFrom(start)); count > 0; count--)
            {
                if (Columns(text, start, count) is { Count: > 0 } columns && _binder.BindAt(text, start, columns, takesParts: false) is { } need)
                {
                    found.Add(need);
                    break;
                }
            }
        }
    }

    // A word is taken as a value only where it mostly is one.
    private List<FacetColumn> Columns(MessageText text, int start, int count)
    {
        var having = new List<(FacetColumn Column, int Products)>();
        if (Enumerable.Range(start, count).All(unit => text.IsFiller(unit) || text.Units[unit].IsNumber))
        {
            return [];
        }

        foreach (var (ordinal, cell) in index.Phrases.FindValue(text.Phrase(start, count)))
        {
            var column = index.Columns[ordinal];
            if (column.Facet.Kind == GuideQuestionKind.Value && column.Facet.Answerable >= LeastAnswerable)
            {
                having.Add((column, column.Cells[cell].Products));
            }
        }

        if (having.Count == 0)
        {
            return [];
        }

        having.Sort(static (left, right) => right.Products != left.Products ? right.Products.CompareTo(left.Products) : left.Column.Ordinal.CompareTo(right.Column.Ordinal));
        if (having.Find(static pair => Alone.Contains(pair.Column.Key)) is { Column: { } alone })
        {
            return [alone];
        }

        var mentions = SearchTerms.Of(text.Units.GetRange(start, count)).Min(index.Words.Count);
        return having.Sum(static pair => pair.Products) < mentions * (count > 1 ? LeastShare : LeastShareOfWord)
            ? []
            : [.. having.Where(pair => pair.Products >= having[0].Products * LeastOfMost).Take(MostColumns).Select(static pair => pair.Column)];
    }
}
