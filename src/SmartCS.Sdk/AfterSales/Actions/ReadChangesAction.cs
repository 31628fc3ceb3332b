using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Reads which pieces of an order are to become which articles, several at once.</summary>
internal sealed class ReadChangesAction(ShopRecords records) : ShopAction(records)
{
    public override string Name => "order.read_changes";

    public override IReadOnlyList<string> Parameters => ["order", "text"];

    public override IReadOnlyList<string> Outcomes => [Unclear, "unavailable", "same", NotFound];

    public override string? MissingPort => Ports.Orders is null ? nameof(IOrderService) : Ports.Catalog is null ? nameof(IProductCatalog) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var order = await FindOrderAsync(context, cancellationToken).ConfigureAwait(false);
        if (order is null)
        {
            return OrderNotFound(phrases);
        }

        var products = new Dictionary<ProductId, Product>();
        foreach (var id in order.Lines.Select(static line => line.Product).Distinct())
        {
            if (await Records.FindProductAsync(context.Profile.Id, id, cancellationToken).ConfigureAwait(false) is { } product)
            {
                products[id] = product;
            }
        }

        var reading = ChangeReader.Read(context.Profile, order, products, Text(context, "text") ?? string.Empty, context.Locale);
        return reading.Changes.Count > 0
            ? FlowActionResult.Found(DataValue.ListOf(reading.Changes.Select(change => ReadVariantAction.ValueOf(change.Line, change.Variant, change.Quantity, phrases))))
            : reading is { Line: { } line, Reading: { } unclear } ? ReadVariantAction.Ask(unclear, line, phrases)
            : FlowActionResult.Of(Unclear, phrases.Say("read.changes.which", ("example", phrases.Say("read.changes.example", ("item", order.Lines.Count > 0 ? order.Lines[0].Name : string.Empty)))));
    }
}
