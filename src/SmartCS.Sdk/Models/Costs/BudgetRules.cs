using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>Whether every budget can be held with the prices there are.</summary>
internal static class BudgetRules
{
    /// <summary>Adds the budgets of a profile of which one of its models cannot be counted.</summary>
    public static void Check(PriceTable prices, MerchantProfile profile, string path, DateTimeOffset now, List<SettingProblem> problems)
    {
        for (var i = 0; i < profile.Budgets.Count; i++)
        {
            // A budget of zero calls no model, whatever it costs.
            if (profile.Budgets[i] is { Hard: not 0 } budget && FindProblem(prices, profile.Models, budget.Currency, now) is { } problem)
            {
                problems.Add(new SettingProblem($"{path}:{nameof(profile.Budgets)}:{i}:{nameof(budget.Currency)}", budget.Currency, problem));
            }
        }
    }

    private static string? FindProblem(PriceTable prices, ModelAssignments models, string currency, DateTimeOffset now)
    {
        foreach (var model in models.Answer.Concat(models.Route).Concat(models.Summarise).Concat(models.Embed).Concat(models.Economy))
        {
            if (prices.Find(model, now) is not { } price)
            {
                return $"a currency that the price book leads to; model '{model}' has no price in it, not even one of 0";
            }

            if (prices.Convert(1, price.Currency, currency, now) is null)
            {
                return $"a currency that the price book leads to; model '{model}' is priced in {price.Currency}, and no rate leads from there";
            }
        }

        return null;
    }
}
