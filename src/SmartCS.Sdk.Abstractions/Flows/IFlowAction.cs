namespace SmartCS.Sdk.Flows;

/// <summary>Something that flows can have looked up: it asks a shop port and changes nothing.</summary>
/// <remarks>Implementations are safe for concurrent use.</remarks>
public interface IFlowAction
{
    /// <summary>The name by which flows call it, such as <c>order.find</c>: lower-case letters, digits, underscores and dots.</summary>
    string Name { get; }

    /// <summary>The names of its arguments; a name that ends in <c>?</c> may be left out.</summary>
    IReadOnlyList<string> Parameters { get; }

    /// <summary>The outcomes that it may have besides <see cref="FlowActionResult.Ok"/>.</summary>
    IReadOnlyList<string> Outcomes { get; }

    /// <summary>The shop port that it needs and the host does not provide, such as <c>IOrderService</c>; null where it has all.</summary>
    string? MissingPort { get; }

    /// <summary>Looks it up.</summary>
    /// <param name="context">For whom, and what.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was found. An exception is the outcome <c>failed</c> to the flow.</returns>
    ValueTask<FlowActionResult> RunAsync(FlowActionContext context, CancellationToken cancellationToken = default);
}
