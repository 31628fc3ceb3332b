namespace SmartCS.Sdk.Screening;

/// <summary>Finds postal addresses in English, around the number of a house, a box or a postcode.</summary>
internal static class EnglishAddresses
{
    private const int MaxWords = 5;
    private const int MaxHouse = 6;
    private const int MaxParts = 8;
    private const int MaxUnits = 3;

    /// <summary>Looks around the number at <paramref name="at"/>.</summary>
    public static void Find(ReadOnlySpan<char> text, int at, ref FoundSpans found)
    {
        if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '$' or '£' or '€' or '_'))
        {
            return;
        }

        var number = LatinWords.End(text, at);
        if (number - at > MaxHouse + 2)
        {
            return;
        }

        var end = StreetEnd(text, number);
        var start = at;
        if (end > 0)
        {
            start = WithUnitsBefore(text, at);
        }
        else if (BoxStart(text, at) is >= 0 and var box)
        {
            (start, end) = (box, number);
        }
        else if (TownStart(text, at, number) is >= 0 and var town)
        {
            (start, end) = (town, number);
        }
        else
        {
            return;
        }

        found.Add(start, TailEnd(text, end), (int)PersonalDataKind.Address);
    }

    // "123 Main Street", "12B North 5th Ave."; 0 where no street follows.
    private static int StreetEnd(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] is not (' ' or ','))
        {
            return 0;
        }

        var named = 0;
        var areCapital = true;
        for (var i = 0; i <= MaxWords; i++)
        {
            var first = LatinWords.SkipBlanks(text, at, i == 0 ? 2 : 1);
            var end = LatinWords.End(text, first);
            if (end == first || first == at)
            {
                return 0;
            }

            var word = text[first..end].TrimEnd('.');
            if (named > 0 && EnglishAddressWords.IsStreet(word) && !IsStreetName(text, end))
            {
                var isCapital = char.IsAsciiLetterUpper(word[0]);
                var isAddress = (isCapital && areCapital) || EnglishAddressWords.IsPlainStreet(word) || HasPostalTail(text, end);
                return isAddress ? WithDirection(text, end) : 0;
            }

            if (word.IsEmpty || EnglishAddressWords.IsOrdinary(word) || (!char.IsAsciiLetter(word[0]) && !IsOrdinal(word)))
            {
                return 0;
            }

            areCapital &= !char.IsAsciiLetterLower(word[0]);
            named += EnglishAddressWords.IsDirection(word) && word.Length <= 2 ? 0 : 1;
            at = end;
        }

        return 0;
    }

    // "Park Avenue": a word that is a street's kind may be its name.
    private static bool IsStreetName(ReadOnlySpan<char> text, int end)
    {
        var first = LatinWords.SkipBlanks(text, end, 1);
        return first > end && EnglishAddressWords.IsStreet(text[first..LatinWords.End(text, first)].TrimEnd('.'));
    }

    private static int WithDirection(ReadOnlySpan<char> text, int end)
    {
        var first = LatinWords.SkipBlanks(text, end, 1);
        var last = LatinWords.End(text, first);
        return last > first && char.IsAsciiLetterUpper(text[first]) && EnglishAddressWords.IsDirection(text[first..last].TrimEnd('.')) ? last : TrimDot(text, end);
    }

    private static int TrimDot(ReadOnlySpan<char> text, int end) => text[end - 1] == '.' && (end == text.Length || text[end] is '\n') ? end - 1 : end;

    private static bool HasPostalTail(ReadOnlySpan<char> text, int end)
    {
        var tail = TailEnd(text, end);
        return tail > end && text[end..tail].IndexOfAnyInRange('0', '9') >= 0;
    }

    // ", Apt 4B", ", Springfield", ", IL 62704", ", London SW1A 2AA", ", USA"
    private static int TailEnd(ReadOnlySpan<char> text, int end)
    {
        var isAfterComma = false;
        var at = end;
        var towns = 0;
        for (var part = 0; part < MaxParts; part++)
        {
            var first = LatinWords.SkipBlanks(text, at, 2);
            isAfterComma |= first < text.Length && text[first] is ',' or '\n';
            first = first < text.Length && text[first] is ',' or '\n' ? LatinWords.SkipBlanks(text, first + 1, 2) : first;
            var last = LatinWords.End(text, first);
            if (last == first || first == at)
            {
                break;
            }

            var word = text[first..last].TrimEnd('.');
            var unit = text[first] == '#' ? last : UnitEnd(text, first, last);
            if (unit > 0)
            {
                at = end = unit;
                isAfterComma = false;
                continue;
            }

            if (EnglishAddressWords.IsState(word) || IsPostcode(text, first, last, out last) || (IsZip(word) && towns > 0))
            {
                at = end = last;
                isAfterComma = false;
                continue;
            }

            if (!isAfterComma || towns == 6 || word.Length < 2 || !char.IsAsciiLetterUpper(word[0]) || EnglishAddressWords.IsOrdinary(word))
            {
                break;
            }

            towns++;
            at = last;
            end = text[last - 1] == '.' ? last - 1 : last;
        }

        return end;
    }

    private static int UnitEnd(ReadOnlySpan<char> text, int first, int last)
    {
        var word = text[first..last].TrimEnd('.');
        var next = LatinWords.SkipBlanks(text, last, 1);
        next = next < text.Length && text[next] == '#' ? next + 1 : next;
        var nextEnd = LatinWords.End(text, next);
        var value = text[next..nextEnd].TrimEnd('.');
        if (EnglishAddressWords.IsUnit(word))
        {
            return value.Length is >= 1 and <= 6 && (value.IndexOfAnyInRange('0', '9') >= 0 || value is [>= 'A' and <= 'Z']) ? next + value.Length : 0;
        }

        // "5th Floor"
        return IsOrdinal(word) && EnglishAddressWords.IsUnit(value) ? next + value.Length : 0;
    }

    private static int WithUnitsBefore(ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < MaxUnits; i++)
        {
            var end = LatinWords.SkipBackBlanks(text, at);
            end = end > 0 && text[end - 1] == ',' ? LatinWords.SkipBackBlanks(text, end - 1) : end;
            var word = LatinWords.Start(text, end);
            if (word < end && text[word..end].TrimEnd('.').Equals("no", StringComparison.OrdinalIgnoreCase))
            {
                at = word;
                continue;
            }

            var unitEnd = LatinWords.SkipBackBlanks(text, word);
            var unit = LatinWords.Start(text, unitEnd);
            if (word == end || unit == unitEnd || end - word > 6 || !EnglishAddressWords.IsUnit(text[unit..unitEnd].TrimEnd('.')) || (text[word..end].IndexOfAnyInRange('0', '9') < 0 && end - word > 1))
            {
                break;
            }

            at = unit;
        }

        return at;
    }

    // "P.O. Box 123", "PO Box 123"
    private static int BoxStart(ReadOnlySpan<char> text, int at)
    {
        var end = LatinWords.SkipBackBlanks(text, at);
        var box = LatinWords.Start(text, end);
        if (!text[box..end].Equals("box", StringComparison.OrdinalIgnoreCase))
        {
            return -1;
        }

        end = LatinWords.SkipBackBlanks(text, box);
        var start = end;
        while (start > 0 && end - start < 5 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '.' or ' '))
        {
            start--;
        }

        var post = text[start..end].TrimStart(' ');
        return post.Length switch
        {
            _ when post.EndsWith("p.o.", StringComparison.OrdinalIgnoreCase) => end - 4,
            _ when post.EndsWith("p. o.", StringComparison.OrdinalIgnoreCase) => end - 5,
            _ when post.EndsWith("po", StringComparison.OrdinalIgnoreCase) && (end < 3 || !char.IsAsciiLetter(text[end - 3])) => end - 2,
            _ => -1,
        };
    }

    // "Springfield, IL 62704"
    private static int TownStart(ReadOnlySpan<char> text, int at, int end)
    {
        if (!IsZip(text[at..end].TrimEnd('.')))
        {
            return -1;
        }

        var stateEnd = LatinWords.SkipBackBlanks(text, at);
        var state = LatinWords.Start(text, stateEnd);
        var comma = LatinWords.SkipBackBlanks(text, state);
        if (stateEnd == at || !EnglishAddressWords.IsState(text[state..stateEnd]) || comma == 0 || text[comma - 1] != ',')
        {
            return -1;
        }

        var town = comma - 1;
        for (var i = 0; i < 3; i++)
        {
            var wordEnd = LatinWords.SkipBackBlanks(text, town);
            var word = LatinWords.Start(text, wordEnd);
            if (word == wordEnd || !char.IsAsciiLetterUpper(text[word]) || EnglishAddressWords.IsOrdinary(text[word..wordEnd]))
            {
                break;
            }

            town = word;
        }

        return town < comma - 1 ? town : -1;
    }

    private static bool IsZip(ReadOnlySpan<char> word) =>
        word.Length is >= 4 and <= 6 ? word.IndexOfAnyExceptInRange('0', '9') < 0 : word.Length == 10 && word[5] == '-' && word[..5].IndexOfAnyExceptInRange('0', '9') < 0 && word[6..].IndexOfAnyExceptInRange('0', '9') < 0;

    // "SW1A 2AA", "K1A 0B1"
    private static bool IsPostcode(ReadOnlySpan<char> text, int first, int last, out int end)
    {
        end = last;
        var next = LatinWords.SkipBlanks(text, last, 1);
        var nextEnd = LatinWords.End(text, next);
        var outward = text[first..last];
        var inward = text[next..nextEnd].TrimEnd('.');
        if (outward.Length is < 2 or > 4 || inward.Length != 3 || !char.IsAsciiLetterUpper(outward[0]) || outward.IndexOfAnyInRange('0', '9') < 1 || !char.IsAsciiDigit(inward[0]))
        {
            return false;
        }

        end = next + 3;
        return char.IsAsciiLetterUpper(inward[1]) && char.IsAsciiLetterOrDigit(inward[2]);
    }

    private static bool IsOrdinal(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 5 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";
}
