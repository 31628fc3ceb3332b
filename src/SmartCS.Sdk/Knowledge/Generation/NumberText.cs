namespace SmartCS.Sdk.Knowledge;

/// <summary>Reads written numbers: 1,299.50, 三十, twenty-four.</summary>
internal static class NumberText
{
    private const string ChineseDigits = "零一二三四五六七八九";

    /// <summary>Reads digits with separators at the start of a folded text.</summary>
    public static double ReadDigits(ReadOnlySpan<char> text, out int length)
    {
        var value = 0.0;
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                value = (value * 10) + (text[i++] - '0');
            }
            else if (text[i] == ',' && i + 3 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3]) && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4])))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            var scale = 0.1;
            for (i++; i < text.Length && char.IsAsciiDigit(text[i]); i++, scale /= 10)
            {
                value += (text[i] - '0') * scale;
            }

            value = Math.Round(value, 6);
        }

        length = i;
        return value;
    }

    /// <summary>Reads a Chinese number at the start of a folded text; its length is 0 where there is none.</summary>
    public static double ReadChinese(ReadOnlySpan<char> text, out int length)
    {
        var total = 0.0;
        var section = 0.0;
        var digit = -1.0;
        var i = 0;
        for (; i < text.Length; i++)
        {
            var c = text[i] == '两' ? '二' : text[i] == '〇' ? '零' : text[i];
            if (ChineseDigits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var value)
            {
                digit = digit > 0 && i > 0 && ChineseDigits.Contains(text[i - 1], StringComparison.Ordinal) ? (digit * 10) + value : value;
            }
            else if (c is '十' or '百' or '千')
            {
                section += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
                digit = -1;
            }
            else if (c is '万')
            {
                total = (total + section + Math.Max(digit, 0)) * 10_000;
                (section, digit) = (0, -1);
            }
            else
            {
                break;
            }
        }

        length = i;
        return total + section + Math.Max(digit, 0);
    }
}
