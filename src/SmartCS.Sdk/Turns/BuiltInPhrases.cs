using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Turns;

/// <summary>What the assistant says by itself where the merchant has no wording of its own.</summary>
internal static class BuiltInPhrases
{
    /// <summary>Returned to a courtesy whose intent has no words of its own.</summary>
    public const string ChineseCourtesy = "您好，请问有什么可以帮您？";

    /// <summary>Said to what fits nothing that a flow waits for.</summary>
    public const string ChineseNotUnderstood = "抱歉，我没太明白。";

    public const string EnglishNotUnderstood = "Sorry, I didn't get that.";

    public const string EnglishCourtesy = "Hello! What can I do for you?";

    public static AssistantPhrases Chinese { get; } = new()
    {
        DoNotKnow = "这个问题我暂时没有找到可靠的答案。",
        OfferHandoff = "需要帮您转接人工客服吗？",
        EmptyMessage = "没有看到您的问题，请用文字说说您想了解什么。",
        MessageTooLong = "您的消息太长了，请精简到 {max} 个字符以内再发给我。",
        OutOfScope = "这个我帮不上忙，我只能解答与本店商品和订单有关的问题。",
        WrongLanguage = "抱歉，我们目前只提供{languages}服务。",
        Abusive = "我理解您心情不好，也很想帮您解决问题。请告诉我具体遇到了什么情况。",
        HandingOff = "正在为您转接人工客服，请稍候。",
        Clarify = "您是想：{choices}？",
        FlowFailed = "抱歉，刚才这一步没有办成，请稍后再试。",
    };

    public static AssistantPhrases English { get; } = new()
    {
        DoNotKnow = "Sorry, I don't have a reliable answer to that yet.",
        OfferHandoff = "Would you like me to bring in a human agent?",
        EmptyMessage = "I didn't see a question there. Could you tell me in a few words what you need?",
        MessageTooLong = "That message is too long for me. Could you send it again in {max} characters or fewer?",
        OutOfScope = "I'm afraid I can't help with that. I can answer questions about this shop, its products and your orders.",
        WrongLanguage = "Sorry, we can only help in {languages} here.",
        Abusive = "I can tell you're upset, and I do want to help. Please tell me what happened.",
        HandingOff = "I'm bringing in a human agent for you. One moment, please.",
        Clarify = "Do you mean: {choices}?",
        FlowFailed = "Sorry, that step didn't work just now. Please try again in a moment.",
    };
}
