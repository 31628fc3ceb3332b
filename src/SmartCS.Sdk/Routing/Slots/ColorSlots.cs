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

            return message.At(end) == '的' && (isToned || !IsOtherWord(message, at)) || (isToned && message.At(end) is '色' or '和' or '还' or '有' or '吗' or '呢' or '款');
        }

        return isToned || before != SlotCharacter.Han || (message.At(at - 1) is '要' or '换' or '买' or '拍' or '选' or '的' or '是' or '成');
    }

    private static bool IsOtherWord(SlotMessage message, int at) => message.At(at - 1) is '明' or '空' or '坦' or '清' or '表' or '告' or '苍' or '资' or '现' or '奖' or '漆' or '退' or '押' or '佣' or '礼';
}
