using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Testing;

/// <summary>Money that moved for an order of the sample shop.</summary>
/// <param name="IsRefund">Whether it went to the shopper.</param>
/// <param name="Amount">How much, not negative.</param>
/// <param name="Method">By which way to pay.</param>
public sealed record SamplePayment(bool IsRefund, Money Amount, PaymentMethodId Method);
