using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Flows;

/// <summary>Reads and writes where conversations stand, and tells which of their flows the shopper has left lying too long. Safe for concurrent use.</summary>
internal sealed class FlowStates(IFlowStateStore store, FlowLibrary library, ILogger logger)
{
    // How long a shopper is told that a flow is over, rather than not understood.
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    /// <summary>How long flows wait that say nothing of it: those in code, and writes of their own.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(30);

    /// <summary>Reads a conversation's state.</summary>
    /// <returns>The state, null where there is none, and its version.</returns>
    public async ValueTask<(FlowState? State, long Version)> ReadAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Merchant, request.Conversation, cancellationToken).ConfigureAwait(false) is not { } stored)
        {
            return (null, 0);
        }

        var state = FlowStateCodec.Read(stored.State);
        if (state is null)
        {
            FlowEngineLog.StateUnreadable(logger, request.Merchant);
        }

        return (state, stored.Version);
    }

    /// <summary>Writes a state.</summary>
    /// <returns>Whether it was written; not where another process has written it since.</returns>
    public async ValueTask<bool> TryWriteAsync(FlowRun run, long version, CancellationToken cancellationToken)
    {
        var bytes = FlowStateCodec.Write(run.State);
        if (bytes.Length > FlowStateValidator.MaxBytes)
        {
            // What cannot be kept cannot be gone on with.
            FlowEngineLog.StateTooLarge(logger, run.Merchant, bytes.Length);
            throw new SmartCustomerServiceException($"The flows of a conversation hold {bytes.Length} bytes, more than the {FlowStateValidator.MaxBytes} that are kept; an action must give less.");
        }

        var stored = new StoredFlowState { Merchant = run.Request.Merchant, Conversation = run.Request.Conversation, Version = version, ChangedAt = run.Now, State = bytes };
        if (await store.TryWriteAsync(stored, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        FlowEngineLog.Conflict(logger, run.Merchant);
        return false;
    }

    /// <summary>The flows that are still under way.</summary>
    public FlowState Alive(MerchantProfile profile, FlowState state, DateTimeOffset now)
    {
        var silent = now - state.At;
        return state.Frames.Exists(frame => silent > TimeoutOf(profile, frame))
            ? new FlowState { Frames = [.. state.Frames.Where(frame => silent <= TimeoutOf(profile, frame))], Owner = state.Owner, Identified = state.Identified, At = state.At, Taken = state.Taken }
            : state;
    }

    /// <summary>Whether a flow has been left lying too long.</summary>
    public bool IsExpired(MerchantProfile profile, FlowState state, FlowFrame frame, DateTimeOffset now) => now - state.At > TimeoutOf(profile, frame);

    /// <summary>Whether a conversation was in a flow not long ago.</summary>
    public static bool WasJustNow(FlowState state, DateTimeOffset now) => state.Top is not null && now - state.At <= Remembered;

    private TimeSpan TimeoutOf(MerchantProfile profile, FlowFrame frame) => library.Find(profile, frame.Flow)?.Definition.Timeout ?? Usual;
}
