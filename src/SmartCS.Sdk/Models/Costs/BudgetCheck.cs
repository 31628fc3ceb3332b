using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>Refuses profiles with a budget that cannot be held with the prices there are.</summary>
internal sealed class BudgetCheck(PriceBook prices, TimeProvider time) : IProfileCheck
{
    public void Check(MerchantProfile profile, string path, List<SettingProblem> problems)
    {
        if (profile.Budgets.Count == 0)
        {
            return;
        }

        try
        {
            BudgetRules.Check(prices.Load(), profile, path, time.GetUtcNow(), problems);
        }
        catch (PriceSettingsException exception)
        {
            problems.AddRange(exception.Problems);
        }
    }

    public void Watch(Action changed) => prices.Changed += changed;
}
