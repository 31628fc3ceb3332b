using System.Buffers;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>A message while it is read: its units, and which of them are understood already.</summary>
internal sealed class MessageText
{
    private const int LongestNot = 4;

    // A thing begins anew behind these, without a comma.
    private static readonly HashSet<string> ClauseWords = new(StringComparer.Ordinal) { "with", "but", "that", "which", "without", "但", "且" };

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;!?，。；！？\n");

    private readonly int[] _clauses;
    private readonly bool[] _used;

    public MessageText(string text)
    {
        Original = text;
        Folded = TextUnits.Fold(text);
        Units = TextUnits.Read(Folded);
        _used = new bool[Units.Count];
        _clauses = new int[Units.Count];
        for (var i = 1; i < Units.Count; i++)
        {
            var gap = Folded.AsSpan(Units[i - 1].End, Units[i].Start - Units[i - 1].End);
            _clauses[i] = _clauses[i - 1] + (gap.ContainsAny(Breaks) || (gap.Contains('.') && gap.Length > 1) || ClauseWords.Contains(Units[i].Term) ? 1 : 0);
        }
    }

    /// <summary>The message as it was written.</summary>
    public string Original { get; }

    /// <summary>The message folded, of the same length.</summary>
    public string Folded { get; }

    public List<TextUnit> Units { get; }

    public int Count => Units.Count;

    public bool IsUsed(int unit) => _used[unit];

    public bool IsFiller(int unit) => GuideVocabulary.Default.Filler.Contains(Units[unit].Term);

    /// <summary>How many units from one on are free and of its clause.</summary>
    public int FreeFrom(int unit)
    {
        var end = unit;
        while (end < Units.Count && !_used[end] && _clauses[end] == _clauses[unit])
        {
            end++;
        }

        return end - unit;
    }

    /// <summary>How many units that tell something are still free.</summary>
    public int FreeUnits() => Enumerable.Range(0, Units.Count).Count(unit => !_used[unit] && !IsFiller(unit));

    /// <summary>Whether two neighbouring units are of one clause.</summary>
    public bool IsSameClause(int left, int right) => left >= 0 && right < Units.Count && _clauses[left] == _clauses[right];

    public string Phrase(int start, int count) => TextUnits.Join(Units, start, count);

    public void Use(int start, int count) => _used.AsSpan(start, count).Fill(true);

    /// <summary>The words as they were written.</summary>
    public string Said(int start, int count)
    {
        var said = Original[Units[start].Start..Units[start + count - 1].End];
        return said.Length <= 200 ? said : said[..200];
    }

    /// <summary>The unit that begins at a place of the text or behind it; as many as there are units for none.</summary>
    public int UnitAt(int place)
    {
        for (var i = 0; i < Units.Count; i++)
        {
            if (Units[i].Start >= place || Units[i].End > place)
            {
                return i;
            }
        }

        return Units.Count;
    }

    /// <summary>Whether a phrase of a set ends before a unit, words that tell nothing in between not counted; it is used up.</summary>
    public bool TakesBefore(int unit, IReadOnlySet<string> phrases, int longest = LongestNot)
    {
        for (var end = unit; end > 0 && end > unit - 3 && IsSameClause(end - 1, unit); end--)
        {
            for (var count = Math.Min(longest, end); count > 0; count--)
            {
                if (IsSameClause(end - count, unit) && phrases.Contains(Phrase(end - count, count)))
                {
                    Use(end - count, count);
                    return true;
                }
            }

            if (!IsFiller(end - 1))
            {
                return false;
            }
        }

        return false;
    }
}
