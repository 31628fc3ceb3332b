using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Reads the settings that change single quirks of a preset.</summary>
internal sealed class QuirksReader
{
    private readonly List<Func<VendorQuirks, VendorQuirks>> _changes = [];

    public void Add(string setting, string name, string value) => _changes.Add(name.ToUpperInvariant() switch
    {
        "OMIT" => Change(ModelSettingsReader.Enumeration<OptionalFields>(setting, value), (quirks, omit) => quirks with { Omit = omit }),
        "MAXCOMPLETIONTOKENS" => Change(Truth(setting, value), (quirks, truth) => quirks with { MaxCompletionTokens = truth }),
        "JSON" => Change(ModelSettingsReader.Enumeration<JsonSupport>(setting, value), (quirks, json) => quirks with { Json = json }),
        "TOOLCHOICE" => Change(ModelSettingsReader.Enumeration<ToolChoiceSupport>(setting, value), (quirks, choice) => quirks with { ToolChoice = choice }),
        "REASONING" => Change(ModelSettingsReader.Enumeration<ReasoningControl>(setting, value), (quirks, control) => quirks with { Reasoning = control }),
        "RETURNSREASONING" => Change(Truth(setting, value), (quirks, truth) => quirks with { ReturnsReasoning = truth }),
        "THINKTAGS" => Change(Truth(setting, value), (quirks, truth) => quirks with { ThinkTags = truth }),
        "BASE64EMBEDDINGS" => Change(Truth(setting, value), (quirks, truth) => quirks with { Base64Embeddings = truth }),
        _ => throw new ModelSettingsException(setting, null, "is not known; known quirks are Omit, MaxCompletionTokens, Json, ToolChoice, Reasoning, ReturnsReasoning, ThinkTags and Base64Embeddings"),
    });

    public VendorQuirks Apply(VendorQuirks quirks) => _changes.Aggregate(quirks, (current, change) => change(current));

    private static Func<VendorQuirks, VendorQuirks> Change<T>(T value, Func<VendorQuirks, T, VendorQuirks> apply) => quirks => apply(quirks, value);

    private static bool Truth(string setting, string value) => bool.TryParse(value, out var truth) ? truth : throw new ModelSettingsException(setting, value, "allowed are true and false");
}
