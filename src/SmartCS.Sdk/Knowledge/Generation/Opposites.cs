using System.Collections.Frozen;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Words that turn a statement round when one stands for the other.</summary>
internal static class Opposites
{
    private static readonly FrozenDictionary<ulong, ulong[]> Pairs = Build(
        "open closed", "opened unopened", "used unused", "worn unworn", "hot cold", "warm cold", "first last", "before after", "above below", "over under", "inside outside", "indoors outdoors", "included excluded", "paper electronic",
        "left right", "summer winter", "day night", "morning evening", "wet dry", "high low", "bigger smaller", "larger smaller", "longer shorter", "heavier lighter", "more less", "start end", "available unavailable", "sealed opened",
        "online offline", "buy sell", "add remove", "increase decrease", "new old", "minimum maximum", "soft hard", "thick thin", "early late", "same different", "allowed forbidden", "refundable nonrefundable",
        "开 关", "冷 热", "早 晚", "前 后", "内 外", "上 下", "左 右", "大 小", "多 少", "高 低", "干 湿", "新 旧", "买 卖", "收到 寄出", "室内 室外", "夏天 冬天", "白天 夜里", "免费 收费", "免费 付费", "纸质 电子");

    /// <summary>Whether a clause has a word where the clause of the evidence that is most like it has the opposite and not the word.</summary>
    public static bool Turn(ReadOnlySpan<Word> clause, Statement closest, int best, Statement subject)
    {
        foreach (ref readonly var word in clause)
        {
            if (!Pairs.TryGetValue(word.Hash, out var others) || subject.TryFind(word.Hash, out _) || (closest.TryFind(word.Hash, out var own) && (own.Clauses & (1u << best)) != 0))
            {
                continue;
            }

            foreach (var other in others)
            {
                if (closest.TryFind(other, out var found) && (own.Clauses == 0 || (found.Clauses & (1u << best)) != 0))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static FrozenDictionary<ulong, ulong[]> Build(params ReadOnlySpan<string> pairs)
    {
        var found = new Dictionary<ulong, List<ulong>>();
        foreach (var pair in pairs)
        {
            var space = pair.IndexOf(' ', StringComparison.Ordinal);
            var (one, other) = (Stem(pair[..space]), Stem(pair[(space + 1)..]));
            Add(found, one, other);
            Add(found, other, one);
        }

        return found.ToFrozenDictionary(static entry => entry.Key, static entry => entry.Value.ToArray());
    }

    private static void Add(Dictionary<ulong, List<ulong>> found, ulong one, ulong other)
    {
        if (!found.TryGetValue(one, out var others))
        {
            found.Add(one, others = []);
        }

        others.Add(other);
    }

    private static ulong Stem(string word)
    {
        Span<char> scratch = stackalloc char[32];
        word.CopyTo(scratch);
        return TermHash.Of(scratch[..(word[0] < 128 ? EnglishStemmer.Stem(scratch[..word.Length]) : word.Length)]);
    }
}
