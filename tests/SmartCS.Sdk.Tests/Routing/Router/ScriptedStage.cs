using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Tests.Routing.Router;

/// <summary>A stage that thinks of any request what a test has it think.</summary>
internal sealed class ScriptedStage(string name, Func<StageRequest, StageVerdict?> judge) : IRoutingStage
{
    public string Name => name;

    /// <summary>The texts that it was asked about.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>A classifier that is this sure of intents, the likeliest first.</summary>
    public static ScriptedStage Thinking(string name, bool? isOutOfScope, params (string Intent, double Confidence)[] candidates) => new(name, _ => new StageVerdict
    {
        Candidates = [.. candidates.Select(static candidate => new IntentCandidate(candidate.Intent, candidate.Confidence))],
        Confidence = candidates.Length == 0 ? 0 : candidates[0].Confidence,
        Margin = candidates.Length == 0 ? 0 : candidates[0].Confidence - (candidates.Length > 1 ? candidates[1].Confidence : 0),
        IsOutOfScope = isOutOfScope,
    });

    public ValueTask<StageVerdict?> JudgeAsync(StageRequest request, CancellationToken cancellationToken)
    {
        Asked.Add(request.Text);
        return ValueTask.FromResult(judge(request));
    }
}
