using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Opens an exchange for other articles of the same products.</summary>
internal sealed class RequestExchangeEffect(ShopRecords records, TimeProvider timeProvider) : ReturnEffect(records, timeProvider)
{
    public override string Name => "return.exchange";

    public override string Description => "Opens an exchange of pieces of a delivered order for articles of the same products, all at once; the price difference is paid or paid back.";

    public override IReadOnlyList<EffectParameter> Parameters { get; } = [EffectParameters.Order, EffectParameters.Swaps, EffectParameters.Payment, EffectParameters.Reason(isRequired: false)];

    public override string? MissingPort => base.MissingPort ?? (Ports.Catalog is null ? nameof(IProductCatalog) : null);

    protected override async ValueTask<EffectPlan> PlanAsync(EffectGround ground, DataValue arguments, CancellationToken cancellationToken)
    {
        // A damaged piece is exchanged for a new one of the same.
        var (swaps, problem) = await ItemSwaps.ReadAsync(ground, arguments["items"], Records, maySame: true, cancellationToken).ConfigureAwait(false);
        if (swaps is null)
        {
            return problem!;
        }

        var (order, phrases) = (ground.Order, ground.Phrases);
        var reason = ReasonOf(ground.Profile, ground.Context, arguments);
        if (ground.Check(PolicyKind.Exchange, swaps.Lines, reason, out var verdict) is { } refused)
        {
            return refused;
        }

        if ((ground.FindPayment(arguments["payment"], out var payment) ?? ground.CheckBalance(payment, swaps.Difference)) is { } unpaid)
        {
            return unpaid;
        }

        return EffectPlan.Allow(
            DataValue.MapOf(
                ("order", order.Id.Value),
                ("items", swaps.Items),
                ("payment", payment?.Value),
                ("reason", reason),
                ("clause", verdict.Clause?.Id),
                ("shown", DataValue.MapOf(
                    ("status", order.Status.Name),
                    ("prices", swaps.Prices),
                    ("difference", ShopValues.Of(swaps.Difference)),
                    ("paid_by", (payment ?? order.PaidBy)?.Value),
                    ("freight", PolicyWords.FreightName(verdict.Freight))))),
            phrases.Sentences([
                phrases.Say("sum.exchange", ("order", order.Id.Value), ("changes", swaps.Describe(phrases))),
                reason is null ? null : phrases.Say("sum.reason", ("reason", phrases.Title("reason", reason))),
                ground.MoneyMoves(swaps.Difference, payment),
                PolicyWords.Freight(verdict.Freight, phrases),
                PolicyWords.Proofs(verdict.Proofs, phrases, ground.Context.Locale),
            ]));
    }

    protected override ReturnRequest RequestOf(DataValue arguments) => new()
    {
        Order = OrderOf(arguments),
        Kind = ReturnKind.Exchange,
        Replacements = ItemSwaps.Of(arguments["items"]),
        Reason = arguments["reason"].Text ?? string.Empty,
        Payment = PaymentOf(arguments),
        Clause = arguments["clause"].Text,
    };
}
