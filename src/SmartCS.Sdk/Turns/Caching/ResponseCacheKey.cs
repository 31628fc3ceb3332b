namespace SmartCS.Sdk.Turns;

/// <summary>What an answer depends on besides the merchant, its profile and its knowledge.</summary>
/// <param name="Question">The screened message of the shopper.</param>
/// <param name="Locale">The language that is replied in.</param>
/// <param name="FocusProduct">The product on the shopper's page, if any.</param>
/// <param name="VectorSpace">Names the space of the question's vector: the embedding model and its dimensions; null where there is no vector.</param>
internal readonly record struct ResponseCacheKey(string Question, Locale Locale, EntryId? FocusProduct = null, string? VectorSpace = null);
