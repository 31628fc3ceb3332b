using System.Numerics.Tensors;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// The embedded examples of a merchant's intents, and what their distances to each other tell of how sure a nearest example
/// makes. Immutable and safe for concurrent use.
/// </summary>
internal sealed class ExampleVectors
{
    private const int OutOfScope = -1;
    private const int Neighbours = 8;
    private const int MaxCandidates = 4;

    // How many examples are held out, one by one, to learn from.
    private const int MaxHeldOut = 400;

    // How fast a neighbour's word loses weight with its distance to the nearest one.
    private static readonly double[] Temperatures = [0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2];

    private readonly string[] _intents;
    private readonly int[] _rows;
    private readonly float[] _vectors;
    private readonly int _dimensions;
    private readonly double _temperature;
    private readonly ScopeCurve _scope;

    private ExampleVectors(string[] intents, int[] rows, float[] vectors, int dimensions)
    {
        _intents = intents;
        _rows = rows;
        _vectors = vectors;
        _dimensions = dimensions;
        var heldOut = HoldOut();
        _temperature = Temperatures.MinBy(temperature => heldOut.Where(static found => found.Intent != OutOfScope).Sum(found => -Math.Log(Math.Max(1e-6, Share(found.Nearest, found.Intent, temperature)))));
        _scope = ScopeCurve.Learn(
            [.. heldOut.Where(static found => found.Intent != OutOfScope && found.Nearest.Length > 0).Select(static found => (double)found.Nearest[0].Similarity)],
            [.. heldOut.Where(static found => found.Intent == OutOfScope && found.Nearest.Length > 0).Select(static found => (double)found.Nearest[0].Similarity)]);
    }

    /// <summary>The texts to embed for a merchant's intents, in the order that <see cref="Create"/> takes their vectors in.</summary>
    public static List<string> TextsOf(MerchantIntents intents) => [.. intents.All.SelectMany(static intent => intent.Examples), .. intents.OutOfScope];

    /// <summary>Takes the embedded examples; null where they cannot be compared.</summary>
    public static ExampleVectors? Create(MerchantIntents intents, IReadOnlyList<ReadOnlyMemory<float>> embedded)
    {
        var dimensions = embedded.Count == 0 ? 0 : embedded[0].Length;
        if (dimensions == 0 || intents.All.All(static intent => intent.Examples.Count == 0))
        {
            return null;
        }

        var rows = new int[embedded.Count];
        Array.Fill(rows, OutOfScope);
        var at = 0;
        for (var i = 0; i < intents.All.Count; i++)
        {
            rows.AsSpan(at, intents.All[i].Examples.Count).Fill(i);
            at += intents.All[i].Examples.Count;
        }

        var vectors = new float[embedded.Count * dimensions];
        for (var i = 0; i < rows.Length; i++)
        {
            if (embedded[i].Length != dimensions)
            {
                return null;
            }

            Normalise(embedded[i].Span, vectors.AsSpan(i * dimensions, dimensions));
        }

        return new ExampleVectors([.. intents.All.Select(static intent => intent.Id)], rows, vectors, dimensions);
    }

    /// <summary>Ranks the intents for a message's vector.</summary>
    public StageVerdict Judge(ReadOnlySpan<float> vector)
    {
        if (vector.Length != _dimensions)
        {
            return StageVerdict.None;
        }

        var query = new float[_dimensions];
        Normalise(vector, query);
        var nearest = Nearest(query, except: -1);
        if (nearest.Length == 0)
        {
            return StageVerdict.None;
        }

        var inScope = _scope.At(nearest[0].Similarity);
        var candidates = nearest
            .Select(static found => found.Intent)
            .Distinct()
            .Select(intent => new IntentCandidate(_intents[intent], inScope * Share(nearest, intent, _temperature)))
            .OrderByDescending(static candidate => candidate.Confidence)
            .Take(MaxCandidates)
            .ToList();
        return new StageVerdict
        {
            Candidates = candidates,
            Confidence = candidates[0].Confidence,
            Margin = candidates[0].Confidence - (candidates.Count > 1 ? candidates[1].Confidence : 0),
        };
    }

    private List<HeldOut> HoldOut()
    {
        var step = Math.Max(1, _rows.Length / MaxHeldOut);
        var held = new List<HeldOut>();
        for (var i = 0; i < _rows.Length; i += step)
        {
            held.Add(new HeldOut(_rows[i], Nearest(_vectors.AsSpan(i * _dimensions, _dimensions), except: i)));
        }

        return held;
    }

    /// <summary>The nearest examples that have an intent, the nearest first.</summary>
    private Neighbour[] Nearest(ReadOnlySpan<float> query, int except)
    {
        var best = new Neighbour[Neighbours];
        var count = 0;
        for (var i = 0; i < _rows.Length; i++)
        {
            if (i == except || _rows[i] == OutOfScope)
            {
                continue;
            }

            var similarity = TensorPrimitives.Dot(query, _vectors.AsSpan(i * _dimensions, _dimensions));
            if (count == Neighbours && similarity <= best[^1].Similarity)
            {
                continue;
            }

            var place = count < Neighbours ? count++ : Neighbours - 1;
            for (; place > 0 && best[place - 1].Similarity < similarity; place--)
            {
                best[place] = best[place - 1];
            }

            best[place] = new Neighbour(_rows[i], similarity);
        }

        return best[..count];
    }

    private static double Share(Neighbour[] nearest, int intent, double temperature)
    {
        var (total, own) = (0.0, 0.0);
        foreach (var neighbour in nearest)
        {
            var weight = Math.Exp((neighbour.Similarity - nearest[0].Similarity) / temperature);
            total += weight;
            own += neighbour.Intent == intent ? weight : 0;
        }

        return total > 0 ? own / total : 0;
    }

    private static void Normalise(ReadOnlySpan<float> vector, Span<float> destination)
    {
        var norm = TensorPrimitives.Norm(vector);
        if (norm > 0 && float.IsFinite(norm))
        {
            TensorPrimitives.Divide(vector, norm, destination);
        }
    }

    private readonly record struct Neighbour(int Intent, float Similarity);

    private readonly record struct HeldOut(int Intent, Neighbour[] Nearest);
}
