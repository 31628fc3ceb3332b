using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Flows;

/// <summary>
/// Runs the flows of all merchants: keeps where each conversation stands, takes the commands of its messages, and has writes done after
/// a yes to exactly what was put to the shopper.
/// </summary>
/// <remarks>Safe for concurrent use, also by several processes on one store.</remarks>
public sealed class DialogueFlows : IDialogueFlows
{
    /// <summary>How often a message is taken again because another process has written the conversation's state meanwhile.</summary>
    private const int MaxConflicts = 4;

    private static readonly TimeSpan ActionLimit = TimeSpan.FromSeconds(20);

    private readonly FlowLibrary _library;
    private readonly FlowStates _states;
    private readonly FlowDescriber _describer;
    private readonly FlowExecutor _executor;
    private readonly TimeProvider _time;
    private readonly bool _hasEffects;

    // What was found for a message that is being served is not found out twice.
    private readonly ConditionalWeakTable<TurnRequest, Sighting> _sightings = [];

    /// <summary>Brings together what flows need.</summary>
    /// <param name="library">The merchants' flows.</param>
    /// <param name="parts">The actions, effects and flows in code.</param>
    /// <param name="effects">Has writes done.</param>
    /// <param name="states">Keeps where conversations stand.</param>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    /// <param name="logger">Takes what goes wrong, without any text; null means nowhere.</param>
    public DialogueFlows(FlowLibrary library, FlowParts parts, EffectRunner effects, IFlowStateStore states, TimeProvider? timeProvider = null, ILogger<DialogueFlows>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(effects);
        ArgumentNullException.ThrowIfNull(states);
        _library = library;
        _time = timeProvider ?? TimeProvider.System;
        _hasEffects = parts.EffectNames.Any(name => parts.FindEffect(name) is { MissingPort: null });
        var log = (ILogger?)logger ?? NullLogger.Instance;
        var actions = new ActionCaller(ActionLimit, _time, log);
        _states = new FlowStates(states, library, log);
        _describer = new FlowDescriber(library, actions);
        _executor = new FlowExecutor(library, effects, actions, _states, log);
    }

    /// <summary>Words what flows say, for merchants who want it; null for nobody.</summary>
    internal FlowPhraser? Phraser { get; init; }

    /// <inheritdoc/>
    public bool Has(MerchantProfile profile, string flow)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(flow);
        return _library.Find(profile, flow) is not null || _library.FindCustom(profile, flow) is not null;
    }

    /// <inheritdoc/>
    public async ValueTask<RunningFlow?> FindRunningAsync(MerchantProfile profile, TurnRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(request);
        var (state, version) = await _states.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        if (state is null)
        {
            return null;
        }

        var running = await FindAsync(profile, request, state, cancellationToken).ConfigureAwait(false);
        _sightings.AddOrUpdate(request, new Sighting(running, state, version));
        return running;
    }

    /// <inheritdoc/>
    public async ValueTask<FlowReply?> ExecuteAsync(FlowTurn turn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        for (var attempt = 0; attempt < MaxConflicts; attempt++)
        {
            var run = await OpenAsync(turn.Profile, turn.Request, turn.Locale, turn.Text, turn.Part, turn.ReceivedAt, cancellationToken).ConfigureAwait(false);
            if (run.Run.Taken.Find(turn.Part) is { } taken)
            {
                return taken.Reply?.ToReply();
            }

            var served = await _executor.ExecuteAsync(run.Run, turn.Commands, run.Expired, run.Before, cancellationToken).ConfigureAwait(false);
            var reply = served.ToReply();
            if (reply is null && run.IsNew && served.State.Frames.Count == 0)
            {
                return null;
            }

            reply = reply is null || Phraser is null ? reply : await Phraser.PhraseAsync(served, reply, cancellationToken).ConfigureAwait(false);
            served.Taken.Parts.Add(new TakenPart { Part = turn.Part, Reply = SaidReply.Of(reply), IsReminder = turn.Commands.Count == 0 });
            if (await _states.TryWriteAsync(served, run.Version, cancellationToken).ConfigureAwait(false))
            {
                return reply;
            }
        }

        throw Conflicting();
    }

    /// <summary>
    /// Has a write put to the shopper that a model or the host asks for. The shopper is asked at the end of the reply to the message, and
    /// only the shopper's own yes has it done.
    /// </summary>
    /// <param name="profile">The merchant.</param>
    /// <param name="request">The message that asks for it, with the identities that the host gave.</param>
    /// <param name="locale">The language to ask in.</param>
    /// <param name="effect">The write.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The question that the shopper will be asked, its <see cref="FlowReply.Choices"/> not empty; or why the write may not be done.</returns>
    /// <exception cref="SmartCustomerServiceException">A store failed, or the conversation is being written by other processes all the time.</exception>
    public async ValueTask<FlowReply> ProposeAsync(MerchantProfile profile, TurnRequest request, Locale locale, ProposedEffect effect, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(effect);
        for (var attempt = 0; attempt < MaxConflicts; attempt++)
        {
            var run = await OpenAsync(profile, request, locale, request.Text, part: -1, receivedAt: null, cancellationToken).ConfigureAwait(false);
            var reply = await _executor.ProposeAsync(run.Run, effect, cancellationToken).ConfigureAwait(false);
            if (reply.Choices.Count == 0 || await _states.TryWriteAsync(run.Run, run.Version, cancellationToken).ConfigureAwait(false))
            {
                return reply;
            }
        }

        throw Conflicting();
    }

    /// <summary>Whether a merchant has anything for flows to do, so that its messages need looking at.</summary>
    internal bool Serves(MerchantProfile profile) => _hasEffects || _library.HasAny(profile);

    private async ValueTask<Opened> OpenAsync(MerchantProfile profile, TurnRequest request, Locale locale, string text, int part, DateTimeOffset? receivedAt, CancellationToken cancellationToken)
    {
        // What was read a moment ago is as good: where it is not any more, writing says so. It is used once, as it is changed.
        var sighting = _sightings.TryGetValue(request, out var seeing) && _sightings.Remove(request) ? seeing : null;
        var (read, version) = sighting is null ? await _states.ReadAsync(request, cancellationToken).ConfigureAwait(false) : (sighting.State, sighting.Version);
        var state = read ?? new FlowState();
        var now = _time.GetUtcNow();
        var run = new FlowRun { Profile = profile, Request = request, Locale = locale, Text = text, Now = now, ReceivedAt = receivedAt, Clock = _time, State = state, Part = part };
        var before = state.Taken;
        if (before is not null && before.IsOf(request))
        {
            return new Opened(run, version, read is null, null, before);
        }

        var seen = read is null ? null
            : sighting is not null ? sighting.Running
            : await FindAsync(profile, request, state, cancellationToken).ConfigureAwait(false);
        state.Taken = new TakenMessage { Message = request.Message, Shopper = request.Shopper.Id, Seen = SeenFlow.Of(seen) };
        var expired = await _executor.SettleInAsync(run, cancellationToken).ConfigureAwait(false);
        state.At = now;
        return new Opened(run, version, read is null, expired, before);
    }

    private ValueTask<RunningFlow?> FindAsync(MerchantProfile profile, TurnRequest request, FlowState state, CancellationToken cancellationToken)
    {
        if (state.Taken is { } taken && taken.IsOf(request))
        {
            return new(taken.Seen?.ToRunning());
        }

        if (!FlowExecutor.IsOwn(state, request))
        {
            return default;
        }

        var now = _time.GetUtcNow();
        var alive = _states.Alive(profile, state, now);
        return alive.Top is not null ? _describer.DescribeAsync(profile, request, alive, now, cancellationToken)
            : FlowStates.WasJustNow(state, now) ? new(_describer.DescribeExpired(profile, state))
            : default;
    }

    private static SmartCustomerServiceException Conflicting() =>
        new("The conversation is being written by other processes all the time; send the message again with the same id.") { IsTransient = true };

    /// <summary>What was found for a message.</summary>
    private sealed record Sighting(RunningFlow? Running, FlowState State, long Version);

    private readonly record struct Opened(FlowRun Run, long Version, bool IsNew, string? Expired, TakenMessage? Before);
}
