using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Finds an order of the shopper.</summary>
internal sealed class FindOrderAction(ShopRecords records) : ShopAction(records)
{
    public override string Name => "order.find";

    public override IReadOnlyList<string> Parameters => ["order"];

    public override IReadOnlyList<string> Outcomes => [NotFound];

    public override string? MissingPort => Ports.Orders is null ? nameof(IOrderService) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var order = await FindOrderAsync(context, cancellationToken).ConfigureAwait(false);
        return order is null ? OrderNotFound(phrases) : FlowActionResult.Found(ShopValues.Of(order, phrases));
    }
}
