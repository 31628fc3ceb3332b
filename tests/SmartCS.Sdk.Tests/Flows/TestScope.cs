using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Tests.Flows;

/// <summary>Slots and variables of a test, at noon of 18 November 2026 in Shanghai.</summary>
internal sealed class TestScope : IFlowScope
{
    private readonly Dictionary<string, DataValue> _values = new(StringComparer.Ordinal);

    public DateTimeOffset Now { get; init; } = new(2026, 11, 18, 12, 0, 0, TimeSpan.FromHours(8));

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(8), null, null);

    public Locale Locale { get; init; } = Locale.English;

    public DataValue this[string name]
    {
        get => Get(name);
        set => _values[name] = value;
    }

    public static TestScope WithOrder() => new()
    {
        ["order"] = "SO-1",
        ["quantity"] = 2,
        ["answer"] = "no",
        ["reason"] = "changed_mind",
        ["found"] = DataValue.MapOf(
            ("id", "SO-1"),
            ("status", "delivered"),
            ("total", 1299m),
            ("currency", "CNY"),
            ("placed_at", "2026-11-10T23:30:00+08:00"),
            ("delivered_at", "2026-11-16T22:15:00+00:00"),
            ("lines", DataValue.ListOf(
                DataValue.MapOf(("name", "保温杯"), ("price", 99.5m), ("quantity", 1)),
                DataValue.MapOf(("name", "雨伞"), ("price", 1199.5m), ("quantity", 2), ("currency", "USD"))))),
    };

    public DataValue Get(string name) => _values.GetValueOrDefault(name);

    public string? TitleOf(string slot, string value, Locale locale) =>
        (slot, value) == ("reason", "changed_mind") ? LocalizedText.Of("I changed my mind", "不想要了").For(locale) : null;
}
