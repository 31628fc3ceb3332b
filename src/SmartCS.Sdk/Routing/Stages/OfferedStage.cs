using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>The choice among the intents that the reply before asked about: by place, as in "the second", or by the words of a title.</summary>
internal sealed class OfferedStage : IRoutingStage
{
    // A longer message says something of its own.
    private const int MaxLength = 60;

    public string Name => RouteStages.Offered;

    public ValueTask<StageVerdict?> JudgeAsync(StageRequest request, CancellationToken cancellationToken)
    {
        if (request.Context.OffersHandoff && request.Context.Flow is null && IsYes(request))
        {
            return ValueTask.FromResult<StageVerdict?>(new StageVerdict { Commands = [new HandoffCommand { Reason = HandoffReason.Requested }], Confidence = 1 });
        }

        var offered = request.Context.Offered;
        if (offered.Count == 0 || request.Text.Length > MaxLength)
        {
            return ValueTask.FromResult<StageVerdict?>(null);
        }

        var chosen = Choose(request, offered);
        return ValueTask.FromResult<StageVerdict?>(chosen is null ? StageVerdict.None : new StageVerdict { Candidates = [new IntentCandidate(chosen, 1)], Confidence = 1 });
    }

    private static bool IsYes(StageRequest request)
    {
        var slots = request.Slots;
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i].Type == SlotType.Confirmation && slots[i].Value == "yes")
            {
                return request.Form != RequestForm.Question && !FlowWords.IsHedging(request.Folded) && !Residue.Has(request.Message.Folded, request.Range, slots, []);
            }
        }

        return false;
    }

    private static string? Choose(StageRequest request, IReadOnlyList<string> offered)
    {
        var options = new List<ChoiceOption>();
        for (var i = 0; i < offered.Count; i++)
        {
            if (request.Message.Intents.TryGet(offered[i], out var intent))
            {
                options.Add(new ChoiceOption(i, intent.Id));
                foreach (var title in intent.Titles.Values)
                {
                    options.Add(new ChoiceOption(i, title));
                }
            }
        }

        var chosen = ChoiceReader.Find(request.FoldedText, options, offered.Count);
        return chosen is { } place && request.Message.Intents.TryGet(offered[place], out var found) ? found.Id : null;
    }
}
