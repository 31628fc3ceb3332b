using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>A product that a text names.</summary>
/// <param name="Source">Where the name stands in the text, in UTF-16 code units.</param>
/// <param name="Type"><see cref="SlotType.Product"/> for a name, <see cref="SlotType.Sku"/> for the number of an article.</param>
/// <param name="Value">The product's whole name, or the number, as the catalogue writes it.</param>
/// <param name="Entry">The product's entry in the merchant's knowledge; the first by id where several have the name.</param>
public readonly record struct CatalogueName(TextRange Source, SlotType Type, string Value, EntryId Entry);
