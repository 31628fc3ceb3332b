using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>A tool that a model may call in one turn, and on what terms.</summary>
public sealed record ToolGrant
{
    /// <summary>What is called. Its JSON schema is what arguments are checked against.</summary>
    public required AIFunction Function { get; init; }

    /// <summary>Whether a call must be approved by a person first. An <see cref="ApprovalRequiredAIFunction"/> always must. Default false.</summary>
    public bool RequiresApproval { get; init; }

    /// <summary>Whether several calls may run at the same time, which suits tools that only read. Default false.</summary>
    public bool AllowsParallelCalls { get; init; }

    /// <summary>How long one call may take, 10 milliseconds to 10 minutes. Default 10 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many tokens of a result the model is given at most, estimated, 16 to 100,000; the rest is cut off and said to be. Default 1,000.</summary>
    public int MaxResultTokens { get; init; } = 1_000;

    /// <summary>Asked again right before each call, since what a shopper may do can change within a turn; null means that the grant holds.</summary>
    public Func<ToolContext, CancellationToken, ValueTask<bool>>? IsStillGrantedAsync { get; init; }
}
