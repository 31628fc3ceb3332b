using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using SmartCS.Sdk.Knowledge.Analysis;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Learning.Clusters;

/// <summary>
/// Utterances as sparse vectors of unit length: their terms and the runs of characters in them, each weighing the more the rarer it is among the
/// utterances. What only one utterance has counts for its length and is not kept. Immutable.
/// </summary>
internal sealed class UtteranceVectors
{
    // Words say more than runs of letters, which only bring spellings together; pairs of Chinese characters say more than one.
    private const float CharacterRunWeight = 0.3f;
    private const float SingleCharacterWeight = 0.5f;

    // Among few utterances even function words are rare, and must not bring two together.
    private const float FunctionWordWeight = 0.3f;

    // What all have still makes them alike, where it is all that they have.
    private const float LeastRarity = 0.1f;

    // What more than half of the utterances have tells none of them apart, and costs the most to compare.
    private const float CommonShare = 0.5f;
    private const int FewUtterances = 20;

    private readonly int[] _starts;
    private readonly int[] _features;
    private readonly float[] _weights;

    internal UtteranceVectors(int[] starts, int[] features, float[] weights, int featureCount)
    {
        _starts = starts;
        _features = features;
        _weights = weights;
        FeatureCount = featureCount;
    }

    /// <summary>How many utterances there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Features are numbered from 0 to one less than this.</summary>
    public int FeatureCount { get; }

    /// <summary>Makes the vectors of utterances.</summary>
    /// <param name="texts">The utterances.</param>
    /// <param name="background">Other utterances, which only tell how common words are: where all ask for one thing, its name is common among them.</param>
    /// <param name="keepsUnique">Whether features of one utterance only are kept: they bring no two together, but set groups of utterances apart.</param>
    public static UtteranceVectors Of(IReadOnlyList<string> texts, IEnumerable<string> background, bool keepsUnique = false)
    {
        var counting = new Counting();
        var rows = new List<Dictionary<int, float>>(texts.Count);
        foreach (var text in texts)
        {
            rows.Add(counting.Read(text));
        }

        var own = counting.Frequencies.ToArray();
        var total = texts.Count;
        foreach (var text in background)
        {
            counting.Read(text);
            total++;
        }

        return Weigh(rows, own, keepsUnique ? 1 : 2, counting.Frequencies, total);
    }

    /// <summary>The features of an utterance, in order.</summary>
    public ReadOnlySpan<int> FeaturesOf(int utterance) => _features.AsSpan(_starts[utterance].._starts[utterance + 1]);

    /// <summary>The weights of those features.</summary>
    public ReadOnlySpan<float> WeightsOf(int utterance) => _weights.AsSpan(_starts[utterance].._starts[utterance + 1]);

    /// <summary>Adds an utterance's weights, times a factor, to sums by feature.</summary>
    public void AddTo(Dictionary<int, float> sums, int utterance, float factor)
    {
        var features = FeaturesOf(utterance);
        var weights = WeightsOf(utterance);
        for (var i = 0; i < features.Length; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(sums, features[i], out _) += factor * weights[i];
        }
    }

    /// <summary>The sum over an utterance's features of its weight times that of others.</summary>
    public float Dot(int utterance, Dictionary<int, float> others)
    {
        var features = FeaturesOf(utterance);
        var weights = WeightsOf(utterance);
        var sum = 0f;
        for (var i = 0; i < features.Length; i++)
        {
            sum += weights[i] * others.GetValueOrDefault(features[i]);
        }

        return sum;
    }

    /// <summary>Scales weights to what they are of a vector of unit length.</summary>
    /// <param name="weights">The weights that are kept.</param>
    /// <param name="squares">The sum of the squares of all weights, also of those that are not kept.</param>
    public static void Scale(Span<float> weights, float squares)
    {
        if (squares > 0)
        {
            TensorPrimitives.Divide(weights, MathF.Sqrt(squares), weights);
        }
    }

    private static UtteranceVectors Weigh(List<Dictionary<int, float>> rows, int[] own, int least, List<int> frequencies, int total)
    {
        var starts = new int[rows.Count + 1];
        var features = new List<int>();
        var weights = new List<float>();
        var most = total <= FewUtterances ? total : total * CommonShare;
        for (var row = 0; row < rows.Count; row++)
        {
            var whole = 0f;
            foreach (var (feature, weight) in rows[row].OrderBy(static pair => pair.Key))
            {
                var rarity = LeastRarity + MathF.Log((1f + total) / (1f + frequencies[feature]));
                whole += weight * rarity * rarity;
                if (own[feature] >= least && frequencies[feature] <= most)
                {
                    features.Add(feature);
                    weights.Add(MathF.Sqrt(weight) * rarity);
                }
            }

            // The length is that of the whole utterance: one that shares a syllable with others is not like them for it.
            starts[row + 1] = features.Count;
            Scale(CollectionsMarshal.AsSpan(weights)[starts[row]..], whole);
        }

        return new UtteranceVectors(starts, [.. features], [.. weights], own.Length);
    }

    private sealed class Counting
    {
        // Terms and runs of characters are hashed differently; this bit keeps them apart.
        private const ulong TermBit = 1UL << 63;

        private readonly Dictionary<ulong, int> _numbers = [];
        private readonly TokenBuffer _tokens = new();
        private readonly UtteranceFeatures _reader = new();

        public List<int> Frequencies { get; } = [];

        public Dictionary<int, float> Read(string text)
        {
            var row = new Dictionary<int, float>();
            TextAnalyzer.Analyze(text, _tokens);
            for (var i = 0; i < _tokens.Count; i++)
            {
                Add(row, TermHash.Of(_tokens.Term(i)) | TermBit, (_tokens.Tokens[i].Kind == TokenKind.Character ? SingleCharacterWeight : 1) * (_tokens.Tokens[i].IsStop ? FunctionWordWeight : 1));
            }

            _reader.Read(text);
            AddRuns(row, _reader.Of(FeatureBlock.Characters, false));
            AddRuns(row, _reader.Of(FeatureBlock.Characters, true));

            return row;
        }

        private void AddRuns(Dictionary<int, float> row, ReadOnlySpan<uint> runs)
        {
            foreach (var hash in runs)
            {
                Add(row, hash, CharacterRunWeight);
            }
        }

        private void Add(Dictionary<int, float> row, ulong hash, float weight)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, hash, out var isKnown);
            if (!isKnown)
            {
                number = Frequencies.Count;
                Frequencies.Add(0);
            }

            ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(row, number, out var isInRow);
            Frequencies[number] += isInRow ? 0 : 1;
            value += weight;
        }
    }
}
