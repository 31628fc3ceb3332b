using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>The writes of the shop with a journal: one that can be done once by its nature, and two that can be done as often as they are sent.</summary>
public static class ShopEffects
{
    public static IReadOnlyList<IEffect> Of(JournaledShop shop) => [new Cancel(shop), new Add(shop), new Complain(shop)];

    private abstract class ShopEffect(JournaledShop shop, string name, params IReadOnlyList<EffectParameter> parameters) : IEffect
    {
        protected JournaledShop Shop => shop;

        public string Name => name;

        public string Description => name;

        public IReadOnlyList<EffectParameter> Parameters => parameters;

        public string? MissingPort => null;

        public ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default) =>
            shop.AskAsync(() => Plan(context.Shopper, arguments), cancellationToken);

        public ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
            shop.SendAsync(write, name, arguments, () => Apply(write.Shopper, arguments), cancellationToken);

        public ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) => shop.FindAsync(write, cancellationToken);

        protected static EffectParameter Parameter(string parameter, DataKind kind, bool isRequired = true) =>
            new() { Name = parameter, Kind = kind, Description = parameter, IsRequired = isRequired };

        protected abstract EffectPlan Plan(ShopperId shopper, DataValue arguments);

        protected abstract WriteResult Apply(ShopperId shopper, DataValue arguments);
    }

    private sealed class Cancel(JournaledShop shop) : ShopEffect(shop, "order.cancel", Parameter("order", DataKind.Text), Parameter("reason", DataKind.Text, isRequired: false))
    {
        protected override EffectPlan Plan(ShopperId shopper, DataValue arguments) => Find(shopper, arguments) is not { } order ? EffectPlan.Refuse("not_found")
            : !order.IsOpen ? EffectPlan.Refuse("not_pending")
            : EffectPlan.Allow(
                DataValue.MapOf(("order", arguments["order"]), ("reason", arguments["reason"]), ("amount", order.Total.Amount)),
                $"Cancel the order {arguments["order"]}; {order.Total.Amount} is paid back.");

        // Careless on purpose: who may have it done is the engine's and the plan's to see to, so that what slips through them is seen.
        protected override WriteResult Apply(ShopperId shopper, DataValue arguments)
        {
            var order = Shop.Orders[arguments["order"].Text!];
            if (!order.IsOpen)
            {
                return WriteResult.Refused("not_pending");
            }

            Shop.Orders[arguments["order"].Text!] = order with { IsOpen = false };
            return WriteResult.Done(amount: order.Total);
        }

        private JournaledShop.ShopOrder? Find(ShopperId shopper, DataValue arguments) =>
            Shop.Orders.TryGetValue(arguments["order"].Text!, out var order) && order.Owner == shopper ? order : null;
    }

    private sealed class Add(JournaledShop shop) : ShopEffect(shop, "cart.add", Parameter("sku", DataKind.Text), Parameter("quantity", DataKind.Number)), ICompensableEffect
    {
        public ValueTask<WriteResult> CompensateAsync(ShopWrite write, DataValue arguments, WriteResult result, CancellationToken cancellationToken = default) =>
            Shop.SendAsync(write, "cart.remove", arguments, () => WriteResult.Done(), cancellationToken);

        protected override EffectPlan Plan(ShopperId shopper, DataValue arguments) =>
            !Shop.Prices.TryGetValue(arguments["sku"].Text!, out var price) ? EffectPlan.Refuse("not_found")
            : arguments["quantity"].Number is not (>= 1 and <= 99) ? EffectPlan.Refuse("not_possible", "1 - 99")
            : EffectPlan.Allow(DataValue.MapOf(("sku", arguments["sku"]), ("quantity", arguments["quantity"]), ("price", price)), $"Add {arguments["quantity"]} x {arguments["sku"]} at {price}.");

        protected override WriteResult Apply(ShopperId shopper, DataValue arguments) => WriteResult.Done(amount: new Money(-arguments["price"].Number!.Value, "CNY"));
    }

    private sealed class Complain(JournaledShop shop) : ShopEffect(shop, "ticket.open", Parameter("text", DataKind.Text))
    {
        private int _count;

        protected override EffectPlan Plan(ShopperId shopper, DataValue arguments) => EffectPlan.Allow(DataValue.MapOf(("text", arguments["text"])), $"Open a ticket: {arguments["text"]}");

        protected override WriteResult Apply(ShopperId shopper, DataValue arguments) => WriteResult.Done($"T{Interlocked.Increment(ref _count)}");
    }
}
