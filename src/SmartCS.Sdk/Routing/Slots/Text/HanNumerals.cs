namespace SmartCS.Sdk.Routing.Slots.Text;

/// <summary>Reads numbers in Chinese numerals, ordinary and formal, up to 亿, also with digits among them: 3万5千.</summary>
internal static class HanNumerals
{
    private const int Ten = 10;
    private const decimal Myriad = 10_000;
    private const decimal MyriadMyriad = 100_000_000;

    /// <summary>The value of a numeral from nought to nine; -1 for any other character.</summary>
    public static int DigitOf(char c) => c switch
    {
        '零' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>Whether a number can begin with a character.</summary>
    public static bool Begins(char c) => DigitOf(c) >= 0 || c is '十' or '拾' or '半';

    /// <summary>Whether a character is part of numbers only.</summary>
    public static bool IsPart(char c) => DigitOf(c) >= 0 || UnitOf(c) > 0;

    public static Numeral Read(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '半')
        {
            return new Numeral(at, at + 1, 0.5m, 0, IsPlain: false);
        }

        if (!Begins(text[at]))
        {
            return default;
        }

        return at + 1 < text.Length && DigitOf(text[at]) >= 0 && DigitOf(text[at + 1]) >= 0 ? ReadSequence(text, at) : Compose(text, at, at, 0, -1);
    }

    /// <summary>Reads on from a number in digits that a unit follows.</summary>
    public static Numeral ReadFrom(ReadOnlySpan<char> text, Numeral first) => Compose(text, first.Start, first.End, first.Digits, first.Value);

    // 二零二六 is a year, 一三八... a number of digits; 三四 alone is three or four.
    private static Numeral ReadSequence(ReadOnlySpan<char> text, int at)
    {
        var i = at;
        var value = 0m;
        while (i < text.Length && DigitOf(text[i]) is >= 0 and var digit)
        {
            value = i - at < Numeral.MaxDigits ? (value * 10) + digit : value;
            i++;
        }

        // 三四百 is from three to four hundred.
        if (i - at == 2 && DigitOf(text[at]) > 0 && DigitOf(text[at + 1]) == DigitOf(text[at]) + 1)
        {
            var high = Compose(text, at + 1, at + 1, 0, -1);
            var step = high.Value / DigitOf(text[at + 1]);
            if (decimal.IsInteger(step) && high.Digits == 0)
            {
                return new Numeral(at, high.End, step * DigitOf(text[at]), 0, IsPlain: false, high.Value);
            }
        }

        // 三五 does not say how many.
        var isNumber = i - at >= 3 && (i == text.Length || UnitOf(text[i]) < 0);
        return new Numeral(at, i, isNumber ? value : -1, isNumber && i - at <= Numeral.MaxDigits ? 0 : Numeral.MaxDigits + 1, IsPlain: true);
    }

    private static Numeral Compose(ReadOnlySpan<char> text, int start, int at, int digits, decimal current)
    {
        var total = 0m;
        var section = 0m;
        var lastUnit = 0m;
        var isAfterZero = false;
        var isPlain = true;
        var i = at;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (DigitOf(c) is >= 0 and var digit)
            {
                if (current > 0)
                {
                    break;
                }

                isAfterZero |= digit == 0;
                current = digit == 0 && lastUnit > 0 ? -1 : digit;
                continue;
            }

            if (char.IsAsciiDigit(c) && current < 0 && lastUnit > 0 && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1])))
            {
                current = c - '0';
                continue;
            }

            var unit = UnitOf(c);
            if (unit < 0 || (current < 0 && (unit != Ten || (section > 0 && !isAfterZero)) && !(unit >= Myriad && (section > 0 || total > 0))))
            {
                break;
            }

            if (unit >= Myriad)
            {
                section += Math.Max(current, 0);
                if (unit == MyriadMyriad)
                {
                    total = (total + section) * unit;
                }
                else
                {
                    if (section == 0)
                    {
                        break;
                    }

                    total += section * unit;
                }

                section = 0;
            }
            else
            {
                if (lastUnit is > 0 and < Myriad && unit >= lastUnit)
                {
                    break;
                }

                section += (current < 0 ? 1 : current) * unit;
            }

            if (total > Numeral.MaxDigits * MyriadMyriad * Myriad)
            {
                return new Numeral(start, i, -1, Numeral.MaxDigits + 1, IsPlain: false);
            }

            current = -1;
            lastUnit = unit;
            isAfterZero = false;
            isPlain &= unit == Ten;
        }

        if (i == start)
        {
            return default;
        }

        if (current > 0)
        {
            // 两千五 is 2,500 and 三万二 is 32,000, but 一百零五 is 105.
            section += lastUnit > Ten && !isAfterZero ? current * lastUnit / 10 : current;
        }

        var value = total + section;
        if (i + 1 < text.Length && text[i] == '点' && digits == 0 && DigitOf(text[i + 1]) >= 0 && ReadDecimals(text, i + 1, out var end) is >= 0 and var decimals)
        {
            return new Numeral(start, end, value + decimals, digits, IsPlain: false);
        }

        return new Numeral(start, i, value, digits, isPlain && digits == 0);
    }

    // 三点五 is three and a half, but 三点五十 and 三点五分 are times of day.
    private static decimal ReadDecimals(ReadOnlySpan<char> text, int at, out int end)
    {
        var part = 0.1m;
        var value = 0m;
        for (end = at; end < text.Length && end - at < 9 && DigitOf(text[end]) is >= 0 and var digit; end++)
        {
            value += digit * part;
            part /= 10;
        }

        return end < text.Length && (text[end] is '分' or '刻' || UnitOf(text[end]) == Ten || DigitOf(text[end]) >= 0) ? -1 : value;
    }

    private static decimal UnitOf(char c) => c switch
    {
        '十' or '拾' => Ten,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' => Myriad,
        '亿' => MyriadMyriad,
        _ => -1,
    };
}
