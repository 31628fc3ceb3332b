using System.Collections.Frozen;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>Tells whether a text says anything besides the values that were found in it.</summary>
internal static class Residue
{
    // What leads up to a value or rounds it off: "my order number is ...", 订单号是...谢谢.
    private const string IdeographsAroundValue = "订单号码编是我的这那个就要买了麻烦请您你帮看下查一吧呢啊呀哦嗯好谢在件款色码大小数量尺寸颜为共总手机电话地址原因对没错可以行确认定办理提交就有亲哈催登记";

    private static readonly FrozenSet<string> Around = FrozenSet.ToFrozenSet(
    [
        "my", "the", "a", "an", "is", "it", "its", "it's", "that", "that's", "thats", "this", "here", "heres", "here's", "order", "orders", "number", "no", "nr", "id", "please", "pls", "thanks", "thank", "you", "for", "of", "i", "was", "be",
        "i'm", "im", "size", "color", "colour", "one", "ones", "in", "sorry", "ok", "okay", "yes", "yep", "yeah", "sure", "want", "d", "like", "would", "take", "do", "go", "ahead", "and", "to", "with", "on", "at",
        "phone", "address", "amount", "quantity", "just", "so", "well", "oh", "um", "bought", "got", "from", "should", "actually", "make", "meant", "mean", "proceed", "confirm", "confirmed", "correct", "right", "now",
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AroundLookup = Around.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a part of a message says something besides values, the words around them and the words of a title.</summary>
    /// <param name="folded">The message, folded.</param>
    /// <param name="range">The part.</param>
    /// <param name="values">The values in it.</param>
    /// <param name="titles">Titles whose words say nothing new, folded.</param>
    public static bool Has(ReadOnlySpan<char> folded, TextRange range, IReadOnlyList<SlotValue> values, IReadOnlyList<string> titles)
    {
        var end = range.Start + range.Length;
        for (var i = range.Start; i < end;)
        {
            if (EndOfValue(values, i) is var behind && behind > i)
            {
                i = behind;
            }
            else if (!RoutedText.IsWordCharacter(folded[i]))
            {
                i++;
            }
            else if (RoutedText.IsIdeograph(folded[i]))
            {
                if (!IdeographsAroundValue.Contains(folded[i], StringComparison.Ordinal) && !IsInTitle(titles, folded.Slice(i, 1)))
                {
                    return true;
                }

                i++;
            }
            else
            {
                var wordEnd = Math.Max(i + 1, Math.Min(end, RoutedText.EndOfWord(folded, i)));
                if (!AroundLookup.Contains(folded[i..wordEnd]) && !IsInTitle(titles, folded[i..wordEnd]))
                {
                    return true;
                }

                i = wordEnd;
            }
        }

        return false;
    }

    private static int EndOfValue(IReadOnlyList<SlotValue> values, int at)
    {
        var end = at;
        for (var i = 0; i < values.Count; i++)
        {
            var source = values[i].Source;
            end = source.Start <= at && source.Start + source.Length > end ? source.Start + source.Length : end;
        }

        return end;
    }

    private static bool IsInTitle(IReadOnlyList<string> titles, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < titles.Count; i++)
        {
            if (RuleText.Has(titles[i], word))
            {
                return true;
            }
        }

        return false;
    }
}
