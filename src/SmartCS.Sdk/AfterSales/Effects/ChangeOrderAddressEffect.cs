using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Sends an order elsewhere.</summary>
internal sealed class ChangeOrderAddressEffect(ShopRecords records, TimeProvider timeProvider) : OrderEffect(records, timeProvider)
{
    public override string Name => "order.change_address";

    public override string Description => "Changes the address of an order that was not sent yet.";

    public override IReadOnlyList<EffectParameter> Parameters { get; } = [EffectParameters.Order, EffectParameters.Address];

    protected override ValueTask<EffectPlan> PlanAsync(EffectGround ground, DataValue arguments, CancellationToken cancellationToken) => new(Plan(ground, arguments));

    protected override OrderChange ChangeOf(DataValue arguments) => new ChangeOrderAddress(OrderOf(arguments), ShopArguments.Address(arguments["address"])!);

    private static EffectPlan Plan(EffectGround ground, DataValue arguments)
    {
        if (ground.Check(PolicyKind.Change, [], null, out _) is { } refused)
        {
            return refused;
        }

        var (order, phrases) = (ground.Order, ground.Phrases);
        var said = ShopArguments.Address(arguments["address"]);
        if (AddressReader.Missing(said, phrases) is { Length: > 0 } missing)
        {
            return ground.Refuse("incomplete_address", ("missing", missing));
        }

        // Who receives it stays, unless somebody else was named.
        var address = said! with
        {
            Recipient = said.Recipient.Length > 0 ? said.Recipient : order.Address?.Recipient ?? string.Empty,
            Phone = said.Phone.Length > 0 ? said.Phone : order.Address?.Phone ?? string.Empty,
            Country = said.Country.Length > 0 ? said.Country : order.Address?.Country ?? string.Empty,
        };
        return address == order.Address
            ? ground.Refuse("same_address")
            : EffectPlan.Allow(
                DataValue.MapOf(("order", order.Id.Value), ("address", ShopValues.Of(address)), ("shown", DataValue.MapOf(("status", order.Status.Name)))),
                phrases.Say("sum.change_address", ("order", order.Id.Value), ("address", OrderWords.Address(address))));
    }
}
