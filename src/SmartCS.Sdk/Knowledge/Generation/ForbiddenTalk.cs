using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Recognises what may not be said whatever the evidence: talk of the assistant itself, deeds it has not done, markup.</summary>
internal static class ForbiddenTalk
{
    private static readonly PhraseList Itself = PhraseList.Of(
        [
            "as an ai", "i'm an ai", "i am an ai", "language model", "my instructions", "my rules", "my system", "my prompt", "system prompt", "my guidelines", "i was told", "i was instructed", "i am instructed", "i'm instructed",
            "my training", "i am programmed", "developer mode", "the knowledge", "knowledge base", "knowledge entr", "the entry", "these entries", "the entries", "according to e1", "<knowledge", "\"sentences\"", "json",
            "作为ai", "作为一个ai", "作为人工智能", "我是ai", "我是一个ai", "语言模型", "我的指令", "我的规则", "我的系统", "系统提示", "提示词", "我被要求", "我被设定", "开发者模式", "知识库", "知识条目", "根据条目", "这些规则",
        ]);

    // What only somebody says who has just acted, or is about to.
    private static readonly PhraseList Deeds = PhraseList.Of(
        [
            "i've", "i have", "i just", "i already", "i will", "i'll", "i am going to", "i'm going to", "let me", "i can confirm", "i confirm", "i guarantee", "i promise", "we promise you", "i refunded", "i cancelled", "i canceled", "i processed", "i sent",
            "i issued", "i applied", "i added", "i updated", "i changed", "i approved", "i checked", "i did", "i can give", "i can offer", "i'm giving", "i am giving", "i hereby", "we hereby", "we have refunded", "we've refunded", "we have cancelled", "we've cancelled",
            "we have canceled", "we've canceled", "we have issued", "we've issued", "we have processed", "we've processed", "we have credited", "we've credited", "we have approved", "we've approved", "we have updated", "we've updated", "we have applied", "we've applied",
            "we have sent you", "we've sent you", "we have added", "we've added", "for you now", "right now for you", "consider it done", "on its way to you",
            "已为您", "已经为您", "已帮您", "已经帮您", "已给您", "已经给您", "已替您", "刚为您", "刚刚为您", "刚给您", "为您办理好", "帮您办好", "我已", "我刚", "我会", "我将", "我来为您", "我来帮您", "我这就", "我马上", "我立即", "我立刻", "我现在就", "马上为您", "马上帮您", "立即为您", "这就为您", "这就给您",
            "正在为您", "正在帮您", "我保证", "我承诺", "我可以给您", "我给您", "给您申请", "为您申请了", "帮您申请了", "为您处理了", "处理完成", "已处理", "已成功", "操作成功", "已提交", "已登记", "已备注", "已退款", "已取消", "已修改", "已更改", "已发放", "已批准", "已通过",
        ]);

    // What a shop may say of an order only if a tool has looked.
    private static readonly PhraseList States = PhraseList.Of(
        [
            "your order has been", "your order was", "your order is now", "your order is being", "your refund has been", "your refund was", "your refund is", "your payment has", "your payment was", "your request has been", "your request was", "your return has been",
            "your return was", "your account has been", "your account was", "your account is", "your coupon", "your address has been", "your address was", "has been refunded", "has been cancelled", "has been canceled", "has been processed", "has been approved", "has been credited",
            "您的订单已", "您的退款已", "您的申请已", "您的账户已", "您的账号已", "您的款项已", "您的地址已", "您的优惠券", "退款已", "订单已", "申请已",
        ]);

    private static readonly PhraseList Marked = PhraseList.Of(["](", "![", "```", "</", "/>", "<a ", "<img", "<script", "<b>", "<br", "javascript:", "data:text", "data:image", "{{", "}}", "{\"", "<|", "|>", "\\u00", "&#", "&lt;", "__", "~~"]);

    public static bool IsOfItself(ReadOnlySpan<char> sentence) => Itself.IsIn(sentence) || InstructionScreen.IsInstruction(sentence);

    public static bool IsDeed(ReadOnlySpan<char> sentence) => Deeds.IsIn(sentence);

    /// <summary>Whether it says how a matter of the shopper's stands, which no entry can know.</summary>
    public static bool IsState(ReadOnlySpan<char> sentence) => States.IsIn(sentence);

    public static bool IsMarkup(ReadOnlySpan<char> sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            var c = sentence[i];
            if (c == '<' && PlaceholderText.LengthAt(sentence[i..]) is > 0 and var placeholder)
            {
                i += placeholder - 1;
                continue;
            }

            if (char.IsSurrogatePair(c, i + 1 < sentence.Length ? sentence[i + 1] : '\0'))
            {
                if (DataText.IsHidden(c))
                {
                    return true;
                }

                i++;
                continue;
            }

            // Half a character cannot be stored or sent, and what is left of a broken one is not read. An invisible one has no business in an answer; a byte order mark and the like fold to nothing.
            if (c is '<' or '>' or '`' or '|' or '\\' or '{' or '}' || (DataText.IsHidden(c) && c != '\u200D') || c == '\t' || c == '\uFFFD' || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return Marked.IsIn(sentence);
    }

    /// <summary>Whether a sentence is in the other of the two languages.</summary>
    public static bool IsOtherLanguage(ReadOnlySpan<char> sentence, bool isChinese)
    {
        var (han, latin, other) = (0, 0, 0);
        foreach (var c in sentence)
        {
            if (char.IsAsciiLetter(c))
            {
                latin++;
            }
            else if (CharacterClass.IsIdeographic(c))
            {
                han++;
            }
            else if (char.IsLetter(c))
            {
                other++;
            }
        }

        // Six letters weigh about as much as one ideograph; names of the other language may occur.
        return isChinese ? han == 0 || (han * 6) + 12 < latin + other : han * 3 > latin || other * 2 > latin;
    }
}
