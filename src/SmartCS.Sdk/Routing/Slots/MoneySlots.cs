using System.Globalization;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Recognises amounts of money and ranges of them.</summary>
internal static class MoneySlots
{
    private const decimal AboutShare = 0.1m;
    private const decimal LeastBareAbout = 10;
    private const decimal MaxAmount = 1_000_000_000_000;

    /// <summary>Reads an amount that begins with a number.</summary>
    public static void Read(SlotMessage message, Numeral number)
    {
        if (number.IsAmount)
        {
            Finish(message, number.Start, number, null, Bound.None, isPrice: false);
        }
    }

    /// <summary>Reads an amount that begins with a sign: $50, US$50.</summary>
    public static void ReadSign(SlotMessage message, int at)
    {
        var number = Numerals.Read(message.Words, message.Text, message.SkipBlanks(at + 1));
        if (number.IsNone || !number.IsAmount || number.Value < 0)
        {
            return;
        }

        Finish(message, CurrencySigns.Start(message, at), number, CurrencySigns.CodeOf(message, at), Bound.None, isPrice: true);
    }

    /// <summary>Reads an amount that begins with the name of its currency: USD 50, RMB99.</summary>
    public static void ReadCurrency(SlotMessage message, int at)
    {
        if (!message.TryFind(at, WordKind.Currency, out var end, out var currency) || SlotCharacters.IsHan(message.At(at)) || (end < message.Text.Length && message.KindAt(end) == SlotCharacter.Han))
        {
            return;
        }

        var number = Numerals.Read(message.Words, message.Text, message.SkipBlanks(end));
        if (!number.IsNone && number.IsAmount && number.Digits > 0)
        {
            Finish(message, at, number, CurrencySigns.Own(message, currency.Value), Bound.None, isPrice: true);
        }
    }

    /// <summary>Reads an amount that begins with a limit: under 300, 不超过一百, between $50 and $80, 预算三百.</summary>
    public static void ReadWord(SlotMessage message, int at)
    {
        const WordKind Kinds = WordKind.AtMostBefore | WordKind.AtLeastBefore | WordKind.AboutBefore | WordKind.Between | WordKind.PriceLabel;
        if (!message.TryFind(at, Kinds, out var end, out var word) || (word.Kind == WordKind.PriceLabel && word.Value != 0))
        {
            return;
        }

        var isPrice = word.Kind == WordKind.PriceLabel;
        var start = isPrice ? -1 : at;
        var bound = BoundOf(word.Kind);
        end = isPrice ? SkipCopula(message, end) : end;
        if (isPrice && message.TryFindNext(end, Kinds & ~WordKind.PriceLabel, out var boundEnd, out var second))
        {
            start = message.SkipBlanks(end);
            bound = BoundOf(second.Kind);
            end = boundEnd;
        }

        var first = message.SkipBlanks(end);
        var currency = default(string);
        if (message.KindAt(first) == SlotCharacter.Sign && message.At(first) != '#')
        {
            currency = CurrencySigns.CodeOf(message, first);
            first = message.SkipBlanks(first + 1);
        }
        else if (message.TryFind(first, WordKind.Currency, out var currencyEnd, out var named) && message.KindAt(first) == SlotCharacter.Letter)
        {
            currency = CurrencySigns.Own(message, named.Value);
            first = message.SkipBlanks(currencyEnd);
        }

        var number = Numerals.Read(message.Words, message.Text, first);
        if (number.IsNone || !number.IsAmount || number.Value < 0 || (message.KindAt(number.Start) == SlotCharacter.Letter && !IsAmountWord(number)))
        {
            return;
        }

        if (isPrice && start < 0)
        {
            start = currency is null ? number.Start : message.SkipBlanks(end);
        }

        Finish(message, start, number, currency, bound, isPrice || currency is not null);
    }

    // 两千五, 3万, 1.5k: hardly anything else is spoken of so.
    private static bool IsScaled(SlotMessage message, Numeral number) =>
        !number.IsPlain && number.Value >= 100 && ((message.At(number.End - 1) is 'k' or 'w' && (number.Digits <= 2 || message.Text[number.Start..number.End].Contains('.'))) || message.Text[number.Start..number.End].IndexOfAny('百', '千', '万') >= 0);

    private static bool IsAmountWord(Numeral number) => number.Value >= 10;

    private static Bound BoundOf(WordKind kind) => kind switch
    {
        WordKind.AtMostBefore => Bound.Max,
        WordKind.AtLeastBefore => Bound.Min,
        WordKind.AboutBefore => Bound.About,
        WordKind.Between => Bound.Range,
        _ => Bound.None,
    };

    private static void Finish(SlotMessage message, int start, Numeral first, string? currency, Bound bound, bool isPrice)
    {
        if (first.Value is < 0 or > MaxAmount)
        {
            return;
        }

        var low = first.Value;
        var end = first.End;
        var hasUnit = currency is not null;
        currency = TakeCurrency(message, ref end, ref low, ref hasUnit) ?? currency;
        decimal? high = null;
        if (first.High > 0)
        {
            high = first.High;
            bound = bound is Bound.None or Bound.About ? Bound.Range : bound;
        }
        else if (TryReadSecond(message, end, bound == Bound.Range, out var second, out var secondCurrency))
        {
            var value = second.Value;
            var secondEnd = second.End;
            var secondHasUnit = secondCurrency is not null;
            secondCurrency = TakeCurrency(message, ref secondEnd, ref value, ref secondHasUnit) ?? secondCurrency;
            low = !hasUnit ? Scaled(message, first, second) : low;
            if (value > low && (hasUnit || secondHasUnit || isPrice || ((bound == Bound.Range || IsScaled(message, second)) && IsFreeBehind(message, secondEnd))))
            {
                high = value;
                end = secondEnd;
                currency = secondCurrency ?? currency;
                hasUnit |= secondHasUnit;
                bound = Bound.Range;
            }
        }

        if (bound == Bound.Range && high is null)
        {
            bound = Bound.None;
            start = Math.Max(start, first.Start);
        }

        var isClear = hasUnit || ((isPrice || IsScaled(message, first)) && IsFreeBehind(message, end)) || (bound == Bound.Range && first.High == 0);
        if (bound == Bound.None && TryReadLimit(message, ref end, hasUnit, first, out var after))
        {
            bound = after;
            isClear = true;
        }
        else if (bound is Bound.Max or Bound.Min && !isClear)
        {
            isClear = !message.Has(start, "from ") && IsFreeBehind(message, end);
        }

        if (!isClear)
        {
            return;
        }

        currency ??= message.Settings.Currency;
        var amount = bound switch
        {
            Bound.Max => new AmountRange(null, high ?? low, currency),
            Bound.Min => new AmountRange(low, null, currency),
            Bound.About => new AmountRange(low * (1 - AboutShare), low * (1 + AboutShare), currency),
            Bound.Range => new AmountRange(low, high, currency),
            _ => new AmountRange(low, low, currency),
        };
        message.Add(start, end, SlotType.Money, SlotRank.Words, Format(amount), amount);
    }

    // 1-2万: the scale is of both.
    private static decimal Scaled(SlotMessage message, Numeral first, Numeral second)
    {
        var scale = message.At(second.End - 1) switch
        {
            '百' => 100m,
            '千' => 1_000m,
            '万' => 10_000m,
            'k' => 1_000m,
            'w' => 10_000m,
            _ => 1m,
        };
        return scale > 1 && first.Value < scale && first.IsPlain && first.Value < second.Value / scale ? first.Value * scale : first.Value;
    }

    // 块 may be followed by tenths: 两块五, 99块9, 3块5毛.
    private static string? TakeCurrency(SlotMessage message, ref int end, ref decimal value, ref bool hasUnit)
    {
        if (!message.TryFindNext(end, WordKind.Currency, out var next, out var word))
        {
            return null;
        }

        var unit = message.SkipBlanks(end);
        var isPiece = message.At(unit) == '块' && next == unit + 1;
        if (isPiece && ((value == 1 && SlotCharacters.IsHan(message.At(next)) && !IsLimit(message, next)) || (next < message.Text.Length && message.KindAt(next) == SlotCharacter.Letter)))
        {
            return null;
        }

        hasUnit = true;
        end = next;
        if (isPiece || message.At(unit) == '元')
        {
            var tenth = message.At(next);
            var digit = char.IsAsciiDigit(tenth) ? tenth - '0' : HanNumerals.DigitOf(tenth);
            if (digit is > 0 and <= 9 && !HanNumerals.IsPart(message.At(next + 1)) && !char.IsAsciiDigit(message.At(next + 1)))
            {
                var isTenth = message.At(next + 1) is '毛' or '角';
                if (isTenth || (isPiece && !message.TryFind(next + 1, WordKind.Counter | WordKind.Period | WordKind.Measure | WordKind.Currency, out _, out _)))
                {
                    value += digit * 0.1m;
                    end = next + (isTenth ? 2 : 1);
                }
            }
        }

        return CurrencySigns.Own(message, word.Value);
    }

    private static bool IsLimit(SlotMessage message, int at) => message.TryFind(at, WordKind.AtMostAfter | WordKind.AtLeastAfter | WordKind.AboutAfter | WordKind.AfterAmount, out _, out _);

    private static bool TryReadSecond(SlotMessage message, int at, bool takesAnd, out Numeral number, out string? currency)
    {
        currency = null;
        number = default;
        var next = message.SkipBlanks(at);
        int joint;
        if (message.At(next) is '-' or '到' or '至')
        {
            joint = next + 1;
        }
        else if (message.Has(next, "to ") || (takesAnd && message.Has(next, "and ")))
        {
            joint = next + (message.At(next) == 't' ? 2 : 3);
        }
        else if (takesAnd && message.At(next) is '和' or '与')
        {
            joint = next + 1;
        }
        else
        {
            return false;
        }

        joint = message.SkipBlanks(joint);
        if (message.KindAt(joint) == SlotCharacter.Sign && message.At(joint) != '#')
        {
            currency = CurrencySigns.CodeOf(message, joint);
            joint = message.SkipBlanks(joint + 1);
        }

        number = Numerals.Read(message.Words, message.Text, joint);
        return !number.IsNone && number.IsAmount && number.Value is >= 0 and <= MaxAmount;
    }

    private static bool TryReadLimit(SlotMessage message, ref int end, bool hasUnit, Numeral number, out Bound bound)
    {
        bound = Bound.None;
        if (!message.TryFindNext(end, WordKind.AtMostAfter | WordKind.AtLeastAfter | WordKind.AboutAfter, out var next, out var word))
        {
            return false;
        }

        var isLatin = message.KindAt(message.SkipBlanks(end)) == SlotCharacter.Letter;
        if (!hasUnit && (word.Value == MoneyWords.NeedsCurrency || isLatin || number.Value < LeastBareAbout))
        {
            return false;
        }

        bound = word.Kind switch
        {
            WordKind.AtMostAfter => Bound.Max,
            WordKind.AtLeastAfter => Bound.Min,
            _ => Bound.About,
        };
        end = next;
        return true;
    }

    // Nothing that would make the number one of something else.
    private static bool IsFreeBehind(SlotMessage message, int at)
    {
        var next = message.SkipBlanks(at);
        if (next >= message.Text.Length)
        {
            return true;
        }

        if (message.TryFind(next, WordKind.Counter | WordKind.Period | WordKind.Measure | WordKind.Goods | WordKind.MonthName | WordKind.DayPart, out _, out _) || message.At(next) is '%' or '折' or '点' or '号' or '码' or '日' or '月' or '倍' or '次' or '分' or ':')
        {
            return false;
        }

        return message.KindAt(next) switch
        {
            SlotCharacter.Break => message.At(next) is not ('.' or '-' or '/' or ':') || next + 1 >= message.Text.Length || !char.IsAsciiLetterOrDigit(message.At(next + 1)),
            SlotCharacter.Other => true,
            _ => message.TryFind(next, WordKind.AfterAmount | WordKind.AboutAfter, out _, out _),
        };
    }

    private static int SkipCopula(SlotMessage message, int at)
    {
        at = message.SkipBlanks(at);
        foreach (var word in (ReadOnlySpan<string>)["是", "为", "在", ":", "is ", "of ", "are ", "was ", "me "])
        {
            if (message.Has(at, word))
            {
                return message.SkipBlanks(at + word.Length);
            }
        }

        return at;
    }

    private static string Format(AmountRange amount)
    {
        var text = amount.Min == amount.Max ? Number(amount.Min) : $"{Number(amount.Min)}..{Number(amount.Max)}";
        return amount.Currency is null ? text : $"{text} {amount.Currency}";
    }

    private static string Number(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? string.Empty;

    private enum Bound
    {
        None,
        Max,
        Min,
        About,
        Range,
    }
}
