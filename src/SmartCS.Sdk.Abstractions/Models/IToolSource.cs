namespace SmartCS.Sdk.Models;

/// <summary>Says which tools a model may call in a turn. A host registers any number of sources; a turn offers what all of them grant.</summary>
/// <remarks>Implementations are safe for concurrent use.</remarks>
public interface IToolSource
{
    /// <summary>The tools of one turn.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The grants; empty where there are none. Names must differ, letter case apart; of two tools of one name only the first is offered.</returns>
    ValueTask<IReadOnlyList<ToolGrant>> OfferAsync(ToolContext context, CancellationToken cancellationToken = default);
}
