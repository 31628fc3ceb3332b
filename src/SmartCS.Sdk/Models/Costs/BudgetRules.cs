using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>Whether every budget can be held with the prices there are.</summary>
internal static class BudgetRules
{
    /// <summary>Lists the budgets of which a model of the merchant cannot be counted.</summary>
    public static IEnumerable<SettingProblem> Check(PriceTable prices, IEnumerable<(MerchantProfile Profile, string Path)> merchants, DateTimeOffset now)
    {
        foreach (var (profile, path) in merchants)
        {
            for (var i = 0; i < profile.Budgets.Count; i++)
            {
                // A budget of zero calls no model, whatever it costs.
                if (profile.Budgets[i] is { Hard: not 0 } budget && FindProblem(prices, profile.Models, budget.Currency, now) is { } problem)
                {
                    yield return new SettingProblem($"{path}:{nameof(profile.Budgets)}:{i}:{nameof(budget.Currency)}", budget.Currency, problem);
                }
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
