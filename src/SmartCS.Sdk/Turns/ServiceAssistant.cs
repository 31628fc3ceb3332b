using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Learning;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// The default assistant: takes the messages of a conversation in order, answers from the merchant's knowledge, commits
/// the turn, and only then says anything.
/// </summary>
/// <remarks>
/// Safe for concurrent use. A message takes its place in the conversation when the enumeration of its reply begins;
/// <see cref="ServiceAssistantExtensions.ReplyAsync"/> begins it before it returns. The conversation is free again as soon
/// as the reply is committed, however slowly the reply is read. One instance keeps the order of the conversations that
/// it serves; where several processes share a conversation store, each keeps its own order, and a message id is still
/// served once.
/// </remarks>
public sealed class ServiceAssistant : IServiceAssistant
{
    private readonly IMerchantDirectory _merchants;
    private readonly IConversationStore _conversations;
    private readonly TurnAnswerer _answerer;
    private readonly UsageRecorder? _usage;
    private readonly UnclearUtteranceRecorder? _unclear;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Creates the assistant.</summary>
    /// <param name="merchants">The merchants to serve.</param>
    /// <param name="knowledge">Their knowledge.</param>
    /// <param name="conversations">What was said.</param>
    /// <param name="models">What models need to answer; null means that none does.</param>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    /// <param name="logger">Where turns are logged, without any text; null means nowhere.</param>
    /// <param name="routing">What routing needs; null means that every message is a question to the knowledge.</param>
    /// <param name="unclear">Keeps what was not understood or not answered; null means that nothing does.</param>
    public ServiceAssistant(
        IMerchantDirectory merchants,
        KnowledgeBases knowledge,
        IConversationStore conversations,
        AssistantModels? models = null,
        TimeProvider? timeProvider = null,
        ILogger<ServiceAssistant>? logger = null,
        AssistantRouting? routing = null,
        UnclearUtteranceRecorder? unclear = null)
    {
        ArgumentNullException.ThrowIfNull(merchants);
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(conversations);
        _merchants = merchants;
        _conversations = conversations;
        _time = timeProvider ?? TimeProvider.System;
        _logger = logger ?? NullLogger<ServiceAssistant>.Instance;
        _usage = models?.Usage;
        _unclear = unclear;
        var answerer = new KnowledgeAnswerer(knowledge, _time);
        var asked = models is null ? null : new ModelAnswerer(models, conversations, answerer, _time, _logger);
        var questions = new QuestionAnswerer(answerer, asked);
        var router = routing is null ? null : new TurnRouter(routing, questions, conversations, _logger);
        _answerer = new TurnAnswerer(questions, asked, models?.Responses, router, _time);
    }

    /// <summary>The order of the conversations in hand.</summary>
    internal ConversationSequencer Sequencer { get; } = new();

    /// <inheritdoc/>
    public IAsyncEnumerable<ReplyUpdate> ReplyStreamingAsync(TurnRequest request, CancellationToken cancellationToken = default)
    {
        TurnRequestGuard.Require(request);
        return StreamAsync(request, cancellationToken);
    }

    private async IAsyncEnumerable<ReplyUpdate> StreamAsync(TurnRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The turn does not wait for its reader: one that is slow, or gone, neither holds the conversation nor loses the reply.
        var stream = new TurnStream(_time);
        var turn = TakeTurnAsync(request, stream, cancellationToken);
        var released = 0;
        if (!turn.IsCompleted)
        {
            while (await stream.WaitAsync().ConfigureAwait(false))
            {
                while (stream.TryTake(out var text))
                {
                    released += text.Length;
                    yield return new ReplyUpdate { Text = text };
                }
            }
        }

        var reply = await turn.ConfigureAwait(false);

        // Where another process was a moment faster, its reply is the one that counts, whatever was shown.
        if (released < reply.Text.Length && (released == 0 || !reply.IsReplay))
        {
            yield return new ReplyUpdate { Text = released == 0 ? reply.Text : reply.Text[released..] };
        }

        yield return new ReplyUpdate { Completed = reply };
    }

    private async Task<Reply> TakeTurnAsync(TurnRequest request, TurnStream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await TakeTurnInOrderAsync(request, stream, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            stream.Complete();
        }
    }

    private async ValueTask<Reply> TakeTurnInOrderAsync(TurnRequest request, TurnStream stream, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = _time.GetTimestamp();
        var key = new ConversationKey(request.Merchant, request.Conversation);

        // The place in line is taken before anything is awaited: a slow look-up must not let a later message overtake.
        var waiter = Sequencer.Enter(key);
        MerchantProfile profile;
        try
        {
            profile = await _merchants.FindAsync(request.Merchant, cancellationToken).ConfigureAwait(false) ?? throw new UnknownMerchantException(request.Merchant);
        }
        catch
        {
            GiveUp(key, waiter);
            throw;
        }

        var queued = TimeSpan.Zero;
        if (waiter is not null)
        {
            await ConversationSequencer.WaitAsync(waiter, cancellationToken).ConfigureAwait(false);
            queued = _time.GetElapsedTime(started);
        }

        try
        {
            return await ServeAsync(request, profile, stream, started, queued, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Sequencer.Leave(key);
        }
    }

    private void GiveUp(ConversationKey key, TaskCompletionSource? waiter)
    {
        if (waiter is null)
        {
            Sequencer.Leave(key);
        }
        else
        {
            Sequencer.Abandon(key, waiter);
        }
    }

    private async ValueTask<Reply> ServeAsync(TurnRequest request, MerchantProfile profile, TurnStream stream, long started, TimeSpan queued, CancellationToken cancellationToken)
    {
        var receivedAt = _time.GetUtcNow();
        var waited = _time.GetElapsedTime(started);
        var earlier = await _conversations.FindAsync(request.Merchant, request.Conversation, request.Message, cancellationToken).ConfigureAwait(false);
        if (earlier is not null)
        {
            TurnLog.Replayed(_logger, request.Merchant);
            return earlier.Reply with { IsReplay = true };
        }

        var screeningFrom = _time.GetTimestamp();
        var message = MessageScreen.Screen(request.Text, profile.MaxMessageLength);
        var locale = ReplyComposer.ChooseLocale(request, profile, message.Language);
        var screening = _time.GetElapsedTime(screeningFrom);

        var retrieval = TimeSpan.Zero;
        Reply reply;
        if (message.Finding == MessageFinding.Answerable)
        {
            var turn = new Turn(request, profile, message.Text, locale, screening, receivedAt) { Waited = waited };
            (reply, retrieval) = await _answerer.AnswerAsync(turn, stream, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            reply = ReplyComposer.Refuse(request, profile, locale, message.Finding, screening);
        }

        reply = reply with { Timings = new TurnTimings { Queued = queued, Retrieval = retrieval, FirstSentence = FirstSentence(stream, started), Total = _time.GetElapsedTime(started) } };
        return await CommitAsync(request, profile, message.Text, receivedAt, reply, started, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Reply> CommitAsync(TurnRequest request, MerchantProfile profile, string text, DateTimeOffset receivedAt, Reply reply, long started, CancellationToken cancellationToken)
    {
        var turn = new ConversationTurn
        {
            Merchant = request.Merchant,
            Conversation = request.Conversation,
            Message = request.Message,
            Text = text,
            Shopper = request.Shopper.Id,
            Channel = request.Channel,
            ReceivedAt = receivedAt,
            Reply = reply,
        };
        var stored = await StoreAsync(turn, profile, cancellationToken).ConfigureAwait(false);
        if (!IsOwn(stored, turn))
        {
            TurnLog.ServedElsewhere(_logger, request.Merchant);
            return stored.Reply with { IsReplay = true };
        }

        _unclear?.Note(profile, stored, request.Shopper.Names);
        // What is stored cannot know how long its own storing takes; what is given out can.
        var total = _time.GetElapsedTime(started);
        TurnLog.Committed(_logger, request.Merchant, reply.Outcome, total.TotalMilliseconds);
        return stored.Reply with { Timings = reply.Timings with { Total = total } };
    }

    private async ValueTask<ConversationTurn> StoreAsync(ConversationTurn turn, MerchantProfile profile, CancellationToken cancellationToken)
    {
        // A merchant without models has no costs to count.
        if (_usage is null || (turn.Reply.ModelAttempts.Count == 0 && profile.Models.Answer.Count == 0 && profile.Models.Route.Count == 0))
        {
            return await _conversations.AppendAsync(turn, cancellationToken).ConfigureAwait(false);
        }

        // What was spent is spent, whatever becomes of the turn. Stores that write in groups write both at once.
        var recording = _usage.TryRecordAsync(UsageRecord.OfTurn(turn.Merchant, turn.Conversation, turn.Reply, turn.ReceivedAt, IntentOf(turn.Reply)), cancellationToken);
        if (recording.IsCompletedSuccessfully)
        {
            return await _conversations.AppendAsync(turn, cancellationToken).ConfigureAwait(false);
        }

        var storing = _conversations.AppendAsync(turn, cancellationToken).AsTask();
        await Task.WhenAll(recording.AsTask(), storing).ConfigureAwait(false);
        return await storing.ConfigureAwait(false);
    }

    // What a stage of the routing was sure of; else the entry that was said.
    private static string? IntentOf(Reply reply)
    {
        for (var i = 0; i < reply.Requests.Count; i++)
        {
            if (reply.Requests[i] is { Stage: not null, Intent: { } intent })
            {
                return intent;
            }
        }

        return reply.Citations.Count > 0 ? reply.Citations[0].Entry.Value : null;
    }

    private TimeSpan? FirstSentence(TurnStream stream, long started)
    {
        if (stream.FirstReleasedAt is not { } at)
        {
            return null;
        }

        var elapsed = _time.GetElapsedTime(started, at);
        ModelTelemetry.FirstSentence(elapsed);
        return elapsed;
    }

    // A store may hand back the very reply or one read again from where it lies; another process's turn has its own timings.
    private static bool IsOwn(ConversationTurn stored, ConversationTurn turn) =>
        ReferenceEquals(stored.Reply, turn.Reply) || (stored.ReceivedAt == turn.ReceivedAt && stored.Reply.Timings == turn.Reply.Timings);
}
