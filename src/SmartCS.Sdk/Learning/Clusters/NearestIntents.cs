using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Learning.Clusters;

/// <summary>Finds the intent whose examples are most like a cluster. Immutable.</summary>
internal sealed class NearestIntents
{
    private readonly UtteranceVectors _vectors;
    private readonly List<(string Id, Dictionary<int, float> Centre, float Length)> _intents = [];

    public NearestIntents(IReadOnlyList<string> utterances, IReadOnlyList<IntentDefinition> intents)
    {
        _vectors = UtteranceVectors.Of([.. utterances, .. intents.SelectMany(static intent => intent.Examples)], [], keepsUnique: true);
        var next = utterances.Count;
        foreach (var intent in intents)
        {
            var centre = CentreOf(Enumerable.Range(next, intent.Examples.Count), out var length);
            next += intent.Examples.Count;
            if (length > 0)
            {
                _intents.Add((intent.Id, centre, length));
            }
        }
    }

    /// <summary>The nearest intent and the cosine between the middles, 0 to 1; null where no example has anything in common with the cluster.</summary>
    public (string? Intent, double Similarity) Of(List<int> members)
    {
        var centre = CentreOf(members, out var length);
        (string? Intent, double Similarity) nearest = (null, 0);
        foreach (var (id, other, otherLength) in _intents)
        {
            var dot = 0f;
            var (small, large) = centre.Count < other.Count ? (centre, other) : (other, centre);
            foreach (var (feature, weight) in small)
            {
                dot += weight * large.GetValueOrDefault(feature);
            }

            var similarity = length > 0 ? dot / (length * otherLength) : 0;
            if (similarity > nearest.Similarity)
            {
                nearest = (id, Math.Min(1, Math.Round(similarity, 4)));
            }
        }

        return nearest;
    }

    private Dictionary<int, float> CentreOf(IEnumerable<int> members, out float length)
    {
        var centre = new Dictionary<int, float>();
        foreach (var member in members)
        {
            _vectors.AddTo(centre, member, 1);
        }

        length = MathF.Sqrt(centre.Values.Sum(static weight => weight * weight));
        return centre;
    }
}
