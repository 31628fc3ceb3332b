namespace SmartCS.Sdk.Knowledge;

/// <summary>Says why a sentence cannot be said, for the model that is to mend it.</summary>
internal static class VerdictTexts
{
    public static string Of(SentenceVerdict verdict, bool isChinese) => verdict switch
    {
        SentenceVerdict.NumberDiffers => isChinese ? "数字、时间或价格与条目不符" : "a number, time or price differs from the entry",
        SentenceVerdict.NegationDiffers => isChinese ? "与条目的肯定或否定相反" : "it says the opposite of the entry",
        SentenceVerdict.StrengthDiffers => isChinese ? "“全部”“仅”“免费”“必须”等说法条目里没有" : "it says all, only, free, must or the like where the entry does not",
        SentenceVerdict.ConditionMissing => isChinese ? "漏掉了条目里的条件" : "it leaves out the entry's condition",
        SentenceVerdict.NameDiffers => isChinese ? "提到了条目里没有的名称" : "it names what the entry does not name",
        SentenceVerdict.ContactDiffers => isChinese ? "链接、电话或邮箱与条目不符" : "a link, phone number or address is not the entry's",
        SentenceVerdict.ClaimsAction => isChinese ? "不能说已经做了或承诺做什么" : "it claims or promises to do something",
        SentenceVerdict.TalksOfItself => isChinese ? "不要谈论你自己或规则" : "it speaks of yourself or the rules",
        SentenceVerdict.Markup => isChinese ? "不要使用标记格式" : "it has markup",
        SentenceVerdict.OtherLanguage => isChinese ? "请用中文" : "it is not in English",
        _ => isChinese ? "知识里没有这个内容" : "the knowledge does not say so",
    };
}
