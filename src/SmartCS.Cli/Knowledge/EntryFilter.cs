using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Knowledge;

/// <summary>Which entries to list; what is null does not matter, and case never does.</summary>
internal sealed record EntryFilter(KnowledgeKind? Kind, ApprovalState? State, string? Tag, string? Text)
{
    public bool Takes(KnowledgeEntry entry) =>
        (Kind is null || entry.Kind == Kind)
        && (State is null || entry.State == State)
        && (Tag is null || entry.Tags.Contains(Tag, StringComparer.OrdinalIgnoreCase))
        && (Text is null || Has(entry.Id.Value) || Has(entry.Title) || entry.Alternatives.Any(Has) || Has(entry.Body));

    private bool Has(string text) => text.Contains(Text!, StringComparison.OrdinalIgnoreCase);
}
