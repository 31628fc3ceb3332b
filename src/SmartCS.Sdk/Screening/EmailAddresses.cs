using System.Buffers;

namespace SmartCS.Sdk.Screening;

/// <summary>Finds email addresses, also where the signs in them are written as words.</summary>
internal static class EmailAddresses
{
    private const int MaxLocal = 64;
    private const int MaxLabel = 63;
    private const int MaxLabels = 6;

    private static readonly SearchValues<char> LocalMarks = SearchValues.Create("._%+-");

    private static readonly string[] AtWords = ["(at)", "[at]", "{at}", "（at）", "【at】", "艾特"];

    private static readonly string[] DotWords = [".", "．", "。", "点", " dot ", "(dot)", "[dot]", "{dot}", "（dot）", "【dot】"];

    // "Look at that dot com" is no address.
    private static readonly HashSet<string> OrdinaryWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "look", "looked", "looking", "shop", "shopped", "shopping", "buy", "bought", "order", "ordered", "found", "find", "saw", "see", "us", "me", "available", "sold", "here", "it", "is", "was", "are", "them", "that", "this",
        "now", "visit", "sells", "price", "prices", "account", "store", "stock", "online", "only", "cheaper", "and", "or", "the", "listed", "anything", "something", "everything", "refund", "return",
    };

    private static readonly HashSet<string> Domains = new(StringComparer.Ordinal)
    {
        "com", "cn", "net", "org", "edu", "gov", "info", "biz", "io", "me", "co", "cc", "tv", "vip", "top", "xyz", "shop", "online", "site", "tech", "app", "dev", "uk", "us", "hk", "tw", "mo", "jp", "kr", "sg", "my", "au", "ca", "de", "fr", "it", "es", "ru", "in", "eu", "nl", "nz", "ch", "br",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DomainsBySpan = Domains.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Looks for an address around what may be its at sign.</summary>
    /// <returns>Where the address ends; 0 where there is none.</returns>
    public static int Find(ReadOnlySpan<char> text, int at, ref FoundSpans found)
    {
        var isSign = CharacterTable.Fold(text[at]) == '@';
        var length = isSign ? 1 : WordLength(text, at, AtWords);
        return length == 0 ? 0 : Find(text, at, at + length, isWord: !isSign, ref found);
    }

    /// <summary>Looks for "name at shop dot com", whose " dot " stands at <paramref name="dot"/>.</summary>
    public static void FindSpelled(ReadOnlySpan<char> text, int dot, ref FoundSpans found)
    {
        var first = dot;
        while (first > 0 && dot - first < MaxLabel && IsDomainCharacter(text[first - 1]))
        {
            first--;
        }

        if (first >= 4 && first < dot && text[(first - 4)..first].Equals(" at ", StringComparison.OrdinalIgnoreCase) && !IsOrdinary(text, first - 4) && !IsOrdinary(text, dot))
        {
            Find(text, first - 4, first, isWord: true, ref found);
        }
    }

    private static bool IsOrdinary(ReadOnlySpan<char> text, int end) =>
        LocalStart(text, end) is var start && OrdinaryWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[start..end]);

    private static int Find(ReadOnlySpan<char> text, int at, int afterAt, bool isWord, ref FoundSpans found)
    {
        var localEnd = at;
        while (localEnd > 0 && at - localEnd < 2 && CharacterTable.Fold(text[localEnd - 1]) == ' ')
        {
            localEnd--;
        }

        var start = LocalStart(text, localEnd);
        if (start == localEnd)
        {
            return 0;
        }

        var isSpaced = isWord || localEnd != at || (afterAt < text.Length && CharacterTable.Fold(text[afterAt]) == ' ');
        var end = DomainEnd(text, afterAt, isSpaced);
        if (end == 0)
        {
            return 0;
        }

        found.Add(start, end, (int)PersonalDataKind.Email);
        return end;
    }

    private static int LocalStart(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && end - start < MaxLocal && (IsLocalCharacter(text[start - 1]) || CharacterTable.Is(text[start - 1], CharacterTraits.Ignorable)))
        {
            start--;
        }

        while (start < end && !char.IsAsciiLetterOrDigit(CharacterTable.Fold(text[start])))
        {
            start++;
        }

        return start;
    }

    private static int DomainEnd(ReadOnlySpan<char> text, int from, bool isSpaced)
    {
        var best = 0;
        var at = SkipSpaces(text, from, 2);
        Span<char> label = stackalloc char[MaxLabel];
        for (var i = 0; i < MaxLabels; i++)
        {
            var first = at;
            var length = 0;
            var isWordOnly = true;
            while (at < text.Length && at - first < MaxLabel && (IsDomainCharacter(text[at]) || CharacterTable.Is(text[at], CharacterTraits.Ignorable)))
            {
                var c = CharacterTable.Fold(text[at++]);
                if (!CharacterTable.Is(c, CharacterTraits.Ignorable))
                {
                    isWordOnly &= char.IsAsciiLetter(c);
                    label[length++] = c;
                }
            }

            while (at > first && CharacterTable.Fold(text[at - 1]) == '-')
            {
                at--;
            }

            if (length == 0)
            {
                break;
            }

            var isKnown = DomainsBySpan.Contains(label[..length]);
            if (i > 0 && isWordOnly && (isKnown || (length is >= 2 and <= 12 && !isSpaced)))
            {
                best = at;
            }
            else if (i > 0 && isSpaced && !(at < text.Length && text[at] is '.' or '．'))
            {
                break;
            }

            var dot = DotLength(text, at, out var isPlain);
            if (dot == 0)
            {
                break;
            }

            at += dot;
            isSpaced |= !isPlain;
        }

        return best;
    }

    private static int DotLength(ReadOnlySpan<char> text, int at, out bool isPlain)
    {
        isPlain = at < text.Length && text[at] is '.' or '．';
        if (isPlain && at + 1 < text.Length && text[at + 1] != ' ')
        {
            return 1;
        }

        isPlain = false;
        var length = WordLength(text, at, DotWords);
        if (length == 0)
        {
            // "qq . com"
            var blanks = SkipSpaces(text, at, 1) - at;
            length = blanks > 0 ? WordLength(text, at + blanks, DotWords) : 0;
            if (length == 0)
            {
                return 0;
            }

            length += blanks;
        }

        return SkipSpaces(text, at + length, 1) - at;
    }

    private static int WordLength(ReadOnlySpan<char> text, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (at + word.Length <= text.Length && text.Slice(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at, int most)
    {
        for (var i = 0; i < most && at < text.Length && CharacterTable.Fold(text[at]) == ' '; i++)
        {
            at++;
        }

        return at;
    }

    private static bool IsLocalCharacter(char c)
    {
        c = CharacterTable.Fold(c);
        return char.IsAsciiLetterOrDigit(c) || LocalMarks.Contains(c);
    }

    private static bool IsDomainCharacter(char c)
    {
        c = CharacterTable.Fold(c);
        return char.IsAsciiLetterOrDigit(c) || c == '-';
    }
}
