namespace SmartCS.Sdk.Routing;

/// <summary>Says what is done about a request that no stage was sure of.</summary>
internal static class Clarifying
{
    private const int MinIntents = 2;
    private const int MaxIntents = 4;

    // What is less than half as likely as the likeliest is not worth asking about.
    private const double Close = 0.5;

    // Where the knowledge has no answer, a wider question is better than none.
    private const double Wide = 1.0 / 3;
    private const double MinFaint = 0.08;

    // Of intents that are hardly likelier together than all the others, none may be meant.
    private const double MinTogether = 1.0 / 3;

    /// <summary>
    /// Whether to look for an answer or to ask. The knowledge may answer what no intent fits, so the question comes first only where
    /// something is to be done and it is not clear what.
    /// </summary>
    /// <returns>The commands, and what to ask if the knowledge has no answer.</returns>
    public static (IReadOnlyList<DialogueCommand> Commands, ClarifyCommand? IfUnanswered) For(CascadeOutcome outcome, StageRequest request)
    {
        // In a flow, what fits nothing leads back to what the flow asked for.
        var backToFlow = request.Context.Flow?.Awaiting is null ? null : new ClarifyCommand();
        if (outcome.IsOutOfScope)
        {
            return ([new AnswerCommand()], request.Form == RequestForm.Question ? null : backToFlow);
        }

        var likely = Choose(outcome.Candidates, Close, request.Message);
        if (likely.Count == 1 && request.Context.Flow is null && IntentCommands.FlowOf(likely[0], request.Message) is not null && NamesOrder(request))
        {
            // Who names an order wants something done with it, and a flow asks before it does anything.
            return (IntentCommands.For(likely[0], request.Message, request.Range), null);
        }

        if (likely.Count >= MinIntents)
        {
            var clarify = new ClarifyCommand { Intents = [.. likely.Select(static intent => intent.Id)] };
            var actedOn = likely.Count(intent => IntentCommands.IsActedOn(intent, request.Message));
            var isToBeDone = actedOn == likely.Count || (request.Form != RequestForm.Question && IntentCommands.IsActedOn(likely[0], request.Message));
            return isToBeDone ? ([clarify], null) : ([new AnswerCommand()], clarify);
        }

        var possible = Choose([.. outcome.Candidates, .. outcome.Faint.Where(static candidate => candidate.Confidence >= MinFaint)], Wide, request.Message);
        if (possible.Count >= MinIntents && Together(possible, outcome) >= MinTogether)
        {
            return ([new AnswerCommand()], new ClarifyCommand { Intents = [.. possible.Select(static intent => intent.Id)] });
        }

        return ([new AnswerCommand()], backToFlow);
    }

    private static double Together(List<IntentDefinition> intents, CascadeOutcome outcome) =>
        intents.Sum(intent => outcome.Candidates.Concat(outcome.Faint).Where(candidate => candidate.Intent == intent.Id).Max(static candidate => candidate.Confidence));

    private static bool NamesOrder(StageRequest request)
    {
        for (var i = 0; i < request.Slots.Count; i++)
        {
            if (request.Slots[i].Type == SlotType.OrderId)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The intents that are about as likely as the likeliest; courtesies are nothing to choose.</summary>
    private static List<IntentDefinition> Choose(List<IntentCandidate> candidates, double close, RoutedMessage message)
    {
        var chosen = new List<IntentDefinition>();
        var least = candidates.Count == 0 ? 0 : close * candidates.Max(static candidate => candidate.Confidence);
        foreach (var candidate in candidates.OrderByDescending(static candidate => candidate.Confidence))
        {
            if (chosen.Count < MaxIntents && candidate.Confidence >= least && message.Intents.TryGet(candidate.Intent, out var intent) && intent.Action != IntentAction.SmallTalk && !chosen.Contains(intent))
            {
                chosen.Add(intent);
            }
        }

        return chosen;
    }
}
