using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Flows;

/// <summary>A flow that is written in code rather than as steps, such as the shopping guide. It takes part in digressions, cancelling and timeouts like any other.</summary>
/// <remarks>Implementations are safe for concurrent use and keep nothing themselves: what is to be remembered is in the state that they return.</remarks>
public interface ICustomFlow
{
    /// <summary>The names of the flows that it is, which are the intents that begin it.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The shop port that it needs and the host does not provide; null where it has all.</summary>
    string? MissingPort { get; }

    /// <summary>Whether a merchant has it.</summary>
    /// <param name="profile">The merchant.</param>
    /// <returns>Whether it has.</returns>
    bool Serves(MerchantProfile profile);

    /// <summary>Says what it waits for, and how well a message fits.</summary>
    /// <param name="profile">The merchant.</param>
    /// <param name="request">The message that came.</param>
    /// <param name="state">What it wanted kept.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The flow, as far as understanding the message needs it.</returns>
    ValueTask<RunningFlow> DescribeAsync(MerchantProfile profile, TurnRequest request, string state, CancellationToken cancellationToken = default);

    /// <summary>Takes a message.</summary>
    /// <param name="turn">The message, and what is known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What it makes of it.</returns>
    ValueTask<CustomFlowResult> ExecuteAsync(CustomFlowTurn turn, CancellationToken cancellationToken = default);
}
