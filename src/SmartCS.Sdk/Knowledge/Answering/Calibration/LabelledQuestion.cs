namespace SmartCS.Sdk.Knowledge;

/// <summary>A question of a shopper, and which entries answer it in the eyes of the merchant. Immutable.</summary>
public sealed record LabelledQuestion
{
    /// <summary>The question.</summary>
    public required string Text { get; init; }

    /// <summary>The entries, each of which answers it; empty where the knowledge must not answer it.</summary>
    public IReadOnlyList<EntryId> Answers { get; init => field = value ?? []; } = [];

    /// <summary>The language to answer in; null means that of the question, or the merchant's own where it tells none.</summary>
    public Locale? Locale { get; init; }
}
