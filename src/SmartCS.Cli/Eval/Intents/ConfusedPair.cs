namespace SmartCS.Cli.Eval.Intents;

/// <summary>An intent that is taken for another.</summary>
/// <param name="Intent">The intent that the utterances have.</param>
/// <param name="TakenFor">The one that they are taken for; null where they are taken for none.</param>
/// <param name="Utterances">The utterances, the surest mistakes first.</param>
internal sealed record ConfusedPair(string Intent, string? TakenFor, IReadOnlyList<JudgedUtterance> Utterances)
{
    /// <summary>The pairs of a test, the most frequent first.</summary>
    public static IEnumerable<ConfusedPair> Find(IReadOnlyList<JudgedUtterance> test) =>
        test.Where(static row => !row.IsRight)
            .GroupBy(static row => (row.Intent, TakenFor: row.Prediction.Intent))
            .Select(static group => new ConfusedPair(group.Key.Intent!, group.Key.TakenFor, [.. group.OrderByDescending(static row => row.Prediction.Confidence)]))
            .OrderByDescending(static pair => pair.Utterances.Count)
            .ThenBy(static pair => pair.Intent, StringComparer.Ordinal)
            .ThenBy(static pair => pair.TakenFor, StringComparer.Ordinal);
}
