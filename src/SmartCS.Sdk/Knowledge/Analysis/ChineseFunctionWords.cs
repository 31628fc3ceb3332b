using System.Buffers;
using System.Collections.Frozen;

namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>
/// Chinese words that ask or join but name nothing, in simplified characters. They part the words beside them, which
/// keeps pairs across two words out of the terms.
/// </summary>
internal static class ChineseFunctionWords
{
    private const int MaxLength = 4;

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "可以", "可不可以", "能不能", "能否", "可否", "是否", "是不是", "有没有", "还可以", "还能", "怎么", "怎么样", "怎么办", "怎样", "如何",
        "什么", "什么样", "什么时候", "为什么", "为何", "多久", "多少", "多长时间", "多长", "几天", "哪个", "哪些", "哪里", "哪儿", "哪种",
        "这个", "那个", "这些", "那些", "这款", "那款", "这种", "这样", "那样", "如果", "要是", "因为", "所以", "但是", "不过", "或者", "还是",
        "而且", "以及", "就是", "那么", "然后", "一下", "想要", "想问", "问问", "需要", "应该", "现在", "已经", "知道", "麻烦", "谢谢", "你好", "您好",
        "大概", "一般", "到底", "究竟", "告诉",
    ]);

    private static readonly SearchValues<char> FirstCharacters = SearchValues.Create([.. Words.Select(static word => word[0]).Distinct()]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the longest function word that a text begins with; 0 for none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !FirstCharacters.Contains(CharacterFolding.Fold(text[0])))
        {
            return 0;
        }

        Span<char> folded = stackalloc char[MaxLength];
        var available = Math.Min(MaxLength, text.Length);
        for (var i = 0; i < available; i++)
        {
            folded[i] = CharacterFolding.Fold(text[i]);
        }

        for (var length = available; length >= 2; length--)
        {
            if (Lookup.Contains(folded[..length]))
            {
                return length;
            }
        }

        return 0;
    }
}
