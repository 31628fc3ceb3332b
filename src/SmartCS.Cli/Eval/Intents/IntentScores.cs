namespace SmartCS.Cli.Eval.Intents;

/// <summary>How well one intent is recognised.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Rows">How many test utterances have it.</param>
/// <param name="Predicted">How many were taken for it.</param>
/// <param name="Right">How many of them rightly.</param>
internal sealed record IntentScores(string Intent, int Rows, int Predicted, int Right)
{
    public double Precision => Predicted == 0 ? 0 : (double)Right / Predicted;

    public double Recall => Rows == 0 ? 0 : (double)Right / Rows;

    public double F1 => Right == 0 ? 0 : 2.0 * Right / (Predicted + Rows);

    /// <summary>The scores of every intent that the test has, by their F1, the worst first.</summary>
    public static IReadOnlyList<IntentScores> Of(IReadOnlyList<JudgedUtterance> test)
    {
        var predicted = test.Where(static row => row.Prediction.Intent is not null).CountBy(static row => row.Prediction.Intent!).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. test.GroupBy(static row => row.Intent!, StringComparer.Ordinal)
                .Select(group => new IntentScores(group.Key, group.Count(), predicted.GetValueOrDefault(group.Key), group.Count(static row => row.IsRight)))
                .OrderBy(static scores => scores.F1).ThenBy(static scores => scores.Intent, StringComparer.Ordinal),
        ];
    }
}
