using System.Collections.Frozen;

namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>English function words, in the form before stemming. They are looked for only where a text has nothing else.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "a", "an", "the", "and", "or", "but", "if", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as", "into", "about",
        "is", "are", "am", "was", "were", "be", "been", "being", "do", "does", "did", "have", "has", "had", "can", "could", "will",
        "would", "shall", "should", "may", "might", "must", "i", "me", "my", "mine", "we", "us", "our", "you", "your", "yours", "he",
        "she", "it", "its", "they", "them", "their", "this", "that", "these", "those", "there", "here", "what", "which", "who", "whom",
        "how", "so", "than", "then", "too", "very", "just", "please", "any", "some", "im", "ive", "ill", "whats", "hows", "isnt",
        "tell", "know", "want", "like", "let", "get", "got", "also", "hi", "hello", "hey", "s", "t", "thank", "thanks", "quick", "still", "again", "really", "actually", "now", "already", "ok", "okay", "need", "help",
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= 6 && Lookup.Contains(word);
}
