using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Flows;

/// <summary>What flows say by themselves, around the words of their definitions.</summary>
internal sealed class FlowPhrases
{
    private static readonly FlowPhrases InChinese = new(isChinese: true);
    private static readonly FlowPhrases InEnglish = new(isChinese: false);

    private readonly bool _isChinese;

    private FlowPhrases(bool isChinese)
    {
        _isChinese = isChinese;
        YesAndNo = isChinese ? ["确认", "先不要"] : ["Yes", "No"];
        EitherAnswer = isChinese ? ["是", "否"] : ["Yes", "No"];
    }

    /// <summary>What the shopper may answer to a write that is put to him.</summary>
    public IReadOnlyList<string> YesAndNo { get; }

    /// <summary>What the shopper may answer to a question of yes or no.</summary>
    public IReadOnlyList<string> EitherAnswer { get; }

    public string Restarted => _isChinese ? "好的，我们从头开始。" : "All right, let's start over.";

    public string Corrected => _isChinese ? "好的，已更正。" : "Got it, I've changed that.";

    public string Gone => _isChinese ? "抱歉，刚才为您办理的这项服务暂时停了，没法继续。" : "Sorry, what we were doing isn't available any more, so I've stopped it.";

    public string Declined => _isChinese ? "好的，那就先不办理，没有做任何改动。" : "All right, I haven't changed anything.";

    public string Refused => _isChinese ? "抱歉，这个操作现在没法办理。" : "Sorry, that can't be done right now.";

    public string Unknown => _isChinese
        ? "请求已经提交，但店铺系统还没有返回结果。我们正在核实，请您先不要重复提交，人工客服会把结果告诉您。"
        : "I've sent the request, but the shop's system hasn't confirmed it yet. We're checking. Please don't send it again; a colleague will tell you the outcome.";

    public string NotDone => _isChinese ? "刚才的请求没有送达店铺系统，没有做任何改动。需要再试一次吗？" : "That request didn't reach the shop's system, and nothing was changed. Shall I try again?";

    public string Changed => _isChinese ? "情况刚刚有变化，请您按最新内容再确认一次。" : "Something has changed in the meantime. Please check it once more.";

    public string ConfirmationExpired => _isChinese ? "刚才的确认已经过期，请您再确认一次。" : "That confirmation has expired. Please confirm once more.";

    public string AlreadySettled => _isChinese ? "这一步之前已经处理过了。" : "That has already been taken care of.";

    public string NotIdentified => _isChinese
        ? "抱歉，没能核实您的身份，这件事暂时没法为您办理。您也可以登录后再试。"
        : "Sorry, I couldn't verify who you are, so I can't do that here. You can also sign in and try again.";

    public string IdentityFirst => _isChinese ? "办理之前需要先核实您的身份。" : "Before that, I need to verify who you are.";

    public string NotReachable => _isChinese ? "抱歉，店铺系统暂时没有响应，现在查不到。" : "Sorry, I can't reach the shop's system right now.";

    public string PickOne => _isChinese ? "请从下面的选项里选一个。" : "Please pick one of these.";

    public string NotUnderstood => _isChinese ? "抱歉，我没太明白。" : "Sorry, I didn't get that.";

    /// <summary>The phrases for a merchant and a language.</summary>
    public static FlowPhrases For(MerchantProfile profile, Locale locale) =>
        locale.HasSameLanguageAs(Locale.Chinese) || (!locale.HasSameLanguageAs(Locale.English) && profile.DefaultLocale.HasSameLanguageAs(Locale.Chinese)) ? InChinese : InEnglish;

    public string BackTo(string title) => _isChinese ? $"我们继续{Or(title, "刚才的事情")}。" : $"Back to {Or(title, "where we were")}.";

    public string Next(string title) => _isChinese ? $"接下来为您办理{Or(title, "另一件事")}。" : $"Next, {Or(title, "the other matter")}.";

    public string Queued(string title) => _isChinese ? $"{Or(title, "另一件事")}我也记下了，稍后接着为您办理。" : $"I've noted {Or(title, "the other matter")} too; we'll do that right after.";

    public string Cancelled(string title, bool isUntouched) => _isChinese
        ? $"好的，{Or(title, "这件事")}就先不办了{(isUntouched ? "，没有做任何改动" : string.Empty)}。"
        : $"All right, I've stopped {Or(title, "that")}.{(isUntouched ? " Nothing was changed." : string.Empty)}";

    public string Expired(string title) => _isChinese
        ? $"等待的时间有点久，刚才的{Or(title, "办理")}已经自动结束了。如果还需要，请再告诉我一声。"
        : $"It has been a while, so I've closed {Or(title, "what we were doing")}. Just tell me if you still need it.";

    public string Ended(string title) => _isChinese ? $"好的，{Or(title, "这件事")}就到这里。" : $"That's all for {Or(title, "this")}.";

    public string Confirm(string summary) => _isChinese ? $"{summary}\n请问确认办理吗？" : $"{summary}\nShall I go ahead?";

    public string Done(string? reference) => _isChinese
        ? $"已经为您办好了{(reference is null ? string.Empty : $"，编号 {reference}")}。"
        : $"Done{(reference is null ? string.Empty : $"; the reference is {reference}")}.";

    /// <summary>Reminds of a question that was asked before.</summary>
    public string Reminder(string title, string question) => _isChinese ? $"我们继续{Or(title, "刚才的事情")}：{question}" : $"Back to {Or(title, "where we were")}: {question}";

    /// <summary>Reminds of a write that waits for a yes or no.</summary>
    public string WriteReminder(string summary) => _isChinese ? $"还有一件事等您确认：{summary}" : $"Still waiting for your yes or no: {summary}";

    private static string Or(string title, string otherwise) => title.Length > 0 ? title : otherwise;
}
