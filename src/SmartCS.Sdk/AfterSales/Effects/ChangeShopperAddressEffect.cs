using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Changes the address that orders go to if nothing else is said.</summary>
internal sealed class ChangeShopperAddressEffect(ShopRecords records) : IEffect
{
    public string Name => "shopper.change_address";

    public string Description => "Changes the shopper's own address, to which future orders go; orders already placed stay as they are.";

    public IReadOnlyList<EffectParameter> Parameters { get; } = [EffectParameters.Address];

    public string? MissingPort => records.Ports.Customers is null ? nameof(ICustomerDirectory) : null;

    public async ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default)
    {
        var phrases = AfterSalesPhrases.For(context.Profile, context.Locale);
        var said = ShopArguments.Address(arguments["address"]);
        if (AddressReader.Missing(said, phrases) is { Length: > 0 } missing)
        {
            return EffectPlan.Refuse("incomplete_address", phrases.Say("refusal.incomplete_address", ("missing", missing)));
        }

        var customer = await records.FindCustomerAsync(context.Profile.Id, context.Shopper, cancellationToken).ConfigureAwait(false);
        if (customer is null)
        {
            return EffectPlan.Refuse("not_found", phrases.Say("refusal.not_supported"));
        }

        var address = said! with
        {
            Recipient = said.Recipient.Length > 0 ? said.Recipient : customer.Address?.Recipient ?? string.Empty,
            Phone = said.Phone.Length > 0 ? said.Phone : customer.Address?.Phone ?? string.Empty,
            Country = said.Country.Length > 0 ? said.Country : customer.Address?.Country ?? string.Empty,
        };
        return customer.Address == address
            ? EffectPlan.Refuse("same_address", phrases.Say("refusal.same_address"))
            : EffectPlan.Allow(DataValue.MapOf(("address", ShopValues.Of(address))), phrases.Say("sum.shopper_address", ("address", OrderWords.Address(address))));
    }

    public ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        records.Ports.Customers!.ChangeAddressAsync(write, ShopArguments.Address(arguments["address"])!, cancellationToken);

    public ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        records.Ports.Customers!.FindWriteAsync(write.Merchant, write.Shopper, write.Key, cancellationToken);
}
