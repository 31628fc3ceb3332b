using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>Answer from the merchant's knowledge.</summary>
public sealed record AnswerCommand : DialogueCommand
{
    /// <summary>The vetted entry to say word for word; null means to search the knowledge.</summary>
    public EntryId? Entry { get; init; }
}
