namespace SmartCS.Sdk.Routing;

/// <summary>How much of an utterance the examples have too.</summary>
/// <param name="Words">The share of its words and pairs of words, 0 to 1.</param>
/// <param name="Characters">The share of its runs of characters, 0 to 1.</param>
internal readonly record struct Familiarity(float Words, float Characters)
{
    public bool IsNone => Words == 0f && Characters == 0f;
}
