using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Screening.Tone;

/// <summary>Says when a person is brought in although the shopper did not ask for one.</summary>
internal static class HandoffRules
{
    /// <summary>Decides.</summary>
    /// <param name="settings">The merchant's rules.</param>
    /// <param name="tone">How the message sounds.</param>
    /// <param name="unansweredInARow">How many messages of the conversation in a row could not be answered, this one included.</param>
    /// <param name="isAnswered">Whether this message can be answered.</param>
    /// <returns>Why a person is brought in; null where none is.</returns>
    public static HandoffReason? Decide(HandoffSettings settings, MessageTone tone, int unansweredInARow, bool isAnswered)
    {
        if (settings.OnAbuse && tone.IsAbusive)
        {
            return HandoffReason.Abuse;
        }

        if (tone.Sentiment <= settings.SentimentBelow)
        {
            return HandoffReason.Upset;
        }

        if (isAnswered)
        {
            return null;
        }

        if (tone.Urgency >= settings.UrgencyAbove)
        {
            return HandoffReason.Urgent;
        }

        return unansweredInARow >= settings.AfterUnanswered ? HandoffReason.Unanswered : null;
    }
}
