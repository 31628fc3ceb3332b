namespace SmartCS.Sdk.Knowledge;

/// <summary>The vetted answer that fits a question best, kept so that a turn looks for it once.</summary>
/// <param name="Hit">The entry; null where no vetted question has a word in common.</param>
/// <param name="Confidence">How sure one may be that both ask for the same, 0 to 1.</param>
/// <param name="Found">Everything that was found.</param>
/// <param name="Retrieval">The time spent searching.</param>
/// <param name="Elapsed">The time spent searching and comparing.</param>
internal sealed record FaqMatch(SearchHit? Hit, double Confidence, SearchResult Found, TimeSpan Retrieval, TimeSpan Elapsed);
