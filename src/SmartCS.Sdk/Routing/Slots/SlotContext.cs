namespace SmartCS.Sdk.Routing;

/// <summary>What the reading of a message depends on besides its words.</summary>
/// <param name="Now">The instant that "yesterday" is counted from; give that of the message, not of its reading.</param>
/// <param name="Locale">The shopper's language; <c>3/4/2026</c> is the 4th of March for <c>en</c> and <c>en-US</c>, and the 3rd of April for other regions.</param>
/// <param name="Catalogue">Finds the merchant's products; null finds none.</param>
public readonly record struct SlotContext(DateTimeOffset Now, Locale Locale, ICatalogueNames? Catalogue);
