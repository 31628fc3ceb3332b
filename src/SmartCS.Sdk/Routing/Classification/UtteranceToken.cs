namespace SmartCS.Sdk.Routing;

/// <summary>A word of an utterance.</summary>
/// <param name="Stem">The hash of its stem.</param>
/// <param name="Canon">The hash of its group of synonyms; of its stem if it is in none.</param>
/// <param name="IsFunction">Whether it is a function word, such as "the".</param>
/// <param name="IsIdeograph">Whether it is a character of a script without spaces.</param>
internal readonly record struct UtteranceToken(ulong Stem, ulong Canon, bool IsFunction, bool IsIdeograph);
