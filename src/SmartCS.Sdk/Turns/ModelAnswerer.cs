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
    internal readonly record struct Result(GeneratedAnswer Answer, IReadOnlyList<ModelAttempt> Attempts, bool UsedTools);

    /// <summary>The conversation so far, as far as models may know it.</summary>
    public ValueTask<ConversationContext> GetContextAsync(Turn turn, CancellationToken cancellationToken) =>
        _memory.GetAsync(turn.Request, turn.Profile, cancellationToken);

    /// <summary>Asks the models. Their failure is a result, not an exception.</summary>
    public async ValueTask<Result> AnswerAsync(Turn turn, ConversationContext context, string question, KnowledgeQuestion asked, KnowledgeAnswer found, ISentenceSink sink, CancellationToken cancellationToken)
    {
        var evidence = await knowledge.WidenAsync(turn.Profile.Id, asked, found.Evidence, cancellationToken).ConfigureAwait(false);
        var grants = await OfferAsync(turn, cancellationToken).ConfigureAwait(false);
        var call = new ModelCall
        {
            Profile = turn.Profile,
            Purpose = ModelPurpose.Answer,
            Conversation = turn.Request.Conversation,
            Shield = context.Shield,
            Models = turn.Profile.Models.Answer,
            CanRestart = true,
        };
        var history = await ReduceAsync(context, cancellationToken).ConfigureAwait(false);
        var request = new GenerationRequest
        {
            Profile = turn.Profile,
            Locale = turn.Locale,
            Question = question,
            History = history,
            Evidence = evidence,
            Tools = grants.Tools,
            Call = call,
            Shield = context.Shield,
        };
        var generator = grants.Loop is null ? _generator : new AnswerGenerator(grants.Loop(context), time, logger);
        var answer = await generator.GenerateAsync(request, sink, cancellationToken).ConfigureAwait(false);
        return new Result(answer, call.Attempts, grants.Tools is not null);
    }

    private async ValueTask<(IList<AITool>? Tools, Func<ConversationContext, IChatClient>? Loop)> OfferAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (models.Tools.Count == 0)
        {
            return default;
        }

        var tools = new ToolContext
        {
            Merchant = turn.Request.Merchant,
            Conversation = turn.Request.Conversation,
            Message = turn.Request.Message,
            Shopper = turn.Request.Shopper,
            Locale = turn.Locale,
        };
        List<ToolGrant>? grants = null;
        foreach (var source in models.Tools)
        {
            var offered = await source.OfferAsync(tools, cancellationToken).ConfigureAwait(false);
            if (offered.Count > 0)
            {
                (grants ??= []).AddRange(offered);
            }
        }

        if (grants is null)
        {
            return default;
        }

        var functions = new List<AITool>(grants.Count);
        foreach (var grant in grants)
        {
            functions.Add(grant.Function);
        }

        return (functions, context => new ToolLoopChatClient(models.Clients.Pipeline, grants, tools, context.Shield, models.ToolLoop, time, logger));
    }

    private async ValueTask<IReadOnlyList<ChatMessage>> ReduceAsync(ConversationContext context, CancellationToken cancellationToken)
    {
        if (context.IsEmpty)
        {
            return [];
        }

        var messages = context.ToMessages();
        return models.HistoryReducer is { } reducer ? [.. await reducer.ReduceAsync(messages, cancellationToken).ConfigureAwait(false)] : messages;
    }
}
