namespace SmartCS.Sdk.Routing;

/// <summary>The examples that training uses, after repeated, empty and contradictory ones are dealt with.</summary>
internal sealed class TrainingExamples
{
    /// <summary>The label of an example that belongs to no intent.</summary>
    public const int OutOfScope = -1;

    /// <summary>So many intents fit the numbers that a classifier keeps them by.</summary>
    public const int MaxIntents = 2_000;

    private TrainingExamples(string[] intents, List<string> texts, List<int> labels, List<IntentTrainingWarning> warnings)
    {
        Intents = intents;
        Texts = texts;
        Labels = labels;
        Warnings = warnings;
    }

    /// <summary>The intents that have an example, in ordinal order.</summary>
    public string[] Intents { get; }

    public List<string> Texts { get; }

    /// <summary>The intent of each text, as a place in <see cref="Intents"/>, or <see cref="OutOfScope"/>.</summary>
    public List<int> Labels { get; }

    public List<IntentTrainingWarning> Warnings { get; }

    public static TrainingExamples Read(IReadOnlyList<LabelledUtterance> examples, IReadOnlyList<string> outOfScope)
    {
        var utterance = new UtteranceFeatures();
        var warnings = new List<IntentTrainingWarning>();
        var identities = new ulong[examples.Count];
        var owners = new Dictionary<ulong, Dictionary<string, int>>();
        for (var i = 0; i < examples.Count; i++)
        {
            var example = Check(examples[i], i);
            utterance.Read(example.Text);
            if (!utterance.HasContent)
            {
                warnings.Add(new(IntentTrainingWarningKind.EmptyExample, example.Intent, example.Text));
                continue;
            }

            identities[i] = utterance.Identity;
            owners.TryAdd(utterance.Identity, new(1, StringComparer.Ordinal));
            var counts = owners[utterance.Identity];
            counts[example.Intent] = counts.GetValueOrDefault(example.Intent) + 1;
        }

        var texts = new List<string>(examples.Count);
        var names = new List<string>(examples.Count);
        for (var i = 0; i < examples.Count; i++)
        {
            if (!owners.TryGetValue(identities[i], out var counts))
            {
                continue;
            }

            // Entries keep the order in which they were added, so equal counts go to the intent that lists it first.
            var owner = counts.Count == 1 ? examples[i].Intent : counts.MaxBy(static pair => pair.Value).Key;
            if (owner != examples[i].Intent)
            {
                warnings.Add(new(IntentTrainingWarningKind.ContradictoryExample, examples[i].Intent, examples[i].Text, owner));
                continue;
            }

            texts.Add(examples[i].Text);
            names.Add(owner);
        }

        string[] intents = [.. names.Distinct().Order(StringComparer.Ordinal)];
        if (intents.Length == 0)
        {
            throw new ArgumentException("No example is left to train on: each needs a text with letters, digits or ideographs.", nameof(examples));
        }

        if (intents.Length > MaxIntents)
        {
            throw new ArgumentException($"There are {intents.Length} intents; at most {MaxIntents} can be told apart.", nameof(examples));
        }

        warnings.AddRange(examples.Select(static example => example.Intent).Distinct().Except(intents, StringComparer.Ordinal)
            .Select(static intent => new IntentTrainingWarning(IntentTrainingWarningKind.IntentWithoutExamples, intent, string.Empty)));
        var labels = names.ConvertAll(name => Array.BinarySearch(intents, name, StringComparer.Ordinal));
        AddNames(intents, owners, utterance, texts, labels);
        foreach (var text in outOfScope)
        {
            utterance.Read(text);
            if (owners.TryGetValue(utterance.Identity, out var counts))
            {
                warnings.Add(new(IntentTrainingWarningKind.OutOfScopeExample, counts.First().Key, text));
            }
            else if (utterance.HasContent)
            {
                texts.Add(text);
                labels.Add(OutOfScope);
            }
        }

        return new TrainingExamples(intents, texts, labels, warnings);
    }

    // An intent's name words it too: "refund.status" is an example of it, unless an intent already has it.
    private static void AddNames(string[] intents, Dictionary<ulong, Dictionary<string, int>> owners, UtteranceFeatures utterance, List<string> texts, List<int> labels)
    {
        for (var intent = 0; intent < intents.Length; intent++)
        {
            var name = intents[intent].Replace('_', ' ');
            utterance.Read(name);
            if (utterance.HasContent && owners.TryAdd(utterance.Identity, new(1, StringComparer.Ordinal) { [intents[intent]] = 1 }))
            {
                texts.Add(name);
                labels.Add(intent);
            }
        }
    }

    private static LabelledUtterance Check(LabelledUtterance? example, int index)
    {
        if (example?.Text is null || string.IsNullOrWhiteSpace(example.Intent))
        {
            throw new ArgumentException($"Example {index} has no text or names no intent.", nameof(example));
        }

        return example;
    }
}
