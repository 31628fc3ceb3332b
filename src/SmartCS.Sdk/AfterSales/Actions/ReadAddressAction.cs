using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Reads an address: written out, the shopper's own on record, or that of another of the shopper's orders.</summary>
internal sealed class ReadAddressAction(ShopRecords records) : ShopAction(records)
{
    private static readonly string[] OwnWords =
        ["default address", "address on file", "on my profile", "in my profile", "my profile address", "profile address", "my usual address", "address in my account", "account address", "my saved address", "default one", "默认地址", "默认的地址", "默认收货地址", "账户里的地址", "账号里的地址"];

    public override string Name => "order.read_address";

    public override IReadOnlyList<string> Parameters => ["text", "order?", "own?"];

    public override IReadOnlyList<string> Outcomes => ["incomplete"];

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        if (Text(context, "text") is not { } text)
        {
            return Incomplete(phrases, null);
        }

        var address = AddressReader.Read(context.Profile, text, context.Locale) ?? await FindKnownAsync(context, text, cancellationToken).ConfigureAwait(false);
        return AddressReader.Missing(address, phrases).Length > 0 ? Incomplete(phrases, address) : FlowActionResult.Found(ShopValues.Of(address!));
    }

    private static FlowActionResult Incomplete(AfterSalesPhrases phrases, PostalAddress? address) => new()
    {
        Outcome = "incomplete",
        Text = phrases.Say("read.address.incomplete", ("missing", AddressReader.Missing(address, phrases))),
        Value = address is null ? default : ShopValues.Of(address),
    };

    private async ValueTask<PostalAddress?> FindKnownAsync(FlowActionContext context, string text, CancellationToken cancellationToken)
    {
        if (Text(context, "own", 10) != "no" && ShopText.Of(text).HasAny(OwnWords))
        {
            return (await FindCustomerAsync(context, cancellationToken).ConfigureAwait(false))?.Address;
        }

        // The order that is to go elsewhere does not go to its own address.
        var own = await FindOrderAsync(context, cancellationToken).ConfigureAwait(false);
        var slots = SlotExtractor.For(context.Profile.Routing.Slots).Extract(text, new SlotContext(context.Now, context.Locale, null));
        foreach (var slot in slots.Where(static slot => slot.Type == SlotType.OrderId).Take(2))
        {
            var order = await Records.FindOrderAsync(context.Profile.Id, context.Shopper, slot.Value, cancellationToken).ConfigureAwait(false);
            if (order?.Address is { } address && order.Id != own?.Id)
            {
                return address;
            }
        }

        return null;
    }
}
