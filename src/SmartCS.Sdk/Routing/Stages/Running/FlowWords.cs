using System.Text.RegularExpressions;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Routing;

/// <summary>The words with which shoppers give up a flow, correct themselves and hold a yes back, in Chinese and English.</summary>
internal static partial class FlowWords
{
    private static readonly PhraseList Correcting = PhraseList.Of(
        "不对", "错了", "搞错", "弄错", "说错", "打错", "写错", "选错", "应该是", "改成", "改为", "换成", "更正", "纠正", "我是说", "其实是", "不是",
        "actually", "i meant", "i mean", "make it", "make that", "change it", "change that", "change to", "instead", "wrong", "incorrect", "not right", "correction", "my mistake", "my bad", "typo",
        "should be", "rather", "sorry", "no,", "no it", "no the", "nope");

    private static readonly PhraseList Restricting = PhraseList.Of("只", "仅", "就退", "就换", "only", "just the", "except", "wait", "除了", "等等", "等一下", "不对");

    private static readonly PhraseList Mistaken = PhraseList.Of(
        "说错", "打错", "写错", "搞错", "弄错", "选错", "输错", "填错", "错了", "不对", "i made a mistake", "i made an error", "my mistake", "typo", "wrong number", "that's wrong", "that is wrong", "that's not right", "i misspoke");

    private static readonly PhraseList Hedging = PhraseList.Of(
        "不过", "但是", "可是", "但", "先", "等一下", "等等", "等下", "稍等", "如果", "万一", "除非", "再说", "考虑", "but", "wait", "hold on", "before", "first", "if ", "unless", "only", "however", "later", "not sure");

    private static readonly PhraseList Unknowing = PhraseList.Of("不知道", "不清楚", "不记得", "忘记了", "忘了", "找不到", "don't know", "dont know", "do not know", "not sure", "no idea", "can't find", "cannot find", "don't remember", "idk");

    /// <summary>Whether a text may change what was said before.</summary>
    public static bool IsAmending(ReadOnlySpan<char> folded) => Correcting.IsIn(folded) || Restricting.IsIn(folded);

    /// <summary>Whether a text takes back something said before.</summary>
    public static bool IsCorrecting(ReadOnlySpan<char> folded) => Correcting.IsIn(folded);

    /// <summary>Whether a text says that something said before was wrong.</summary>
    public static bool IsMistaken(ReadOnlySpan<char> folded) => Mistaken.IsIn(folded);

    /// <summary>Whether a text holds something back, so that a yes in it is none.</summary>
    public static bool IsHedging(ReadOnlySpan<char> folded) => Hedging.IsIn(folded);

    /// <summary>Whether a text says that its writer cannot tell.</summary>
    public static bool IsUnknowing(ReadOnlySpan<char> folded) => Unknowing.IsIn(folded);

    /// <summary>Whether a word means an order rather than something that is done about one: "cancel the order" is another matter than the question about it.</summary>
    public static bool IsAnyOrder(ReadOnlySpan<char> word) => word is "order" or "orders" or "订单" or "单子" or "item" or "items" or "商品";

    /// <summary>Whether a text does nothing but give up, whatever was going on.</summary>
    /// <param name="form">The text, in the form of <see cref="RuleText"/>.</param>
    public static bool GivesUp(string form) => form.Length <= 60 && (ChineseGivingUp().IsMatch(form) || EnglishGivingUp().IsMatch(form));

    /// <summary>Whether a text does nothing but ask to hear the last words again.</summary>
    /// <param name="form">The text, in the form of <see cref="RuleText"/>.</param>
    public static bool AsksToRepeat(string form) => form.Length <= 60 && Repeating().IsMatch(form);

    /// <summary>Whether a text does nothing but ask to begin anew.</summary>
    /// <param name="form">The text, in the form of <see cref="RuleText"/>.</param>
    public static bool StartsOver(string form) => form.Length <= 60 && StartingOver().IsMatch(form);

    /// <summary>Whether a text says no to what was put to its writer, in whatever words: nothing is done on a no.</summary>
    /// <param name="form">The text, in the form of <see cref="RuleText"/>.</param>
    public static bool Declines(string form) => form.Length <= 80 && Declining().IsMatch(form);

    /// <summary>Where the object of a text begins that orders to cancel something, 0 where it does not.</summary>
    /// <param name="form">The text, in the form of <see cref="RuleText"/>.</param>
    public static int AfterCancel(string form)
    {
        var match = Cancel().Match(form);
        return match.Success ? match.Length : 0;
    }

    [GeneratedRegex("^(?:那|我|就|先|还|是|还是|那就|那我|哎|唉|嗯|哦|好吧|谢谢)*(?:算了|没事了|没事儿了|没什么了|放弃|退出|结束|停止|停|不了|下次吧|下次再说|改天吧|改天再说|以后再说|当我没说|(?:不|不想|不用|不要|不打算|先不|暂时不|别|别给我|不再)(?:要|退|换|退货|退款|换货|取消|办|办理|弄|用|买|改|修改|查|搞|申请|投诉|开|需要|处理|操作|继续|说|问|修)?了)(?:吧|啊|呀|呢|谢谢|不好意思|打扰了|先这样|别弄了|谢了|不退了|不换了|不要了)*$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseGivingUp();

    [GeneratedRegex("^(?:oh |ok |okay |no |well |actually |hmm |sorry |please |you know what |thanks |lets |just |i think )*(?:never ?mind(?: that| it| about it)?|nvm|forget (?:it|about it|that|this)|drop it|leave it|skip it|scrap that|stop(?: it| this| that| here)?|quit|exit|abort|end this|not any ?more|no longer needed|no need(?: any ?more)?|not do (?:it|this|that)|(?:i )?(?:ve |have )?changed my mind|i (?:do not|dont|no longer) (?:want|need|wish) (?:to )?[a-z ]{0,30}?(?:any ?more|any longer)?|i ll keep it|i will keep it)(?: cancel (?:it|that|this))?(?: please| thanks| thank you| then| now| sorry| any ?more)*$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishGivingUp();

    [GeneratedRegex("^(?:(?:请|麻烦|可以|能|能不能|不好意思|抱歉|你|您|没看清|没看懂|没听清|啊|再)*(?:再说一遍|再说一次|再讲一遍|再讲一次|重复一遍|重复一下|重复一次|重说一遍|说一遍|再发一遍|再发一次|刚才说什么|刚刚说什么|刚才说的什么|刚才说的是什么|刚才问什么|说什么来着|你说什么|您说什么)(?:吧|吗|好吗|可以吗|谢谢|呢|来着)*|(?:sorry |pardon |please |can you |could you |would you |hm |what )*(?:repeat(?: that| it| the question| what you said| yourself)?|say (?:that|it) again|say again|what did you (?:say|ask)|what was (?:that|the question|your question)|come again|i beg your pardon|pardon(?: me)?)(?: please| again| thanks| just now)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Repeating();

    [GeneratedRegex("^(?:(?:请|麻烦|我们|我想|我要|那|还是|就|算了|不对|帮我|全部|都)*(?:重新来|重新开始|重来|从头来|从头开始|从头再来|重新办理|重新填|重新弄|再来一遍|重头来|重新来过|重新来一遍|重新来一次)(?:吧|一遍|一次|过|好吗|谢谢)*|(?:please |lets |let us |can we |could we |i want to |i would like to |i d like to |no |ok |actually )*(?:start (?:all )?over|start again|start from (?:the beginning|scratch)|begin again|restart|from the (?:top|beginning)|go back to the (?:start|beginning)|do (?:it|this) all over(?: again)?|reset)(?: again| please| thanks| from scratch)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex StartingOver();

    [GeneratedRegex("^(?:(?:嗯|额|呃|啊|哦|那|那就|我|还是|还|算了)*(?:算了|留着|不用|不要|不退|不换|不改|不取消|先不|别|不了|不想|不办)|(?:hm+ |um |uh |oh |well |ok |okay |actually |sorry |then |wait |no )*(?:no(?: |$)|nope|nah|do ?n t |dont |do not |not now|keep (?:it|them|the)|leave it|i ll keep|i will keep))", RegexOptions.CultureInvariant)]
    private static partial Regex Declining();

    [GeneratedRegex("^(?:请|帮我|我要|我想|那就|还是|please |i want to |lets |can you |just |ok |no )*(?:取消|撤销|cancel|stop|abort)(?: |掉|一下|了|吧|$)*(?:the |my |this |that |it|这个|这次|本次|我的|整个)*", RegexOptions.CultureInvariant)]
    private static partial Regex Cancel();
}
