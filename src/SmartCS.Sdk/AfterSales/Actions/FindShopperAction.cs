using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Reads what the shop has on record of the shopper.</summary>
internal sealed class FindShopperAction(ShopRecords records) : ShopAction(records)
{
    public override string Name => "shopper.find";

    public override IReadOnlyList<string> Outcomes => [None];

    public override string? MissingPort => Ports.Customers is null ? nameof(ICustomerDirectory) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var customer = await FindCustomerAsync(context, cancellationToken).ConfigureAwait(false);
        return customer is null ? FlowActionResult.Of(None) : FlowActionResult.Found(DataValue.MapOf(
            ("id", customer.Shopper.Value),
            ("name", customer.Name),
            ("address", customer.Address is null ? null : OrderWords.Address(customer.Address)),
            ("address_parts", customer.Address is null ? default : ShopValues.Of(customer.Address)),
            ("payment_methods", DataValue.ListOf(customer.PaymentMethods.Select(method => ShopValues.Of(method, phrases))))));
    }
}
