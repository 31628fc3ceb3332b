using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Flows;

/// <summary>Executes the commands of one request on a conversation's state. Safe for concurrent use.</summary>
internal sealed class FlowExecutor
{
    /// <summary>How many writes one message may have put to the shopper.</summary>
    private const int MaxProposals = 5;

    private readonly FlowStack _stack;
    private readonly FlowStates _states;
    private readonly CommandTaker _taker;
    private readonly StepRunner _steps;
    private readonly FlowReminder _reminder;
    private readonly WriteRunner _writes;
    private readonly IdentityGate _identity;
    private readonly ILogger _logger;

    public FlowExecutor(FlowLibrary library, EffectRunner effects, ActionCaller actions, FlowStates states, ILogger logger)
    {
        _logger = logger;
        _states = states;
        _stack = new FlowStack(library, effects, logger);
        _identity = new IdentityGate(library, _stack);
        _writes = new WriteRunner(library, effects, _stack, _identity, logger);
        _taker = new CommandTaker(library, _stack, _writes, new SlotCorrector(_stack));
        _steps = new StepRunner(library, _stack, actions, new SlotCollector(_stack, actions, logger), _writes, new CustomRunner(_stack), _identity, logger);
        _reminder = new FlowReminder(library, _stack);
    }

    /// <summary>Whether the flows of a conversation are those of the shopper who writes.</summary>
    public static bool IsOwn(FlowState state, TurnRequest request) => state.Owner is not { } owner || owner == (request.Shopper.Id ?? state.Identified);

    /// <summary>Ends what is somebody else's, and what was left lying too long.</summary>
    /// <returns>What the flow was called that was left lying last; null where none was.</returns>
    public async ValueTask<string?> SettleInAsync(FlowRun run, CancellationToken cancellationToken)
    {
        var state = run.State;
        if (!IsOwn(state, run.Request))
        {
            FlowEngineLog.OwnerChanged(_logger, run.Merchant);
            await _stack.DropAsync(run, 0, state.Frames.Count, cancellationToken).ConfigureAwait(false);
            state.Identified = null;
        }

        string? expired = null;
        for (var i = state.Frames.Count - 1; i >= 0; i--)
        {
            if (_states.IsExpired(run.Profile, state, state.Frames[i], run.Now))
            {
                expired ??= _stack.TitleOf(run, state.Frames[state.BaseOf(i)]);
                await _stack.DropAsync(run, i, 1, cancellationToken).ConfigureAwait(false);
            }
        }

        if (state.Frames.Count > 0)
        {
            // What called it is gone.
            state.Frames[0].IsLinked = false;
        }

        state.Owner = run.Shopper;
        return expired;
    }

    /// <summary>Executes the commands.</summary>
    /// <param name="run">The request.</param>
    /// <param name="commands">What it asks for; empty to remind of what is waited for.</param>
    /// <param name="expired">What was called that was left lying too long; null for nothing.</param>
    /// <param name="before">The message before; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request as it was served.</returns>
    public async ValueTask<FlowRun> ExecuteAsync(FlowRun run, IReadOnlyList<DialogueCommand> commands, string? expired, TakenMessage? before, CancellationToken cancellationToken)
    {
        // The same message has begun a flow that asks something: another that asks too waits its turn, so that one question stands at a time.
        var second = FindSecond(run, commands);
        var beforehand = second is null ? null : FlowStateCodec.Write(run.State);
        await ExecuteAllAsync(run, commands, expired, before, cancellationToken).ConfigureAwait(false);
        if (second is null || run.Handoff is not null || run.State.Top is null || run.State.Frames[run.State.BaseOf(run.State.Frames.Count - 1)].Flow != second.Flow)
        {
            return run;
        }

        var queued = run.At(FlowStateCodec.Read(beforehand)!);
        queued.Taken.Proposals = run.Taken.Proposals;
        await _taker.QueueAsync(queued, second, cancellationToken).ConfigureAwait(false);
        return queued;
    }

    private static StartFlowCommand? FindSecond(FlowRun run, IReadOnlyList<DialogueCommand> commands) =>
        commands is [StartFlowCommand start] && run.State.Top is not null && run.Taken.Parts.Exists(static part => part is { IsReminder: false, Reply.Handoff: null })
        && !run.State.Frames.Exists(frame => frame.Flow == start.Flow)
            ? start
            : null;

    private async ValueTask ExecuteAllAsync(FlowRun run, IReadOnlyList<DialogueCommand> commands, string? expired, TakenMessage? before, CancellationToken cancellationToken)
    {
        if (commands.Count == 0)
        {
            await RemindAsync(run, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (commands is [RepeatCommand] && run.State.Top is not null && LastSaid(before) is { } said)
        {
            run.Say(said.Text);
            run.Cards.AddRange(said.Cards);
            run.Offer(said.Choices);
            return;
        }

        var starts = false;
        foreach (var command in commands)
        {
            if (run.State.Top is null && expired is not null && command is not StartFlowCommand and not CancelFlowCommand)
            {
                run.Say(run.Words.Expired(expired));
                return;
            }

            starts |= command is StartFlowCommand;
            await _taker.TakeAsync(run, command, cancellationToken).ConfigureAwait(false);
        }

        if (run.State.Top is null && expired is not null && !run.HasSaid && !starts)
        {
            run.Say(run.Words.Cancelled(expired, isUntouched: false));
        }

        if (run.HasLeft && !starts)
        {
            _stack.GoBack(run);
        }

        await _steps.RunAsync(run, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts a write to the shopper that comes from outside of any flow; the question is said when the reply ends.</summary>
    public async ValueTask<FlowReply> ProposeAsync(FlowRun run, ProposedEffect effect, CancellationToken cancellationToken)
    {
        var frames = run.State.Frames;
        var known = frames.Find(frame => frame.Flow.Length == 0 && frame.Write is { } write && write.Message == run.Request.Message && write.Effect == effect.Effect && write.Arguments == effect.Arguments);
        if (known is not null)
        {
            return Asked(run, known);
        }

        if (run.Taken.Proposals >= MaxProposals || frames.Count >= FlowStack.MaxDepth || (run.Shopper is null && !_identity.Has(run.Profile)))
        {
            return new FlowReply { Text = run.Shopper is null ? run.Words.NotIdentified : run.Words.Refused };
        }

        var frame = new FlowFrame { Write = new PendingWrite { Effect = effect.Effect, Arguments = effect.Arguments, Message = run.Request.Message } };
        if (run.Shopper is not null && await _writes.ProposeAsync(run, frame, frame.Write, cancellationToken).ConfigureAwait(false) is { Record: null } refused)
        {
            return new FlowReply { Text = refused.Explanation ?? run.Words.Refused };
        }

        // What the message asks for first is put to the shopper first.
        var place = frames.Count;
        while (place > 0 && frames[place - 1] is { Flow.Length: 0, Write: { } write } && write.Message == run.Request.Message)
        {
            place--;
        }

        frames.Insert(place, frame);
        return Asked(run, frame);
    }

    private FlowReply Asked(FlowRun run, FlowFrame frame) => new()
    {
        Text = frame.Write!.Digest is null ? run.Words.IdentityFirst : _writes.Question(run, frame, frame.Write.Summary),
        Choices = run.Words.YesAndNo,
    };

    private async ValueTask RemindAsync(FlowRun run, CancellationToken cancellationToken)
    {
        if (run.State.Top is not { } top)
        {
            return;
        }

        // What the same message has just been told is not said again.
        var isSaid = top.Write is not { IsSaid: false } && run.Taken.Parts.Exists(static part => part is { IsReminder: false, Reply: not null });
        if (!isSaid && !_reminder.Remind(run))
        {
            await _steps.RunAsync(run, cancellationToken).ConfigureAwait(false);
        }
    }

    private static FlowReply? LastSaid(TakenMessage? before) => before?.Parts is [.., { IsReminder: false, Reply: { } reply }] ? reply.ToReply() : null;
}
