using System.Globalization;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Recognises how many things are meant.</summary>
internal static class QuantitySlots
{
    private const decimal Most = 1_000_000_000;
    private const int MaxWordsBetween = 2;

    /// <summary>Reads a quantity that begins with a number: 两双, 2 pcs, half a dozen, 3 red shirts, 3x.</summary>
    public static void Read(SlotMessage message, Numeral number)
    {
        if (!number.IsAmount || number.Value is <= 0 or > Most || !StandsAlone(message, number.Start))
        {
            return;
        }

        if (message.TryFindNext(number.End, WordKind.Counter, out var end, out var counter) && IsCounted(message, number, message.SkipBlanks(number.End), end))
        {
            Add(message, number.Start, end, number.Value * counter.Value);
            return;
        }

        if (message.At(number.End) == 'x' && number.Digits > 0 && decimal.IsInteger(number.Value) && !SlotCharacters.IsWord(message.At(number.End + 1)) && !char.IsAsciiDigit(message.At(message.SkipBlanks(number.End + 1))))
        {
            Add(message, number.Start, number.End + 1, number.Value);
            return;
        }

        var isCollective = message.HasBefore(number.End, " of") || message.HasBefore(number.End, "dozen") || message.HasBefore(number.End, "couple");
        if (isCollective && !message.TryFindNext(number.End, WordKind.Period | WordKind.Currency, out _, out _))
        {
            Add(message, number.Start, number.End, number.Value);
        }
        else if (decimal.IsInteger(number.Value) && message.KindAt(number.Start) != SlotCharacter.Han && CountsGoods(message, number.End))
        {
            Add(message, number.Start, number.End, number.Value);
        }
    }

    /// <summary>Reads a quantity that begins with the sign of times: x3.</summary>
    public static bool TryReadTimes(SlotMessage message, int at)
    {
        if (message.At(at) != 'x' || !char.IsAsciiDigit(message.At(at + 1)) || (at > 0 && SlotCharacters.IsWord(message.At(at - 1))))
        {
            return false;
        }

        var value = Numerals.ReadPlain(message.Text, at + 1, 4, out var end);
        if (value <= 0 || SlotCharacters.IsWord(message.At(end)) || message.At(end) is '-' or '.')
        {
            return false;
        }

        Add(message, at, end, value);
        return true;
    }

    /// <summary>Reads a quantity that is called one: qty 3, 数量：3.</summary>
    public static void ReadLabel(SlotMessage message, int at)
    {
        if (!message.TryFind(at, WordKind.PriceLabel, out var end, out var label) || label.Value != MoneyWords.QuantityLabel)
        {
            return;
        }

        end = message.SkipBlanks(end);
        end = message.At(end) is ':' or '是' or '为' ? message.SkipBlanks(end + 1) : message.Has(end, "is ") || message.Has(end, "of ") ? end + 3 : end;
        var number = Numerals.Read(message.Words, message.Text, end);
        if (!number.IsNone && number.IsAmount && number.Value is > 0 and <= Most)
        {
            Add(message, number.Start, number.End, number.Value);
        }
    }

    private static void Add(SlotMessage message, int start, int end, decimal value) =>
        message.Add(start, end, SlotType.Quantity, SlotRank.Words, value.ToString("0.######", CultureInfo.InvariantCulture), number: value);

    // 第3个 and the end of a range or a code say no quantity.
    private static bool StandsAlone(SlotMessage message, int start)
    {
        if (start == 0)
        {
            return true;
        }

        var before = message.At(start - 1);
        return before is not ('第' or '-' or '.' or '/' or '几' or '¥' or '$' or '#' or ':') && !(before is '到' or '至' && start > 1 && (char.IsAsciiDigit(message.At(start - 2)) || HanNumerals.IsPart(message.At(start - 2)))) && !(SlotCharacters.KindOf(before) == SlotCharacter.Letter && SlotCharacters.KindOf(message.At(start)) == SlotCharacter.Digit);
    }

    private static bool IsCounted(SlotMessage message, Numeral number, int counter, int end)
    {
        var c = message.At(counter);
        if (!SlotCharacters.IsHan(c))
        {
            return true;
        }

        foreach (var compound in (ReadOnlySpan<string>)["包邮", "包裹", "包装", "包退", "条件", "本店", "套餐", "支付", "支持", "对方", "单号", "单子", "张家", "把握", "台灯", "个性", "件套", "条形", "本来", "对吗", "只有", "只能", "只要"])
        {
            if (message.Has(counter, compound))
            {
                return false;
            }
        }

        // 一条 and 一份 are often no more than an article; with what is no goods they are none.
        var next = message.SkipBlanks(end);
        if (message.At(next) is '的' or '被' or '给')
        {
            return true;
        }

        if (message.TryFind(next, WordKind.Uncounted, out var uncounted, out _) && uncounted > next)
        {
            return false;
        }

        // 一直, 一定: a numeral that is no number. 一块 goes with money.
        return !(number.Value == 1 && c is '把' or '对' or '单' or '本' or '包' or '组' or '串' or '提' && message.At(number.Start) == '一' && SlotCharacters.IsHan(message.At(end)) && c is '本' or '对' or '单' or '提' or '把' && !IsHad(message, number.Start));
    }

    // 买一对, 要一把: something was had or wanted.
    private static bool IsHad(SlotMessage message, int start) => start > 0 && message.At(start - 1) is '买' or '要' or '了' or '换' or '订' or '拍' or '退' or '加';

    // "3 shirts", "2 dark blue shirts": a colour or a size may stand between.
    private static bool CountsGoods(SlotMessage message, int at)
    {
        for (var i = 0; i <= MaxWordsBetween + 1; i++)
        {
            var next = message.SkipBlanks(at);
            if (next == at)
            {
                return false;
            }

            if (message.TryFind(next, WordKind.Goods, out _, out _))
            {
                return true;
            }

            if (message.Has(next, "of ") || message.Has(next, "more "))
            {
                at = next + (message.At(next) == 'o' ? 2 : 4);
                continue;
            }

            if (!message.TryFind(next, WordKind.Color | WordKind.Tone | WordKind.SizeWord, out at, out _))
            {
                return false;
            }
        }

        return false;
    }
}
