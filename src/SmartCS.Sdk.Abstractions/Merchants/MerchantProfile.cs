using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Merchants;

/// <summary>How one merchant wants to be served: an immutable snapshot, replaced as a whole when settings change.</summary>
public sealed record MerchantProfile
{
    /// <summary>The merchant.</summary>
    public required MerchantId Id { get; init; }

    /// <summary>The shop's name as shoppers know it; empty where none is set.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The language to speak where neither the host nor the message tells another. Default English.</summary>
    public Locale DefaultLocale { get; init; } = Locale.English;

    /// <summary>The longest message that is answered, in UTF-16 units, 1 to 100,000. A longer one gets a polite reply. Default 4,000.</summary>
    public int MaxMessageLength { get; init; } = 4_000;

    /// <summary>How messages are understood.</summary>
    public RoutingSettings Routing { get; init; } = new();

    /// <summary>Which flows the merchant has.</summary>
    public FlowSettings Flows { get; init; } = new();

    /// <summary>The after-sales policy. Default none: the shop decides.</summary>
    public AfterSalesSettings AfterSales { get; init; } = new();

    /// <summary>When to answer and when to say "I don't know".</summary>
    public AnsweringSettings Answering { get; init; } = new();

    /// <summary>Which registered models serve the merchant. Default none.</summary>
    public ModelAssignments Models { get; init; } = ModelAssignments.None;

    /// <summary>How models write answers.</summary>
    public GenerationSettings Generation { get; init; } = new();

    /// <summary>What the merchant wants to spend on models at most; every one of them holds. At most 10. Default no limit.</summary>
    public IReadOnlyList<Budget> Budgets { get; init => field = value ?? []; } = [];

    /// <summary>Which personal data is masked before a text leaves the process. Default all that is recognised.</summary>
    public MaskingSettings Masking { get; init; } = MaskingSettings.Default;

    /// <summary>Whether a model's answers are said again to the same question. Default not.</summary>
    public ResponseCacheSettings ResponseCache { get; init; } = new();

    /// <summary>The merchant's own wording of what the assistant says by itself, by language tag; built-in wording fills the gaps.</summary>
    public IReadOnlyDictionary<string, AssistantPhrases> Phrases { get; init; } = new Dictionary<string, AssistantPhrases>();
}
