namespace SmartCS.Sdk.Screening;

/// <summary>
/// Finds postal addresses in Chinese: from the name of a city or province on, or around the number of a house. Looks at a
/// bounded stretch of text each time.
/// </summary>
internal static class ChineseAddresses
{
    private const int MaxName = 10;
    private const int MaxPlainName = 6;
    private const int MaxLeft = 24;
    private const int MaxLength = 100;

    /// <summary>Looks from the name of a province or city on.</summary>
    /// <returns>Where the address ends; where there is none, 0 or, below that, up to where no place need be looked at.</returns>
    public static int FindFromPlace(ReadOnlySpan<char> text, int at, int from, ref FoundSpans found)
    {
        if (ChinesePlaces.LengthAt(text, at) == 0)
        {
            return 0;
        }

        var scan = Scan(text, at);
        var isAddress = (scan.Areas >= 1 && scan.Fine >= 1 && scan.Numbers >= 1) || (scan.Areas >= 2 && (scan.Fine >= 1 || scan.Numbers >= 1)) || (scan.Areas >= 1 && scan.Inside >= 2);
        if (!isAddress)
        {
            // No place within has more behind it than this one had.
            return -scan.End;
        }

        // "滨江区中山北路": the name of a city may be that of a road.
        var start = at > from && ChineseAddressWords.KindAt(text, at - 1) != PlaceKind.None ? NameStart(text, at, from) : at;
        return Add(text, start, scan.End, ref found);
    }

    /// <summary>Looks around a number whose unit stands at <paramref name="unit"/>.</summary>
    /// <returns>Where the address ends; where there is none, 0 or, below that, up to where no number need be looked at.</returns>
    public static int FindAroundNumber(ReadOnlySpan<char> text, int unit, int from, ref FoundSpans found)
    {
        var number = NumberStart(text, unit, from);
        if (number < 0)
        {
            return 0;
        }

        var nameEnd = number > from && CharacterTable.Fold(text[number - 1]) == ' ' ? number - 1 : number;
        var start = NameStart(text, nameEnd, from);
        var first = ChineseHouseNumber.Read(text, number);
        if (!first.HasUnit)
        {
            return 0;
        }

        var kind = nameEnd - start >= 2 ? ChineseAddressWords.KindAt(text[..nameEnd], nameEnd - 1) : PlaceKind.None;
        var scan = Scan(text, number);

        // "锦绣江南3号楼501": the name of an estate may end with anything.
        var isNamed = kind != PlaceKind.None || nameEnd - start is >= 2 and <= MaxPlainName;
        var isAddress = kind switch
        {
            PlaceKind.Street or PlaceKind.Area => !first.IsInside || scan.Numbers >= 2 || kind == PlaceKind.Street,
            PlaceKind.Estate => nameEnd - start >= 3 && (first.IsInside || scan.Numbers >= 2),
            _ => scan.HasBuilding && scan.DifferentUnits >= 2,
        };
        return isAddress ? Add(text, isNamed ? start : number, scan.End, ref found) : kind == PlaceKind.None ? -scan.End : 0;
    }

    /// <summary>Looks at a number of several parts behind the name of an estate: 翠湖小区3-2-501.</summary>
    /// <returns>Where the address ends; 0 where there is none.</returns>
    public static int FindAroundChain(ReadOnlySpan<char> text, int number, int from, ref FoundSpans found)
    {
        if (number - from < 3 || !CharacterTable.IsHan(text[number - 1]) || ChineseAddressWords.KindAt(text, number - 1) != PlaceKind.Estate || !ChineseHouseNumber.Read(text, number).IsChain)
        {
            return 0;
        }

        var start = NameStart(text, number, from);
        return number - start >= 3 ? Add(text, start, Scan(text, number).End, ref found) : 0;
    }

    private static int Add(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        while (start < end && CharacterTable.Fold(text[start]) == ' ')
        {
            start++;
        }

        found.Add(start, end, (int)PersonalDataKind.Address);
        return end;
    }

    private static int NumberStart(ReadOnlySpan<char> text, int unit, int from)
    {
        var i = unit;
        while (i > from && unit - i < 2 && CharacterTable.Fold(text[i - 1]) == ' ')
        {
            i--;
        }

        var end = i;
        while (i > from && end - i < 12 && (ChineseHouseNumber.IsNumeral(text[i - 1]) || ChineseHouseNumber.IsLetter(text[i - 1]) || CharacterTable.Fold(text[i - 1]) is '-'))
        {
            i--;
        }

        while (i < end && CharacterTable.Fold(text[i]) == '-')
        {
            i++;
        }

        return i < end ? i : -1;
    }

    // Back over what can be names, to the last word that cannot.
    private static int NameStart(ReadOnlySpan<char> text, int end, int from)
    {
        var i = end;
        while (i > from && end - i < MaxLeft)
        {
            // "朝阳区 建国路": a blank may stand between an area and what is in it.
            var c = text[i - 1];
            var isBlank = c == ' ' && i < end && i - 2 >= from && CharacterTable.IsHan(text[i - 2]) && ChineseAddressWords.KindAt(text, i - 2) is PlaceKind.Area or PlaceKind.Street;
            if (!isBlank && (!CharacterTable.IsHan(c) || ChineseAddressWords.IsStop(c) || (i - 2 >= from && ChineseAddressWords.IsBreak(text, i - 2))))
            {
                break;
            }

            i--;
        }

        while (end - i > 3 && ChineseAddressWords.IsLead(text, i))
        {
            i++;
        }

        return i;
    }

    private static Scanned Scan(ReadOnlySpan<char> text, int start)
    {
        var scanned = new Scanned(start);
        var name = 0;
        var limit = Math.Min(text.Length, start + MaxLength);
        for (var i = start; i < limit;)
        {
            var place = name == 0 && scanned.Numbers == 0 ? ChinesePlaces.LengthAt(text, i) : 0;
            if (place > 0)
            {
                i += place;
                scanned.Areas++;
                scanned.End = i = SkipAreaWord(text, i);
                continue;
            }

            var c = text[i];
            var isFirst = i == start && text[i] != ' ';
            var number = ChineseHouseNumber.IsNumeral(c) || ChineseHouseNumber.IsLetter(c) ? ChineseHouseNumber.Read(text, i) : default;
            if (number.End > i && ((isFirst && number.IsChain) || scanned.Takes(number, name, text, i)))
            {
                scanned.Add(number);
                i = number.End;
                name = 0;
                continue;
            }

            if (CharacterTable.IsHan(c) || ChineseHouseNumber.IsLetter(c) || ChineseHouseNumber.IsNumeral(c))
            {
                if (ChineseAddressWords.IsStop(c) || ChineseAddressWords.IsBreak(text, i) || name == MaxName)
                {
                    break;
                }

                var kind = name > 0 && CharacterTable.IsHan(c) ? ChineseAddressWords.KindAt(text, i) : PlaceKind.None;
                if (kind != PlaceKind.None && (scanned.Numbers == 0 || (name >= 2 && ChineseAddressWords.EndsWithEstate(text[..(i + 1)]))))
                {
                    scanned.Add(kind, i + 1);
                    name = 0;
                }
                else
                {
                    name++;
                }

                i++;
                continue;
            }

            if (CharacterTable.Is(c, CharacterTraits.Ignorable) || (name == 0 && CharacterTable.Fold(c) is ' ' or ',' or '-' or '，' && i > start && text[i - 1] != c))
            {
                i++;
                continue;
            }

            break;
        }

        return scanned;
    }

    private static int SkipAreaWord(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "自治州", "省", "市", "地区", "盟", "州"])
        {
            if (text[at..].StartsWith(word, StringComparison.Ordinal) && !(word == "市" && text[at..] is ['市', '区' or '场', ..]))
            {
                return at + word.Length;
            }
        }

        return at;
    }

    private struct Scanned(int start)
    {
        public int End = start;
        public int Areas;
        public int Fine;
        public int Numbers;
        public int Inside;
        public bool HasBuilding;
        public int DifferentUnits;
        private char _unit = ' ';
        private char _unitBefore = ' ';
        private PlaceKind _last;
        private bool _isAfterNumber;

        // Without a unit only behind a street, a building or another number: 建国路88, 3栋501, 2单元 1203.
        public readonly bool Takes(ChineseHouseNumber number, int name, ReadOnlySpan<char> text, int at)
        {
            var next = number.End < text.Length ? text[number.End] : ' ';
            if (number.HasUnit)
            {
                // 五一路, 三里屯: the numeral belongs to a name.
                return !(CharacterTable.Is(text[at], CharacterTraits.HanDigit) && name == 0 && !_isAfterNumber && _last == PlaceKind.None && Numbers == 0 && at != End);
            }

            var isPlain = CharacterTable.Is(text[at], CharacterTraits.Digit) || ChineseHouseNumber.IsLetter(text[at]) || number.IsChain || (_isAfterNumber && number.Digits >= 3);
            var isBehindPlace = _isAfterNumber ? number.Digits >= 2 : _last is PlaceKind.Street or PlaceKind.Estate;
            var isNamed = number.IsChain && number.Digits >= 3 && Areas > 0 && name >= 2;
            return isPlain && ((name == 0 && isBehindPlace) || isNamed) && number.Digits is >= 1 and <= 10
                && !ChineseHouseNumber.IsLetter(next) && !IsMeasure(next) && next is not '.';
        }

        public void Add(ChineseHouseNumber number)
        {
            Numbers++;
            Inside += number.IsInside ? 1 : 0;
            HasBuilding |= number.IsBuilding;
            DifferentUnits += number.Unit != _unit && number.Unit != _unitBefore && (number.HasUnit || number.Digits >= 3) ? 1 : 0;
            _unitBefore = _unit;
            _unit = number.Unit;
            End = number.End;
            _isAfterNumber = true;
        }

        public void Add(PlaceKind kind, int end)
        {
            Areas += kind == PlaceKind.Area ? 1 : 0;
            Fine += kind == PlaceKind.Area ? 0 : 1;
            End = end;
            _last = kind;
            _isAfterNumber = false;
        }

        private static bool IsMeasure(char c) => "件个元块天月日年米斤克双条套箱包只台分钟点次人岁折码斤码号".Contains(c, StringComparison.Ordinal);
    }
}
