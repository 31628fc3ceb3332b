namespace SmartCS.Sdk.Routing.Slots.Text;

/// <summary>One meaning of a word.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Which one, or how much; what it says depends on the kind.</param>
/// <param name="Next">The next meaning of the same word; -1 for none.</param>
internal readonly record struct WordMeaning(WordKind Kind, int Value, int Next);
