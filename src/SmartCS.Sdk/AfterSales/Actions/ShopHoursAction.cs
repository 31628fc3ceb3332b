using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Says when the shop is open, and whether it is now.</summary>
internal sealed class ShopHoursAction(ShopRecords records) : ShopAction(records)
{
    public override string Name => "shop.hours";

    public override IReadOnlyList<string> Outcomes => [None];

    protected override ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        if (context.Profile.AfterSales.Hours is not { } hours || (hours.Weekly.Count == 0 && hours.Special.Count == 0 && hours.Note.IsEmpty))
        {
            return new(FlowActionResult.Of(None, phrases.Say("hours.none")));
        }

        var zone = ShopRecords.ZoneOf(context.Profile, hours.TimeZone);
        var calendar = new HoursCalendar(hours);
        var local = TimeZoneInfo.ConvertTime(context.Now, zone).DateTime;
        var until = calendar.OpenUntil(local);
        return new(new FlowActionResult
        {
            Text = HoursWords.Describe(hours, calendar, local, phrases, context.Locale),
            Value = DataValue.MapOf(("open", until is not null), ("time_zone", zone.Id), ("note", hours.Note.IsEmpty ? null : hours.Note.For(context.Locale))),
        });
    }
}
