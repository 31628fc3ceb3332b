using System.Collections.Frozen;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Routing;

/// <summary>Tells how a folded text is put, by the words that ask and order in Chinese and English.</summary>
internal static class RequestForms
{
    private static readonly PhraseList Asking = PhraseList.Of(
        "怎么", "怎样", "如何", "为什么", "为啥", "多久", "多少", "多长", "多大", "几天", "几号", "几点", "哪", "谁", "何时", "什么", "啥", "咋", "是否", "有没有", "是不是", "区别",
        "know how", "know when", "know what", "know where", "know why", "know if", "know whether", "tell me how", "tell me when", "tell me what", "tell me where", "tell me why", "tell me if",
        "wonder", "ask how", "ask when", "ask what", "ask about", "check when", "check if", "see when", "see if", "where is", "where's", "when will", "when does", "how do i", "how long", "how much", "difference between");

    private static readonly PhraseList Wishing = PhraseList.Of(
        "我要", "我想", "想要", "帮我", "帮忙", "帮下", "麻烦", "给我", "我需要", "申请", "办理", "请",
        "i want", "i need", "i'd like", "i would like", "i wanna", "please", "can you", "could you", "would you", "will you", "help me", "let me", "i have to", "i wish to", "gotta");

    private static readonly PhraseList AskingYesOrNo = PhraseList.Of("吗", "能不能", "可不可以", "可以不", "行不行", "么？", "么?", "?", "呢");

    // A bare topic such as "return policy" asks to be told of it.
    private static readonly string[] Topics =
    [
        "政策", "规则", "流程", "方式", "方法", "条件", "标准", "说明", "费用", "运费", "时间", "范围", "进度",
        "policy", "policies", "process", "procedure", "fee", "fees", "cost", "costs", "time", "times", "hours", "options", "methods", "status", "rules", "difference",
    ];

    private static readonly FrozenSet<string> AskingWords = FrozenSet.ToFrozenSet(
    [
        "how", "when", "what", "where", "why", "which", "who", "whose", "whats", "what's", "how's", "when's", "who's", "why's",
        "is", "are", "am", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should", "may", "has", "have", "any", "isn't", "aren't", "don't", "doesn't", "didn't", "hasn't", "haven't",
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SubjectLookup = FrozenSet.ToFrozenSet(
        ["i", "you", "we", "they", "it", "he", "she", "the", "this", "that", "these", "those", "your", "my", "our", "there"]).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AskingLookup = AskingWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Tells how a text is put.</summary>
    /// <param name="folded">The text, as <see cref="RoutedText.Fold"/> gives it.</param>
    public static RequestForm Read(ReadOnlySpan<char> folded)
    {
        var text = folded[Imperatives.AfterFillers(folded)..].TrimEnd();
        if (Asking.IsIn(text) || EndsInTopic(text))
        {
            return RequestForm.Question;
        }

        // "Size 45 please" is an answer politely given, and orders nothing.
        if (Wishing.IsIn(WithoutPlease(text)) || Imperatives.Begins(text))
        {
            return RequestForm.Request;
        }

        return AskingYesOrNo.IsIn(text) || BeginsAsking(text) ? RequestForm.Question : RequestForm.Statement;
    }

    private static ReadOnlySpan<char> WithoutPlease(ReadOnlySpan<char> text)
    {
        const string please = " please";
        var end = text.TrimEnd(" .!");
        return end.EndsWith(please, StringComparison.Ordinal) ? end[..^please.Length] : text;
    }

    // "Don't you ship to Canada" asks; "don't need it any more" does not.
    private static bool BeginsAsking(ReadOnlySpan<char> text)
    {
        var end = RoutedText.EndOfWord(text, 0);
        if (!AskingLookup.Contains(text[..end]))
        {
            return false;
        }

        var next = text[end..].TrimStart();
        return !text[..end].EndsWith("n't", StringComparison.Ordinal) || SubjectLookup.Contains(next[..RoutedText.EndOfWord(next, 0)]);
    }

    private static bool EndsInTopic(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && !RoutedText.IsWordCharacter(text[end - 1]))
        {
            end--;
        }

        foreach (var topic in Topics)
        {
            if (text[..end].EndsWith(topic, StringComparison.Ordinal) && (end == topic.Length || RoutedText.IsIdeograph(topic[0]) || !RoutedText.IsWordCharacter(text[end - topic.Length - 1])))
            {
                return true;
            }
        }

        return false;
    }
}
