using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Turns;

/// <summary>What the assistant says by itself where the merchant has no wording of its own.</summary>
internal static class BuiltInPhrases
{
    public static AssistantPhrases Chinese { get; } = new()
    {
        DoNotKnow = "这个问题我暂时没有找到可靠的答案。",
        OfferHandoff = "需要帮您转接人工客服吗？",
        EmptyMessage = "没有看到您的问题，请用文字说说您想了解什么。",
        MessageTooLong = "您的消息太长了，请精简到 {max} 个字符以内再发给我。",
    };

    public static AssistantPhrases English { get; } = new()
    {
        DoNotKnow = "Sorry, I don't have a reliable answer to that yet.",
        OfferHandoff = "Would you like me to bring in a human agent?",
        EmptyMessage = "I didn't see a question there. Could you tell me in a few words what you need?",
        MessageTooLong = "That message is too long for me. Could you send it again in {max} characters or fewer?",
    };
}
