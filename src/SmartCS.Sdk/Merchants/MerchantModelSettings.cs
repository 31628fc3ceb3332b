using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Merchants;

/// <summary>Reads what a merchant's profile says about models.</summary>
internal static class MerchantModelSettings
{
    private static readonly string[] AssignmentKeys =
        [nameof(ModelAssignments.Answer), nameof(ModelAssignments.Route), nameof(ModelAssignments.Summarise), nameof(ModelAssignments.Embed), nameof(ModelAssignments.Economy)];

    private static readonly string[] GenerationKeys =
    [
        nameof(GenerationSettings.Tone), nameof(GenerationSettings.ExtractiveAbove), nameof(GenerationSettings.MaxEntries), nameof(GenerationSettings.MaxKnowledgeTokens),
        nameof(GenerationSettings.MaxHistoryTokens), nameof(GenerationSettings.MaxAnswerTokens), nameof(GenerationSettings.Temperature), nameof(GenerationSettings.MaxRepairs),
    ];

    private static readonly string[] BudgetKeys = [nameof(Budget.Period), nameof(Budget.Currency), nameof(Budget.Soft), nameof(Budget.Hard)];

    private static readonly string[] MaskingKeys =
        [nameof(MaskingSettings.Kinds), nameof(MaskingSettings.Allowed), nameof(MaskingSettings.AllowedPatterns), nameof(MaskingSettings.Patterns)];

    private static readonly string[] CacheKeys =
        [nameof(ResponseCacheSettings.Mode), nameof(ResponseCacheSettings.MinSimilarity), nameof(ResponseCacheSettings.MaxAge), nameof(ResponseCacheSettings.MaxEntries)];

    // Ten thousand merchants with the defaults share them.
    public static GenerationSettings DefaultGeneration { get; } = new();

    public static ResponseCacheSettings DefaultResponseCache { get; } = new();

    public static ModelAssignments ReadAssignments(SettingScope profile)
    {
        if (!profile.Has(nameof(MerchantProfile.Models)))
        {
            return ModelAssignments.None;
        }

        var scope = profile.Group(nameof(MerchantProfile.Models), AssignmentKeys);
        return new ModelAssignments
        {
            Answer = Names(scope, nameof(ModelAssignments.Answer)),
            Route = Names(scope, nameof(ModelAssignments.Route)),
            Summarise = Names(scope, nameof(ModelAssignments.Summarise)),
            Embed = Names(scope, nameof(ModelAssignments.Embed)),
            Economy = Names(scope, nameof(ModelAssignments.Economy)),
        };
    }

    public static GenerationSettings ReadGeneration(SettingScope profile)
    {
        var usual = DefaultGeneration;
        if (!profile.Has(nameof(MerchantProfile.Generation)))
        {
            return usual;
        }

        var scope = profile.Group(nameof(MerchantProfile.Generation), GenerationKeys);
        return new GenerationSettings
        {
            Tone = scope.Text(nameof(usual.Tone)),
            ExtractiveAbove = scope.Number(nameof(usual.ExtractiveAbove), usual.ExtractiveAbove, MerchantRules.Ratio),
            MaxEntries = scope.Whole(nameof(usual.MaxEntries), usual.MaxEntries, MerchantModelRules.Entries),
            MaxKnowledgeTokens = scope.Whole(nameof(usual.MaxKnowledgeTokens), usual.MaxKnowledgeTokens, MerchantModelRules.KnowledgeTokens),
            MaxHistoryTokens = scope.Whole(nameof(usual.MaxHistoryTokens), usual.MaxHistoryTokens, MerchantModelRules.HistoryTokens),
            MaxAnswerTokens = scope.Whole(nameof(usual.MaxAnswerTokens), usual.MaxAnswerTokens, MerchantModelRules.AnswerTokens),
            Temperature = scope.Text(nameof(usual.Temperature)) is "default" ? null : scope.Number(nameof(usual.Temperature), usual.Temperature!.Value, MerchantModelRules.Temperature),
            MaxRepairs = scope.Whole(nameof(usual.MaxRepairs), usual.MaxRepairs, MerchantModelRules.Repairs),
        };
    }

    public static IReadOnlyList<Budget> ReadBudgets(SettingScope profile) => !profile.Has(nameof(MerchantProfile.Budgets)) ? [] :
    [
        .. profile.Groups(nameof(MerchantProfile.Budgets), BudgetKeys).Select(static scope => new Budget
        {
            Period = scope.Choice(nameof(Budget.Period), BudgetPeriod.Month),
            Currency = scope.Text(nameof(Budget.Currency)) ?? string.Empty,
            Soft = scope.Amount(nameof(Budget.Soft), MerchantModelRules.Amount),
            Hard = scope.Amount(nameof(Budget.Hard), MerchantModelRules.Amount),
        }),
    ];

    public static MaskingSettings ReadMasking(SettingScope profile)
    {
        if (!profile.Has(nameof(MerchantProfile.Masking)))
        {
            return MaskingSettings.Default;
        }

        var scope = profile.Group(nameof(MerchantProfile.Masking), MaskingKeys);
        var patterns = scope.Group(nameof(MaskingSettings.Patterns));
        return new MaskingSettings
        {
            Kinds = scope.ChoiceList<PersonalDataKind>(nameof(MaskingSettings.Kinds)) ?? MaskingSettings.Default.Kinds,
            Allowed = scope.List(nameof(MaskingSettings.Allowed), MerchantModelRules.AllowedText) ?? [],
            AllowedPatterns = scope.List(nameof(MaskingSettings.AllowedPatterns), MerchantModelRules.Pattern) ?? [],
            Patterns = patterns.Keys.ToDictionary(static name => name, name => patterns.Text(name, MerchantModelRules.Pattern) ?? string.Empty, StringComparer.Ordinal),
        };
    }

    public static ResponseCacheSettings ReadResponseCache(SettingScope profile)
    {
        var usual = DefaultResponseCache;
        if (!profile.Has(nameof(MerchantProfile.ResponseCache)))
        {
            return usual;
        }

        var scope = profile.Group(nameof(MerchantProfile.ResponseCache), CacheKeys);
        return new ResponseCacheSettings
        {
            Mode = scope.Choice(nameof(usual.Mode), usual.Mode),
            MinSimilarity = scope.Number(nameof(usual.MinSimilarity), usual.MinSimilarity, MerchantModelRules.Similarity),
            MaxAge = scope.Duration(nameof(usual.MaxAge), usual.MaxAge, MerchantModelRules.CacheAge),
            MaxEntries = scope.Whole(nameof(usual.MaxEntries), usual.MaxEntries, MerchantModelRules.CacheEntries),
        };
    }

    private static IReadOnlyList<string> Names(SettingScope scope, string key) => scope.List(key, MerchantModelRules.ModelName) ?? [];
}
