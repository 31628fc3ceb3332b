using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Tests.Flows;

/// <summary>An action that finds nothing.</summary>
internal sealed class StubAction(string name, string[] parameters, string[]? outcomes = null, string? missingPort = null) : IFlowAction
{
    public string Name => name;

    public IReadOnlyList<string> Parameters => parameters;

    public IReadOnlyList<string> Outcomes => outcomes ?? [];

    public string? MissingPort => missingPort;

    public ValueTask<FlowActionResult> RunAsync(FlowActionContext context, CancellationToken cancellationToken = default) => new(new FlowActionResult());
}
