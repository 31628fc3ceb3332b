using SmartCS.Sdk.Routing.Slots;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Reads numbers with bounds and units: at least 16 GB, 2-3 m, 15寸左右, 不超过两公斤.</summary>
internal static class MeasureReader
{
    private const int LongestUnit = 3;

    /// <summary>Reads the measure that begins at a unit of the text; null where none does.</summary>
    public static Measure? Read(MessageText text, int start)
    {
        var folded = text.Folded;
        var at = text.Units[start].Start;
        var bound = MeasureBound.Exact;
        if (SlotWords.Tree.TryFind(folded, at, WordKind.AtMostBefore | WordKind.AtLeastBefore | WordKind.AboutBefore | WordKind.Between, out var behind, out var word)
            && (behind >= folded.Length || !char.IsAsciiLetter(folded[behind]) || !char.IsAsciiLetter(folded[behind - 1])))
        {
            bound = word.Kind switch { WordKind.AtMostBefore => MeasureBound.AtMost, WordKind.AtLeastBefore => MeasureBound.AtLeast, WordKind.AboutBefore => MeasureBound.About, _ => MeasureBound.Range };
            at = SkipBlanks(folded, behind);
        }

        if (IsPartOfCode(folded, at) || ReadNumber(folded, at) is not { } first)
        {
            return null;
        }

        var end = first.End;
        var unit = ReadUnit(text, ref end);
        if (IsCode(folded, end) || (!char.IsAsciiDigit(folded[at]) && unit is null && bound == MeasureBound.Exact))
        {
            return null;
        }

        var (low, high) = ((double)first.Value, (double)(first.High > 0 ? first.High : first.Value));
        if (first.High > 0)
        {
            bound = MeasureBound.Range;
        }
        else if (ReadJoint(folded, end, bound == MeasureBound.Range) is { } joint && ReadNumber(folded, joint) is { } second && (double)second.Value > low)
        {
            var secondEnd = second.End;
            var secondUnit = ReadUnit(text, ref secondEnd);
            if (!IsCode(folded, secondEnd))
            {
                (high, end, unit, bound) = ((double)second.Value, secondEnd, secondUnit ?? unit, MeasureBound.Range);
            }
        }

        bound = bound == MeasureBound.Range && high <= low ? MeasureBound.Exact : bound;
        if (bound == MeasureBound.Exact && SlotWords.Tree.TryFind(folded, SkipBlanks(folded, end), WordKind.AtMostAfter | WordKind.AtLeastAfter | WordKind.AboutAfter, out var afterEnd, out var after))
        {
            bound = after.Kind switch { WordKind.AtMostAfter => MeasureBound.AtMost, WordKind.AtLeastAfter => MeasureBound.AtLeast, _ => MeasureBound.About };
            end = afterEnd;
        }

        var last = start;
        while (last < text.Count && text.Units[last].Start < end)
        {
            last++;
        }

        return new Measure(start, last, bound, low, high, unit);
    }

    private static Numeral? ReadNumber(string folded, int at)
    {
        var number = Numerals.Read(SlotWords.Tree, folded, at);
        return number.IsNone || !number.IsAmount || number.Value < 0 ? null : number;
    }

    private static GuideUnit? ReadUnit(MessageText text, ref int end)
    {
        if (end < text.Folded.Length && text.Folded[end] == '"')
        {
            end++;
            return GuideVocabulary.Default.FindUnit("inch");
        }

        var next = text.UnitAt(end);
        if (next >= text.Count || text.Units[next].Start < end || (next > 0 && text.Folded.AsSpan(end, text.Units[next].Start - end).ContainsAnyExcept(" -")))
        {
            return null;
        }

        for (var count = Math.Min(LongestUnit, text.Count - next); count > 0; count--)
        {
            if (GuideVocabulary.Default.FindUnit(text.Phrase(next, count)) is { } unit)
            {
                end = text.Units[next + count - 1].End;
                return unit;
            }
        }

        return null;
    }

    private static int? ReadJoint(string folded, int at, bool takesAnd)
    {
        at = SkipBlanks(folded, at);
        foreach (var joint in (ReadOnlySpan<string>)["-", "~", "to ", "到", "至", "and ", "和", "与"])
        {
            if (folded.AsSpan(at).StartsWith(joint, StringComparison.Ordinal) && (takesAnd || joint is not ("and " or "和" or "与")))
            {
                return SkipBlanks(folded, at + joint.Length);
            }
        }

        return null;
    }

    // cat5, 1920 x 1080, rj-45: the number names something.
    private static bool IsPartOfCode(string folded, int at) =>
        at > 0 && (char.IsAsciiLetterOrDigit(folded[at - 1]) || (folded[at - 1] is '-' or '.' or '/' && at > 1 && char.IsAsciiLetterOrDigit(folded[at - 2])));

    private static bool IsCode(string folded, int end)
    {
        if (end < folded.Length && (char.IsAsciiLetterOrDigit(folded[end]) || (folded[end] is '/' or '.' or ':' && end + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[end + 1]))))
        {
            return true;
        }

        var next = SkipBlanks(folded, end);
        return next + 1 < folded.Length && (folded[next] == 'x' || folded[next] == '×') && char.IsAsciiDigit(folded[SkipBlanks(folded, next + 1) is var then && then < folded.Length ? then : next]);
    }

    private static int SkipBlanks(string folded, int at)
    {
        while (at < folded.Length && (folded[at] == ' ' || folded[at] == '\t'))
        {
            at++;
        }

        return at;
    }
}
