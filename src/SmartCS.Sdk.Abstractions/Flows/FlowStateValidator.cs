namespace SmartCS.Sdk.Flows;

/// <summary>What every store of flow states requires of a state before it writes it.</summary>
public static class FlowStateValidator
{
    /// <summary>The most bytes that a state may have.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>Requires a state to be one that may be written.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is null.</exception>
    /// <exception cref="ArgumentException">An identity is missing, the version is negative, or the state is empty or too long.</exception>
    public static void Require(StoredFlowState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentException.ThrowIfNullOrEmpty(state.Merchant.Value, "state.Merchant");
        ArgumentException.ThrowIfNullOrEmpty(state.Conversation.Value, "state.Conversation");
        if (state.Version < 0)
        {
            throw new ArgumentException($"The version is {state.Version}; allowed are 0 for a new state and the version of the state that it was made from.", nameof(state));
        }

        if (state.State.Length is 0 or > MaxBytes)
        {
            throw new ArgumentException($"The state has {state.State.Length} bytes; allowed are 1 to {MaxBytes}.", nameof(state));
        }
    }
}
