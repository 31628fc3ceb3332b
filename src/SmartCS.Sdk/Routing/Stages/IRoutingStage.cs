namespace SmartCS.Sdk.Routing;

/// <summary>One way to understand a request. Safe for concurrent use.</summary>
internal interface IRoutingStage
{
    /// <summary>The stage's name, one of <see cref="Turns.RouteStages"/>.</summary>
    string Name { get; }

    /// <summary>Says what the stage thinks of a request. A failure of the stage is a verdict without candidates, not an exception.</summary>
    /// <param name="request">The request, and the message that it is part of.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What it thinks; null where the stage has no say, such as one that this merchant does not have. It then leaves no trace.</returns>
    ValueTask<StageVerdict?> JudgeAsync(StageRequest request, CancellationToken cancellationToken);
}
