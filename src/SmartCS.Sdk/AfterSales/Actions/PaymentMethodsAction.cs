using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Lists the shopper's ways to pay; for a refund only where its money may go, for a change only others than the order's own.</summary>
internal sealed class PaymentMethodsAction(ShopRecords records) : ShopAction(records)
{
    public override string Name => "shopper.payment_methods";

    public override IReadOnlyList<string> Parameters => ["order?", "for?"];

    public override IReadOnlyList<string> Outcomes => [None];

    public override string? MissingPort => Ports.Customers is null ? nameof(ICustomerDirectory) : null;

    /// <summary>Those of a customer's ways to pay that may be used for a purpose, the order's own first.</summary>
    public static IReadOnlyList<PaymentMethod> Usable(AfterSalesSettings settings, Customer? customer, Order? order, string? purpose)
    {
        var methods = customer?.PaymentMethods ?? [];
        return [.. methods
            .Where(method => purpose switch
            {
                "refund" => settings.RefundTo.Count == 0 || settings.RefundTo.Contains(method.Kind) || (settings.RefundTo.Contains(AfterSalesSettings.Original) && method.Id == order?.PaidBy),
                "change" => method.Id != order?.PaidBy,
                _ => true,
            })
            .OrderByDescending(method => method.Id == order?.PaidBy)];
    }

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var order = await FindOrderAsync(context, cancellationToken).ConfigureAwait(false);
        var customer = await FindCustomerAsync(context, cancellationToken).ConfigureAwait(false);
        var methods = Usable(context.Profile.AfterSales, customer, order, Text(context, "for", 20));
        return new FlowActionResult
        {
            Outcome = methods.Count == 0 ? None : FlowActionResult.Ok,
            Text = methods.Count == 0 ? phrases.Say("read.payment.none") : null,
            Value = methods.Count == 0 ? default : DataValue.ListOf(methods.Select(method => ShopValues.Of(method, phrases))),
            Choices = [.. methods.Select(method => new FlowChoice(method.Id.Value, PaymentWords.Choice(phrases, method)))],
        };
    }
}
