using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Merchants;

/// <summary>The ranges of what a profile says about models; they are those in the settings' documentation.</summary>
internal static class MerchantModelRules
{
    public const string Entries = "a whole number from 1 to 20";
    public const string KnowledgeTokens = "a whole number from 100 to 100000";
    public const string HistoryTokens = "a whole number from 0 to 100000";
    public const string AnswerTokens = "a whole number from 16 to 100000";
    public const string Temperature = "a number from 0 to 2, or 'default' for the vendor's own";
    public const string Repairs = "a whole number from 0 to 2";
    public const string Amount = "an amount of 0 or more";
    public const string AllowedText = "texts of 1 to 200 characters, at most 1000";
    public const string Pattern = "a regular expression of 1 to 500 characters without look-around and back-references, at most 50 of them";
    public const string Similarity = "a number from 0.5 to 1";
    public const string CacheAge = "a time from 00:00:01 to 30.00:00:00";
    public const string CacheEntries = "a whole number from 1 to 100000";
    public const string ModelName = "names of registered models, at most 16, none twice";

    private const string Currency = "an ISO 4217 code such as CNY or USD";
    private const string ToneText = "at most 2000 characters";
    private const string Limits = "Soft must not be above Hard, and one of them must be set";
    private const string PlaceholderName = "the key must be 1 to 20 letters A to Z";
    private const int MaxNames = 16;
    private const int MaxBudgets = 10;
    private const int MaxPatterns = 50;

    /// <summary>Adds what is out of range.</summary>
    public static void Check(MerchantProfile profile, string path, List<SettingProblem> problems)
    {
        if (profile.Models is null || profile.Generation is null || profile.Masking is null || profile.ResponseCache is null)
        {
            problems.Add(new SettingProblem(path, null, "Models, Generation, Masking and ResponseCache must not be null"));
            return;
        }

        CheckAssignments(profile.Models, $"{path}:{nameof(profile.Models)}", problems);
        CheckGeneration(profile.Generation, $"{path}:{nameof(profile.Generation)}", problems);
        CheckBudgets(profile.Budgets, $"{path}:{nameof(profile.Budgets)}", problems);
        CheckMasking(profile.Masking, $"{path}:{nameof(profile.Masking)}", problems);
        CheckCache(profile.ResponseCache, $"{path}:{nameof(profile.ResponseCache)}", problems);
    }

    private static void CheckAssignments(ModelAssignments models, string path, List<SettingProblem> problems)
    {
        CheckNames(models.Answer, nameof(models.Answer));
        CheckNames(models.Route, nameof(models.Route));
        CheckNames(models.Summarise, nameof(models.Summarise));
        CheckNames(models.Embed, nameof(models.Embed));
        CheckNames(models.Economy, nameof(models.Economy));

        void CheckNames(IReadOnlyList<string> names, string key)
        {
            var isUsable = names.Count <= MaxNames && names.All(static name => !string.IsNullOrWhiteSpace(name)) && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count;
            MerchantRules.Require(isUsable, string.Join(", ", names), ModelName, path, key, problems);
        }
    }

    private static void CheckGeneration(GenerationSettings generation, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(generation.Tone is null or { Length: <= 2_000 }, generation.Tone, ToneText, path, nameof(generation.Tone), problems);
        MerchantRules.Require(generation.ExtractiveAbove is >= 0 and <= 1, generation.ExtractiveAbove, MerchantRules.Ratio, path, nameof(generation.ExtractiveAbove), problems);
        MerchantRules.Require(generation.MaxEntries is >= 1 and <= 20, generation.MaxEntries, Entries, path, nameof(generation.MaxEntries), problems);
        MerchantRules.Require(generation.MaxKnowledgeTokens is >= 100 and <= 100_000, generation.MaxKnowledgeTokens, KnowledgeTokens, path, nameof(generation.MaxKnowledgeTokens), problems);
        MerchantRules.Require(generation.MaxHistoryTokens is >= 0 and <= 100_000, generation.MaxHistoryTokens, HistoryTokens, path, nameof(generation.MaxHistoryTokens), problems);
        MerchantRules.Require(generation.MaxAnswerTokens is >= 16 and <= 100_000, generation.MaxAnswerTokens, AnswerTokens, path, nameof(generation.MaxAnswerTokens), problems);
        MerchantRules.Require(generation.Temperature is null or (>= 0 and <= 2), generation.Temperature, Temperature, path, nameof(generation.Temperature), problems);
        MerchantRules.Require(generation.MaxRepairs is >= 0 and <= 2, generation.MaxRepairs, Repairs, path, nameof(generation.MaxRepairs), problems);
    }

    private static void CheckBudgets(IReadOnlyList<Budget> budgets, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(budgets.Count <= MaxBudgets, budgets.Count, "at most 10 budgets", path, "Count", problems);
        for (var i = 0; i < budgets.Count; i++)
        {
            var budget = budgets[i];
            var at = $"{path}:{i}";
            MerchantRules.Require(Enum.IsDefined(budget.Period), budget.Period, "Day, Week or Month", at, nameof(budget.Period), problems);
            MerchantRules.Require(Money.IsCurrency(budget.Currency), budget.Currency, Currency, at, nameof(budget.Currency), problems);
            MerchantRules.Require(budget.Soft is null or >= 0, budget.Soft, Amount, at, nameof(budget.Soft), problems);
            MerchantRules.Require(budget.Hard is null or >= 0, budget.Hard, Amount, at, nameof(budget.Hard), problems);
            MerchantRules.Require((budget.Soft ?? budget.Hard) is not null && !(budget.Soft > budget.Hard), budget.Soft, Limits, at, nameof(budget.Soft), problems);
        }
    }

    private static void CheckMasking(MaskingSettings masking, string path, List<SettingProblem> problems)
    {
        foreach (var kind in masking.Kinds)
        {
            MerchantRules.Require(Enum.IsDefined(kind), kind, $"one of {string.Join(", ", Enum.GetNames<PersonalDataKind>())}", path, nameof(masking.Kinds), problems);
        }

        var areTexts = masking.Allowed.Count <= 1_000 && masking.Allowed.All(static text => text is { Length: >= 1 and <= 200 });
        MerchantRules.Require(areTexts, null, AllowedText, path, nameof(masking.Allowed), problems);
        MerchantRules.Require(masking.AllowedPatterns.Count <= MaxPatterns, masking.AllowedPatterns.Count, Pattern, path, nameof(masking.AllowedPatterns), problems);
        MerchantRules.Require(masking.Patterns.Count <= MaxPatterns, masking.Patterns.Count, Pattern, path, nameof(masking.Patterns), problems);
        foreach (var pattern in masking.AllowedPatterns)
        {
            MerchantRules.Require(MerchantRoutingRules.IsPattern(pattern), pattern, Pattern, path, nameof(masking.AllowedPatterns), problems);
        }

        foreach (var (name, pattern) in masking.Patterns)
        {
            var isName = name.Length is >= 1 and <= 20 && name.All(char.IsAsciiLetterUpper);
            MerchantRules.Require(isName, null, PlaceholderName, path, $"{nameof(masking.Patterns)}:{name}", problems);
            MerchantRules.Require(MerchantRoutingRules.IsPattern(pattern), pattern, Pattern, path, $"{nameof(masking.Patterns)}:{name}", problems);
        }
    }

    private static void CheckCache(ResponseCacheSettings cache, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(Enum.IsDefined(cache.Mode), cache.Mode, "Off, Exact or Semantic", path, nameof(cache.Mode), problems);
        MerchantRules.Require(cache.MinSimilarity is >= 0.5 and <= 1, cache.MinSimilarity, Similarity, path, nameof(cache.MinSimilarity), problems);
        MerchantRules.Require(cache.MaxAge >= TimeSpan.FromSeconds(1) && cache.MaxAge <= TimeSpan.FromDays(30), cache.MaxAge, CacheAge, path, nameof(cache.MaxAge), problems);
        MerchantRules.Require(cache.MaxEntries is >= 1 and <= 100_000, cache.MaxEntries, CacheEntries, path, nameof(cache.MaxEntries), problems);
    }
}
