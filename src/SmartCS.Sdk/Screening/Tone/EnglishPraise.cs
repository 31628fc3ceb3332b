namespace SmartCS.Sdk.Screening.Tone;

/// <summary>What English-speaking shoppers say when they are pleased.</summary>
internal static class EnglishPraise
{
    public static ToneGroup[] Groups { get; } =
    [
        new(ToneKind.Feeling, 3.3f, "perfect|perfectly|amazing|awesome|fantastic|outstanding|incredible|superb|brilliant|flawless|best ever|five stars|5 stars|phenomenal|exceptional|love it|love this|love these|loved it|absolutely love|adore|blown away|exceeded my expectations|exceeds expectations|second to none|stunning|delighted|thrilled|ecstatic|over the moon|top notch|top-notch"),
        new(ToneKind.Feeling, 2.6f, "excellent|wonderful|love|loved|loving|great|impressed|impressive|highly recommend|recommended|recommend|best|gorgeous|beautiful|beautifully|lovely|pleased|lifesaver|life saver|made my day|terrific|marvelous|marvellous|delightful|you're the best|you are the best|pleasantly surprised|a star|you rock|kudos|bravo|hats off|spot on|worth every"),
        new(ToneKind.Feeling, 2f, "good|happy|glad|satisfied|nice|nicely|helpful|friendly|polite|patient|professional|reliable|sturdy|comfortable|comfy|pretty|cute|well made|well-made|high quality|quality product|quick delivery|fast delivery|fast shipping|quick response|super fast|great value|good value|bargain|worth it|worth the money|enjoy*|fun|cool|elegant|stylish|smooth|as described|just as described|as advertised|works great|works well|works perfectly|fits perfectly|runs great|appreciate*|grateful|thankful|thank you so much|thanks so much|thanks a lot|thanks a million|thank you very much|well done|good job|great job|cheers mate|yay|woohoo|hooray|wow"),
        new(ToneKind.Feeling, 1.3f, "fine|works|easy|easily|quick|fast|convenient|useful|clean|clear|durable|affordable|on time|ahead of schedule|arrived early|as expected|better|improved|solid|decent|fair|solved|resolved|sorted|fixed|problem solved|no problem|no problems|no issues|no complaints|can't complain|cannot complain|not bad|not too bad|fits|thanks for your help|thank you for your help"),
        new(ToneKind.Feeling, 0.6f, "thanks|thank you|ty|tysm|cheers|ok|okay|alright|all good|no worries"),
    ];
}
