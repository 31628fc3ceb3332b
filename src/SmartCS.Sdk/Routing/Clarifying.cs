namespace SmartCS.Sdk.Routing;

/// <summary>Says what is done about a request that no stage was sure of.</summary>
internal static class Clarifying
{
    private const int MinIntents = 2;
    private const int MaxIntents = 4;

    // What is less than half as likely as the likeliest is not worth asking about.
    private const double Close = 0.5;

    /// <summary>
    /// Whether to look for an answer or to ask. The knowledge may answer what no intent fits, so the question comes first only where
    /// something is to be done and it is not clear what.
    /// </summary>
    /// <returns>The commands, and what to ask if the knowledge has no answer.</returns>
    public static (IReadOnlyList<DialogueCommand> Commands, ClarifyCommand? IfUnanswered) For(CascadeOutcome outcome, StageRequest request)
    {
        if (outcome.IsOutOfScope)
        {
            return ([new AnswerCommand()], null);
        }

        var intents = Plausible(outcome, request.Message, out var firstIsActedOn, out var allAreActedOn);
        if (intents.Count >= MinIntents)
        {
            var clarify = new ClarifyCommand { Intents = intents };
            return allAreActedOn || (firstIsActedOn && request.Form != RequestForm.Question) ? ([clarify], null) : ([new AnswerCommand()], clarify);
        }

        // In a flow, what fits nothing leads back to what the flow asked for.
        return ([new AnswerCommand()], request.Context.Flow?.Awaiting is null ? null : new ClarifyCommand());
    }

    private static List<string> Plausible(CascadeOutcome outcome, RoutedMessage message, out bool firstIsActedOn, out bool allAreActedOn)
    {
        outcome.Candidates.Sort(static (a, b) => b.Confidence.CompareTo(a.Confidence));
        var intents = new List<string>();
        firstIsActedOn = false;
        allAreActedOn = true;
        foreach (var candidate in outcome.Candidates)
        {
            if (intents.Count < MaxIntents && candidate.Confidence >= Close * outcome.Candidates[0].Confidence && message.Intents.TryGet(candidate.Intent, out var intent) && intent.Action != IntentAction.SmallTalk)
            {
                var isActedOn = IntentCommands.IsActedOn(intent, message);
                firstIsActedOn |= intents.Count == 0 && isActedOn;
                allAreActedOn &= isActedOn;
                intents.Add(candidate.Intent);
            }
        }

        return intents;
    }
}
