namespace SmartCS.Sdk.Routing;

/// <summary>Scores utterances: vocabulary, network and word counts. Immutable, safe for concurrent use.</summary>
/// <param name="Intents">How many intents there are. One class more of the network is that of being out of scope.</param>
/// <param name="Vocabulary">The features.</param>
/// <param name="Network">The network.</param>
/// <param name="Words">The words of each intent.</param>
internal sealed record IntentModel(int Intents, Vocabulary Vocabulary, IntentNetwork Network, IntentWords Words)
{
    /// <summary>About how many bytes the model takes in memory.</summary>
    public long MemoryBytes => Network.Rows.LongLength + (sizeof(float) * Network.Output.LongLength) + Vocabulary.MemoryBytes + (4L * (Words.Starts.LongLength + Words.Intents.LongLength));

    /// <summary>Scores every intent.</summary>
    /// <param name="text">The utterance.</param>
    /// <param name="scratch">The thread's buffers.</param>
    /// <param name="scores">One score for each intent, in the scratch; higher is likelier.</param>
    public ScopeEvidence Score(ReadOnlySpan<char> text, ScoringScratch scratch, out Span<float> scores)
    {
        var all = scratch.Scores(Network.Stride);
        scores = all[..Intents];
        all.Clear();
        scratch.Utterance.Read(text);
        if (!scratch.Utterance.HasContent)
        {
            return default;
        }

        var sums = scratch.Sums(Network.Width);
        sums.Clear();
        Network.HiddenBias.CopyTo(sums);
        var known = 0;
        for (var block = 0; block < FeatureBlock.Count; block++)
        {
            known += AddBlock(scratch, block, sums);
        }

        if (known == 0)
        {
            return default;
        }

        Network.Finish(sums, all);
        return Evidence(scratch.Utterance, scores, all);
    }

    private int AddBlock(ScoringScratch scratch, int block, Span<float> sums)
    {
        var rows = scratch.Rows;
        var plain = Find(scratch.Utterance.Of(block, false), rows, out var squares);
        var weak = Find(scratch.Utterance.Of(block, true), rows[plain..], out var weakSquares);
        squares += weakSquares * (FeatureBlock.FunctionWord * FeatureBlock.FunctionWord);
        if (plain + weak > 0)
        {
            var factor = FeatureBlock.Weight(block) / MathF.Sqrt(squares);
            var whole = scratch.WholeSums(Network.Width);
            Network.Add(rows[..plain], factor, whole, sums);
            Network.Add(rows.Slice(plain, weak), factor * FeatureBlock.FunctionWord, whole, sums);
        }

        return plain + weak;
    }

    private int Find(ReadOnlySpan<uint> features, Span<int> rows, out float squares)
    {
        var count = 0;
        squares = 0f;
        foreach (var feature in features)
        {
            var row = Vocabulary.Find(feature);
            var importance = Vocabulary.UnknownImportance;
            if (row >= 0)
            {
                rows[count++] = row;
                importance = Vocabulary.Importance[row];
            }

            squares += importance * importance;
        }

        return count;
    }

    private ScopeEvidence Evidence(UtteranceFeatures utterance, ReadOnlySpan<float> scores, ReadOnlySpan<float> all)
    {
        var best = 0;
        for (var intent = 1; intent < scores.Length; intent++)
        {
            best = scores[intent] > scores[best] ? intent : best;
        }

        var words = default(WordShares);
        AddWords(utterance.Of(FeatureBlock.Words, false), 1f, best, ref words);
        AddWords(utterance.Of(FeatureBlock.Words, true), FeatureBlock.FunctionWord, best, ref words);
        var neighbours = utterance.Of(FeatureBlock.Neighbours, false);
        var known = 0;
        foreach (var pair in neighbours)
        {
            known += Vocabulary.Find(pair) >= 0 ? 1 : 0;
        }

        var lead = Network.Classes > Intents ? scores[best] - all[Intents] : 0f;
        return new ScopeEvidence(words.Known / words.All, neighbours.IsEmpty ? 0.5f : (float)known / neighbours.Length, words.Covered / words.All, lead, true);
    }

    private void AddWords(ReadOnlySpan<uint> words, float weight, int intent, ref WordShares shares)
    {
        foreach (var word in words)
        {
            var row = Vocabulary.Find(word);
            var importance = row < 0 ? Vocabulary.UnknownImportance : Vocabulary.Importance[row];
            var amount = weight * importance * importance;
            shares.All += amount;
            if (row >= 0)
            {
                shares.Known += amount;
                shares.Covered += amount * Words.Coverage(row, intent);
            }
        }
    }

    private struct WordShares
    {
        public float All;
        public float Known;
        public float Covered;
    }
}
