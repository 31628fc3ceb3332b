using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Testing;

/// <summary>The ways to pay of a shopper while an order is changed; gift cards are charged and credited at once.</summary>
internal sealed class SampleGiftCards(Customer customer)
{
    public Customer Customer { get; private set; } = customer;

    public bool HasChanged { get; private set; }

    public bool Has(PaymentMethodId? method) => Find(method) is not null;

    public bool IsGiftCard(PaymentMethodId? method) => Find(method)?.Kind == "gift_card";

    /// <summary>Why an amount may not be asked of a way to pay; null where it may, or where the amount is not above zero.</summary>
    public string? Refuse(PaymentMethodId? method, decimal amount) => Find(method) switch
    {
        null => SampleShopRefusals.NotFound,
        { Kind: "gift_card", Balance: var balance } when amount > 0 && (balance?.Amount ?? 0) < amount => SampleShopRefusals.InsufficientBalance,
        _ => null,
    };

    public void Add(PaymentMethodId method, decimal amount)
    {
        if (amount == 0 || !IsGiftCard(method))
        {
            return;
        }

        HasChanged = true;
        Customer = Customer with
        {
            PaymentMethods = [.. Customer.PaymentMethods.Select(found => found.Id == method && found.Balance is { } balance ? found with { Balance = new Money(balance.Amount + amount, balance.Currency) } : found)],
        };
    }

    private PaymentMethod? Find(PaymentMethodId? method) => method is { } id ? Customer.PaymentMethods.FirstOrDefault(found => found.Id == id) : null;
}
