namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>A document on its way to becoming a hit.</summary>
internal record struct Candidate(int View, int Document, float Score, uint Matched)
{
    /// <summary>Whether the query holds one of the entry's identifiers.</summary>
    public bool IsNamed { get; set; }
}
