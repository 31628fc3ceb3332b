using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Tests.Routing.Slots;

/// <summary>A shop in Shanghai on Wednesday, the 18th of November 2026, ten in the morning.</summary>
internal static class Shop
{
    public static readonly DateTimeOffset Now = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    public static readonly SlotSettings Settings = new() { TimeZone = "Asia/Shanghai", Currency = "CNY" };

    public static IReadOnlyList<SlotValue> Read(string text, SlotSettings? settings = null, ICatalogueNames? catalogue = null, DateTimeOffset? now = null, Locale locale = default) =>
        SlotExtractor.For(settings ?? Settings).Extract(text, new SlotContext(now ?? Now, locale, catalogue));

    /// <summary>The values of one type, as text.</summary>
    public static IReadOnlyList<string> Values(string text, SlotType type) => [.. Read(text).Where(slot => slot.Type == type).Select(slot => slot.Value)];

    /// <summary>One line of a message and what was found in it.</summary>
    public static string Line(string text) => text + "\n" + string.Concat(Read(text).Select(slot => $"    {slot.Type.Name} [{slot.Text}] {slot.Value}\n"));
}
