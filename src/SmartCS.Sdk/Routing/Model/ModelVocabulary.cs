using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Routing;

/// <summary>The intents that a merchant's routing models may name. Made once for each settings object; immutable, safe for concurrent use.</summary>
internal sealed class ModelVocabulary
{
    private static readonly ConditionalWeakTable<RoutingSettings, ModelVocabulary> Known = [];

    private readonly FrozenDictionary<string, IntentDefinition> _byId;
    private ChatResponseFormat? _form;

    private ModelVocabulary(RoutingSettings settings)
    {
        // What a merchant has beyond the limit are built-in intents: its own come first.
        var own = settings.Intents.Select(static intent => intent.Id).ToHashSet(StringComparer.Ordinal);
        Intents = [.. MerchantIntents.For(settings).All.OrderBy(intent => own.Contains(intent.Id) ? 0 : 1).Take(ModelPrompt.MaxIntents)];
        _byId = Intents.ToFrozenDictionary(static intent => intent.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<IntentDefinition> Intents { get; }

    public static ModelVocabulary Of(RoutingSettings settings) => Known.GetValue(settings, static key => new ModelVocabulary(key));

    public IntentDefinition? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The form of an answer.</summary>
    public ChatResponseFormat FormFor(RunningFlow? flow) => flow is null ? _form ??= ModelAnswerFormat.Create(Intents.Select(static intent => intent.Id), null) : ModelAnswerFormat.Create(Intents.Select(static intent => intent.Id), flow);
}
