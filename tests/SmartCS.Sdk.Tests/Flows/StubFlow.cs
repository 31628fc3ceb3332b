using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Flows;

/// <summary>A flow in code that says nothing.</summary>
internal sealed class StubFlow(params string[] names) : ICustomFlow
{
    public IReadOnlyList<string> Names => names;

    public string? MissingPort { get; init; }

    public bool Serves(MerchantProfile profile) => true;

    public ValueTask<RunningFlow> DescribeAsync(MerchantProfile profile, TurnRequest request, string state, CancellationToken cancellationToken = default) => new(new RunningFlow { Flow = names[0] });

    public ValueTask<CustomFlowResult> ExecuteAsync(CustomFlowTurn turn, CancellationToken cancellationToken = default) => new(new CustomFlowResult());
}
