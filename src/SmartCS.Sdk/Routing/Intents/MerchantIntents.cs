using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// The intents that one merchant knows: the built-in ones that are not disabled, and its own. Immutable; made once for each settings
/// object, so that looking it up again allocates nothing. Safe for concurrent use.
/// </summary>
internal sealed class MerchantIntents
{
    private static readonly Lazy<MerchantIntents> BuiltIn = new(static () => new MerchantIntents(BuiltInIntents.All, BuiltInIntents.OutOfScope));

    // Most settings are those of a merchant's profile, and live as long.
    private static readonly ConditionalWeakTable<RoutingSettings, MerchantIntents> BySettings = [];

    private readonly FrozenDictionary<string, IntentDefinition> _byId;

    private MerchantIntents(IReadOnlyList<IntentDefinition> all, IReadOnlyList<string> outOfScope)
    {
        All = all;
        OutOfScope = outOfScope;
        _byId = all.ToFrozenDictionary(static intent => intent.Id, StringComparer.Ordinal);
        ExampleSet = new ExampleSet(this);
    }

    /// <summary>The intents: the built-in ones in their order, then the merchant's own in theirs. Their examples are distinct.</summary>
    public IReadOnlyList<IntentDefinition> All { get; }

    /// <summary>Utterances that are not the shop's business, the merchant's own first.</summary>
    public IReadOnlyList<string> OutOfScope { get; }

    /// <summary>What the merchant's classifier is trained from.</summary>
    public ExampleSet ExampleSet { get; }

    /// <summary>The intents of a merchant's settings.</summary>
    public static MerchantIntents For(RoutingSettings settings) =>
        BySettings.TryGetValue(settings, out var known) ? known : BySettings.GetValue(settings, Create);

    public bool TryGet(string id, out IntentDefinition intent) => _byId.TryGetValue(id, out intent!);

    private static MerchantIntents Create(RoutingSettings settings)
    {
        if (settings is { BuiltInIntents: true, DisabledIntents: [], Intents: [], OutOfScope: [] })
        {
            // Ten thousand merchants with the defaults share them.
            return BuiltIn.Value;
        }

        // Whoever has an example first keeps it; what the merchant says holds before what is built in.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var own = new Dictionary<string, IntentDefinition>(StringComparer.Ordinal);
        foreach (var intent in settings.Intents)
        {
            own.TryAdd(intent.Id, intent with { Examples = Distinct(intent.Examples, taken) });
        }

        var outOfScope = Distinct(settings.OutOfScope, taken);
        if (!settings.BuiltInIntents)
        {
            return new MerchantIntents([.. own.Values], outOfScope);
        }

        var disabled = settings.DisabledIntents.ToHashSet(StringComparer.Ordinal);
        var merged = BuiltInIntents.All.Where(intent => !disabled.Contains(intent.Id)).ToList();
        var losing = Losing(taken);
        for (var i = 0; i < merged.Count; i++)
        {
            var intent = losing.Contains(merged[i].Id) ? merged[i] with { Examples = Without(merged[i].Examples, taken) } : merged[i];
            merged[i] = own.Remove(intent.Id, out var word) ? Merge(word, intent) : intent;
        }

        var others = losing.Contains(string.Empty) ? Without(BuiltInIntents.OutOfScope, taken) : BuiltInIntents.OutOfScope;
        return new MerchantIntents([.. merged, .. own.Values], outOfScope.Count == 0 ? others : [.. outOfScope, .. others]);
    }

    /// <summary>The built-in intents that have an example which the merchant gives to something else, or again.</summary>
    private static HashSet<string> Losing(HashSet<string> taken)
    {
        var losing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var identity in taken)
        {
            if (BuiltInIntents.ByExample.TryGetValue(identity, out var id))
            {
                losing.Add(id);
            }
        }

        return losing;
    }

    private static IntentDefinition Merge(IntentDefinition word, IntentDefinition builtIn)
    {
        var titles = new Dictionary<string, string>(builtIn.Titles, StringComparer.OrdinalIgnoreCase);
        foreach (var (tag, title) in word.Titles)
        {
            titles[tag] = title;
        }

        return word with { Titles = titles, Examples = [.. word.Examples, .. builtIn.Examples], Replies = word.Replies.Count > 0 ? word.Replies : builtIn.Replies };
    }

    private static List<string> Distinct(IReadOnlyList<string> examples, HashSet<string> taken) => [.. examples.Where(example => taken.Add(ExampleIdentity.Of(example)))];

    private static List<string> Without(IReadOnlyList<string> examples, HashSet<string> taken) => [.. examples.Where(example => !taken.Contains(ExampleIdentity.Of(example)))];
}
