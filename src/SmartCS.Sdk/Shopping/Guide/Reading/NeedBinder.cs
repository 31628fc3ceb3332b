using System.Globalization;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Binds words to properties: finds the value that they name.</summary>
internal sealed class NeedBinder(ProductIndex index)
{
    private const int LongestPart = 10;
    private const int MostValues = 6;
    private const int MostInstead = 4;

    /// <summary>Reads the value of some properties that begins at a unit, and takes it from the text; null where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The unit.</param>
    /// <param name="columns">The properties; the first ones are meant rather than the last.</param>
    /// <param name="takesParts">Whether words that only stand in a value will do.</param>
    public GuideNeed? BindAt(MessageText text, int start, IReadOnlyList<FacetColumn> columns, bool takesParts)
    {
        var free = Math.Min(text.FreeFrom(start), LongestPart);
        if (free == 0)
        {
            return null;
        }

        if (ReadNumber(text, start, columns) is { } number)
        {
            return number;
        }

        for (var count = free; count > 0; count--)
        {
            if (Exact(text.Phrase(start, count), columns) is { Count: > 0 } exact && !IsFillerOnly(text, start, count))
            {
                return TakeValues(text, start, count, exact, columns);
            }
        }

        for (var count = free; takesParts && count > 0; count--)
        {
            if (!IsFillerOnly(text, start, count) && !text.IsFiller(start + count - 1) && Parts(text.Phrase(start, count), columns) is { Count: > 0 } parts)
            {
                var need = new GuideNeed { Kind = GuideNeedKind.Value, Facets = [.. parts.Select(static column => column.Key)], Values = [text.Said(start, count)], Said = text.Said(start, count) };
                return Take(text, start, count, need);
            }
        }

        return null;
    }

    /// <summary>Reads a value that ends before a unit: 2 m (cable length), black (colour).</summary>
    public GuideNeed? BindBefore(MessageText text, int end, IReadOnlyList<FacetColumn> columns)
    {
        for (var start = Math.Max(0, end - 6); start < end; start++)
        {
            if (text.FreeFrom(start) < end - start)
            {
                continue;
            }

            if (MeasureReader.Read(text, start) is { } measure && measure.End == end && FromMeasure(text, measure, columns) is { } number)
            {
                return number;
            }

            if (Exact(text.Phrase(start, end - start), columns) is { Count: > 0 } exact && !IsFillerOnly(text, start, end - start))
            {
                return TakeValues(text, start, end - start, exact, columns);
            }
        }

        return null;
    }

    /// <summary>Makes the need of a measure; null where no property has a number that could be meant.</summary>
    public static GuideNeed? FromMeasure(MessageText text, Measure measure, IReadOnlyList<FacetColumn> columns)
    {
        var facets = new List<string>();
        double? scale = null;
        foreach (var column in columns)
        {
            if (column.Facet.Kind == GuideQuestionKind.Number && facets.Count < MostValues && ColumnScale.Find(column, measure) is { } own && (scale ?? own) == own)
            {
                scale = own;
                facets.Add(column.Key);
            }
        }

        if (scale is null)
        {
            return null;
        }

        var said = text.Said(measure.Start, measure.End - measure.Start);
        var need = measure.ToNeed(GuideNeedKind.Number, facets, said, scale.Value);
        return Take(text, measure.Start, measure.End - measure.Start, measure.Bound == MeasureBound.Exact && measure.Unit is not null ? need with { Values = [said] } : need);
    }

    /// <summary>Notes that no product has the value that was told.</summary>
    public static void AddProblem(MessageText text, int start, FacetColumn column, NeedList found)
    {
        var measure = MeasureReader.Read(text, start);
        var isNumber = column.Facet.Kind == GuideQuestionKind.Number;
        if (isNumber && measure is null)
        {
            return;
        }

        var count = measure is not null && isNumber ? measure.End - start : text.FreeFrom(start);
        found.Problems.Add(new GuideProblem
        {
            Kind = isNumber ? GuideProblemKind.OutOfRange : GuideProblemKind.UnknownValue,
            Said = text.Said(start, Math.Max(1, count)),
            Label = column.Facet.Label,
            Instead = isNumber
                ? [Number(column.Sorted[0]), Number(column.Sorted[^1])]
                : [.. column.Cells.OrderByDescending(static cell => cell.Products).Take(MostInstead).Select(static cell => cell.Text)],
        });
        if (isNumber)
        {
            text.Use(start, Math.Max(1, count));
        }
    }

    private static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static bool IsFillerOnly(MessageText text, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (!text.IsFiller(i))
            {
                return false;
            }
        }

        // "one" may be all there is to a size, but not to a value in a sentence.
        return count < text.Count || text.Units[start].IsHan;
    }

    private static GuideNeed Take(MessageText text, int start, int count, GuideNeed need)
    {
        text.Use(start, count);
        return text.TakesBefore(start, GuideVocabulary.Default.Not) ? need with { IsExcluded = !need.IsExcluded } : need;
    }

    private static GuideNeed? ReadNumber(MessageText text, int start, IReadOnlyList<FacetColumn> columns) =>
        MeasureReader.Read(text, start) is { } measure && measure.End - start <= text.FreeFrom(start) ? FromMeasure(text, measure, columns) : null;

    private List<(FacetColumn Column, FacetCell Cell)> Exact(string phrase, IReadOnlyList<FacetColumn> columns)
    {
        var exact = new List<(FacetColumn, FacetCell)>();
        foreach (var (ordinal, cell) in index.Phrases.FindValue(phrase))
        {
            var column = index.Columns[ordinal];
            if (columns.Contains(column) && exact.Count < MostValues)
            {
                exact.Add((column, column.Cells[cell]));
            }
        }

        return exact;
    }

    private static List<FacetColumn> Parts(string phrase, IReadOnlyList<FacetColumn> columns)
    {
        var having = new List<FacetColumn>();
        foreach (var column in columns)
        {
            if (column.Facet.Kind != GuideQuestionKind.Flag && Array.Exists(column.Cells, cell => PhraseText.ContainsAll(cell.Phrase, phrase)))
            {
                having.Add(column);
            }
        }

        return having;
    }

    // HP or Canon, 黑色或者白色: any of them will do.
    private GuideNeed TakeValues(MessageText text, int start, int count, List<(FacetColumn Column, FacetCell Cell)> exact, IReadOnlyList<FacetColumn> columns)
    {
        var values = exact.Select(static pair => pair.Cell.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var facets = exact.Select(static pair => pair.Column).Distinct().OrderBy(column => columns.ToList().IndexOf(column)).Select(static column => column.Key).ToList();
        var end = start + count;
        while (OrLength(text, end) is > 0 and var or && text.FreeFrom(end) > or && NextValue(text, end + or, facets) is { } next)
        {
            values.AddRange(next.Values.Where(value => !values.Contains(value, StringComparer.OrdinalIgnoreCase)));
            end = next.End;
        }

        var need = new GuideNeed { Kind = GuideNeedKind.Value, Facets = facets, Values = values, Said = text.Said(start, end - start) };
        return Take(text, start, end - start, need);
    }

    // Signs are no units, so that "red/blue" has nothing in between.
    private static int OrLength(MessageText text, int at)
    {
        for (var count = Math.Min(2, text.Count - at); count > 0; count--)
        {
            if (GuideVocabulary.Default.Or.Contains(text.Phrase(at, count)))
            {
                return count;
            }
        }

        return 0;
    }

    private (IEnumerable<string> Values, int End)? NextValue(MessageText text, int start, List<string> facets)
    {
        for (var count = Math.Min(text.FreeFrom(start), PhraseTable.MaxUnits); count > 0; count--)
        {
            var found = index.Phrases.FindValue(text.Phrase(start, count)).Where(value => facets.Contains(index.Columns[value.Column].Key)).ToArray();
            if (found.Length > 0)
            {
                return (found.Select(value => index.Columns[value.Column].Cells[value.Cell].Text), start + count);
            }
        }

        return null;
    }
}
