using System.Runtime.CompilerServices;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>An entry's questions and sentences as sets of terms. Made when the entry is first found, kept as long as the entry. Immutable.</summary>
internal sealed class AnalyzedEntry
{
    // A body's later sentences are not looked at; nobody reads that far, and one entry must not hold up a turn.
    private const int MaxSentences = 400;

    private static readonly ConditionalWeakTable<KnowledgeEntry, AnalyzedEntry> Known = [];

    [ThreadStatic]
    private static TokenBuffer? _buffer;

    private AnalyzedEntry(KnowledgeEntry entry)
    {
        var buffer = _buffer ??= new TokenBuffer();
        var title = AnalyzedText.Create(entry.Title, buffer);
        Subject = entry.Identifiers.Count == 0 ? title : AnalyzedText.Create(string.Join(' ', [entry.Title, .. entry.Identifiers]), buffer);
        Questions = [title, .. entry.Alternatives.Select(alternative => AnalyzedText.Create(alternative, buffer))];
        var ranges = new List<TextRange>();
        SentenceSplitter.Split(entry.Body, ranges);
        Sentences = [.. ranges.Take(MaxSentences).Select(range => new Sentence(range, AnalyzedText.Create(entry.Body.AsSpan(range.Start, range.Length), buffer)))];
    }

    /// <summary>What the entry is about: its title and identifiers.</summary>
    public AnalyzedText Subject { get; }

    /// <summary>The title and the alternative questions.</summary>
    public AnalyzedText[] Questions { get; }

    public Sentence[] Sentences { get; }

    public static AnalyzedEntry Of(KnowledgeEntry entry) => Known.GetValue(entry, static found => new AnalyzedEntry(found));

    /// <summary>A sentence of the body.</summary>
    internal sealed record Sentence(TextRange Range, AnalyzedText Text);
}
