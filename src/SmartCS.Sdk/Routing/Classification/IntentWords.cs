namespace SmartCS.Sdk.Routing;

/// <summary>In how many examples of each intent a word stands. Immutable.</summary>
internal sealed class IntentWords
{
    // A word that so many examples of an intent have belongs to it.
    private const float Enough = 5f;

    public IntentWords(int[] starts, ushort[] intents, ushort[] counts)
    {
        Starts = starts;
        Intents = intents;
        Counts = counts;
    }

    /// <summary>For each row of the vocabulary, where its entries start; one more for the end.</summary>
    public int[] Starts { get; }

    public ushort[] Intents { get; }

    public ushort[] Counts { get; }

    public static IntentWords Count(IReadOnlyList<string> texts, int[] labels, int intents, Vocabulary vocabulary)
    {
        var utterance = new UtteranceFeatures();
        var counts = new SortedDictionary<int, int>[vocabulary.Count];
        var seen = new HashSet<int>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (labels[i] >= intents)
            {
                continue;
            }

            utterance.Read(texts[i]);
            seen.Clear();
            AddWords(utterance.Of(FeatureBlock.Words, false), labels[i]);
            AddWords(utterance.Of(FeatureBlock.Words, true), labels[i]);
        }

        var starts = new int[counts.Length + 1];
        for (var row = 0; row < counts.Length; row++)
        {
            starts[row + 1] = starts[row] + (counts[row]?.Count ?? 0);
        }

        var entries = counts.Where(static entry => entry is not null).SelectMany(static entry => entry).ToArray();
        return new IntentWords(starts, Array.ConvertAll(entries, static entry => (ushort)entry.Key), Array.ConvertAll(entries, static entry => (ushort)Math.Min(entry.Value, ushort.MaxValue)));

        void AddWords(ReadOnlySpan<uint> words, int intent)
        {
            foreach (var word in words)
            {
                var row = vocabulary.Find(word);
                if (row >= 0 && seen.Add(row))
                {
                    var byIntent = counts[row] ??= [];
                    byIntent[intent] = byIntent.GetValueOrDefault(intent) + 1;
                }
            }
        }
    }

    /// <summary>How much of a word an intent's examples account for, 0 to 1.</summary>
    public float Coverage(int row, int intent)
    {
        var entries = Intents.AsSpan(Starts[row], Starts[row + 1] - Starts[row]);
        var place = entries.BinarySearch((ushort)intent);
        return place < 0 ? 0f : MathF.Min(1f, MathF.Sqrt(Counts[Starts[row] + place] / Enough));
    }
}
