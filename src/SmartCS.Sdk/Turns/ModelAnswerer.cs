using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Turns;

/// <summary>Has the merchant's models answer a turn: brings together what they may read and do, and what becomes of it.</summary>
internal sealed class ModelAnswerer(AssistantModels models, IConversationStore conversations, KnowledgeAnswerer knowledge, TimeProvider time, ILogger logger)
{
    private readonly ConversationMemory _memory = new(conversations, models.Shields);
    private readonly AnswerGenerator _generator = new(models.Clients.Pipeline, time, logger);

    /// <summary>What models made of a turn.</summary>
    internal readonly record struct Result(GeneratedAnswer Answer, IReadOnlyList<ModelAttempt> Attempts, IReadOnlyList<SearchHit> Evidence);

    /// <summary>The conversation so far, as far as models may know it.</summary>
    public ValueTask<ConversationContext> GetContextAsync(Turn turn, CancellationToken cancellationToken) =>
        _memory.GetAsync(turn.Request, turn.Profile, cancellationToken);

    /// <summary>Asks the models. Their failure is a result, not an exception.</summary>
    public async ValueTask<Result> AnswerAsync(Turn turn, ConversationContext context, OfferedTools tools, string question, KnowledgeQuestion asked, KnowledgeAnswer found, ISentenceSink sink, CancellationToken cancellationToken)
    {
        var evidence = await knowledge.WidenAsync(turn.Profile.Id, asked, found.Evidence, cancellationToken).ConfigureAwait(false);
        var call = new ModelCall
        {
            Profile = turn.Profile,
            Purpose = ModelPurpose.Answer,
            Conversation = turn.Request.Conversation,
            Shield = context.Shield,
            Models = turn.Profile.Models.Answer,
            CanRestart = true,
        };
        var history = await ReduceAsync(turn.Profile.Id, context, cancellationToken).ConfigureAwait(false);
        var request = new GenerationRequest
        {
            Profile = turn.Profile,
            Locale = turn.Locale,
            Question = question,
            History = history,
            Evidence = evidence,
            Tools = tools.Functions,
            Call = call,
            Shield = context.Shield,
        };
        var generator = tools.Grants is null
            ? _generator
            : new AnswerGenerator(new ToolLoopChatClient(models.Clients.Pipeline, tools.Grants, tools.Context!, context.Shield, models.ToolLoop, time, logger), time, logger);
        var answer = await generator.GenerateAsync(request, sink, cancellationToken).ConfigureAwait(false);
        return new Result(answer, call.Attempts, evidence);
    }

    /// <summary>Asks the host which tools the turn may use.</summary>
    public ValueTask<OfferedTools> OfferAsync(Turn turn, CancellationToken cancellationToken) => models.Tools.Count == 0 ? default : AskForToolsAsync(turn, cancellationToken);

    private async ValueTask<OfferedTools> AskForToolsAsync(Turn turn, CancellationToken cancellationToken)
    {
        var context = new ToolContext
        {
            Merchant = turn.Request.Merchant,
            Conversation = turn.Request.Conversation,
            Message = turn.Request.Message,
            Shopper = turn.Request.Shopper,
            Turn = turn.Request,
            Locale = turn.Locale,
        };
        List<ToolGrant>? grants = null;
        foreach (var source in models.Tools)
        {
            try
            {
                var offered = await source.OfferAsync(context, cancellationToken).ConfigureAwait(false);
                if (offered.Count > 0)
                {
                    (grants ??= []).AddRange(offered);
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // A turn without its tools is better than none. It is still no turn like any other's: its answer is not kept for others.
                TurnLog.ToolsNotOffered(logger, turn.Request.Merchant, exception.GetType().Name);
                grants ??= [];
            }
        }

        return grants is null ? default : new OfferedTools(grants, context);
    }

    private async ValueTask<IReadOnlyList<ChatMessage>> ReduceAsync(MerchantId merchant, ConversationContext context, CancellationToken cancellationToken)
    {
        if (context.IsEmpty)
        {
            return [];
        }

        var messages = context.ToMessages();
        try
        {
            return models.HistoryReducer is { } reducer ? [.. await reducer.ReduceAsync(messages, cancellationToken).ConfigureAwait(false)] : messages;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What the reducer would have taken out is not known, so nothing of the conversation is given away.
            TurnLog.HistoryNotReduced(logger, merchant, exception.GetType().Name);
            return [];
        }
    }
}
