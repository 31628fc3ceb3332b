using System.Globalization;

namespace SmartCS.Sdk.Merchants;

/// <summary>The ranges of a profile's settings, the same for every source; they are those in the settings' documentation.</summary>
internal static class MerchantRules
{
    public const string Ratio = "a number from 0 to 1";
    public const string MessageLength = "a whole number from 1 to 100000";
    public const string Switch = "true or false";
    public const string Language = "a language tag such as 'zh-CN' or 'en'";
    public const string Identity = "1 to 128 characters without control characters";
    public const string ShopName = "at most 200 characters";
    public const string Phrase = "1 to 2000 characters, not only spaces";

    private const int MaxShopNameLength = 200;
    private const int MaxPhraseLength = 2_000;
    private const int MaxShownLength = 80;

    /// <summary>Adds what is out of range.</summary>
    public static void Check(MerchantProfile profile, string path, List<SettingProblem> problems)
    {
        if (profile.Id.Value.Length == 0)
        {
            problems.Add(new SettingProblem($"{path}:{nameof(profile.Id)}", string.Empty, Identity));
        }

        Require(profile.Name is { Length: <= MaxShopNameLength }, profile.Name, ShopName, path, nameof(profile.Name), problems);
        Require(profile.DefaultLocale.Tag.Length > 0, profile.DefaultLocale.Tag, Language, path, nameof(profile.DefaultLocale), problems);
        Require(profile.MaxMessageLength is >= 1 and <= 100_000, profile.MaxMessageLength, MessageLength, path, nameof(profile.MaxMessageLength), problems);
        MerchantFlowRules.Check(profile.Flows, $"{path}:{nameof(profile.Flows)}", problems);
        MerchantRoutingRules.Check(profile.Routing, $"{path}:{nameof(profile.Routing)}", problems);
        MerchantAnsweringRules.Check(profile.Answering, $"{path}:{nameof(profile.Answering)}", problems);
        MerchantModelRules.Check(profile, path, problems);
        MerchantAfterSalesRules.Check(profile.AfterSales, $"{path}:{nameof(profile.AfterSales)}", problems);
        CheckPhrases(profile.Phrases, $"{path}:{nameof(profile.Phrases)}", problems);
    }

    /// <summary>Makes a merchant's id of the name that a source gives it.</summary>
    public static bool TryGetId(string name, out MerchantId merchant)
    {
        try
        {
            merchant = new MerchantId(name);
            return true;
        }
        catch (ArgumentException)
        {
            merchant = default;
            return false;
        }
    }

    /// <summary>What may be shown of a value.</summary>
    public static string? Show(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        return text is { Length: > MaxShownLength } ? string.Concat(text.AsSpan(0, MaxShownLength), "...") : text;
    }

    private static void CheckPhrases(IReadOnlyDictionary<string, AssistantPhrases>? phrases, string path, List<SettingProblem> problems)
    {
        if (phrases is null)
        {
            problems.Add(new SettingProblem(path, null, "must not be null"));
            return;
        }

        foreach (var (tag, wording) in phrases)
        {
            if (!Locale.IsTag(tag) || wording is null)
            {
                problems.Add(new SettingProblem($"{path}:{tag}", null, wording is null ? "must not be null" : $"the key must be {Language}"));
                continue;
            }

            CheckPhrase(wording.DoNotKnow, path, tag, nameof(wording.DoNotKnow), problems);
            CheckPhrase(wording.OfferHandoff, path, tag, nameof(wording.OfferHandoff), problems);
            CheckPhrase(wording.EmptyMessage, path, tag, nameof(wording.EmptyMessage), problems);
            CheckPhrase(wording.MessageTooLong, path, tag, nameof(wording.MessageTooLong), problems);
            CheckPhrase(wording.OutOfScope, path, tag, nameof(wording.OutOfScope), problems);
            CheckPhrase(wording.WrongLanguage, path, tag, nameof(wording.WrongLanguage), problems);
            CheckPhrase(wording.Abusive, path, tag, nameof(wording.Abusive), problems);
            CheckPhrase(wording.HandingOff, path, tag, nameof(wording.HandingOff), problems);
            CheckPhrase(wording.Clarify, path, tag, nameof(wording.Clarify), problems);
            CheckPhrase(wording.FlowFailed, path, tag, nameof(wording.FlowFailed), problems);
        }
    }

    private static void CheckPhrase(string? phrase, string path, string tag, string name, List<SettingProblem> problems)
    {
        if (phrase is not null && (phrase.Length > MaxPhraseLength || string.IsNullOrWhiteSpace(phrase)))
        {
            problems.Add(new SettingProblem($"{path}:{tag}:{name}", Show(phrase), Phrase));
        }
    }

    /// <summary>Adds a problem where a rule does not hold.</summary>
    public static void Require(bool holds, object? value, string allowed, string path, string name, List<SettingProblem> problems)
    {
        if (!holds)
        {
            problems.Add(new SettingProblem($"{path}:{name}", Show(value), allowed));
        }
    }
}
