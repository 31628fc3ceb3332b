using System.Collections.Frozen;

namespace SmartCS.Sdk.Routing;

/// <summary>Recognises a folded text that begins with an order, such as <c>cancel my order</c> or <c>取消订单</c>.</summary>
internal static class Imperatives
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
    [
        "cancel", "return", "refund", "exchange", "replace", "swap", "track", "trace", "check", "change", "update", "modify", "edit", "send", "resend", "ship", "deliver", "show", "give", "get", "find",
        "tell", "add", "remove", "delete", "stop", "pause", "reset", "apply", "issue", "make", "order", "buy", "connect", "transfer", "put", "call", "contact", "speak", "talk", "file", "report",
        "reschedule", "redirect", "hold", "confirm", "close", "open", "unsubscribe", "subscribe", "redeem", "use", "recommend", "compare", "fix", "repair",
    ]);

    // What may follow an order's verb; another noun makes a topic of it, as in "refund policy".
    private static readonly FrozenSet<string> Objects = FrozenSet.ToFrozenSet(
    [
        "my", "the", "this", "that", "these", "those", "a", "an", "it", "them", "me", "us", "one", "both", "all", "order", "orders", "item", "items", "everything", "to", "for", "from", "with", "out", "up",
        "number", "no", "another", "some", "our", "his", "her", "their", "please", "in", "into", "and", "if", "when", "where", "how", "what",
    ]);

    private static readonly FrozenSet<string> Fillers = FrozenSet.ToFrozenSet(
        ["please", "pls", "just", "hi", "hello", "hey", "so", "ok", "okay", "and", "also", "then", "now", "well", "yes", "yeah", "no", "oh", "but", "plus", "actually", "kindly", "sorry", "first"]);

    // A verb where the wish is not spelt out: 退货, 取消订单, 查物流.
    private static readonly string[] ChineseVerbs =
    [
        "取消", "退", "换", "查", "催", "修改", "更改", "改", "开", "转", "找", "投诉", "补", "撤", "删", "注销", "绑定", "解绑", "要", "想", "帮", "推荐", "看看", "加急", "延长", "确认", "拒收", "重新", "把", "我退", "我换", "再",
    ];

    private static readonly string[] ChineseFillers = ["另外", "还有", "顺便", "然后", "那么", "那", "再", "亲", "你好", "您好", "嗯", "好的", "哦", "先", "我", "就"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbLookup = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ObjectLookup = Objects.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FillerLookup = Fillers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text begins with an order. A verb alone is one; a verb before a noun is a topic.</summary>
    public static bool Begins(ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty)
        {
            return false;
        }

        if (RoutedText.IsIdeograph(folded[0]))
        {
            return StartsWithAny(folded, ChineseVerbs) > 0;
        }

        var end = RoutedText.EndOfWord(folded, 0);
        if (!VerbLookup.Contains(folded[..end]))
        {
            return false;
        }

        var next = SkipSeparators(folded, end);
        if (next == folded.Length || char.IsAsciiDigit(folded[next]) || RoutedText.IsIdeograph(folded[next]))
        {
            return true;
        }

        var word = folded[next..RoutedText.EndOfWord(folded, next)];
        return ObjectLookup.Contains(word) || word.ContainsAnyInRange('0', '9');
    }

    /// <summary>Where a text begins once the words are left out that only lead up to it.</summary>
    public static int AfterFillers(ReadOnlySpan<char> folded)
    {
        var start = SkipSeparators(folded, 0);
        while (start < folded.Length)
        {
            var length = RoutedText.IsIdeograph(folded[start]) ? StartsWithAny(folded[start..], ChineseFillers) : WordIfFiller(folded[start..]);
            if (length == 0 || start + length >= folded.Length)
            {
                return start;
            }

            start = SkipSeparators(folded, start + length);
        }

        return start;
    }

    private static int WordIfFiller(ReadOnlySpan<char> folded)
    {
        var end = RoutedText.EndOfWord(folded, 0);
        return end > 0 && FillerLookup.Contains(folded[..end]) ? end : 0;
    }

    private static int SkipSeparators(ReadOnlySpan<char> folded, int start)
    {
        while (start < folded.Length && !RoutedText.IsWordCharacter(folded[start]))
        {
            start++;
        }

        return start;
    }

    private static int StartsWithAny(ReadOnlySpan<char> folded, string[] words)
    {
        foreach (var word in words)
        {
            if (folded.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
