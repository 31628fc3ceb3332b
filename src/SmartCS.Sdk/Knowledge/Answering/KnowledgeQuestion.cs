using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Knowledge;

/// <summary>What a shopper asks, with what he has in view.</summary>
/// <param name="Text">The question.</param>
/// <param name="Locale">The language to answer in.</param>
/// <param name="Focus">The product on the page, if any.</param>
internal readonly record struct KnowledgeQuestion(string Text, Locale Locale, TurnFocus? Focus)
{
    /// <summary>The question as an embedding model may read it, personal data masked; null for the text itself.</summary>
    public string? EmbeddingText { get; init; }

    /// <summary>How many entries a model may be given; 0 where none will be asked.</summary>
    public int EvidenceCount { get; init; }

    /// <summary>The question before this one, where the conversation has one: "and in blue?" says nothing by itself.</summary>
    public string? Earlier { get; init; }

    /// <summary>The entries that the reply before this one cited.</summary>
    public IReadOnlyList<EntryId> EarlierEntries { get; init; } = [];
}
