namespace SmartCS.Sdk.Routing;

/// <summary>Trains an <see cref="IntentModel"/>: the vocabulary of the chosen examples, then the networks and the linear model, side by side.</summary>
internal static class IntentModelTrainer
{
    private const ulong SeedStep = 0xD1B54A32D192ED03UL;

    /// <summary>Trains a model.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="chosen">Those to train on.</param>
    /// <param name="isForCalibration">Whether the model only scores what it was not trained on, for which a smaller one is enough.</param>
    /// <param name="options">The seed and the number of threads.</param>
    /// <param name="cancellationToken">Stops training.</param>
    public static IntentModel Train(TrainingExamples examples, int[] chosen, bool isForCalibration, IntentTrainingOptions options, CancellationToken cancellationToken)
    {
        var intents = examples.Intents.Length;
        var texts = Array.ConvertAll(chosen, example => examples.Texts[example]);
        var labels = Array.ConvertAll(chosen, example => examples.Labels[example] < 0 ? intents : examples.Labels[example]);
        var classes = labels.Contains(intents) ? intents + 1 : intents;
        var vocabulary = VocabularyBuilder.Build(texts, classes);
        var rows = SparseRows.Read(texts, vocabulary);

        // That of all examples, so that what is learnt of a part of them holds for the whole.
        var shape = NetworkShape.For(examples.Texts.Count, examples.Labels.Contains(TrainingExamples.OutOfScope) ? intents + 1 : intents);
        shape = isForCalibration ? shape.Smaller() : shape;
        var seed = unchecked((ulong)options.Seed * SeedStep);
        var networks = new TrainedNetwork[shape.Networks];
        LinearWeights? linear = null;
        Parallel.For(0, shape.Networks + (shape.HasLinear ? 1 : 0), new ParallelOptions { MaxDegreeOfParallelism = options.MaxThreads, CancellationToken = cancellationToken }, part =>
        {
            if (part < networks.Length)
            {
                networks[part] = NetworkTrainer.Train(rows, labels, classes, vocabulary.Count, shape, seed + (ulong)part, cancellationToken);
            }
            else
            {
                linear = LinearTrainer.Train(rows, labels, classes, vocabulary.Count, seed, cancellationToken);
            }
        });
        return new IntentModel(intents, vocabulary, NetworkQuantiser.Join(networks, linear, vocabulary, classes), IntentWords.Count(texts, labels, intents, vocabulary));
    }
}
