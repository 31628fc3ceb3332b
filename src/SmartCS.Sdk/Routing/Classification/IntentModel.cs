namespace SmartCS.Sdk.Routing;

/// <summary>Scores utterances: the features' table and their weights. Immutable, safe for concurrent use.</summary>
internal sealed class IntentModel(FeatureTable table, QuantisedWeights weights)
{
    public FeatureTable Table => table;

    public QuantisedWeights Weights => weights;

    /// <summary>Scores every intent.</summary>
    /// <param name="text">The utterance.</param>
    /// <param name="scratch">The thread's buffers.</param>
    /// <param name="scores">One score for each intent, higher is likelier; above 0 says yes.</param>
    /// <returns>What the utterance shares with the examples.</returns>
    public Familiarity Score(ReadOnlySpan<char> text, ScoringScratch scratch, Span<float> scores)
    {
        var utterance = scratch.Utterance;
        utterance.Read(text);
        if (!utterance.HasContent)
        {
            return default;
        }

        weights.Bias.CopyTo(scores);
        var knownWords = Add(utterance.Words, scratch, scores);
        var knownCharacters = Add(utterance.Characters, scratch, scores);
        return new Familiarity(Share(knownWords, utterance.WordCount), Share(knownCharacters, utterance.CharacterCount));
    }

    private static float Share(int known, int all) => all == 0 ? 0f : (float)known / all;

    private int Add(ReadOnlySpan<uint> features, ScoringScratch scratch, Span<float> scores)
    {
        var rows = scratch.Rows;
        var count = 0;
        foreach (var feature in features)
        {
            var row = table.Find(feature);
            if (row >= 0)
            {
                rows[count++] = row;
            }
        }

        weights.Add(rows[..count], 1f / MathF.Sqrt(Math.Max(1, features.Length)), scratch.Sums(weights.Stride), scores);
        return count;
    }
}
