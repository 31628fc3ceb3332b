namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>What shoppers are told of things that are no property of a catalogue.</summary>
internal static class GuideLabels
{
    public static LocalizedText Price { get; } = LocalizedText.Of("price", "价格");
}
