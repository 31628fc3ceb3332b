using System.Diagnostics.Metrics;

namespace SmartCS.Sdk.Models;

/// <summary>What is measured of budgets.</summary>
internal static class BudgetMetrics
{
    private static readonly Meter Meter = new(SmartCustomerServiceTelemetry.Meter);

    private static readonly Counter<long> ReachedLimits = Meter.CreateCounter<long>("smartcs.budget.reached", "{limit}", "Limits that merchants reached, once for each period.");

    private static readonly Counter<long> RefusedCalls = Meter.CreateCounter<long>("smartcs.budget.refused", "{call}", "Calls to models that a budget did not allow.");

    public static void Reached(MerchantId merchant, BudgetPeriod period, bool isHard)
    {
        if (ReachedLimits.Enabled)
        {
            ReachedLimits.Add(1, new("smartcs.merchant", merchant.Value), new("smartcs.budget.period", period.ToString()), new("smartcs.budget.limit", isHard ? "hard" : "soft"));
        }
    }

    public static void Refused(MerchantId merchant)
    {
        if (RefusedCalls.Enabled)
        {
            RefusedCalls.Add(1, new KeyValuePair<string, object?>("smartcs.merchant", merchant.Value));
        }
    }
}
