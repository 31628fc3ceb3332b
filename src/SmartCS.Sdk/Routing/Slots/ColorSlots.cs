using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Recognises colours.</summary>
internal static class ColorSlots
{
    public static void Read(SlotMessage message, int at)
    {
        var text = message.Text;
        if (message.TryFind(at, WordKind.Tone, out var toneEnd, out var tone))
        {
            var next = SlotCharacters.IsHan(text[at]) ? toneEnd : message.SkipBlanks(message.At(toneEnd) == '-' ? toneEnd + 1 : toneEnd);
            if ((next > toneEnd || SlotCharacters.IsHan(text[at])) && message.TryFind(next, WordKind.Color, out var end, out var toned) && IsWhole(message, next, end, isToned: true))
            {
                message.Add(at, end, SlotType.Color, SlotRank.Words, $"{SlotWords.Tones[tone.Value]} {SlotWords.Colors[toned.Value]}");
            }
        }

        if (message.TryFind(at, WordKind.Color, out var colorEnd, out var color) && IsWhole(message, at, colorEnd, isToned: false) && !message.TryFindNext(colorEnd, WordKind.Account, out _, out _))
        {
            message.Add(at, colorEnd, SlotType.Color, SlotRank.Words, SlotWords.Colors[color.Value]);
        }
    }

    // A single character is a colour only where nothing else is written with it: 红的, 红/蓝, 黑L, but not 红包.
    private static bool IsWhole(SlotMessage message, int at, int end, bool isToned)
    {
        if (!SlotCharacters.IsHan(message.At(at)))
        {
            return true;
        }

        if (end - at > 1)
        {
            return !(message.Has(at, "咖啡") && end - at == 2);
        }

        var before = message.KindAt(at - 1);
        var after = message.KindAt(end);
        if (after == SlotCharacter.Han)
        {
            // "红/蓝/白都有吗".
            if (before == SlotCharacter.Break && message.At(end) is '都' or '有' or '吗' or '呢' or '哪' or '还' or '和' or '或')
            {
                return true;
            }

            return (message.At(end) == '的' && (isToned || before != SlotCharacter.Han || IsChosen(message, at))) || (isToned && message.At(end) is '色' or '和' or '还' or '有' or '吗' or '呢' or '款');
        }

        return isToned || before != SlotCharacter.Han || IsChosen(message, at);
    }

    // 要黑的, 换红, but not 蛋黄的.
    private static bool IsChosen(SlotMessage message, int at) =>
        message.At(at - 1) is '要' or '换' or '买' or '拍' or '选' or '的' or '是' or '成' or '有' or '款' or '个' or '件' or '双' or '条' or '想' or '来' or '和' or '还' or '发' or '那';
}
