using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>The merchant's own word on what a message means.</summary>
internal sealed class RulesStage : IRoutingStage
{
    public string Name => RouteStages.Rules;

    public ValueTask<StageVerdict?> JudgeAsync(StageRequest request, CancellationToken cancellationToken)
    {
        var rules = CompiledRules.For(request.Message.Settings);
        return ValueTask.FromResult(rules.IsEmpty ? null : Verdict(rules.Find(request.FoldedText)));
    }

    private static StageVerdict Verdict(string? intent) =>
        intent is null ? StageVerdict.None : new StageVerdict { Candidates = [new IntentCandidate(intent, 1)], Confidence = 1 };
}
