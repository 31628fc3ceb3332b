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
        Sentences = [.. ranges.Take(CountInforming(entry, ranges)).Select(range => new Sentence(range, AnalyzedText.Create(entry.Body.AsSpan(range.Start, range.Length), buffer)))];
        Informing = [.. Sentences.Select(static sentence => sentence.Range)];
    }

    /// <summary>What the entry is about: its title and identifiers.</summary>
    public AnalyzedText Subject { get; }

    /// <summary>The title and the alternative questions.</summary>
    public AnalyzedText[] Questions { get; }

    /// <summary>The sentences of the body that inform, up to the first that instructs the assistant.</summary>
    public Sentence[] Sentences { get; }

    /// <summary>Where they stand.</summary>
    public TextRange[] Informing { get; }

    public static AnalyzedEntry Of(KnowledgeEntry entry) => Known.GetValue(entry, static found => new AnalyzedEntry(found));

    // What follows an order to the assistant is the order's own text as a rule; one in the title makes the whole entry one.
    private static int CountInforming(KnowledgeEntry entry, List<TextRange> ranges)
    {
        var count = 0;
        if (!InstructionScreen.IsInstruction(entry.Title))
        {
            while (count < ranges.Count && count < MaxSentences && !InstructionScreen.IsInstruction(entry.Body.AsSpan(ranges[count].Start, ranges[count].Length)))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>A sentence of the body.</summary>
    internal sealed record Sentence(TextRange Range, AnalyzedText Text);
}
