namespace SmartCS.Sdk.Routing.Slots.Text;

/// <summary>Reads numbers: 1,299.00, 1.5k, 3万5千, 两千五, 一百零五点五, twenty-five, half a million. Takes time in proportion to the number.</summary>
internal static class Numerals
{
    /// <summary>Reads the number at a place; none where there is none.</summary>
    public static Numeral Read(WordTree words, ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return default;
        }

        return SlotCharacters.KindOf(text[at]) switch
        {
            SlotCharacter.Digit => ReadDigits(words, text, at),
            SlotCharacter.Han => HanNumerals.Read(text, at),
            SlotCharacter.Letter => EnglishNumerals.Read(words, text, at),
            _ => default,
        };
    }

    /// <summary>Reads digits without what may follow them: a sign, a part of a number, a scale.</summary>
    public static int ReadPlain(ReadOnlySpan<char> text, int at, int most, out int end)
    {
        var value = 0;
        end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            if (end - at == most)
            {
                return -1;
            }

            value = (value * 10) + text[end++] - '0';
        }

        return end > at ? value : -1;
    }

    private static Numeral ReadDigits(WordTree words, ReadOnlySpan<char> text, int at)
    {
        var i = at;
        var digits = 0;
        var value = 0m;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            value = digits < Numeral.MaxDigits ? (value * 10) + (text[i] - '0') : value;
            digits++;
            i++;
        }

        var isPlain = true;
        while (digits is > 0 and <= Numeral.MaxDigits - 3 && (isPlain ? digits <= 3 : true) && IsGroup(text, i))
        {
            value = (value * 1000) + ((text[i + 1] - '0') * 100) + ((text[i + 2] - '0') * 10) + (text[i + 3] - '0');
            digits += 3;
            i += 4;
            isPlain = false;
        }

        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            var end = i + 1;
            var part = 0.1m;
            var decimals = value;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                decimals += end - i <= 9 ? (text[end] - '0') * part : 0;
                part = end - i <= 9 ? part / 10 : part;
                end++;
            }

            // A second dot makes it a date, a version or an address of a machine.
            if (end + 1 >= text.Length || text[end] != '.' || !char.IsAsciiDigit(text[end + 1]))
            {
                value = decimals;
                isPlain = false;
                i = end;
            }
        }

        return WithScale(words, text, new Numeral(at, i, value, digits, isPlain));
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        at + 3 < text.Length && text[at] == ',' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static Numeral WithScale(WordTree words, ReadOnlySpan<char> text, Numeral number)
    {
        var at = number.End;
        if (at >= text.Length || number.Digits > 9)
        {
            return number;
        }

        if (text[at] is 'k' or 'w' && (at + 1 == text.Length || !SlotCharacters.IsWord(text[at + 1])))
        {
            return number with { End = at + 1, Value = number.Value * (text[at] == 'k' ? 1_000 : 10_000), IsPlain = false };
        }

        if (text[at] is '百' or '千' or '万' or '亿')
        {
            return HanNumerals.ReadFrom(text, number);
        }

        if (text[at] == ' ' && words.TryFind(text, at + 1, WordKind.Number, out var end, out var scale) && scale.Value is 100 or 1_000 or 1_000_000)
        {
            return number with { End = end, Value = number.Value * scale.Value, IsPlain = false };
        }

        return number;
    }
}
