namespace SmartCS.Sdk.Screening;

/// <summary>The number of a house, building, staircase, floor or room in Chinese, such as 88号, 十二栋, 3-2-501, B座.</summary>
internal readonly record struct ChineseHouseNumber(int End, char Unit, bool IsInside, int Digits, bool IsChain)
{
    /// <summary>Stands for 号楼, which is of buildings as 栋 is.</summary>
    private const char Building = '栋';
    private const int MaxDigits = 6;
    private const int MaxChain = 3;

    // Inside a group of buildings; 号, 弄 and 巷 are along a street.
    private const string InsideUnits = "栋棟幢座单單室楼樓层層户房组期";
    private const string Units = "号號弄巷栋棟幢座室楼樓层層组户院房期队铺門门";

    /// <summary>Reads the number at a place; one without an end there is none.</summary>
    public static ChineseHouseNumber Read(ReadOnlySpan<char> text, int at)
    {
        var i = at;
        var letters = SkipLetters(text, i, 2) - i;
        i += letters;
        var digits = 0;
        var isChain = false;
        for (var chain = 0; chain < MaxChain; chain++)
        {
            var first = i;
            i = SkipDigits(text, i);
            digits += i - first;
            if (i == first || i - first > MaxDigits)
            {
                break;
            }

            if (chain + 1 == MaxChain || i >= text.Length || CharacterTable.Fold(text[i]) is not ('-' or '之') || i + 1 >= text.Length || !IsNumeral(text[i + 1]))
            {
                break;
            }

            i++;
            isChain = true;
        }

        if ((digits == 0 && letters == 0) || digits > MaxDigits * 2)
        {
            return default;
        }

        var end = i;
        i = SkipLetters(text, i, digits > 0 ? 1 : 0);
        i = i < text.Length && CharacterTable.Fold(text[i]) == ' ' ? i + 1 : i;
        if (i < text.Length && CharacterTable.Fold(text[i]) == '#')
        {
            return new ChineseHouseNumber(i + 1, '#', IsInside: true, digits, isChain);
        }

        if (i >= text.Length || !(Units.Contains(text[i]) || (text[i] is '单' or '單' && i + 1 < text.Length && text[i + 1] is '元')))
        {
            return letters > 0 && digits == 0 ? default : new ChineseHouseNumber(end, '\0', IsInside: false, digits, isChain);
        }

        var isInside = InsideUnits.Contains(text[i]);
        var unit = text[i];
        i += text[i] is '单' or '單' ? 2 : 1;
        if (!isInside && i < text.Length && text[i] is '楼' or '樓' or '院' or '门' or '铺' or '库')
        {
            isInside = text[i] is '楼' or '樓';
            unit = isInside ? Building : unit;
            i++;
        }

        return letters > 0 && digits == 0 && !isInside ? default : new ChineseHouseNumber(i, unit, isInside, digits, isChain);
    }

    public bool HasUnit => Unit != '\0';

    /// <summary>Whether it is the number of a building or staircase among several.</summary>
    public bool IsBuilding => Unit is '栋' or '棟' or '幢' or '座' or '单' or '單';

    public static bool IsNumeral(char c) => CharacterTable.Is(c, CharacterTraits.Digit | CharacterTraits.HanDigit) || c is '十' or '百' or '廿';

    public static bool IsLetter(char c) => char.IsAsciiLetter(CharacterTable.Fold(c));

    private static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsNumeral(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int SkipLetters(ReadOnlySpan<char> text, int at, int most)
    {
        var end = at;
        while (end < text.Length && end - at <= most && IsLetter(text[end]))
        {
            end++;
        }

        return end - at <= most ? end : at;
    }
}
