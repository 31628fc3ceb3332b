using System.Globalization;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Merchants;

/// <summary>Reads a merchant's after-sales policy.</summary>
internal static class MerchantAfterSalesSettings
{
    private static readonly string[] Keys =
    [
        nameof(AfterSalesSettings.Clauses), nameof(AfterSalesSettings.CancelReasons), nameof(AfterSalesSettings.RefundTo), nameof(AfterSalesSettings.RefundArrival),
        nameof(AfterSalesSettings.MerchantFaults), nameof(AfterSalesSettings.Hours),
    ];

    private static readonly string[] ClauseKeys =
    [
        nameof(PolicyClause.Id), nameof(PolicyClause.Kind), nameof(PolicyClause.Text), nameof(PolicyClause.Window), nameof(PolicyClause.From), nameof(PolicyClause.Categories),
        nameof(PolicyClause.Except), nameof(PolicyClause.Reasons), nameof(PolicyClause.Statuses), nameof(PolicyClause.Freight), nameof(PolicyClause.Proofs),
        nameof(PolicyClause.IsForbidding), nameof(PolicyClause.Entry),
    ];

    private static readonly string[] ReasonKeys = [nameof(CancelReason.Value), nameof(CancelReason.Title)];

    private static readonly string[] HoursKeys = [nameof(ShopHours.TimeZone), nameof(ShopHours.Weekly), nameof(ShopHours.Special), nameof(ShopHours.Note)];

    private static readonly string[] WeeklyKeys = [nameof(OpeningHours.Days), nameof(OpeningHours.Opens), nameof(OpeningHours.Closes)];

    private static readonly string[] SpecialKeys =
        [nameof(SpecialHours.From), nameof(SpecialHours.Until), nameof(SpecialHours.Opens), nameof(SpecialHours.Closes), nameof(SpecialHours.Title)];

    // Ten thousand merchants with the defaults share them.
    public static AfterSalesSettings Default { get; } = new();

    /// <summary>Reads the group, or the file that is named in its place; a file lies in a folder, or where the process works if there is none.</summary>
    public static AfterSalesSettings Read(SettingScope profile, string? folder)
    {
        const string Key = nameof(MerchantProfile.AfterSales);
        return profile.Has(Key) ? profile.GroupOrFile(Key, Keys, folder, Read) ?? Default : Default;
    }

    private static AfterSalesSettings Read(SettingScope scope)
    {
        var usual = Default;
        return new AfterSalesSettings
        {
            Clauses = [.. scope.Groups(nameof(usual.Clauses), ClauseKeys).Select(ReadClause)],
            CancelReasons =
            [
                .. scope.Groups(nameof(usual.CancelReasons), ReasonKeys).Select(static reason => new CancelReason(
                    reason.Text(nameof(CancelReason.Value), MerchantAfterSalesRules.Reason) ?? string.Empty,
                    reason.Localized(nameof(CancelReason.Title), MerchantIntentRules.Title) ?? LocalizedText.Empty)),
            ],
            RefundTo = scope.List(nameof(usual.RefundTo), MerchantAfterSalesRules.RefundTo) ?? [],
            RefundArrival = ReadArrival(scope),
            MerchantFaults = scope.List(nameof(usual.MerchantFaults), MerchantAfterSalesRules.Reason) ?? usual.MerchantFaults,
            Hours = scope.Has(nameof(usual.Hours)) ? ReadHours(scope.Group(nameof(usual.Hours), HoursKeys)) : null,
        };
    }

    private static PolicyClause ReadClause(SettingScope scope) => new()
    {
        Id = scope.Text(nameof(PolicyClause.Id), MerchantIntentRules.Id) ?? string.Empty,
        Kind = scope.Parse(nameof(PolicyClause.Kind), default(PolicyKind), MerchantIntentRules.Id, TryKind),
        Text = scope.Localized(nameof(PolicyClause.Text), MerchantRules.Phrase) ?? LocalizedText.Empty,
        Window = scope.Parse(nameof(PolicyClause.Window), (int?)null, MerchantAfterSalesRules.Window, TryWhole),
        From = scope.Choice(nameof(PolicyClause.From), PolicyWindowStart.Delivery),
        Categories = scope.List(nameof(PolicyClause.Categories), MerchantAfterSalesRules.Category) ?? [],
        Except = scope.List(nameof(PolicyClause.Except), MerchantAfterSalesRules.Category) ?? [],
        Reasons = scope.List(nameof(PolicyClause.Reasons), MerchantAfterSalesRules.Reason) ?? [],
        Statuses = scope.Values<OrderStatus>(nameof(PolicyClause.Statuses), MerchantIntentRules.Id, TryStatus),
        Freight = scope.Choice(nameof(PolicyClause.Freight), FreightPayer.Unstated),
        Proofs = scope.LocalizedList(nameof(PolicyClause.Proofs), MerchantIntentRules.Title),
        IsForbidding = scope.Switch(nameof(PolicyClause.IsForbidding), otherwise: false),
        Entry = scope.Parse(nameof(PolicyClause.Entry), (EntryId?)null, MerchantRules.Identity, TryEntry),
    };

    private static Dictionary<string, LocalizedText> ReadArrival(SettingScope scope)
    {
        var kinds = scope.Group(nameof(AfterSalesSettings.RefundArrival));
        return kinds.Keys.ToDictionary(static kind => kind, kind => kinds.Localized(kind, MerchantIntentRules.Title) ?? LocalizedText.Empty, StringComparer.Ordinal);
    }

    private static ShopHours ReadHours(SettingScope scope) => new()
    {
        TimeZone = scope.Text(nameof(ShopHours.TimeZone), MerchantRoutingRules.TimeZone),
        Weekly =
        [
            .. scope.Groups(nameof(ShopHours.Weekly), WeeklyKeys).Select(static hours => new OpeningHours
            {
                Days = hours.ChoiceList<DayOfWeek>(nameof(OpeningHours.Days)) ?? [],
                Opens = hours.Parse(nameof(OpeningHours.Opens), TimeOnly.MinValue, MerchantAfterSalesRules.Clock, TryClock),
                Closes = hours.Parse(nameof(OpeningHours.Closes), TimeOnly.MinValue, MerchantAfterSalesRules.Clock, TryClock),
            }),
        ],
        Special =
        [
            .. scope.Groups(nameof(ShopHours.Special), SpecialKeys).Select(static day => new SpecialHours
            {
                From = day.Parse(nameof(SpecialHours.From), default(DateOnly), MerchantAfterSalesRules.Day, TryDay),
                Until = day.Parse(nameof(SpecialHours.Until), (DateOnly?)null, MerchantAfterSalesRules.Day, TryDay),
                Opens = day.Parse(nameof(SpecialHours.Opens), (TimeOnly?)null, MerchantAfterSalesRules.Clock, TryClock),
                Closes = day.Parse(nameof(SpecialHours.Closes), (TimeOnly?)null, MerchantAfterSalesRules.Clock, TryClock),
                Title = day.Localized(nameof(SpecialHours.Title), MerchantIntentRules.Title) ?? LocalizedText.Empty,
            }),
        ],
        Note = scope.Localized(nameof(ShopHours.Note), MerchantRules.Phrase) ?? LocalizedText.Empty,
    };

    private static bool TryKind(string text, out PolicyKind kind)
    {
        kind = SlotType.IsName(text) ? new PolicyKind(text) : default;
        return kind != default;
    }

    private static bool TryStatus(string text, out OrderStatus status)
    {
        status = SlotType.IsName(text) ? new OrderStatus(text) : default;
        return status != default;
    }

    private static bool TryEntry(string text, out EntryId? entry)
    {
        try
        {
            entry = new EntryId(text);
            return true;
        }
        catch (ArgumentException)
        {
            entry = null;
            return false;
        }
    }

    private static bool TryWhole(string text, out int? value)
    {
        var isWhole = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        value = isWhole ? number : null;
        return isWhole;
    }

    private static bool TryClock(string text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static bool TryClock(string text, out TimeOnly? time)
    {
        var isTime = TryClock(text, out TimeOnly clock);
        time = isTime ? clock : null;
        return isTime;
    }

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryDay(string text, out DateOnly? day)
    {
        var isDay = TryDay(text, out DateOnly date);
        day = isDay ? date : null;
        return isDay;
    }
}
