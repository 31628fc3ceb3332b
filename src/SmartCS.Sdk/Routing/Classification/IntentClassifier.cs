namespace SmartCS.Sdk.Routing;

/// <summary>
/// Tells which of a merchant's intents a message belongs to, or that it belongs to none. Learns in process from example utterances, in
/// Chinese, English or both, without a model vendor. Immutable and safe for concurrent use; a merchant's new classifier
/// replaces the old one as a whole.
/// </summary>
public sealed class IntentClassifier
{
    private readonly string[] _intents;
    private readonly IntentModel _model;
    private readonly Calibration _calibration;

    internal IntentClassifier(string[] intents, IntentModel model, Calibration calibration, ulong examplesHash, IReadOnlyList<IntentTrainingWarning> warnings)
    {
        _intents = intents;
        _model = model;
        _calibration = calibration;
        ExamplesHash = examplesHash;
        Warnings = warnings;
    }

    /// <summary>The intents that the classifier knows, in ordinal order.</summary>
    public IReadOnlyList<string> Intents => _intents;

    /// <summary>A content hash of the examples and options that the classifier was trained from; the same for the same content.</summary>
    public ulong ExamplesHash { get; }

    /// <summary>What training left out of the examples, and why. Empty for a classifier that was loaded.</summary>
    public IReadOnlyList<IntentTrainingWarning> Warnings { get; }

    internal IntentModel Model => _model;

    internal Calibration Calibration => _calibration;

    /// <summary>Trains a classifier. Examples that contradict each other or are empty are left out with a warning; the others are used.</summary>
    /// <param name="examples">The examples of every intent; one is enough for an intent, five or more are better.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Stops training.</param>
    /// <returns>The classifier: byte for byte the same for the same examples, options and seed, whatever the machine and the number of threads.</returns>
    /// <exception cref="ArgumentException">No example can be used, an example has no text or names no intent, there are more than 2,000 intents, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static IntentClassifier Train(IReadOnlyList<LabelledUtterance> examples, IntentTrainingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return IntentClassifierTrainer.Train(examples, options ?? new IntentTrainingOptions(), null, cancellationToken);
    }

    /// <summary>
    /// Trains again after the examples changed. Returns this very classifier where nothing did. What costs most, learning how sure to be,
    /// is kept from this classifier while the intents are the same, no validation is given, and less than a tenth of the
    /// examples came or went since it was learnt: training then takes about half the time.
    /// </summary>
    /// <param name="examples">All examples, changed and unchanged.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Stops training; this classifier stays as it is.</param>
    /// <returns>
    /// A classifier that ranks intents exactly as one of <see cref="Train"/> for the same examples and options. Where calibration was
    /// kept, its confidences and its threshold are this classifier's for the same scores.
    /// </returns>
    /// <exception cref="ArgumentException">As for <see cref="Train"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public IntentClassifier Retrain(IReadOnlyList<LabelledUtterance> examples, IntentTrainingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(examples);
        options ??= new IntentTrainingOptions();
        return ExamplesHasher.Hash(examples, options) == ExamplesHash ? this : IntentClassifierTrainer.Train(examples, options, this, cancellationToken);
    }

    /// <summary>Classifies a message. Allocates nothing once a thread has classified before; reads about the first 500 characters.</summary>
    /// <param name="text">The message.</param>
    public IntentPrediction Classify(ReadOnlySpan<char> text)
    {
        Span<IntentScore> best = stackalloc IntentScore[2];
        var (count, inScope) = Order(text, best, ScoringScratch.Current);
        if (count == 0)
        {
            return default;
        }

        var margin = count > 1 ? best[0].Confidence - best[1].Confidence : best[0].Confidence;
        return new IntentPrediction(_intents[best[0].Intent], best[0].Confidence, margin, inScope, inScope >= _calibration.Threshold);
    }

    /// <summary>Ranks the intents for a message, the likeliest first. Allocates nothing once a thread has classified before.</summary>
    /// <param name="text">The message.</param>
    /// <param name="best">Room for as many intents as are wanted.</param>
    /// <returns>How many intents were written: 0 where nothing in the message was ever seen in an example.</returns>
    public int Rank(ReadOnlySpan<char> text, Span<IntentScore> best) => Order(text, best, ScoringScratch.Current).Count;

    /// <summary>Writes the classifier to a stream, in a versioned and checksummed form.</summary>
    /// <param name="destination">Where to write; it is left open.</param>
    public void Save(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        IntentClassifierFile.Save(this, destination);
    }

    /// <summary>Reads a classifier that <see cref="Save"/> wrote.</summary>
    /// <param name="source">Where to read; it is left open, after the classifier's last byte.</param>
    /// <exception cref="IntentClassifierFileException">Not such a file, another version, truncated or damaged.</exception>
    public static IntentClassifier Load(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return IntentClassifierFile.Load(source);
    }

    private (int Count, double InScope) Order(ReadOnlySpan<char> text, Span<IntentScore> best, ScoringScratch scratch)
    {
        var evidence = _model.Score(text, scratch, out var scores);
        if (!evidence.IsKnown)
        {
            return (0, 0.0);
        }

        var inScope = _calibration.InScope(scores, evidence);
        var count = 0;
        for (var intent = 0; intent < scores.Length; intent++)
        {
            Insert(best, ref count, intent, scores[intent]);
        }

        if (count > 0)
        {
            var top = (float)best[0].Confidence;
            var total = _calibration.Total(scores, top);
            foreach (ref var score in best[..count])
            {
                var share = Elementary.Exp(_calibration.Sharpness * (score.Confidence - top)) / total;
                score = score with { Confidence = share * inScope };
            }
        }

        return (count, inScope);
    }

    // Until the ranking is whole, the place of the confidence holds the score.
    private static void Insert(Span<IntentScore> best, ref int count, int intent, float score)
    {
        if (count == best.Length && (count == 0 || score <= best[count - 1].Confidence))
        {
            return;
        }

        var place = count < best.Length ? count++ : count - 1;
        for (; place > 0 && best[place - 1].Confidence < score; place--)
        {
            best[place] = best[place - 1];
        }

        best[place] = new IntentScore(intent, score);
    }
}
