namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Reads numbers with a unit that are said without the name of a property: 16GB, at least 2 m, 15寸以上.</summary>
internal sealed class MeasuredReader(ProductIndex index)
{
    private const double LeastAnswerable = 0.15;

    public void Read(MessageText text, NeedList found)
    {
        for (var start = 0; start < text.Count; start++)
        {
            if (text.IsUsed(start) || MeasureReader.Read(text, start) is not { Unit: { } unit } measure || measure.End - start > text.FreeFrom(start))
            {
                continue;
            }

            var columns = Columns(unit);
            var meant = Meant(text, measure.End, columns);
            if (NeedBinder.FromMeasure(text, measure, meant ?? columns) is { } need)
            {
                found.Add(need);
                if (meant is not null)
                {
                    text.Use(measure.End, 1);
                }
            }
        }
    }

    // 200 cm long: the word behind tells what is measured.
    private static List<FacetColumn>? Meant(MessageText text, int next, List<FacetColumn> columns)
    {
        if (next >= text.Count || text.IsUsed(next) || !text.IsSameClause(next - 1, next) || !GuideVocabulary.Default.Wishes.TryGetValue(text.Units[next].Term, out var wish))
        {
            return null;
        }

        var meant = columns.FindAll(column => Array.Exists(wish.Aims, aim => PhraseText.ContainsAll(column.Key, aim.Property)));
        return meant.Count > 0 ? meant : null;
    }

    // Those that are written in the unit, then those whose name tells that it is of such things.
    private List<FacetColumn> Columns(GuideUnit unit)
    {
        var about = new List<(FacetColumn Column, int Order)>();
        foreach (var column in index.Columns)
        {
            if (column.Facet.Kind != GuideQuestionKind.Number || column.Facet.Answerable < LeastAnswerable)
            {
                continue;
            }

            var isOwn = column.Facet.Unit is { } own && GuideVocabulary.Default.FindUnit(TextUnits.Phrase(own)) == unit;
            var word = Array.FindIndex(unit.About, word => PhraseText.ContainsAll(column.Key, word));
            if (isOwn || word >= 0)
            {
                about.Add((column, isOwn ? 0 : 1));
            }
        }

        return [.. about.OrderBy(static pair => pair.Order).ThenByDescending(static pair => pair.Column.Facet.Products).Select(static pair => pair.Column)];
    }
}
