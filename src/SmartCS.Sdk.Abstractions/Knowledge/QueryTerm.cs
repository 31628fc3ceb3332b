namespace SmartCS.Sdk.Knowledge;

/// <summary>A term of a query, as the index understood it.</summary>
/// <param name="Text">The term in its indexed form: folded, stemmed, corrected.</param>
/// <param name="Weight">How telling the term is among this merchant's entries: its inverse document frequency, at least 0.</param>
/// <param name="IsKnown">Whether any entry has the term.</param>
public readonly record struct QueryTerm(string Text, double Weight, bool IsKnown);
