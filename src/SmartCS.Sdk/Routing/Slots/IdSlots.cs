using SmartCS.Sdk.Knowledge.Index;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Recognises numbers of orders, invoices, parcels and articles by what they are called or by their usual forms.</summary>
internal static class IdSlots
{
    private const int LeastDigits = 6;
    private const int MostDigits = 24;
    private const int MaxLength = 40;
    private const int LeastLabelled = 3;

    /// <summary>Reads the number that a word such as "order" calls so.</summary>
    public static void ReadLabelled(SlotMessage message, int at)
    {
        if (!message.TryFind(at, WordKind.IdLabel, out var end, out var label))
        {
            return;
        }

        var start = SkipJoints(message, end);
        var isCertain = message.At(start) == '#' || start > message.SkipBlanks(end) || IsCertain(message.Text[at..end]);
        if (!TryToken(message, start, out var tokenEnd, out var digits) || digits < LeastLabelled || (!isCertain && (CountsSomething(message, tokenEnd) || (digits < LeastDigits && CountsThings(message, tokenEnd)))) || IsDate(message, start))
        {
            return;
        }

        if (label.Value == IdWords.Other)
        {
            // It must not be read as an order; a phone number it may be.
            message.Add(start, tokenEnd, default, SlotRank.Words, string.Empty);
            return;
        }

        var type = TypeOf(label.Value);
        if (type == SlotType.OrderId && message.Settings.OrderIds.Count > 0)
        {
            return;
        }

        tokenEnd = isCertain ? WithGroups(message, start, tokenEnd) : tokenEnd;
        message.Add(start, tokenEnd, type, SlotRank.Label, message.AsWritten(start, tokenEnd));
    }

    // "order" may be a verb, "order number" cannot.
    private static bool IsCertain(ReadOnlySpan<char> label) => label.Contains(' ') || label[^1] is '号' or '码' || label is "sku" or "asin" or "ean" or "upc" or "isbn";

    // "order number 20261118 0001": digits in groups.
    private static int WithGroups(SlotMessage message, int start, int end)
    {
        while (message.At(end) == ' ' && char.IsAsciiDigit(message.At(end + 1)) && end - start < MostDigits && char.IsAsciiDigit(message.At(end - 1)))
        {
            _ = Numerals.ReadPlain(message.Text, end + 1, MostDigits, out var next);
            if (next - end <= LeastLabelled || SlotCharacters.IsWord(message.At(next)) || CountsSomething(message, next))
            {
                break;
            }

            end = next;
        }

        return end;
    }

    /// <summary>Reads a number that is not called anything, by its form. It begins with a letter, a digit or #.</summary>
    /// <returns>Where it ends, be it a number or not.</returns>
    public static int Read(SlotMessage message, int at)
    {
        if (!TryToken(message, at, out var end, out var digits))
        {
            return at + 1;
        }

        var text = message.Text[at..end];
        if (message.TryFind(at, WordKind.IdLabel, out var labelEnd, out _) && labelEnd < end)
        {
            // order12345678 has been read from its label.
            return end;
        }

        if (IsTracking(text, digits))
        {
            message.Add(at, end, SlotType.TrackingId, SlotRank.StrictForm, message.AsWritten(at, end));
        }
        else if (message.Settings.OrderIds.Count == 0 && end - at <= MaxLength && (digits is >= LeastDigits and <= MostDigits || (text[0] == '#' && digits >= LeastLabelled)) && !IsRange(text, digits) && StandsAlone(message, at, end) && !IsDate(message, at))
        {
            message.Add(at, end, text[0] == '#' && IsInvoiceBefore(message, at) ? SlotType.InvoiceId : SlotType.OrderId, SlotRank.Form, message.AsWritten(at, end));
        }

        return end;
    }

    private static SlotType TypeOf(int label) => label switch
    {
        IdWords.Order => SlotType.OrderId,
        IdWords.Invoice => SlotType.InvoiceId,
        IdWords.Tracking => SlotType.TrackingId,
        IdWords.Sku => SlotType.Sku,
        _ => default,
    };

    // "order number is: #123", 订单号为 123.
    private static int SkipJoints(SlotMessage message, int at)
    {
        for (var i = 0; i < 4; i++)
        {
            var next = message.SkipBlanks(at);
            var length = message.At(next) is ':' or '是' or '为' or '号' or '(' or '[' or '"' or '“' or '=' or ',' ? 1
                : message.Has(next, "is ") || message.Has(next, "no ") || message.Has(next, "no.") || message.Has(next, "id ") || message.Has(next, "nr ") || message.Has(next, "of ") ? 3
                : message.Has(next, "number ") ? 7
                : message.Has(next, "编号") || message.Has(next, "号码") || message.Has(next, "尾号") ? 2
                : 0;
            if (length == 0 || (message.At(next) == ',' && i == 0))
            {
                return next;
            }

            at = next + length;
        }

        return message.SkipBlanks(at);
    }

    // Letters and digits, with single hyphens, strokes and dots between.
    private static bool TryToken(SlotMessage message, int at, out int end, out int digits)
    {
        var text = message.Text;
        digits = 0;
        end = at < text.Length && text[at] == '#' ? message.SkipBlanks(at + 1) : at;
        var first = end;
        while (end < text.Length && IsIdCharacter(text, end, first))
        {
            digits += char.IsAsciiDigit(text[end]) ? 1 : 0;
            end++;
        }

        return end > first && digits > 0;
    }

    private static bool IsIdCharacter(ReadOnlySpan<char> text, int at, int first) =>
        char.IsAsciiLetterOrDigit(text[at]) || (text[at] is '-' or '_' or '/' && at > first && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at + 1]));

    // 100-200 and 1200/1400 are hardly numbers of anything.
    private static bool IsRange(ReadOnlySpan<char> text, int digits) => digits <= 8 && text.Length == digits + 1 && text.IndexOfAny('-', '/') is >= 2 and <= 4;

    // "my inovice #12345": the word before is an invoice with a typing error.
    private static bool IsInvoiceBefore(SlotMessage message, int at)
    {
        var end = at > 0 && message.At(at - 1) == ' ' ? at - 1 : at;
        var start = end;
        while (start > 0 && end - start < 12 && message.KindAt(start - 1) == SlotCharacter.Letter)
        {
            start--;
        }

        var word = message.Text[start..end];
        return word.Length >= 3 && (EditDistance.Within(word, "invoice", 2) >= 0 || EditDistance.Within(word, "bill", 1) >= 0 || EditDistance.Within(word, "bills", 1) >= 0 || EditDistance.Within(word, "receipt", 2) >= 0);
    }

    // SF1234567890123, 1Z999AA10123456784: the forms of carriers.
    private static bool IsTracking(ReadOnlySpan<char> text, int digits)
    {
        if (text.Length == 18 && text.StartsWith("1z", StringComparison.Ordinal))
        {
            return true;
        }

        return digits is >= 10 and <= 15 && text.Length == digits + 2 && text[..2] is "sf" or "yt" or "jt" or "zt" or "jd" or "yd" or "st" && text[2..].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // What is beside it does not make it an amount, a time or an address in the net.
    private static bool StandsAlone(SlotMessage message, int start, int end)
    {
        var before = message.At(start - 1);
        if (before is '.' or '@' or '=' or '+' or '$' or '¥' or '€' or '£' or '<' or '_' || message.At(end) is '@' or '%' or '°' or '>' || (message.At(end) is '.' or ',' && char.IsAsciiDigit(message.At(end + 1))))
        {
            return false;
        }

        return !CountsSomething(message, end);
    }

    private static bool CountsSomething(SlotMessage message, int end) =>
        message.TryFindNext(end, WordKind.Counter | WordKind.Currency | WordKind.Measure | WordKind.Period | WordKind.Goods, out _, out var word) && !(word.Kind == WordKind.Counter && message.At(message.SkipBlanks(end)) is '单' or '对' or '把' or '个');

    // "order 500 napkins": a word in the plural.
    private static bool CountsThings(SlotMessage message, int end)
    {
        var first = message.SkipBlanks(end);
        var last = first;
        while (last < message.Text.Length && message.KindAt(last) == SlotCharacter.Letter)
        {
            last++;
        }

        return last - first >= 4 && message.At(last - 1) == 's' && message.At(last - 2) is not ('s' or 'u' or 'i') && message.Text[first..last] is not "does" and not "details";
    }

    private static bool IsDate(SlotMessage message, int start) => DateFigures.TryRead(message, start, out _, out _);
}
