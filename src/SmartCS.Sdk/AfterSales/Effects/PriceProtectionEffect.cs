using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Has paid back by how much a price fell.</summary>
internal sealed class PriceProtectionEffect(ShopRecords records, TimeProvider timeProvider) : OrderEffect(records, timeProvider)
{
    public override string Name => "order.price_protection";

    public override string Description => "Has paid back by how much the price of an order line fell since it was bought.";

    public override IReadOnlyList<EffectParameter> Parameters { get; } = [EffectParameters.Order, EffectParameters.Line];

    public override string? MissingPort => base.MissingPort ?? (Ports.Catalog is null ? nameof(IProductCatalog) : null);

    protected override async ValueTask<EffectPlan> PlanAsync(EffectGround ground, DataValue arguments, CancellationToken cancellationToken)
    {
        var (order, phrases) = (ground.Order, ground.Phrases);
        if (ShopArguments.Text(arguments["line"], 128) is not { } key || new LinePieces(order).Take(key, 1, out _) is not [(var line, _), ..])
        {
            return ground.Refuse("line_not_found");
        }

        if (ground.Check(PolicyKind.PriceProtection, [line], null, out var verdict) is { } refused)
        {
            return refused;
        }

        var fall = await PriceFall.FindAsync(Records, ground.Profile, line, cancellationToken).ConfigureAwait(false);
        if (fall.Now is not { } now || fall.Difference.Amount <= 0)
        {
            return ground.Refuse("no_difference", ("item", line.Name));
        }

        return EffectPlan.Allow(
            DataValue.MapOf(
                ("order", order.Id.Value),
                ("line", line.Id.Value),
                ("difference", ShopValues.Of(fall.Difference)),
                ("shown", DataValue.MapOf(("price", now.Amount), ("clause", verdict.Clause?.Id)))),
            phrases.Sentences([
                phrases.Say("sum.price_protection", ("order", order.Id.Value), ("item", OrderWords.Pieces(phrases, line, line.Quantity)), ("old", phrases.Money(line.Price)), ("new", phrases.Money(now))),
                ground.Refund("sum.refund", fall.Difference, null),
            ]));
    }

    protected override OrderChange ChangeOf(DataValue arguments) => new ClaimPriceProtection(
        OrderOf(arguments), new OrderLineId(arguments["line"].Text!), new Money(arguments["difference"]["amount"].Number!.Value, arguments["difference"]["currency"].Text!));
}
