namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>A term of a query with what it counts.</summary>
internal struct ScoredTerm
{
    /// <summary>The term's number in the tokens of the query; several equal tokens make one term.</summary>
    public int Token;

    /// <summary>The form that is looked for, where it is not the token's own: a correction of a typing error.</summary>
    public string? Corrected;

    /// <summary>The inverse document frequency times the weight of the term's kind.</summary>
    public float Weight;

    /// <summary>The number of entries, among those searched, that have the term.</summary>
    public int Frequency;

    /// <summary>Whether the token is one of those that a shopper wrote, not a piece of one.</summary>
    public bool IsWhole;
}
