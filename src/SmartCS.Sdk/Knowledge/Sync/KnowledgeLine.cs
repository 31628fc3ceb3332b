using System.Diagnostics.CodeAnalysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>What one line of a file of knowledge turned out to be: an entry, or a problem. Immutable.</summary>
public sealed record KnowledgeLine
{
    /// <summary>The line, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The entry; it keeps every rule of <see cref="KnowledgeEntryValidator"/>. Null where the line has a problem.</summary>
    public KnowledgeEntry? Entry { get; init; }

    /// <summary>Why there is no entry; null for a good line.</summary>
    public KnowledgeLineProblem? Problem { get; init; }

    /// <summary>Whether the line is a good one.</summary>
    [MemberNotNullWhen(true, nameof(Entry))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsGood => Entry is not null;
}
