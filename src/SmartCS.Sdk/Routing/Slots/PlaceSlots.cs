using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Recognises cities and countries that goods go to or come from.</summary>
internal static class PlaceSlots
{
    public static void Read(SlotMessage message, int at)
    {
        Read(message, at, WordKind.Country, SlotType.Country, SlotWords.Countries);
        Read(message, at, WordKind.City, SlotType.City, SlotWords.Cities);
    }

    private static void Read(SlotMessage message, int at, WordKind kind, SlotType type, IReadOnlyList<string> names)
    {
        if (message.TryFind(at, kind, out var end, out var word) && (SlotCharacters.IsHan(message.At(at)) ? IsHanPlace(message, at, ref end) : IsLatinPlace(message, at, end)))
        {
            message.Add(at, end, type, SlotRank.Words, type == SlotType.Country ? names[word.Value] : Name(message, at, end, names[word.Value]));
        }
    }

    private static string Name(SlotMessage message, int at, int end, string name) => SlotCharacters.IsHan(message.At(at)) ? name : Capitalised(message.AsName(at, end));

    private static string Capitalised(string name) => string.Create(name.Length, name, static (span, name) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = i == 0 || span[i - 1] is ' ' or '-' ? char.ToUpperInvariant(name[i]) : name[i];
        }
    });

    // 寄到上海, 上海市, 上海能到吗, but not 上海家化.
    private static bool IsHanPlace(SlotMessage message, int at, ref int end)
    {
        if (message.At(end) == '市' && message.At(end + 1) is not ('场' or '区'))
        {
            end++;
            return true;
        }

        var isFree = end >= message.Text.Length || message.KindAt(end) != SlotCharacter.Han || message.At(end) is '能' or '可' or '要' or '多' or '的' or '吗' or '包' or '发' or '到' or '有' or '需' or '这' or '那' or '几' or '大' or '寄' or '运' or '邮' or '配' or '得' or '省' or '了' or '呢' or '吧';
        return isFree && (at == 0 || message.KindAt(at - 1) != SlotCharacter.Han || message.At(at - 1) is '到' or '去' or '往' or '在' or '寄' or '发' or '送' or '来' or '从' or '住' or '是' or '址' or '我' or '离' or '回');
    }

    // In capitals, or behind "to"; many names are ordinary words as well.
    private static bool IsLatinPlace(SlotMessage message, int at, int end)
    {
        var isCapital = char.IsUpper(message.Written(at));
        for (var start = at - 2; start >= 0 && at - start <= 14; start--)
        {
            if (message.At(at - 1) == ' ' && message.BeginsWord(start) && message.TryFind(start, WordKind.PlaceLabel, out var labelEnd, out _) && labelEnd <= at && message.SkipBlanks(labelEnd) == at)
            {
                return true;
            }
        }

        return isCapital && !message.TryFindNext(end, WordKind.GivenName, out _, out _) && !(message.TryFind(at, WordKind.GivenName, out _, out _) || (end - at <= 2 && message.At(at) == 'u'));
    }
}
