using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Lists the shopper's orders, the latest first; those of some states where these are named.</summary>
internal sealed class ListOrdersAction(ShopRecords records) : ShopAction(records)
{
    private const int MaxRead = 50;
    private const int MaxChoices = 10;

    public override string Name => "order.list";

    public override IReadOnlyList<string> Parameters => ["status?"];

    public override IReadOnlyList<string> Outcomes => [None];

    public override string? MissingPort => Ports.Orders is null ? nameof(IOrderService) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var wanted = Statuses(context.Arguments.GetValueOrDefault("status"));
        var orders = await Records.ListOrdersAsync(context.Profile.Id, context.Shopper, wanted.Count == 0 ? MaxChoices : MaxRead, cancellationToken).ConfigureAwait(false);
        var listed = orders.Where(order => wanted.Count == 0 || wanted.Contains(order.Status.Name)).Take(MaxChoices).ToList();
        return new FlowActionResult
        {
            Outcome = listed.Count == 0 ? None : FlowActionResult.Ok,
            Value = listed.Count == 0 ? default : DataValue.ListOf(listed.Select(order => ShopValues.Of(order, phrases))),
            Choices = [.. listed.Select(order => new FlowChoice(order.Id.Value, OrderWords.Choice(phrases, order)))],
        };
    }

    private static HashSet<string> Statuses(DataValue value) =>
        [.. (value.Kind == DataKind.List ? value.Items.Select(static item => item.Text ?? string.Empty) : (value.Text ?? string.Empty).Split([',', ' ', '|'])).Where(static name => name.Length > 0)];
}
