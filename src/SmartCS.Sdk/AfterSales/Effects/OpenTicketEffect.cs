using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Opens a ticket on which people work.</summary>
internal sealed class OpenTicketEffect(ShopRecords records) : IEffect
{
    private const int MaxShown = 300;

    public string Name => "ticket.open";

    public string Description => "Opens a case on which people work, such as a complaint or a lost parcel.";

    public IReadOnlyList<EffectParameter> Parameters { get; } =
    [
        new() { Name = "kind", Kind = DataKind.Text, Description = "What it is about: complaint, missing_item, wrong_item, lost_parcel, late_delivery or the shop's own name." },
        new() { Name = "text", Kind = DataKind.Text, Description = "What the shopper says, up to 4,000 characters." },
        EffectParameters.Order with { IsRequired = false },
    ];

    public string? MissingPort => records.Ports.Tickets is null ? nameof(ITicketService) : null;

    public async ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default)
    {
        var phrases = AfterSalesPhrases.For(context.Profile, context.Locale);
        if (arguments["kind"].Text is not { } kind || !SlotType.IsName(kind) || ShopArguments.Text(arguments["text"], ShopArguments.MaxText) is not { } text)
        {
            return EffectPlan.Refuse("invalid_text", phrases.Say("refusal.invalid_text"));
        }

        Order? order = null;
        if (!arguments["order"].IsNone && arguments["order"].Text is not { Length: 0 })
        {
            order = await records.FindOrderAsync(context.Profile.Id, context.Shopper, arguments["order"], cancellationToken).ConfigureAwait(false);
            if (order is null)
            {
                return EffectPlan.Refuse("not_found", phrases.Say("refusal.not_found"));
            }
        }

        var shown = text.Length <= MaxShown ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[MaxShown - 1]) ? MaxShown - 1 : MaxShown), "…");
        return EffectPlan.Allow(
            DataValue.MapOf(("kind", kind), ("text", text), ("order", order?.Id.Value)),
            phrases.Say(order is null ? "sum.ticket" : "sum.ticket_order", ("kind", phrases.Title("matter", kind)), ("text", shown), ("order", order?.Id.Value ?? string.Empty)));
    }

    public ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) => records.Ports.Tickets!.OpenAsync(
        write,
        new TicketRequest { Kind = arguments["kind"].Text!, Text = arguments["text"].Text!, Order = ShopArguments.Id<OrderId>(arguments["order"]) },
        cancellationToken);

    public ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        records.Ports.Tickets!.FindWriteAsync(write.Merchant, write.Shopper, write.Key, cancellationToken);
}
