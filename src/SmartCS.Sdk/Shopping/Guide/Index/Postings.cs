namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Which products have which words, and where.</summary>
internal sealed class Postings(Dictionary<string, int[]> terms)
{
    /// <summary>The products with a word, each times 8 plus its <see cref="WordField"/>; empty for none.</summary>
    public ReadOnlySpan<int> Of(string term) => terms.TryGetValue(term, out var found) ? found : [];

    /// <summary>How many products have a word.</summary>
    public int Count(string term) => terms.TryGetValue(term, out var found) ? found.Length : 0;
}
