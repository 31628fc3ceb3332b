using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Tells questions that ask for yes or no from others, and how an answer begins.</summary>
internal static class YesOrNo
{
    private static readonly string[] EnglishNo = ["no,", "no.", "no:", "no ", "not ", "sorry", "unfortunately", "we do not", "we don't", "you cannot", "you can't"];
    private static readonly string[] EnglishYes = ["yes", "of course", "sure", "certainly", "you can", "we do", "we offer", "we accept"];
    private static readonly string[] ChineseNo = ["不", "没", "无法", "暂不", "暂无", "目前不", "目前没", "目前暂", "抱歉", "很抱歉", "否", "无需", "无须", "很遗憾"];
    private static readonly string[] ChineseYes = ["可以", "能", "支持", "有", "是", "会", "需要", "当然", "没问题", "提供"];

    private static readonly string[] BareNo = ["no,", "no.", "sorry, no", "不可以，", "不能，", "不行，", "不可以。", "不能。", "不支持，", "没有，", "不会，"];
    private static readonly string[] BareYes = ["yes,", "yes.", "yes!", "of course", "certainly", "可以，", "可以的", "能，", "能的", "支持，", "当然可以", "有的，", "会的，", "是的，"];

    private static readonly PhraseList Open = PhraseList.Of(
        ["how", "when", "what", "which", "where", "why", "who", "多少", "多久", "多长", "多大", "多重", "什么", "怎么", "怎样", "如何", "哪", "几", "甚麼", "何时"]);

    public static int Of(ReadOnlySpan<char> answer) => Begins(answer, EnglishNo) || Begins(answer, ChineseNo) ? -1 : Begins(answer, EnglishYes) || Begins(answer, ChineseYes) ? 1 : 0;

    /// <summary>Whether a sentence begins with a yes (1) or no (-1) of its own: "Yes, ...".</summary>
    public static int BareOf(ReadOnlySpan<char> sentence) => Begins(sentence, BareNo) ? -1 : Begins(sentence, BareYes) ? 1 : 0;

    public static bool AsksOpenly(ReadOnlySpan<char> question) => Open.IsIn(question);

    private static bool Begins(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
