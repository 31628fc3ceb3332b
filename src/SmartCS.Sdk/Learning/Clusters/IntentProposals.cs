using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Learning.Clusters;

/// <summary>Makes proposals for intents of utterances.</summary>
internal static class IntentProposals
{
    // What gave clusters nearest to the intents of public sets, English and Chinese, over 150 to 5,000 utterances.
    private const float Threshold = 0.16f;

    /// <summary>Makes the proposals, the largest first.</summary>
    public static IReadOnlyList<ProposedIntent> Of(IReadOnlyList<DistinctUtterance> utterances, IReadOnlyList<IntentDefinition> intents, DriftQuery query, CancellationToken cancellationToken)
    {
        if (utterances.Count < 2 && utterances.Sum(static utterance => utterance.Count) < query.MinSize)
        {
            return [];
        }

        var texts = utterances.Select(static utterance => utterance.Plain).ToList();
        var background = BuiltInIntents.All.SelectMany(static intent => intent.Examples).ToList();
        var vectors = NeighbourSmoothing.Smooth(UtteranceVectors.Of(texts, background), cancellationToken);
        var clusters = AverageLinkage.Join(vectors, Threshold, cancellationToken)
            .Select(members => (Members: members, Size: members.Sum(member => utterances[member].Count)))
            .Where(cluster => cluster.Size >= query.MinSize)
            .OrderByDescending(static cluster => cluster.Size).ThenBy(static cluster => cluster.Members[0])
            .Take(query.MaxProposals)
            .ToList();
        if (clusters.Count == 0)
        {
            return [];
        }

        var words = new TellingWords(texts, background);
        var nearest = new NearestIntents(texts, intents);
        var taken = intents.Select(static intent => intent.Id).ToHashSet(StringComparer.Ordinal);
        var proposals = new List<ProposedIntent>(clusters.Count);
        foreach (var (members, size) in clusters)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ordered = ByCentrality(vectors, members);
            var telling = words.Of(members, ordered[0]);
            var (intent, similarity) = nearest.Of(members);
            proposals.Add(new ProposedIntent
            {
                Id = ProposedIds.Make(telling, texts[ordered[0]], taken),
                Title = telling.Count > 0 ? string.Join(' ', telling) : Beginning(utterances[ordered[0]].Text),
                Size = size,
                Examples = [.. ordered.Take(query.MaxExamples).Select(member => utterances[member].Text)],
                NearestIntent = intent,
                Similarity = similarity,
            });
        }

        return proposals;
    }

    // Nearest to the middle first.
    private static List<int> ByCentrality(UtteranceVectors vectors, List<int> members)
    {
        var centre = new Dictionary<int, float>();
        foreach (var member in members)
        {
            vectors.AddTo(centre, member, 1);
        }

        return [.. members.OrderByDescending(member => vectors.Dot(member, centre)).ThenBy(static member => member)];
    }

    private static string Beginning(string text) => text.Length <= 40 ? text : text[..40];
}
