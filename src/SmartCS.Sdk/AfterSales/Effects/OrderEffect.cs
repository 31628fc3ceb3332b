using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>What the writes have in common that change a shopper's order or send back what is in it.</summary>
internal abstract class OrderEffect(ShopRecords records, TimeProvider timeProvider) : IEffect
{
    public abstract string Name { get; }

    public abstract string Description { get; }

    public abstract IReadOnlyList<EffectParameter> Parameters { get; }

    public virtual string? MissingPort => Ports.Orders is null ? nameof(IOrderService) : null;

    protected ShopPorts Ports => records.Ports;

    protected ShopRecords Records => records;

    public async ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default)
    {
        var phrases = AfterSalesPhrases.For(context.Profile, context.Locale);
        var order = await records.FindOrderAsync(context.Profile.Id, context.Shopper, arguments["order"], cancellationToken).ConfigureAwait(false);
        if (order is null)
        {
            return EffectPlan.Refuse("not_found", phrases.Say("refusal.not_found"));
        }

        var customer = await records.FindCustomerAsync(context.Profile.Id, context.Shopper, cancellationToken).ConfigureAwait(false);
        return await PlanAsync(new EffectGround(context, phrases, order, customer, timeProvider.GetUtcNow()), arguments, cancellationToken).ConfigureAwait(false);
    }

    public virtual ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        Ports.Orders!.ApplyAsync(write, ChangeOf(arguments), cancellationToken);

    public virtual ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        Ports.Orders!.FindWriteAsync(write.Merchant, write.Shopper, write.Key, cancellationToken);

    protected abstract ValueTask<EffectPlan> PlanAsync(EffectGround ground, DataValue arguments, CancellationToken cancellationToken);

    /// <summary>The change of planned arguments.</summary>
    protected abstract OrderChange ChangeOf(DataValue arguments);

    protected static OrderId OrderOf(DataValue arguments) => new(arguments["order"].Text!);

    protected static PaymentMethodId? PaymentOf(DataValue arguments) => ShopArguments.Id<PaymentMethodId>(arguments["payment"]);

    /// <summary>Whether a merchant takes a reason for something; the reason as it is passed on.</summary>
    protected static string? ReasonOf(MerchantProfile profile, EffectContext context, DataValue arguments) =>
        ShopArguments.Text(arguments["reason"], 500) is { } reason ? ReasonNames.Of(profile, reason, context.Locale) : null;
}
