using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Merchants;

/// <summary>The ranges of a merchant's after-sales policy; they are those in the settings' documentation.</summary>
internal static class MerchantAfterSalesRules
{
    public const string Window = "a whole number of days from 0 to 3650";
    public const string Category = "a kind of goods, 1 to 200 characters";
    public const string Reason = "a reason, 1 to 100 characters";
    public const string RefundTo = "'original', or a kind of payment such as gift_card";
    public const string Clock = "a time such as 09:30";
    public const string Day = "a day such as 2026-10-01";

    private const int MaxClauses = 200;
    private const int MaxTexts = 100;
    private const int MaxReasons = 20;
    private const int MaxSpecial = 400;
    private const int MaxWeekly = 50;

    /// <summary>Adds what is out of range.</summary>
    public static void Check(AfterSalesSettings? settings, string path, List<SettingProblem> problems)
    {
        if (ReferenceEquals(settings, MerchantAfterSalesSettings.Default))
        {
            return;
        }

        if (settings is null)
        {
            problems.Add(new SettingProblem(path, null, "must not be null"));
            return;
        }

        CheckClauses(settings.Clauses, $"{path}:{nameof(settings.Clauses)}", problems);
        CheckReasons(settings.CancelReasons, $"{path}:{nameof(settings.CancelReasons)}", problems);
        CheckTexts(settings.RefundTo, 64, RefundTo, $"{path}:{nameof(settings.RefundTo)}", problems);
        CheckTexts(settings.MerchantFaults, 100, Reason, $"{path}:{nameof(settings.MerchantFaults)}", problems);
        foreach (var (kind, text) in settings.RefundArrival)
        {
            CheckText(text, 200, MerchantIntentRules.Title, $"{path}:{nameof(settings.RefundArrival)}", kind, problems, isRequired: true);
        }

        CheckHours(settings.Hours, $"{path}:{nameof(settings.Hours)}", problems);
    }

    private static void CheckClauses(IReadOnlyList<PolicyClause> clauses, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(clauses.Count <= MaxClauses, clauses.Count, "at most 200 clauses", path, "Count", problems);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(clauses.Count, MaxClauses); i++)
        {
            if (clauses[i] is { } clause)
            {
                CheckClause(clause, $"{path}:{i}", problems);
                MerchantRules.Require(!SlotType.IsName(clause.Id) || ids.Add(clause.Id), clause.Id, "an id that no other clause of the merchant has", $"{path}:{i}", nameof(clause.Id), problems);
            }
            else
            {
                problems.Add(new SettingProblem($"{path}:{i}", null, "must not be null"));
            }
        }
    }

    private static void CheckClause(PolicyClause clause, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(SlotType.IsName(clause.Id), clause.Id, MerchantIntentRules.Id, path, nameof(clause.Id), problems);
        MerchantRules.Require(SlotType.IsName(clause.Kind.Name), clause.Kind.Name, MerchantIntentRules.Id, path, nameof(clause.Kind), problems);
        CheckText(clause.Text, 2_000, MerchantRules.Phrase, path, nameof(clause.Text), problems, isRequired: true);
        MerchantRules.Require(clause.Window is null or (>= 0 and <= 3_650), clause.Window, Window, path, nameof(clause.Window), problems);
        MerchantRules.Require(Enum.IsDefined(clause.From), clause.From, "one of Delivery, Order", path, nameof(clause.From), problems);
        MerchantRules.Require(Enum.IsDefined(clause.Freight), clause.Freight, "one of Unstated, Merchant, Shopper, ByReason", path, nameof(clause.Freight), problems);
        CheckTexts(clause.Categories, 200, Category, $"{path}:{nameof(clause.Categories)}", problems);
        CheckTexts(clause.Except, 200, Category, $"{path}:{nameof(clause.Except)}", problems);
        CheckTexts(clause.Reasons, 100, Reason, $"{path}:{nameof(clause.Reasons)}", problems);
        MerchantRules.Require(clause.Statuses.All(static status => status != default), null, MerchantIntentRules.Id, path, nameof(clause.Statuses), problems);
        MerchantRules.Require(clause.Proofs.Count <= MaxReasons, clause.Proofs.Count, "at most 20 proofs", path, nameof(clause.Proofs), problems);
        for (var i = 0; i < Math.Min(clause.Proofs.Count, MaxReasons); i++)
        {
            CheckText(clause.Proofs[i], 200, MerchantIntentRules.Title, $"{path}:{nameof(clause.Proofs)}", $"{i}", problems, isRequired: true);
        }
    }

    private static void CheckReasons(IReadOnlyList<CancelReason> reasons, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(reasons.Count <= MaxReasons, reasons.Count, "at most 20 reasons", path, "Count", problems);
        var values = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Math.Min(reasons.Count, MaxReasons); i++)
        {
            var value = reasons[i]?.Value;
            MerchantRules.Require(!string.IsNullOrWhiteSpace(value) && value.Length <= 100, value, Reason, $"{path}:{i}", nameof(CancelReason.Value), problems);
            MerchantRules.Require(value is null || values.Add(value), value, "a reason that stands there once", $"{path}:{i}", nameof(CancelReason.Value), problems);
            CheckText(reasons[i]?.Title, 200, MerchantIntentRules.Title, $"{path}:{i}", nameof(CancelReason.Title), problems, isRequired: true);
        }
    }

    private static void CheckHours(ShopHours? hours, string path, List<SettingProblem> problems)
    {
        if (hours is null)
        {
            return;
        }

        MerchantRules.Require(
            hours.TimeZone is null || (hours.TimeZone.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(hours.TimeZone, out _)), hours.TimeZone, MerchantRoutingRules.TimeZone, path, nameof(hours.TimeZone), problems);
        MerchantRules.Require(hours.Weekly.Count <= MaxWeekly, hours.Weekly.Count, "at most 50 spans", path, nameof(hours.Weekly), problems);
        for (var i = 0; i < Math.Min(hours.Weekly.Count, MaxWeekly); i++)
        {
            var days = hours.Weekly[i]?.Days;
            MerchantRules.Require(days is { Count: > 0 } && days.All(Enum.IsDefined), null, "at least one day of the week, such as Monday", $"{path}:{nameof(hours.Weekly)}:{i}", nameof(OpeningHours.Days), problems);
        }

        MerchantRules.Require(hours.Special.Count <= MaxSpecial, hours.Special.Count, "at most 400 special days", path, nameof(hours.Special), problems);
        for (var i = 0; i < Math.Min(hours.Special.Count, MaxSpecial); i++)
        {
            CheckSpecial(hours.Special[i], $"{path}:{nameof(hours.Special)}:{i}", problems);
        }

        CheckText(hours.Note, 2_000, MerchantRules.Phrase, path, nameof(hours.Note), problems, isRequired: false);
    }

    private static void CheckSpecial(SpecialHours? special, string path, List<SettingProblem> problems)
    {
        if (special is null)
        {
            problems.Add(new SettingProblem(path, null, "must not be null"));
            return;
        }

        MerchantRules.Require(special.From != default, null, Day, path, nameof(special.From), problems);
        MerchantRules.Require(special.Until is null || special.Until >= special.From, special.Until, "a day not before From", path, nameof(special.Until), problems);
        MerchantRules.Require(special.Opens is null == special.Closes is null, null, "Opens and Closes both, or neither where it is closed", path, nameof(special.Opens), problems);
        CheckText(special.Title, 200, MerchantIntentRules.Title, path, nameof(special.Title), problems, isRequired: false);
    }

    private static void CheckTexts(IReadOnlyList<string> texts, int maxLength, string allowed, string path, List<SettingProblem> problems)
    {
        MerchantRules.Require(texts.Count <= MaxTexts, texts.Count, "at most 100", path, "Count", problems);
        for (var i = 0; i < Math.Min(texts.Count, MaxTexts); i++)
        {
            MerchantRules.Require(!string.IsNullOrWhiteSpace(texts[i]) && texts[i].Length <= maxLength, texts[i], allowed, path, $"{i}", problems);
        }
    }

    private static void CheckText(LocalizedText? text, int maxLength, string allowed, string path, string name, List<SettingProblem> problems, bool isRequired)
    {
        MerchantRules.Require(text is { IsEmpty: false } || !isRequired, null, allowed, path, name, problems);
        foreach (var (tag, wording) in text?.ByTag ?? new Dictionary<string, string>())
        {
            MerchantRules.Require(!string.IsNullOrWhiteSpace(wording) && wording.Length <= maxLength, wording, allowed, $"{path}:{name}", tag, problems);
        }
    }
}
