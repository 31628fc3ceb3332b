namespace SmartCS.Sdk.Knowledge;

/// <summary>One property of an entry.</summary>
/// <param name="Name">The property's name, such as <c>colour</c>; compared without regard to case.</param>
/// <param name="Value">Its value.</param>
public readonly record struct Facet(string Name, FacetValue Value);
