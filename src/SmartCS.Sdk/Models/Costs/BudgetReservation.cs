namespace SmartCS.Sdk.Models;

/// <summary>What a call in flight may cost, set aside in each budget, until it is settled.</summary>
internal sealed class BudgetReservation(MerchantSpending spending, (SpendingCounter Counter, decimal Amount)[] amounts)
{
    public MerchantSpending Spending { get; } = spending;

    public (SpendingCounter Counter, decimal Amount)[] Amounts { get; } = amounts;
}
