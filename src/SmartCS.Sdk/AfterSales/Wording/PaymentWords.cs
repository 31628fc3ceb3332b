namespace SmartCS.Sdk.AfterSales;

/// <summary>Words ways to pay for shoppers.</summary>
internal static class PaymentWords
{
    public static string Title(AfterSalesPhrases phrases, Customer? customer, PaymentMethodId? payment) =>
        payment is null ? phrases.Say("payment.original")
        : customer?.PaymentMethods.FirstOrDefault(method => method.Id == payment)?.Title ?? phrases.Say("payment.original");

    /// <summary>A way to pay among others: with what is on a gift card.</summary>
    public static string Choice(AfterSalesPhrases phrases, PaymentMethod method) =>
        method.Balance is not { } balance ? method.Title : phrases.IsChinese ? $"{method.Title}（{phrases.Money(balance)}）" : $"{method.Title} ({phrases.Money(balance)})";
}
