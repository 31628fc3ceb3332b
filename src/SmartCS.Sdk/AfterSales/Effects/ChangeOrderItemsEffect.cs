using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Puts other articles of the same products into an order.</summary>
internal sealed class ChangeOrderItemsEffect(ShopRecords records, TimeProvider timeProvider) : OrderEffect(records, timeProvider)
{
    public override string Name => "order.change_items";

    public override string Description => "Swaps articles of an order that was not sent yet for other articles of the same products, all at once; the price difference is paid or paid back.";

    public override IReadOnlyList<EffectParameter> Parameters { get; } = [EffectParameters.Order, EffectParameters.Swaps, EffectParameters.Payment];

    public override string? MissingPort => base.MissingPort ?? (Ports.Catalog is null ? nameof(IProductCatalog) : null);

    protected override async ValueTask<EffectPlan> PlanAsync(EffectGround ground, DataValue arguments, CancellationToken cancellationToken)
    {
        // A shop that changes items once says so by the order's state.
        if (ground.Check(PolicyKind.Change, [], null, out _, [OrderStatus.Pending]) is { } refused)
        {
            return refused;
        }

        var (swaps, problem) = await ItemSwaps.ReadAsync(ground, arguments["items"], Records, maySame: false, cancellationToken).ConfigureAwait(false);
        if (swaps is null)
        {
            return problem!;
        }

        if ((ground.FindPayment(arguments["payment"], out var payment) ?? ground.CheckBalance(payment, swaps.Difference)) is { } unpaid)
        {
            return unpaid;
        }

        var (order, phrases) = (ground.Order, ground.Phrases);
        return EffectPlan.Allow(
            DataValue.MapOf(
                ("order", order.Id.Value),
                ("items", swaps.Items),
                ("payment", payment?.Value),
                ("shown", DataValue.MapOf(("status", order.Status.Name), ("prices", swaps.Prices), ("difference", ShopValues.Of(swaps.Difference)), ("paid_by", (payment ?? order.PaidBy)?.Value)))),
            phrases.Sentences([
                phrases.Say("sum.change_items", ("order", order.Id.Value), ("changes", swaps.Describe(phrases))),
                ground.MoneyMoves(swaps.Difference, payment),
            ]));
    }

    protected override OrderChange ChangeOf(DataValue arguments) => new ChangeOrderItems(OrderOf(arguments), ItemSwaps.Of(arguments["items"]), PaymentOf(arguments));
}
