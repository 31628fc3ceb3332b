using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Turns;

/// <summary>Makes one reply out of the replies to the requests of a message.</summary>
internal static class ReplyJoiner
{
    // The most substantial first: a person who is needed before a step that was done, what a model wrote before what was said as it
    // stands, any answer before a question back, and only then that there was none. A courtesy counts where there is nothing else.
    private static readonly ReplyOutcome[] BySubstance =
    [
        ReplyOutcome.HandedOff, ReplyOutcome.InFlow, ReplyOutcome.Generated, ReplyOutcome.Supported, ReplyOutcome.Answered,
        ReplyOutcome.Clarified, ReplyOutcome.Abstained, ReplyOutcome.SmallTalk, ReplyOutcome.NotUnderstood,
    ];

    /// <summary>Puts a reply behind another, a blank line between them; what was just said is not said again.</summary>
    public static Reply Join(Reply first, Reply second)
    {
        // What a model wrote may have been given out already.
        // A flow that was left for something else says again what it waits for; that stands at the end, where it is answered.
        if (first.Citations.Count == 0 && first.Text.Length > 0 && second.Outcome == ReplyOutcome.InFlow && second.Text.Length > first.Text.Length && second.Text.EndsWith(first.Text, StringComparison.Ordinal))
        {
            first = first with { Text = string.Empty };
        }

        var isSaid = second.Text.Length == 0 || (first.Text == second.Text && second.Outcome != ReplyOutcome.Generated);
        var text = isSaid ? first.Text : first.Text.Length == 0 ? second.Text : string.Concat(first.Text, RequestSink.Separator, second.Text);
        var handoff = first.Handoff ?? second.Handoff;
        return first with
        {
            Text = text,
            Outcome = MoreSubstantial(first.Outcome, second.Outcome),
            OffersHandoff = handoff is null && (first.OffersHandoff || second.OffersHandoff),
            Handoff = handoff,
            Citations = isSaid || second.Citations.Count == 0 ? first.Citations : [.. first.Citations, .. Shift(second.Citations, text.Length - second.Text.Length)],
            Cards = second.Cards.Count == 0 ? first.Cards : first.Cards.Count == 0 ? second.Cards : [.. first.Cards, .. second.Cards],
            Choices = second.Choices.Count == 0 ? first.Choices : second.Choices,
            Route = [.. first.Route, .. second.Route],
            IsDegraded = first.IsDegraded || second.IsDegraded,
            ModelAttempts = second.ModelAttempts.Count == 0 ? first.ModelAttempts : first.ModelAttempts.Count == 0 ? second.ModelAttempts : [.. first.ModelAttempts, .. second.ModelAttempts],
            Usage = Add(first.Usage, second.Usage),
        };
    }

    /// <summary>The sum of what was spent; null where nothing was.</summary>
    public static UsageDetails? Add(UsageDetails? first, UsageDetails? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        var sum = new UsageDetails();
        sum.Add(first);
        sum.Add(second);
        return sum;
    }

    private static ReplyOutcome MoreSubstantial(ReplyOutcome first, ReplyOutcome second) =>
        Array.IndexOf(BySubstance, first) <= Array.IndexOf(BySubstance, second) ? first : second;

    private static IEnumerable<Citation> Shift(IReadOnlyList<Citation> citations, int by) => citations.Select(citation => citation with { Start = citation.Start + by });
}
