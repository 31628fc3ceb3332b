namespace SmartCS.Sdk.Routing;

/// <summary>
/// Scores utterances with models that were not trained on them, for <see cref="CalibrationTrainer"/>: by turns a fifth of the examples is
/// kept out, and, where no message of no intent is known, a fifth of the intents as a whole, whose examples then stand for such messages.
/// </summary>
internal static class HeldOutScores
{
    private const int Folds = 5;
    private const int Turns = 2;
    private const int FewestIntents = 5;

    // So many examples are enough to learn a calibration from in one turn.
    private const int ManyExamples = 5_000;

    public static List<ScoredUtterance> Read(TrainingExamples examples, IReadOnlyList<string> outOfScope, IntentTrainingOptions options, CancellationToken cancellationToken)
    {
        var turns = new List<ScoredUtterance>[examples.Texts.Count >= ManyExamples ? 1 : Turns];
        Parallel.For(0, turns.Length, new ParallelOptions { MaxDegreeOfParallelism = options.MaxThreads, CancellationToken = cancellationToken }, turn =>
            turns[turn] = ReadTurn(examples, outOfScope, turn, options, cancellationToken));
        return [.. turns.SelectMany(static turn => turn)];
    }

    private static List<ScoredUtterance> ReadTurn(TrainingExamples examples, IReadOnlyList<string> outOfScope, int turn, IntentTrainingOptions options, CancellationToken cancellationToken)
    {
        var result = new List<ScoredUtterance>();
        var hidesIntents = HidesIntents(examples, outOfScope);
        var places = PlacesWithinIntent(examples);
        var counts = examples.Labels.CountBy(static label => label).ToDictionary();
        bool IsHidden(int label) => hidesIntents && label >= 0 && label % Folds == turn;
        bool IsKeptOut(int i) => IsHidden(examples.Labels[i]) || (counts[examples.Labels[i]] > 1 && places[i] % Folds == turn);
        int[] chosen = [.. Enumerable.Range(0, places.Length).Where(i => !IsKeptOut(i))];
        if (chosen.Length == 0)
        {
            return result;
        }

        var model = IntentModelTrainer.Train(examples, chosen, isForCalibration: true, options, cancellationToken);
        int[] competing = [.. Enumerable.Range(0, examples.Intents.Length).Where(intent => !IsHidden(intent))];
        for (var i = 0; i < places.Length; i++)
        {
            if (IsKeptOut(i))
            {
                result.Add(Score(model, examples.Texts[i], competing, Array.IndexOf(competing, examples.Labels[i])));
            }
        }

        result.AddRange(outOfScope.Select(text => Score(model, text, competing, TrainingExamples.OutOfScope)));
        return result;
    }

    /// <summary>Whether examples of hidden intents stand for messages of no intent, because none of those are known.</summary>
    public static bool HidesIntents(TrainingExamples examples, IReadOnlyList<string> outOfScope) =>
        outOfScope.Count == 0 && !examples.Labels.Contains(TrainingExamples.OutOfScope) && examples.Intents.Length >= FewestIntents;

    public static ScoredUtterance Score(IntentModel model, string text, int[]? competing, int label)
    {
        var evidence = model.Score(text, ScoringScratch.Current, out var scores);
        var all = scores.ToArray();
        return new ScoredUtterance(label, competing is null ? all : Array.ConvertAll(competing, intent => all[intent]), evidence);
    }

    private static int[] PlacesWithinIntent(TrainingExamples examples)
    {
        var next = new Dictionary<int, int>();
        var places = new int[examples.Labels.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = next.GetValueOrDefault(examples.Labels[i]);
            next[examples.Labels[i]] = places[i] + 1;
        }

        return places;
    }
}
