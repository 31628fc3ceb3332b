using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Learning;

/// <summary>Which requests of a turn were not clear, and why.</summary>
internal static class UnclearRequests
{
    /// <summary>Whether a reply leaves anything unclear.</summary>
    public static bool HasAny(Reply reply) =>
        reply.Outcome is ReplyOutcome.Abstained or ReplyOutcome.Clarified || reply.Handoff is HandoffReason.Unanswered or HandoffReason.Urgent;

    /// <summary>The requests of a turn that were not clear.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="detector">Finds the personal data to take out.</param>
    /// <param name="names">The shopper's names.</param>
    public static IEnumerable<UnclearUtterance> Of(ConversationTurn turn, PersonalDataDetector detector, IReadOnlyList<string> names)
    {
        var reply = turn.Reply;
        if (!HasAny(reply))
        {
            yield break;
        }

        if (reply.Requests.Count == 0)
        {
            if (Make(turn, reply, detector.Redact(turn.Text, names), UnclearKind.Unanswered, 0) is { } whole)
            {
                yield return whole;
            }

            yield break;
        }

        for (var i = 0; i < reply.Requests.Count; i++)
        {
            var request = reply.Requests[i];
            if (KindOf(request, reply, i) is { } kind && Make(turn, reply, detector.Redact(Part(turn.Text, request.Source), names), kind, i) is { } utterance)
            {
                yield return utterance;
            }
        }
    }

    private static UnclearKind? KindOf(RoutedRequest request, Reply reply, int index)
    {
        if (request.Intent == RoutedRequest.OutOfScope)
        {
            return UnclearKind.OutOfScope;
        }

        if (request.Commands.Any(static command => command is ClarifyCommand))
        {
            return UnclearKind.LowConfidence;
        }

        if (request.Stage is null)
        {
            return Nearest(reply, index).Intent is null ? UnclearKind.Unknown : UnclearKind.LowConfidence;
        }

        // Of several requests the reply tells only of all together; one that was decided for an answer may be the one without.
        return request.Commands.Any(static command => command is AnswerCommand) ? UnclearKind.Unanswered : null;
    }

    private static UnclearUtterance? Make(ConversationTurn turn, Reply reply, string text, UnclearKind kind, int index)
    {
        text = Shorten(text.Trim());
        if (text.Length == 0)
        {
            return null;
        }

        var (intent, confidence) = Nearest(reply, index);
        return new UnclearUtterance
        {
            Merchant = turn.Merchant,
            At = turn.ReceivedAt,
            Kind = kind,
            Text = text,
            Intent = intent,
            Confidence = intent is null ? 0 : Math.Clamp(confidence, 0, 1),
            Locale = reply.Locale,
        };
    }

    private static (string? Intent, double Confidence) Nearest(Reply reply, int index)
    {
        (string? Intent, double Confidence) nearest = (null, 0);
        foreach (var step in reply.Route)
        {
            if (step.Request == index && step.Intent is { Length: > 0 and <= UnclearUtterance.MaxIntentLength } intent && intent != RoutedRequest.OutOfScope && (nearest.Intent is null || step.Confidence > nearest.Confidence))
            {
                nearest = (intent, step.Confidence);
            }
        }

        return nearest;
    }

    private static string Part(string text, TextRange range) =>
        range.Start >= 0 && range.Length > 0 && range.Start + range.Length <= text.Length ? text.Substring(range.Start, range.Length) : text;

    private static string Shorten(string text)
    {
        if (text.Length <= UnclearUtterance.MaxTextLength)
        {
            return text;
        }

        var length = char.IsHighSurrogate(text[UnclearUtterance.MaxTextLength - 1]) ? UnclearUtterance.MaxTextLength - 1 : UnclearUtterance.MaxTextLength;
        return text[..length];
    }
}
