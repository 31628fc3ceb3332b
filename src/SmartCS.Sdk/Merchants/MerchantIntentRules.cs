using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Merchants;

/// <summary>The ranges of a merchant's own intents and examples; they are those in the settings' documentation.</summary>
internal static class MerchantIntentRules
{
    public const string Id = "1 to 64 lower-case letters, digits and underscores, beginning with a letter";
    public const string Example = "an utterance of 1 to 1000 characters with a letter or a digit in it";
    public const string Title = "1 to 200 characters, not only spaces";

    private const int MaxIntents = 500;
    private const int MaxExamples = 5_000;
    private const int MaxExampleLength = 1_000;
    private const int MaxTitleLength = 200;
    private const int MaxReplyLength = 2_000;

    // Training takes memory with the number of examples; half a million of them about 4 GB.
    private const int MaxTotal = 100_000;

    /// <summary>Adds what is wrong with a merchant's intents, the disabled ones and what is out of scope.</summary>
    public static void Check(RoutingSettings routing, string path, List<SettingProblem> problems)
    {
        CheckDisabled(routing.DisabledIntents, path, problems);
        var intents = $"{path}:{nameof(routing.Intents)}";
        var total = routing.OutOfScope.Count + routing.Intents.Sum(static intent => (long)(intent?.Examples.Count ?? 0));
        MerchantRules.Require(routing.Intents.Count <= MaxIntents, routing.Intents.Count, "at most 500 intents", intents, "Count", problems);
        MerchantRules.Require(total <= MaxTotal, total, "at most 100000 examples of all intents together", intents, "Examples", problems);
        if (routing.Intents.Count > MaxIntents || total > MaxTotal)
        {
            // Half a million texts are not looked at one by one only to name more problems.
            return;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var owners = new Dictionary<string, (string Intent, string Path)>(StringComparer.Ordinal);
        for (var i = 0; i < routing.Intents.Count; i++)
        {
            if (routing.Intents[i] is { } intent)
            {
                CheckIntent(intent, $"{intents}:{i}", ids, problems);
                CheckExamples(intent.Examples, intent.Id ?? string.Empty, $"{intents}:{i}:{nameof(intent.Examples)}", owners, problems);
            }
            else
            {
                problems.Add(new SettingProblem($"{intents}:{i}", null, "must not be null"));
            }
        }

        CheckExamples(routing.OutOfScope, nameof(routing.OutOfScope), $"{path}:{nameof(routing.OutOfScope)}", owners, problems);
    }

    /// <summary>Says what is allowed in place of an unknown intent.</summary>
    public static string Suggest(string unknown, IReadOnlyCollection<string> known) =>
        SettingKeys.Nearest(unknown, known) is { } nearest ? $"a known intent, did you mean '{nearest}'?" : "one of the merchant's own intents or a built-in one that is not disabled";

    private static void CheckDisabled(IReadOnlyList<string> disabled, string path, List<SettingProblem> problems)
    {
        for (var i = 0; i < disabled.Count; i++)
        {
            var id = disabled[i] ?? string.Empty;
            if (!BuiltInIntents.TryGet(id, out _))
            {
                string[] known = [.. BuiltInIntents.All.Select(static intent => intent.Id)];
                var allowed = SettingKeys.Nearest(id, known) is { } nearest ? $"the id of a built-in intent, did you mean '{nearest}'?" : "the id of a built-in intent";
                problems.Add(new SettingProblem($"{path}:{nameof(RoutingSettings.DisabledIntents)}:{i}", MerchantRules.Show(id), allowed));
            }
        }
    }

    private static void CheckIntent(IntentDefinition intent, string path, HashSet<string> ids, List<SettingProblem> problems)
    {
        MerchantRules.Require(SlotType.IsName(intent.Id), intent.Id, Id, path, nameof(intent.Id), problems);
        MerchantRules.Require(!SlotType.IsName(intent.Id) || ids.Add(intent.Id), intent.Id, "an id that no other intent of the merchant has", path, nameof(intent.Id), problems);
        MerchantRules.Require(Enum.IsDefined(intent.Action), intent.Action, "one of Answer, StartFlow, SmallTalk, Handoff", path, nameof(intent.Action), problems);
        MerchantRules.Require(intent.Flow is null || SlotType.IsName(intent.Flow), intent.Flow, Id, path, nameof(intent.Flow), problems);
        MerchantRules.Require(intent.Flow is null || intent.Action == IntentAction.StartFlow, intent.Flow, "a flow only where Action is StartFlow", path, nameof(intent.Flow), problems);
        MerchantRules.Require(intent.Replies.Count == 0 || intent.Action == IntentAction.SmallTalk, null, "replies are said only where Action is SmallTalk", path, nameof(intent.Replies), problems);
        CheckTexts(intent.Titles, MaxTitleLength, Title, $"{path}:{nameof(intent.Titles)}", problems);
        CheckTexts(intent.Replies, MaxReplyLength, MerchantRules.Phrase, $"{path}:{nameof(intent.Replies)}", problems);
    }

    private static void CheckTexts(IReadOnlyDictionary<string, string> texts, int maxLength, string allowed, string path, List<SettingProblem> problems)
    {
        foreach (var (tag, text) in texts)
        {
            MerchantRules.Require(Locale.IsTag(tag), null, $"the key must be {MerchantRules.Language}", path, tag, problems);
            MerchantRules.Require(!string.IsNullOrWhiteSpace(text) && text.Length <= maxLength, text, allowed, path, tag, problems);
        }
    }

    private static void CheckExamples(
        IReadOnlyList<string> examples, string intent, string path, Dictionary<string, (string Intent, string Path)> owners, List<SettingProblem> problems)
    {
        if (examples.Count > MaxExamples)
        {
            problems.Add(new SettingProblem(path, $"{examples.Count} examples", "at most 5000"));
            return;
        }

        for (var i = 0; i < examples.Count; i++)
        {
            var example = examples[i];
            var identity = example is { Length: >= 1 and <= MaxExampleLength } ? ExampleIdentity.Of(example) : string.Empty;
            if (identity.Length == 0)
            {
                problems.Add(new SettingProblem($"{path}:{i}", MerchantRules.Show(example), Example));
            }
            else if (!owners.TryAdd(identity, (intent, $"{path}:{i}")) && owners[identity] is var owner && owner.Intent != intent)
            {
                problems.Add(new SettingProblem($"{path}:{i}", MerchantRules.Show(example), $"an utterance that only one intent has; {owner.Path} of '{owner.Intent}' says the same, letter case, width and punctuation aside"));
            }
        }
    }
}
