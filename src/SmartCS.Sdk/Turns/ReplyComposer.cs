using System.Globalization;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Turns;

/// <summary>Makes the reply out of what the stages found.</summary>
internal static class ReplyComposer
{
    /// <summary>The language to reply in: what the host knows, else what the message tells, else the merchant's own.</summary>
    public static Locale ChooseLocale(TurnRequest request, MerchantProfile profile, Locale recognised)
    {
        if (request.Locale is { Tag.Length: > 0 } known)
        {
            return known;
        }

        // The script tells the language but not the region, which the merchant's own tag may have.
        return recognised.Tag.Length == 0 || recognised.HasSameLanguageAs(profile.DefaultLocale) ? profile.DefaultLocale : recognised;
    }

    /// <summary>The reply to a message that cannot be served as it is.</summary>
    public static Reply Refuse(TurnRequest request, MerchantProfile profile, Locale locale, MessageFinding finding, TimeSpan screening)
    {
        var phrases = new PhraseBook(profile, locale);
        var isTooLong = finding == MessageFinding.TooLong;
        return new Reply
        {
            Message = request.Message,
            Text = isTooLong ? phrases.MessageTooLong(profile.MaxMessageLength) : phrases.EmptyMessage,
            Locale = locale,
            Outcome = ReplyOutcome.NotUnderstood,
            Route =
            [
                new RouteStep
                {
                    Stage = RouteStages.Screening,
                    Confidence = 1,
                    Accepted = true,
                    Elapsed = screening,
                    Detail = isTooLong
                        ? string.Create(CultureInfo.InvariantCulture, $"too long: {request.Text.Length} of at most {profile.MaxMessageLength} characters")
                        : "no letter or digit",
                },
            ],
        };
    }

    /// <summary>The reply with what the knowledge supports, or the honest word that it supports nothing.</summary>
    public static Reply Answer(TurnRequest request, MerchantProfile profile, Locale locale, KnowledgeAnswer answer, TimeSpan screening)
    {
        var offersHandoff = answer.Text is null && profile.Answering.OffersHandoff;
        var route = new RouteStep[answer.Steps.Count + 1];
        route[0] = new RouteStep { Stage = RouteStages.Screening, Elapsed = screening };
        for (var i = 1; i < route.Length; i++)
        {
            route[i] = answer.Steps[i - 1];
        }

        return new Reply
        {
            Message = request.Message,
            Text = answer.Text ?? new PhraseBook(profile, locale).DoNotKnow(offersHandoff),
            Locale = locale,
            Outcome = answer.Text is null ? ReplyOutcome.Abstained : answer.Outcome,
            OffersHandoff = offersHandoff,
            Citations = answer.Text is null ? [] : answer.Citations,
            Route = route,
        };
    }
}
