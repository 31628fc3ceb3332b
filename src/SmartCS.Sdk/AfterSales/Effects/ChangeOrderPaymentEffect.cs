using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Pays an order in another way.</summary>
internal sealed class ChangeOrderPaymentEffect(ShopRecords records, TimeProvider timeProvider) : OrderEffect(records, timeProvider)
{
    public override string Name => "order.change_payment";

    public override string Description => "Has an order that was not sent yet paid with another way to pay of the shopper.";

    public override IReadOnlyList<EffectParameter> Parameters { get; } = [EffectParameters.Order, EffectParameters.Payment with { IsRequired = true, Description = "The id of the way to pay on the shopper's record." }];

    public override string? MissingPort => base.MissingPort ?? (Ports.Customers is null ? nameof(ICustomerDirectory) : null);

    protected override ValueTask<EffectPlan> PlanAsync(EffectGround ground, DataValue arguments, CancellationToken cancellationToken) => new(Plan(ground, arguments));

    protected override OrderChange ChangeOf(DataValue arguments) => new ChangeOrderPayment(OrderOf(arguments), PaymentOf(arguments)!.Value);

    private static EffectPlan Plan(EffectGround ground, DataValue arguments)
    {
        var (order, phrases) = (ground.Order, ground.Phrases);
        if (ground.Check(PolicyKind.Change, [], null, out _) is { } refused)
        {
            return refused;
        }

        if (ground.FindPayment(arguments["payment"], out var payment) is { } unknown)
        {
            return unknown;
        }

        if (payment is null)
        {
            return ground.Refuse("payment_not_found");
        }

        if (payment == order.PaidBy)
        {
            return ground.Refuse("same_payment");
        }

        return ground.CheckBalance(payment, order.Total) ?? EffectPlan.Allow(
            DataValue.MapOf(
                ("order", order.Id.Value),
                ("payment", payment.Value.Value),
                ("shown", DataValue.MapOf(("status", order.Status.Name), ("amount", ShopValues.Of(order.Total)), ("refund_to", order.PaidBy?.Value)))),
            phrases.Sentences([
                phrases.Say("sum.change_payment", ("order", order.Id.Value), ("amount", phrases.Money(order.Total)), ("payment", ground.PaymentTitle(payment))),
                order.PaidBy is null ? null : ground.Refund("sum.refund", order.Total, null),
            ]));
    }
}
