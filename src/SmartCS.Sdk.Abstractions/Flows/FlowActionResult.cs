namespace SmartCS.Sdk.Flows;

/// <summary>What an action found.</summary>
public sealed record FlowActionResult
{
    /// <summary>The outcome of an action that found what it was asked for.</summary>
    public const string Ok = "ok";

    /// <summary>How it went, one of the action's <see cref="IFlowAction.Outcomes"/>. Default <see cref="Ok"/>.</summary>
    public string Outcome { get; init; } = Ok;

    /// <summary>What was found.</summary>
    public DataValue Value { get; init; }

    /// <summary>What to choose from; empty for actions that offer nothing.</summary>
    public IReadOnlyList<FlowChoice> Choices { get; init => field = value ?? []; } = [];

    /// <summary>What to say, in the language of the context; null for nothing.</summary>
    public string? Text { get; init; }

    /// <summary>The shopper whom the host has just verified; null for actions that identify nobody.</summary>
    public ShopperId? Identified { get; init; }

    /// <summary>A value that was found.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static FlowActionResult Found(DataValue value) => new() { Value = value };

    /// <summary>Another outcome.</summary>
    /// <param name="outcome">Which.</param>
    /// <param name="text">What to say; null for nothing.</param>
    /// <returns>The result.</returns>
    public static FlowActionResult Of(string outcome, string? text = null) => new() { Outcome = outcome, Text = text };
}
