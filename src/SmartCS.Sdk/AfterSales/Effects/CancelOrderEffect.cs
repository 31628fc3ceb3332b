using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Cancels an order.</summary>
internal sealed class CancelOrderEffect(ShopRecords records, TimeProvider timeProvider) : OrderEffect(records, timeProvider)
{
    public override string Name => "order.cancel";

    public override string Description => "Cancels a whole order that was not sent yet, and has what was paid paid back.";

    public override IReadOnlyList<EffectParameter> Parameters { get; } = [EffectParameters.Order, EffectParameters.Reason(isRequired: true)];

    protected override ValueTask<EffectPlan> PlanAsync(EffectGround ground, DataValue arguments, CancellationToken cancellationToken) => new(Plan(ground, arguments));

    protected override OrderChange ChangeOf(DataValue arguments) => new CancelOrder(OrderOf(arguments), arguments["reason"].Text!);

    private static EffectPlan Plan(EffectGround ground, DataValue arguments)
    {
        if (ShopArguments.Text(arguments["reason"], 500) is not { } said)
        {
            return ground.Refuse("needs_reason");
        }

        var (order, phrases) = (ground.Order, ground.Phrases);
        if (ground.Check(PolicyKind.Cancel, [], ReasonNames.Of(ground.Profile, said, ground.Context.Locale), out _) is { } refused)
        {
            return refused;
        }

        if (ReasonNames.CancelReason(ground.Profile, said, ground.Context.Locale) is not { } reason)
        {
            return ground.Refuse("invalid_reason", ("reasons", phrases.List([.. ground.Profile.AfterSales.CancelReasons.Select(known => known.Title.For(ground.Context.Locale))])));
        }

        var title = ground.Profile.AfterSales.CancelReasons.FirstOrDefault(known => known.Value == reason)?.Title.For(ground.Context.Locale) ?? phrases.Title("reason", reason);
        return EffectPlan.Allow(
            DataValue.MapOf(("order", order.Id.Value), ("reason", reason), ("shown", Shown(order))),
            phrases.Sentences([
                phrases.Say("sum.cancel", ("order", order.Id.Value), ("lines", OrderWords.Lines(phrases, order))),
                phrases.Say("sum.reason", ("reason", title)),
                order.Total.Amount > 0 ? ground.Refund("sum.refund", order.Total, null) : null,
            ]));
    }

    // The yes is to cancelling this, paid so: another total or state asks anew.
    private static DataValue Shown(Order order) => DataValue.MapOf(("status", order.Status.Name), ("refund", ShopValues.Of(order.Total)), ("refund_to", order.PaidBy?.Value));
}
