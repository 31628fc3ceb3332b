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

    /// <summary>The reply to a message in a language that the shop does not serve: in that language where there are words for it, else in English or whatever is served.</summary>
    public static Reply RefuseLanguage(Turn turn, Locale language)
    {
        var served = turn.Profile.Routing.Languages;
        var locale = language.HasSameLanguageAs(Locale.Chinese) || language.HasSameLanguageAs(Locale.English) ? language
            : served.Any(static one => one.HasSameLanguageAs(Locale.English)) ? Locale.English
            : served[0];
        return new Reply
        {
            Message = turn.Request.Message,
            Text = new PhraseBook(turn.Profile, locale).WrongLanguage(served),
            Locale = locale,
            Outcome = ReplyOutcome.NotUnderstood,
            Route = [new RouteStep { Stage = RouteStages.Screening, Confidence = 1, Accepted = true, Elapsed = turn.Screening, Detail = $"language {language.Tag} is not served" }],
        };
    }

    /// <summary>The reply with what the knowledge supports, or the honest word that it supports nothing.</summary>
    public static Reply Answer(Turn turn, KnowledgeAnswer answer)
    {
        var route = new RouteStep[answer.Steps.Count + 1];
        Trace(turn, answer, route);
        var offersHandoff = answer.Text is null && turn.Profile.Answering.OffersHandoff;
        return new Reply
        {
            Message = turn.Request.Message,
            Text = answer.Text ?? new PhraseBook(turn.Profile, turn.Locale).DoNotKnow(offersHandoff),
            Locale = turn.Locale,
            Outcome = answer.Text is null ? ReplyOutcome.Abstained : answer.Outcome,
            OffersHandoff = offersHandoff,
            Citations = answer.Text is null ? [] : answer.Citations,
            Route = route,
        };
    }

    /// <summary>The reply that a model wrote; or, where it wrote nothing that stands, what the knowledge supports without it.</summary>
    public static Reply Generated(Turn turn, KnowledgeAnswer found, ModelAnswerer.Result result)
    {
        var written = result.Answer;

        // A model that read the evidence and found no answer in it knows better than the words that led there.
        var answer = written.Text is null && written.Nothing == GenerationFailure.Abstained ? found with { Text = null } : found;
        var route = new RouteStep[found.Steps.Count + 2];
        Trace(turn, found, route);
        if (route[^2].Accepted && (written.Text is not null || answer.Text is null))
        {
            route[^2] = route[^2] with { Accepted = false };
        }

        route[^1] = written.Step with { Detail = ModelTrace.Detail(result.Attempts, written.Step.Detail) };
        if (written.Nothing == GenerationFailure.Asked)
        {
            // The flows say the question behind it.
            return new Reply { Message = turn.Request.Message, Text = string.Empty, Locale = turn.Locale, Outcome = ReplyOutcome.InFlow, Route = route, ModelAttempts = result.Attempts, Usage = ModelTrace.Sum(result.Attempts) };
        }

        if (written.Text is null)
        {
            return Answer(turn, answer) with { Route = route, IsDegraded = written.ModelFailure is not null, ModelAttempts = result.Attempts, Usage = ModelTrace.Sum(result.Attempts) };
        }

        return new Reply
        {
            Message = turn.Request.Message,
            Text = written.Text,
            Locale = turn.Locale,
            Outcome = ReplyOutcome.Generated,
            Citations = written.Citations,
            Route = route,
            ModelAttempts = result.Attempts,
            Usage = ModelTrace.Sum(result.Attempts),
        };
    }

    /// <summary>The reply that was given to the same question before.</summary>
    public static Reply Again(Turn turn, CachedResponse known, TimeSpan elapsed) => new()
    {
        Message = turn.Request.Message,
        Text = known.Text,
        Locale = turn.Locale,
        Outcome = known.Outcome,
        Citations = known.Citations,
        Requests = known.Request is { } request ? [request with { Source = new TextRange(0, turn.Text.Length) }] : [],
        Tone = known.Tone,
        Route =
        [
            new RouteStep { Stage = RouteStages.Screening, Elapsed = turn.Screening },
            new RouteStep { Stage = RouteStages.Cache, Confidence = known.Confidence, Accepted = true, Elapsed = elapsed, Detail = known.Model },
        ],
    };

    private static void Trace(Turn turn, KnowledgeAnswer answer, RouteStep[] route)
    {
        route[0] = new RouteStep { Stage = RouteStages.Screening, Elapsed = turn.Screening };
        for (var i = 0; i < answer.Steps.Count; i++)
        {
            route[i + 1] = answer.Steps[i];
        }
    }
}
