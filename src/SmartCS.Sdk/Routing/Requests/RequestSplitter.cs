using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Finds where a message may go on to another request: at the ends of sentences, and where words join clauses each of which
/// asks or orders something. Whether the parts are requests of their own is for the routing to say.
/// </summary>
internal static class RequestSplitter
{
    /// <summary>How many parts are looked at; the last one holds the rest.</summary>
    public const int MaxParts = 10;

    // A clause is told by its beginning, and a message with more joints than these is no list of requests.
    private const int MaxClause = 300;
    private const int MaxJoints = 48;

    private const int MinEnglishWords = 2;
    private const int MinIdeographs = 3;

    /// <summary>Whether a message can have more than one part at all; most have not.</summary>
    public static bool MayHaveParts(ReadOnlySpan<char> folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if ((i > 0 && IsJoint(folded, i)) || (i + 1 < folded.Length && folded[i] is '.' or '!' or '?' or ';' or '\n' or '。'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the parts of a message, in order; at least one where it has a letter or digit.</summary>
    /// <param name="text">The message.</param>
    /// <param name="folded">The message, folded.</param>
    public static List<RequestPart> Split(string text, string folded)
    {
        var parts = new List<RequestPart>();
        var sentences = new List<TextRange>();
        SentenceSplitter.Split(text, sentences);
        var quotes = new QuoteReader();
        var joints = 0;
        var start = -1;
        foreach (var sentence in sentences)
        {
            var end = sentence.Start + sentence.Length;
            start = start < 0 ? sentence.Start : start;
            for (var i = sentence.Start; i < end; i++)
            {
                quotes.Read(folded, i);
                if (!quotes.IsInside && i > start && parts.Count < MaxParts - 1 && joints < MaxJoints && IsJoint(folded, i) && joints++ < MaxJoints && EndsClause(folded, start, i, end, out var next))
                {
                    Add(folded, start, i, parts);
                    start = next;
                    i = Math.Max(i, next - 1);
                }
            }

            if (!quotes.IsInside && parts.Count < MaxParts - 1)
            {
                Add(folded, start, end, parts);
                start = -1;
            }
        }

        if (start >= 0)
        {
            Add(folded, start, folded.Length, parts);
        }

        return parts;
    }

    private static bool IsJoint(ReadOnlySpan<char> folded, int at) => IsComma(folded[at]) || Connectives.Within(folded, at) > 0;

    /// <summary>Whether a clause ends before a place, and where the next one begins.</summary>
    private static bool EndsClause(string folded, int start, int at, int end, out int next)
    {
        next = at + 1;
        if (IsComma(folded[at]))
        {
            if (at + 1 < end && char.IsAsciiDigit(folded[at + 1]) && char.IsAsciiDigit(folded[at - 1]))
            {
                return false;
            }

            var rest = folded.AsSpan(at + 1, end - at - 1);
            if (Courtesies.IsCourtesy(folded.AsSpan(start, at - start)) || Courtesies.IsCourtesy(rest))
            {
                return true;
            }

            var connective = Connectives.AtStart(rest.TrimStart(), out var isAdding);
            return (connective > 0 && isAdding) || JoinsClauses(folded, start, at, at + 1 + (rest.Length - rest.TrimStart().Length) + connective, end);
        }

        var length = Connectives.Within(folded, at);
        if (length == 0)
        {
            return false;
        }

        next = at;
        return JoinsClauses(folded, start, at, at + length, end);
    }

    private static bool JoinsClauses(string folded, int start, int leftEnd, int rightStart, int end) =>
        IsClause(folded.AsSpan(start, leftEnd - start)) && IsClause(folded.AsSpan(rightStart, EndOfClause(folded, rightStart, end) - rightStart));

    // What comes after the next comma or connective is for the next look.
    private static int EndOfClause(string folded, int start, int end)
    {
        end = Math.Min(end, start + MaxClause);
        for (var i = start + 1; i < end; i++)
        {
            if (IsJoint(folded, i))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsClause(ReadOnlySpan<char> folded)
    {
        var beginning = folded[..Math.Min(folded.Length, MaxClause)];
        return HasSeveralWords(beginning) && RequestForms.Read(beginning) != RequestForm.Statement;
    }

    private static bool HasSeveralWords(ReadOnlySpan<char> folded)
    {
        var (words, ideographs) = (0, 0);
        for (var i = 0; i < folded.Length; i++)
        {
            if (RoutedText.IsIdeograph(folded[i]))
            {
                ideographs++;
            }
            else if (RoutedText.IsWordCharacter(folded[i]))
            {
                words++;
                i = RoutedText.EndOfWord(folded, i) - 1;
            }
        }

        return words >= MinEnglishWords || ideographs >= MinIdeographs || (words > 0 && ideographs > 0);
    }

    private static void Add(string folded, int start, int end, List<RequestPart> parts)
    {
        var isAdded = false;
        start = SkipSeparators(folded, start, end);
        for (var length = Connectives.AtStart(folded.AsSpan(start, end - start), out var isAdding); length > 0; length = Connectives.AtStart(folded.AsSpan(start, end - start), out isAdding))
        {
            var behind = SkipSeparators(folded, start + length, end);
            if (behind == end)
            {
                break;
            }

            if (parts.Count == 0 && !isAdding)
            {
                // Nothing is joined to the first part: "plus size dresses".
                break;
            }

            isAdded |= isAdding;
            start = behind;
        }

        while (end > start && (char.IsWhiteSpace(folded[end - 1]) || IsComma(folded[end - 1])))
        {
            end--;
        }

        var part = folded.AsSpan(start, end - start);
        if (part.IndexOfAnyWordCharacter() >= 0)
        {
            parts.Add(new RequestPart(new TextRange(start, end - start), RequestForms.Read(part), Courtesies.IsCourtesy(part), isAdded));
        }
    }

    private static int SkipSeparators(string folded, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(folded[start]) || folded[start] is ',' or '、' or ':' or '。' or '.' or '!' or '?' or ';' or '~' or '-'))
        {
            start++;
        }

        return start;
    }

    private static int IndexOfAnyWordCharacter(this ReadOnlySpan<char> folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (RoutedText.IsWordCharacter(folded[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsComma(char c) => c is ',' or '，';
}
