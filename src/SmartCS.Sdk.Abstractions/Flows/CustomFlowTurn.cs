using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Flows;

/// <summary>What a flow in code is given.</summary>
public sealed record CustomFlowTurn
{
    /// <summary>The message and its commands.</summary>
    public required FlowTurn Turn { get; init; }

    /// <summary>The flow's name, as it was begun.</summary>
    public required string Flow { get; init; }

    /// <summary>The shopper whom the host has verified; null for an anonymous one.</summary>
    public ShopperId? Shopper { get; init; }

    /// <summary>What the flow wanted kept when it ran last; null when it begins.</summary>
    public string? State { get; init; }

    /// <summary>What became of the write that it proposed last; null where it proposed none, or <see cref="IsDeclined"/>.</summary>
    public WriteResult? Result { get; init; }

    /// <summary>The outcome of the write that it proposed last, as of <see cref="ConfirmStep"/>; null where it proposed none.</summary>
    public string? Outcome { get; init; }

    /// <summary>Whether the shopper said no to the write that it proposed last.</summary>
    public bool IsDeclined => Outcome == ConfirmStep.Declined;
}
