using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// Has a model write an answer from entries and gives out, sentence by sentence, what they support. Sentences that they do not support
/// are left out; if too little is left, the model mends its answer as often as the merchant allows. Safe for concurrent use.
/// </summary>
internal sealed class AnswerGenerator(IChatClient client, TimeProvider time, ILogger? logger = null)
{
    private readonly ILogger _logger = logger ?? NullLogger.Instance;

    /// <summary>Writes an answer.</summary>
    /// <param name="request">What is asked, and from what to answer.</param>
    /// <param name="sink">Takes the verified sentences while the model still writes; null where only the whole matters.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The answer, or why there is none. Failing models are a reason, not an exception.</returns>
    public async ValueTask<GeneratedAnswer> GenerateAsync(GenerationRequest request, ISentenceSink? sink, CancellationToken cancellationToken = default)
    {
        var started = time.GetTimestamp();
        var isChinese = request.Locale.HasSameLanguageAs(Locale.Chinese);
        var evidence = new EvidenceSet(request.Profile, request.Evidence, isChinese);
        if ((evidence.Entries.Length == 0 && request.Tools is not { Count: > 0 }) || !(isChinese || request.Locale.HasSameLanguageAs(Locale.English)))
        {
            return Nothing(GenerationFailure.NoEvidence, null, 0, null, started);
        }

        var messages = AnswerPrompt.Build(request, isChinese, evidence.Entries);
        var draft = new AnswerDraft(request, evidence, sink, time);
        var parser = SentenceParser.Rent();
        var repairs = 0;
        try
        {
            while (true)
            {
                await WriteAsync(request, messages, repairs == 0 ? request.Tools : null, evidence, parser, draft, cancellationToken).ConfigureAwait(false);
                if (evidence.IsAsked)
                {
                    return Asked(draft, repairs, null, started);
                }

                if (draft.Complete())
                {
                    return Said(draft, repairs, null, started);
                }

                if (parser.IsEmptyAnswer && draft.Verdicts.Count == 0)
                {
                    return Nothing(GenerationFailure.Abstained, draft, repairs, null, started);
                }

                if (repairs >= request.Profile.Generation.MaxRepairs)
                {
                    return Nothing(draft.Verdicts.Count == 0 ? GenerationFailure.Unreadable : GenerationFailure.Unsupported, draft, repairs, null, started);
                }

                repairs++;
                AnswerPrompt.AddRepair(messages, isChinese, evidence, draft.Unsupported);
            }
        }
        catch (ModelException exception)
        {
            // What was given out stands; a turn does not fail because its last sentence is missing.
            GenerationLog.ModelFailed(_logger, request.Profile.Id, exception.Failure, draft.HasReleased);
            if (evidence.IsAsked)
            {
                return Asked(draft, repairs, exception.Failure, started);
            }

            return draft.HasReleased
                ? Said(draft, repairs, exception.Failure, started)
                : Nothing(repairs == 0 ? GenerationFailure.ModelFailed : GenerationFailure.Unsupported, draft, repairs, exception.Failure, started);
        }
        finally
        {
            SentenceParser.Return(parser);
        }
    }

    private async ValueTask WriteAsync(
        GenerationRequest request, List<ChatMessage> messages, IList<AITool>? tools, EvidenceSet evidence, SentenceParser parser, AnswerDraft draft, CancellationToken cancellationToken)
    {
        var generation = request.Profile.Generation;
        var call = request.Call;
        var options = new ModelCallOptions(call)
        {
            ResponseFormat = AnswerFormat.Json,
            MaxOutputTokens = generation.MaxAnswerTokens,
            Temperature = (float?)generation.Temperature,
            Tools = tools is { Count: > 0 } ? tools : null,

            // An answer is mended with what the tools have said; none is called for it again.
            ToolMode = tools is null && request.Tools is { Count: > 0 } ? ChatToolMode.None : null,
        };
        draft.Restart();
        parser.Reset();
        call.CanRestart = true;
        await foreach (var update in client.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
        {
            if (update is ModelRestartUpdate)
            {
                draft.Restart();
                parser.Reset();
                continue;
            }

            for (var i = 0; i < update.Contents.Count; i++)
            {
                switch (update.Contents[i])
                {
                    case TextContent text:
                        parser.Read(text.Text);
                        break;
                    case FunctionCallContent made:
                        evidence.AddCall(made, tools);
                        break;
                    case FunctionResultContent result:
                        evidence.AddResult(result);
                        parser.Reset();
                        if (!draft.HasReleased)
                        {
                            // What a model writes before it has the results is thinking aloud.
                            draft.Restart();
                        }

                        break;
                    default:
                        break;
                }
            }

            Take(parser, draft);
            if (parser.IsFull)
            {
                // A model that never ends is left.
                break;
            }
        }

        parser.Complete();
        Take(parser, draft);
    }

    private static void Take(SentenceParser parser, AnswerDraft draft)
    {
        foreach (var sentence in parser.Sentences)
        {
            draft.Add(sentence);
        }

        parser.Sentences.Clear();
    }

    private GeneratedAnswer Asked(AnswerDraft draft, int repairs, ModelFailure? failure, long started) => draft.HasReleased
        ? Said(draft, repairs, failure, started)
        : Nothing(GenerationFailure.Asked, draft, repairs, failure, started);

    private GeneratedAnswer Said(AnswerDraft draft, int repairs, ModelFailure? failure, long started) => new()
    {
        Text = draft.Text,
        Citations = draft.Citations,
        Verdicts = draft.Verdicts,
        Repairs = repairs,
        ModelFailure = failure,
        FirstSentence = draft.FirstSentence,
        Step = Step(draft, repairs, accepted: true, failure is null ? null : "broken off", started),
    };

    private GeneratedAnswer Nothing(GenerationFailure reason, AnswerDraft? draft, int repairs, ModelFailure? failure, long started) => new()
    {
        Nothing = reason,
        Verdicts = draft?.Verdicts ?? [],
        Repairs = repairs,
        ModelFailure = failure,
        Step = Step(draft, repairs, accepted: false, ReasonText(reason), started),
    };

    private static string ReasonText(GenerationFailure reason) => reason switch
    {
        GenerationFailure.NoEvidence => "no entry to answer from in this language",
        GenerationFailure.Abstained => "the model found no answer in the knowledge",
        GenerationFailure.Unsupported => "not supported by the knowledge",
        GenerationFailure.Asked => "a write is put to the shopper",
        GenerationFailure.Unreadable => "not readable as an answer",
        _ => "all models failed",
    };

    private RouteStep Step(AnswerDraft? draft, int repairs, bool accepted, string? reason, long started)
    {
        var dropped = draft?.Unsupported.Count ?? 0;
        var supported = draft?.Supported ?? 0;
        string? detail = reason;
        if (dropped > 0 || repairs > 0)
        {
            // The first reason is the one that tells most; the sentences themselves may hold personal data.
            var why = dropped == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{dropped} of {dropped + supported} sentences left out, first: {draft!.Unsupported[0].Verdict}");
            detail = string.Join("; ", ((string?[])[reason, repairs > 0 ? "mended" : null, why]).Where(static part => part is not null));
        }

        return new RouteStep
        {
            Stage = RouteStages.Model,
            Confidence = supported + dropped == 0 ? 0 : (double)supported / (supported + dropped),
            Accepted = accepted,
            Elapsed = time.GetElapsedTime(started),
            Detail = detail,
        };
    }
}
