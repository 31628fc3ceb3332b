namespace SmartCS.Sdk.Routing;

/// <summary>Trains an <see cref="IntentModel"/>: the vocabulary of the chosen examples, then the weights.</summary>
internal static class IntentModelTrainer
{
    private const int FewestCharacterUses = 2;

    public static IntentModel Train(TrainingExamples examples, int[] chosen, IntentTrainingOptions options, CancellationToken cancellationToken)
    {
        var utterance = new UtteranceFeatures();
        var table = Vocabulary(examples, chosen, utterance);
        var rows = new SparseRows();
        foreach (var example in chosen)
        {
            utterance.Read(examples.Texts[example]);
            rows.Add(utterance, table);
        }

        int[] labels = [.. chosen.Select(example => examples.Labels[example])];
        var weights = LinearTrainer.Train(rows, labels, examples.Intents.Length, table.Features.Length, options, cancellationToken);
        return new IntentModel(table, QuantisedWeights.From(weights, table.Features.Length, examples.Intents.Length));
    }

    // In the order of first use, so that it does not hang on how a dictionary sorts its keys.
    private static FeatureTable Vocabulary(TrainingExamples examples, int[] chosen, UtteranceFeatures utterance)
    {
        var uses = new Dictionary<uint, (int Count, int Last)>();
        var order = new List<uint>();
        for (var i = 0; i < chosen.Length; i++)
        {
            utterance.Read(examples.Texts[chosen[i]]);
            Count(utterance.Words, i, FewestCharacterUses);
            Count(utterance.Characters, i, 1);
        }

        return new FeatureTable([.. order.Where(feature => uses[feature].Count >= FewestCharacterUses)]);

        void Count(ReadOnlySpan<uint> features, int example, int weight)
        {
            foreach (var feature in features)
            {
                if (!uses.TryGetValue(feature, out var use))
                {
                    order.Add(feature);
                    use = (0, -1);
                }

                if (use.Last != example)
                {
                    uses[feature] = (use.Count + weight, example);
                }
            }
        }
    }
}
