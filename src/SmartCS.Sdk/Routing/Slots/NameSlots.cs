using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Recognises names of people: behind a title, behind words that introduce a name, or a given name with a surname.</summary>
internal static class NameSlots
{
    private const int MaxWords = 3;
    private const int LongestHan = 4;

    public static void Read(SlotMessage message, int at)
    {
        if (message.TryFind(at, WordKind.Title, out var end, out _) && char.IsUpper(message.Written(at)))
        {
            ReadTitled(message, at, end);
        }

        if (message.TryFind(at, WordKind.GivenName, out end, out _) && char.IsUpper(message.Written(at)) && message.At(end) == ' ' && IsCapital(message, end + 1) && NameEnd(message, end + 1, 2, needsCapital: true) is var last && last > end + 1 && !IsOrdinary(message, end + 1))
        {
            Add(message, at, last, SlotRank.Words);
        }

        if (message.TryFind(at, WordKind.NameLabel, out end, out var label))
        {
            ReadLabelled(message, end, label.Value == NameWords.Certain);
        }
    }

    private static void ReadTitled(SlotMessage message, int at, int end)
    {
        end = message.At(end) == '.' ? end + 1 : end;
        var first = message.SkipBlanks(end);
        if (first > end - 1 && IsCapital(message, first) && NameEnd(message, first, MaxWords, needsCapital: true) is var last && last > first)
        {
            Add(message, at, last, SlotRank.Label);
        }
    }

    private static void ReadLabelled(SlotMessage message, int at, bool isCertain)
    {
        at = message.SkipBlanks(at);
        at = message.At(at) is ':' or '是' or '为' ? message.SkipBlanks(at + 1) : message.Has(at, "is ") ? at + 3 : at;
        if (SlotCharacters.IsHan(message.At(at)))
        {
            ReadHan(message, at, isCertain);
            return;
        }

        if (message.KindAt(at) != SlotCharacter.Letter || (!isCertain && (!IsCapital(message, at) || !IsGivenBefore(message, at))))
        {
            return;
        }

        var end = NameEnd(message, at, isCertain ? MaxWords : 2, needsCapital: !isCertain || IsCapital(message, at));
        if (end > at && (isCertain || message.Text[at..end].Contains(' ')) && !IsOrdinary(message, at))
        {
            Add(message, at, end, isCertain ? SlotRank.Label : SlotRank.Words);
        }
    }

    private static bool IsGivenBefore(SlotMessage message, int at) => message.TryFind(at, WordKind.GivenName, out _, out _);

    // 我叫张伟: a surname and one or two characters more.
    private static void ReadHan(SlotMessage message, int at, bool isCertain)
    {
        if (!NameWords.HanSurnames.Contains(message.At(at), StringComparison.Ordinal))
        {
            return;
        }

        var end = at + 1;
        while (end < message.Text.Length && end - at < LongestHan + 1 && message.KindAt(end) == SlotCharacter.Han && message.At(end) is not ('的' or '是' or '我' or '你' or '了' or '在' or '想' or '要' or '电' or '手' or '地' or '和' or '，'))
        {
            end++;
        }

        var length = end - at;
        if (length is 2 or 3 || (length == 4 && isCertain))
        {
            Add(message, at, end, isCertain ? SlotRank.Label : SlotRank.Words);
        }
    }

    private static int NameEnd(SlotMessage message, int at, int words, bool needsCapital)
    {
        var end = at;
        for (var i = 0; i < words; i++)
        {
            var first = i == 0 ? at : end + 1;
            if ((i > 0 && message.At(end) != ' ') || message.KindAt(first) != SlotCharacter.Letter || (needsCapital && !IsCapital(message, first)) || IsOrdinary(message, first))
            {
                break;
            }

            end = first;
            while (end < message.Text.Length && (message.KindAt(end) == SlotCharacter.Letter || (message.At(end) is '-' or '\'' && message.KindAt(end + 1) == SlotCharacter.Letter)))
            {
                end++;
            }
        }

        return end;
    }

    private static bool IsCapital(SlotMessage message, int at) => message.KindAt(at) == SlotCharacter.Letter && char.IsUpper(message.Written(at));

    // Words that follow a name but are none: "my name is john and i".
    private static bool IsOrdinary(SlotMessage message, int at)
    {
        var end = at;
        while (end < message.Text.Length && message.KindAt(end) == SlotCharacter.Letter)
        {
            end++;
        }

        return Knowledge.Analysis.StopWords.Contains(message.Text[at..end]) || message.Text[at..end] is "not" or "order" or "account" or "can" or "where" or "when" or "wrong" or "email" or "phone" or "number" or "calling" or "spelled" or "misspelled" || message.TryFind(at, WordKind.Country | WordKind.MonthName | WordKind.Holiday, out _, out _);
    }

    private static void Add(SlotMessage message, int start, int end, SlotRank rank) => message.Add(start, end, SlotType.PersonName, rank, message.AsName(start, end));
}
