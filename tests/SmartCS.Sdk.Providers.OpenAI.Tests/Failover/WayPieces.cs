namespace SmartCS.Sdk.Providers.OpenAI.Tests.Failover;

/// <summary>How an answer of two sentences is cut into events, so that half of the events end at a known place.</summary>
internal enum WayPieces
{
    /// <summary>An event for each sentence.</summary>
    Sentences,

    /// <summary>Small events for the first sentence: half of them end inside of it.</summary>
    BreaksInFirst,

    /// <summary>Small events for the second sentence: half of them end inside of it.</summary>
    BreaksInSecond,
}
