using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Says where the parcels of an order are.</summary>
internal sealed class TrackDeliveryAction(ShopRecords records) : ShopAction(records)
{
    private const int MaxParcels = 10;

    public override string Name => "delivery.track";

    public override IReadOnlyList<string> Parameters => ["order"];

    public override IReadOnlyList<string> Outcomes => [None, NotFound];

    public override string? MissingPort => Ports.Orders is null ? nameof(IOrderService) : Ports.Tracker is null ? nameof(IDeliveryTracker) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var order = await FindOrderAsync(context, cancellationToken).ConfigureAwait(false);
        if (order is null)
        {
            return OrderNotFound(phrases);
        }

        var all = await Ports.Tracker!.TrackAsync(context.Profile.Id, order.Shopper, order.Id, cancellationToken).ConfigureAwait(false);
        var parcels = all.Where(parcel => parcel.Merchant == order.Merchant && parcel.Order == order.Id).Take(MaxParcels).ToList();
        if (parcels.Count == 0)
        {
            return FlowActionResult.Of(None, phrases.Say("track.none", ("order", order.Id.Value), ("status", phrases.Title("status", order.Status.Name))));
        }

        var zone = ShopRecords.ZoneOf(context.Profile);
        return new FlowActionResult
        {
            Text = string.Join('\n', parcels.Select(parcel => Describe(parcel, phrases, zone))),
            Value = DataValue.ListOf(parcels.Select(parcel => DataValue.MapOf(
                ("id", parcel.TrackingId),
                ("carrier", parcel.Carrier),
                ("status", parcel.Status),
                ("status_title", phrases.Title("parcel", parcel.Status)),
                ("expected_at", ShopValues.Instant(parcel.ExpectedAt)),
                ("latest", parcel.Events.Count > 0 ? parcel.Events[0].Text : null),
                ("latest_at", parcel.Events.Count > 0 ? ShopValues.Instant(parcel.Events[0].At) : default)))),
        };
    }

    private static string Describe(Shipment parcel, AfterSalesPhrases phrases, TimeZoneInfo zone) => phrases.Sentences([
        phrases.Say(
            "track.parcel",
            ("tracking", parcel.TrackingId),
            ("carrier", parcel.Carrier.Length == 0 ? string.Empty : phrases.Say("track.carrier", ("carrier", parcel.Carrier))),
            ("status", phrases.Title("parcel", parcel.Status))),
        parcel.ExpectedAt is { } expected && parcel.Status is not ("delivered" or "lost") ? phrases.Say("track.expected", ("day", phrases.Day(TimeZoneInfo.ConvertTime(expected, zone).DateTime))) : null,
        parcel.Events.Count > 0 ? phrases.Say("track.latest", ("time", phrases.Time(parcel.Events[0].At, zone)), ("text", parcel.Events[0].Text)) : null,
    ]);
}
