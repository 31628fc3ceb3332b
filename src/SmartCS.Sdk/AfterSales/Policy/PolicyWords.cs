using System.Globalization;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Words what a merchant's policy says, its clause word for word.</summary>
internal static class PolicyWords
{
    public static string Explain(PolicyVerdict verdict, PolicyQuestion question, AfterSalesPhrases phrases, Locale locale) => verdict.IsAllowed
        ? phrases.Sentences([Quote(verdict.Clause, phrases, locale), DaysLeft(verdict, phrases), verdict.Freight == FreightPayer.ByReason ? Freight(verdict.Freight, phrases) : null])
        : verdict.Refusal == PolicyVerdict.NeedsReason
            ? phrases.Sentences([phrases.Say("refusal.needs_reason"), Quote(verdict.Clause, phrases, locale)])
            : phrases.Sentences([Why(verdict, question, phrases), Quote(verdict.Clause, phrases, locale)]);

    /// <summary>Why something is not allowed.</summary>
    public static string Why(PolicyVerdict verdict, PolicyQuestion question, AfterSalesPhrases phrases) => phrases.Say(
        $"refusal.{verdict.Refusal}",
        ("order", question.Order.Id.Value),
        ("status", phrases.Title("status", question.Order.Status.Name)),
        ("item", verdict.Line?.Name ?? string.Empty),
        ("days", verdict.Clause?.Window?.ToString(CultureInfo.InvariantCulture) ?? string.Empty),
        ("day", verdict.LastDay is { } day ? phrases.Day(day.ToDateTime(TimeOnly.MinValue)) : string.Empty));

    public static string? Quote(PolicyClause? clause, AfterSalesPhrases phrases, Locale locale) => clause is null ? null : phrases.Say("policy.quote", ("text", clause.Text.For(locale)));

    public static string? Freight(FreightPayer freight, AfterSalesPhrases phrases) => freight switch
    {
        FreightPayer.Merchant => phrases.Say("policy.freight.merchant"),
        FreightPayer.Shopper => phrases.Say("policy.freight.shopper"),
        FreightPayer.ByReason => phrases.Say("policy.freight.by_reason"),
        _ => null,
    };

    public static string? Proofs(IReadOnlyList<LocalizedText> proofs, AfterSalesPhrases phrases, Locale locale) =>
        proofs.Count == 0 ? null : phrases.Say("policy.proofs", ("proofs", phrases.List([.. proofs.Select(proof => proof.For(locale))])));

    public static string? DaysLeft(PolicyVerdict verdict, AfterSalesPhrases phrases)
    {
        if (verdict is not { LastDay: { } last, DaysLeft: { } days })
        {
            return null;
        }

        var name = days < 2 ? $"policy.days_left.{days}" : "policy.days_left";
        return phrases.Say(name, ("days", days.ToString(CultureInfo.InvariantCulture)), ("day", phrases.Day(last.ToDateTime(TimeOnly.MinValue))));
    }

    public static string FreightName(FreightPayer freight) => freight switch
    {
        FreightPayer.Merchant => "merchant",
        FreightPayer.Shopper => "shopper",
        FreightPayer.ByReason => "by_reason",
        _ => "unstated",
    };
}
