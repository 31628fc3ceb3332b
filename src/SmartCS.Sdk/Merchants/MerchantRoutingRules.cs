using System.Text.RegularExpressions;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Merchants;

/// <summary>The ranges of what a profile says about understanding messages; they are those in the settings' documentation.</summary>
internal static class MerchantRoutingRules
{
    public const string Requests = "a whole number from 1 to 8";
    public const string Sentiment = "a number from -1 to 0, or 'never'";
    public const string Urgency = "a number from 0 to 1, or 'never'";
    public const string Unanswered = "a whole number from 1 to 20, or 'never'";
    public const string Words = "texts of 1 to 200 characters with a letter or a digit, at most 200";
    public const string Pattern = "a regular expression of 1 to 500 characters without look-around and back-references";
    public const string SlotPattern = "regular expressions of 1 to 500 characters without look-around and back-references, at most 20";
    public const string TimeZone = "the IANA name of a time zone that this system knows, such as Asia/Shanghai";
    public const string Currency = "an ISO 4217 code such as CNY or USD";

    private const int MaxRules = 500;
    private const int MaxTexts = 200;
    private const int MaxTextLength = 200;
    private const int MaxPatternLength = 500;
    private const int MaxSlotPatterns = 20;

    /// <summary>Adds what is out of range.</summary>
    public static void Check(RoutingSettings? routing, string path, List<SettingProblem> problems)
    {
        if (ReferenceEquals(routing, MerchantRoutingSettings.Default))
        {
            return;
        }

        if (routing is null || routing.Classifier is null || routing.Neighbours is null || routing.Model is null || routing.Handoff is null || routing.Slots is null)
        {
            problems.Add(new SettingProblem(path, null, "Routing, and Classifier, Neighbours, Model, Handoff and Slots in it, must not be null"));
            return;
        }

        MerchantIntentRules.Check(routing, path, problems);
        CheckRules(routing, $"{path}:{nameof(routing.Rules)}", problems);
        CheckThresholds(routing.Classifier, $"{path}:{nameof(routing.Classifier)}", problems);
        CheckThresholds(routing.Neighbours, $"{path}:{nameof(routing.Neighbours)}", problems);
        CheckThresholds(routing.Model, $"{path}:{nameof(routing.Model)}", problems);
        MerchantRules.Require(routing.Languages.All(static language => language.Tag.Length > 0), null, MerchantRules.Language, path, nameof(routing.Languages), problems);
        MerchantRules.Require(routing.MaxRequests is >= 1 and <= 8, routing.MaxRequests, Requests, path, nameof(routing.MaxRequests), problems);
        CheckHandoff(routing.Handoff, $"{path}:{nameof(routing.Handoff)}", problems);
        CheckSlots(routing.Slots, $"{path}:{nameof(routing.Slots)}", problems);
    }

    private static void CheckRules(RoutingSettings routing, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(routing.Rules.Count <= MaxRules, routing.Rules.Count, "at most 500 rules", path, "Count", problems);
        if (routing.Rules.Count is 0 or > MaxRules)
        {
            return;
        }

        var known = routing.Intents.Where(static intent => intent?.Id is not null).Select(static intent => intent.Id).ToHashSet(StringComparer.Ordinal);
        if (routing.BuiltInIntents)
        {
            known.UnionWith(BuiltInIntents.All.Select(static intent => intent.Id).Where(id => !routing.DisabledIntents.Contains(id, StringComparer.Ordinal)));
        }

        for (var i = 0; i < routing.Rules.Count; i++)
        {
            if (routing.Rules[i] is { } rule)
            {
                CheckRule(rule, known, $"{path}:{i}", problems);
            }
            else
            {
                problems.Add(new SettingProblem($"{path}:{i}", null, "must not be null"));
            }
        }
    }

    private static void CheckRule(RoutingRule rule, HashSet<string> known, string path, List<SettingProblem> problems)
    {
        var intent = rule.Intent ?? string.Empty;
        if (!known.Contains(intent))
        {
            problems.Add(new SettingProblem($"{path}:{nameof(rule.Intent)}", MerchantRules.Show(intent), MerchantIntentRules.Suggest(intent, known)));
        }

        MerchantRules.Require(rule.Phrases.Count + rule.Keywords.Count > 0 || rule.Pattern is not null, null, "a rule needs Phrases, Keywords or a Pattern", path, nameof(rule.Phrases), problems);
        MerchantRules.Require(rule.Pattern is null || IsPattern(rule.Pattern), rule.Pattern, Pattern, path, nameof(rule.Pattern), problems);
        CheckWords(rule.Phrases, $"{path}:{nameof(rule.Phrases)}", problems);
        CheckWords(rule.Keywords, $"{path}:{nameof(rule.Keywords)}", problems);
        CheckWords(rule.Except, $"{path}:{nameof(rule.Except)}", problems);
    }

    private static void CheckWords(IReadOnlyList<string> texts, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(texts.Count <= MaxTexts, texts.Count, Words, path, "Count", problems);
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is not { Length: >= 1 and <= MaxTextLength } || ExampleIdentity.Of(texts[i]).Length == 0)
            {
                problems.Add(new SettingProblem($"{path}:{i}", MerchantRules.Show(texts[i]), Words));
            }
        }
    }

    private static void CheckThresholds(StageThresholds thresholds, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(thresholds.Accept is >= 0 and <= 1, thresholds.Accept, MerchantRules.Ratio, path, nameof(thresholds.Accept), problems);
        MerchantRules.Require(thresholds.Margin is >= 0 and <= 1, thresholds.Margin, MerchantRules.Ratio, path, nameof(thresholds.Margin), problems);
        var isReject = thresholds.Reject is >= 0 and <= 1 && !(thresholds.Reject > thresholds.Accept);
        MerchantRules.Require(isReject, thresholds.Reject, $"{MerchantRules.Ratio}, not above Accept", path, nameof(thresholds.Reject), problems);
    }

    private static void CheckHandoff(HandoffSettings handoff, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(handoff.SentimentBelow is null or (>= -1 and <= 0), handoff.SentimentBelow, Sentiment, path, nameof(handoff.SentimentBelow), problems);
        MerchantRules.Require(handoff.UrgencyAbove is null or (>= 0 and <= 1), handoff.UrgencyAbove, Urgency, path, nameof(handoff.UrgencyAbove), problems);
        MerchantRules.Require(handoff.AfterUnanswered is null or (>= 1 and <= 20), handoff.AfterUnanswered, Unanswered, path, nameof(handoff.AfterUnanswered), problems);
    }

    private static void CheckSlots(SlotSettings slots, string path, List<SettingProblem> problems)
    {
        CheckPatterns(slots.OrderIds, $"{path}:{nameof(slots.OrderIds)}", problems);
        CheckPatterns(slots.Skus, $"{path}:{nameof(slots.Skus)}", problems);
        var isZone = !string.IsNullOrEmpty(slots.TimeZone) && TimeZoneInfo.TryFindSystemTimeZoneById(slots.TimeZone, out _);
        MerchantRules.Require(isZone, slots.TimeZone, TimeZone, path, nameof(slots.TimeZone), problems);
        MerchantRules.Require(slots.Currency is null || Money.IsCurrency(slots.Currency), slots.Currency, Currency, path, nameof(slots.Currency), problems);
    }

    private static void CheckPatterns(IReadOnlyList<string> patterns, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(patterns.Count <= MaxSlotPatterns, patterns.Count, SlotPattern, path, "Count", problems);
        for (var i = 0; i < patterns.Count; i++)
        {
            if (!IsPattern(patterns[i]))
            {
                problems.Add(new SettingProblem($"{path}:{i}", MerchantRules.Show(patterns[i]), SlotPattern));
            }
        }
    }

    /// <summary>Whether a text is a pattern that takes time in proportion to the message, whatever the message.</summary>
    public static bool IsPattern(string? pattern)
    {
        if (pattern is not { Length: >= 1 and <= MaxPatternLength })
        {
            return false;
        }

        try
        {
            // Without back-tracking there is no look-around: such patterns are refused by the constructor.
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
