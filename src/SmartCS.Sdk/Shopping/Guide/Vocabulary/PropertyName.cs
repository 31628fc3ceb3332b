namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>How a property is called in any shop.</summary>
/// <param name="Key">The first name, folded.</param>
/// <param name="Label">What a shopper is told.</param>
internal sealed record PropertyName(string Key, LocalizedText Label);
