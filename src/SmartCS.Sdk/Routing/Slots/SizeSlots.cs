using System.Globalization;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Recognises sizes of clothes and shoes, measures and capacities.</summary>
internal static class SizeSlots
{
    private const int MaxDimensions = 3;

    /// <summary>Reads a size that begins with a number: 42码, 175/92A, 10 inch, 30x40cm, 9.5 US.</summary>
    public static void Read(SlotMessage message, Numeral number)
    {
        if (!number.IsAmount || number.Value <= 0 || (number.Start > 0 && (message.KindAt(number.Start - 1) == SlotCharacter.Letter || message.At(number.Start - 1) is '.' or '/' or '#')))
        {
            return;
        }

        var next = message.SkipBlanks(number.End);
        if (message.At(next) is '码' or '号' && IsShoe(message, number, next))
        {
            var isHalf = message.At(next) == '码' && message.At(next + 1) == '半';
            message.Add(number.Start, isHalf ? next + 2 : next + 1, SlotType.Size, SlotRank.Words, Text(isHalf ? number.Value + 0.5m : number.Value));
        }
        else if (message.TryFind(next, WordKind.SizeSystem, out var end, out var system) && IsSystem(message, next, end) && number.Value is >= 2 and <= 60)
        {
            message.Add(number.Start, end, SlotType.Size, SlotRank.Words, $"{SlotWords.SizeSystems[system.Value]} {Text(number.Value)}");
        }
        else if (!TryReadFigure(message, number))
        {
            ReadMeasure(message, number);
        }
    }

    /// <summary>Reads a size that begins with a word or letters: XL, 加大码, size 42, EU 42.</summary>
    public static void ReadWord(SlotMessage message, int at)
    {
        if (message.TryFind(at, WordKind.SizeLabel, out var end, out _))
        {
            ReadLabelled(message, end);
        }

        if (message.TryFind(at, WordKind.SizeSystem, out end, out var system) && IsSystem(message, at, end))
        {
            var number = Numerals.Read(message.Words, message.Text, message.SkipBlanks(end));
            if (number.Digits > 0 && number.Value is >= 2 and <= 60)
            {
                var last = message.At(number.End) is '码' or '号' ? number.End + 1 : number.End;
                message.Add(at, last, SlotType.Size, SlotRank.Words, $"{SlotWords.SizeSystems[system.Value]} {Text(number.Value)}");
            }
        }

        if (message.TryFind(at, WordKind.SizeWord, out end, out var word) && (word.Value < SizeWords.FirstOrdinary || IsMeant(message, at, end)))
        {
            message.Add(at, end, SlotType.Size, SlotRank.Words, SlotWords.Sizes[word.Value]);
        }
    }

    /// <summary>Reads a size in letters, with or without a number before: S, XXL, 3XL, 2XL码.</summary>
    public static void ReadLetters(SlotMessage message, int at)
    {
        if (TryLetters(message.Text, at, out var end, out var value) && IsLetterSize(message, at, end, value))
        {
            message.Add(at, message.At(end) is '码' or '号' ? end + 1 : end, SlotType.Size, SlotRank.Words, value);
        }
    }

    private static void ReadLabelled(SlotMessage message, int at)
    {
        at = message.SkipBlanks(at);
        at = message.At(at) is ':' or '是' or '为' or '选' ? message.SkipBlanks(at + 1) : message.Has(at, "is ") ? at + 3 : at;
        if (TryLetters(message.Text, at, out var end, out var value))
        {
            message.Add(at, end, SlotType.Size, SlotRank.Label, value);
            return;
        }

        var number = Numerals.Read(message.Words, message.Text, at);
        if (number.Digits is > 0 and <= 4 && number.Value is > 0 and <= 200 && !SlotCharacters.IsWord(message.At(number.End)) && !message.TryFindNext(number.End, WordKind.Measure | WordKind.SizeSystem, out _, out _) && message.At(number.End) is not ('/' or '-' or '*'))
        {
            message.Add(number.Start, message.At(number.End) is '码' or '号' ? number.End + 1 : number.End, SlotType.Size, SlotRank.Label, Text(number.Value));
        }
    }

    // 号 of a number up to 31 is rather a day.
    private static bool IsShoe(SlotMessage message, Numeral number, int unit) =>
        (message.At(unit) == '码' ? number.Value is >= 10 and <= 60 : number.Value is > 31 and <= 60) && decimal.IsInteger(number.Value * 2) && message.At(unit + 1) is not ('楼' or '院' or '线' or '店' or '仓' or '门' or '头' or '数');

    // In small letters "us" is a pronoun.
    private static bool IsSystem(SlotMessage message, int at, int end) => SlotCharacters.IsHan(message.At(at)) || (char.IsUpper(message.Written(at)) && char.IsUpper(message.Written(end - 1)));

    // 175/92A of clothes, 36B of underwear.
    private static bool TryReadFigure(SlotMessage message, Numeral number)
    {
        var first = number.Small;
        var end = number.End;
        if (number.IsPlain && first is >= 60 and <= 200 && message.At(end) == '/' && Numerals.ReadPlain(message.Text, end + 1, 3, out end) is >= 40 and <= 130)
        {
            end = message.At(end) is 'a' or 'b' or 'c' or 'y' && !SlotCharacters.IsWord(message.At(end + 1)) ? end + 1 : end;
            if (SlotCharacters.IsWord(message.At(end)) || message.At(end) is '/' or '-')
            {
                return false;
            }

            message.Add(number.Start, end, SlotType.Size, SlotRank.StrictForm, message.Text[number.Start..end].ToString().ToUpperInvariant());
            return true;
        }

        end = number.End;
        var isCup = number.Digits == 2 && (first is >= 28 and <= 46 || (first is >= 65 and <= 95 && first % 5 == 0)) && message.At(end) is >= 'a' and <= 'f' && !SlotCharacters.IsWord(message.At(end + 1)) && char.IsUpper(message.Written(end));
        if (isCup)
        {
            message.Add(number.Start, end + 1, SlotType.Size, SlotRank.Words, message.Text[number.Start..(end + 1)].ToString().ToUpperInvariant());
        }

        return isCup;
    }

    private static void ReadMeasure(SlotMessage message, Numeral number)
    {
        var end = number.End;
        Span<decimal> values = stackalloc decimal[MaxDimensions];
        values[0] = number.Value;
        var count = 1;
        while (count < MaxDimensions && message.At(message.SkipBlanks(end)) is 'x' or '*' or '乘')
        {
            var next = Numerals.Read(message.Words, message.Text, message.SkipBlanks(message.SkipBlanks(end) + 1));
            if (next.Digits == 0 || !next.IsAmount)
            {
                break;
            }

            values[count++] = next.Value;
            end = next.End;
        }

        if (!TryReadUnit(message, number, end, out var unitEnd, out var unit))
        {
            return;
        }

        var text = Text(values[0]);
        for (var i = 1; i < count; i++)
        {
            text = $"{text}x{Text(values[i])}";
        }

        message.Add(number.Start, unitEnd, SlotType.Size, SlotRank.Words, $"{text} {unit}");
    }

    private static bool TryReadUnit(SlotMessage message, Numeral number, int at, out int end, out string unit)
    {
        unit = "in";
        end = at + 1;
        if (message.At(at) is '"' or '\u2033' && number.Digits is > 0 and <= 3)
        {
            return true;
        }

        if (!message.TryFindNext(at, WordKind.Measure, out end, out var word) || IsOfPerson(message, number.Start))
        {
            return false;
        }

        unit = SlotWords.Measures[word.Value];
        var first = message.SkipBlanks(at);
        var isApart = first > at;
        var isWord = SlotCharacters.KindOf(message.At(number.Start)) == SlotCharacter.Letter;

        // "2 in stock", "5g phone", 一米七: no measures of goods.
        return !(unit is "in" && isApart && end - first == 2) && !(end - first == 1 && isApart && unit is "m" or "l" or "g" or "W" && message.KindAt(first) == SlotCharacter.Letter && isWord)
            && !(unit == "g" && number.Small is >= 2 and <= 6 && !isApart && message.At(first) == 'g')
            && !(unit == "m" && (char.IsAsciiDigit(message.At(end)) || HanNumerals.IsPart(message.At(end))));
    }

    // 身高175cm and "I weigh 70kg" are of the shopper.
    private static bool IsOfPerson(SlotMessage message, int start)
    {
        foreach (var word in (ReadOnlySpan<string>)["身高", "体重", "高", "重", "身高是", "体重是", "i am ", "i'm ", "weigh ", "height ", "weight ", "height is ", "weight is ", "我", "本人", "斤", "cm"])
        {
            if (message.HasBefore(start, word) || (start > 0 && message.At(start - 1) == ' ' && message.HasBefore(start - 1, word)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryLetters(ReadOnlySpan<char> text, int at, out int end, out string value)
    {
        var i = at;
        var count = 0;
        if (i < text.Length && text[i] is >= '2' and <= '9')
        {
            count = text[i++] - '0';
        }

        var crosses = 0;
        while (i < text.Length && text[i] == 'x' && crosses < 8)
        {
            crosses++;
            i++;
        }

        value = string.Empty;
        end = i + 1;
        if (i >= text.Length || text[i] is not ('s' or 'm' or 'l') || (end < text.Length && SlotCharacters.IsWord(text[end])) || (text[i] == 'm' && (crosses > 0 || count > 0)) || (count > 0 && crosses != 1))
        {
            return false;
        }

        count = count > 0 ? count : crosses;
        var letter = char.ToUpperInvariant(text[i]);
        value = count switch
        {
            0 => letter.ToString(),
            1 => $"X{letter}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{count}X{letter}"),
        };
        return true;
    }

    // A single letter is a size only where something says so.
    private static bool IsLetterSize(SlotMessage message, int at, int end, string value)
    {
        if (message.At(at - 1) is '\'' or '-' or '.' || message.At(end) is '\'' or '.' && SlotCharacters.IsWord(message.At(end + 1)))
        {
            return false;
        }

        if (value.Length > 1 || message.At(end) is '码' or '号')
        {
            return true;
        }

        if (!char.IsUpper(message.Written(at)))
        {
            return message.Has(message.SkipBlanks(end), "size");
        }

        return message.At(end) is '的' or '尺' || message.Has(message.SkipBlanks(end), "size") || message.At(at - 1) is '要' or '换' or '成' or '选' or '拍' or '穿' or '买' or '到' or '是' or '/' or '色'
            || message.HasBefore(at, "in ") || message.HasBefore(at, "an ") || message.HasBefore(at, "a ") || message.HasBefore(at, "to ") || message.HasBefore(at, "want ") || message.At(end) == '/';
    }

    private static bool IsMeant(SlotMessage message, int at, int end)
    {
        var isBefore = message.HasBefore(at, "a ") || message.HasBefore(at, "in ") || message.HasBefore(at, "in a ") || message.HasBefore(at, "the ") || message.HasBefore(at, "to ") || message.HasBefore(at, "size ");
        var next = message.SkipBlanks(end);
        return isBefore && (next >= message.Text.Length || message.KindAt(next) == SlotCharacter.Break || message.TryFind(next, WordKind.AfterAmount | WordKind.Goods | WordKind.SizeLabel | WordKind.Color, out _, out _) || message.Has(next, "one") || message.Has(next, "instead"));
    }

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
