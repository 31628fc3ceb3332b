namespace SmartCS.Sdk.Routing;

/// <summary>Chooses the features of the examples that are worth a row of weights.</summary>
internal static class VocabularyBuilder
{
    private const int MaxFeatures = 60_000;

    private const int SomeExamplesPerIntent = 20;

    // Where examples are many, what a single one has says nothing.
    private static readonly int[] FewestUses = [1, 2, 2, 1, 3, 2];

    public static Vocabulary Build(IReadOnlyList<string> texts, int classes)
    {
        var areFew = texts.Count < SomeExamplesPerIntent * classes;
        var utterance = new UtteranceFeatures();
        var found = new Dictionary<uint, (int Uses, int Last, int Block)>();
        var order = new List<uint>();
        for (var text = 0; text < texts.Count; text++)
        {
            utterance.Read(texts[text]);
            for (var list = 0; list < 2 * FeatureBlock.Count; list++)
            {
                foreach (var feature in utterance.Of(list / 2, list % 2 == 1))
                {
                    if (!found.TryGetValue(feature, out var entry))
                    {
                        order.Add(feature);
                        entry = (0, -1, list / 2);
                    }

                    if (entry.Last != text)
                    {
                        found[feature] = (entry.Uses + 1, text, entry.Block);
                    }
                }
            }
        }

        // In the order of first use, so that it does not hang on how a dictionary sorts its keys.
        uint[] kept = [.. order.Where(feature => areFew || found[feature].Uses >= FewestUses[found[feature].Block])];
        if (kept.Length > MaxFeatures)
        {
            var uses = found;
            kept = [.. kept.OrderByDescending(feature => uses[feature].Block == FeatureBlock.Words ? int.MaxValue : uses[feature].Uses).Take(MaxFeatures)];
        }

        return new Vocabulary(kept, Array.ConvertAll(kept, feature => Importance(found[feature].Uses)), Importance(0));

        // The root of the usual inverse document frequency: between ignoring it, which suits many examples, and using it, which suits few.
        float Importance(int uses) => MathF.Sqrt((float)Elementary.Log((1.0 + texts.Count) / (1.0 + uses)) + 1f);
    }
}
