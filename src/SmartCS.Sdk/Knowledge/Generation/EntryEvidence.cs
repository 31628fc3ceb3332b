using System.Runtime.CompilerServices;
using System.Text;
using SmartCS.Sdk.Knowledge.Analysis;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Knowledge;

/// <summary>What of an entry may be shown to a model and support its sentences. Made when first needed, kept as long as the entry. Immutable.</summary>
internal sealed class EntryEvidence
{
    private const int MaxWholeLength = 8_000;

    private static readonly ConditionalWeakTable<KnowledgeEntry, EntryEvidence> Known = [];

    private readonly PersonalDataDetector _detector;
    private readonly string _head;
    private Evidence? _evidence;

    private EntryEvidence(KnowledgeEntry entry, PersonalDataDetector detector)
    {
        Entry = entry;
        _detector = detector;
        if (InstructionScreen.IsInstruction(entry.Title))
        {
            // Whoever wrote an order to the assistant into the title wrote the rest as well.
            (Sentences, _head, Facets) = ([], string.Empty, []);
            return;
        }

        Facets = [.. FacetTexts.Of(entry.Facets).Where(static facet => !InstructionScreen.IsInstruction(facet))];
        Sentences = AnalyzedEntry.Of(entry).Informing;
        var count = Sentences.Length;
        var text = new StringBuilder();
        DataText.Append(text, entry.Title);
        _head = detector.Disarm(text.ToString());
        HeadTokens = TokenEstimator.Count(_head) + TokensOf(Facets) + TokenEstimator.PerMessage;
        if (count > 0 || Facets.Length > 0)
        {
            var end = count == 0 ? 0 : Sentences[^1].Start + Sentences[^1].Length;
            Whole = end <= MaxWholeLength ? Render(entry.Body.AsSpan(0, end), text) : null;
            WholeTokens = Whole is null ? int.MaxValue : TokenEstimator.Count(Whole) + TokenEstimator.PerMessage;
        }
    }

    public KnowledgeEntry Entry { get; }

    /// <summary>The sentences of the body that inform, up to the first that instructs the assistant.</summary>
    public TextRange[] Sentences { get; }

    /// <summary>The properties, a line each, such as <c>price: 469</c>.</summary>
    public string[] Facets { get; }

    /// <summary>Whether anything is left to answer from.</summary>
    public bool IsUsable => Sentences.Length > 0 || Facets.Length > 0;

    /// <summary>The title, the properties and the whole text as they stand in the prompt; null where the text is long.</summary>
    public string? Whole { get; }

    public int WholeTokens { get; }

    /// <summary>The tokens of the title and the properties.</summary>
    public int HeadTokens { get; }

    /// <summary>What sentences are verified against.</summary>
    public Evidence Evidence => _evidence ??= Evidence.OfEntry(this);

    public static EntryEvidence Of(KnowledgeEntry entry) => Of(entry, PersonalDataDetector.For(MaskingSettings.Default));

    /// <summary>What of an entry may be used.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="detector">Knows what looks like a placeholder: an entry is not masked and must not ask for a shopper's data by one.</param>
    public static EntryEvidence Of(KnowledgeEntry entry, PersonalDataDetector detector)
    {
        if (!Known.TryGetValue(entry, out var known) || !ReferenceEquals(known._detector, detector))
        {
            known = new EntryEvidence(entry, detector);
            Known.AddOrUpdate(entry, known);
        }

        return known;
    }

    /// <summary>Adds the title, the properties and chosen sentences to a prompt.</summary>
    public void AppendChosen(StringBuilder prompt, ReadOnlySpan<bool> chosen)
    {
        prompt.Append(_head).Append('\n');
        foreach (var facet in Facets)
        {
            DataText.Append(prompt, _detector.Disarm(facet));
            prompt.Append('\n');
        }

        for (var i = 0; i < Sentences.Length; i++)
        {
            if (chosen[i])
            {
                DataText.Append(prompt, _detector.Disarm(Entry.Body.Substring(Sentences[i].Start, Sentences[i].Length)));
                prompt.Append('\n');
            }
        }
    }

    private static int TokensOf(string[] texts)
    {
        var tokens = 0;
        foreach (var text in texts)
        {
            tokens += TokenEstimator.Count(text) + 1;
        }

        return tokens;
    }

    private string Render(ReadOnlySpan<char> body, StringBuilder text)
    {
        text.Append('\n');
        foreach (var facet in Facets)
        {
            DataText.Append(text, facet);
            text.Append('\n');
        }

        if (!body.IsEmpty)
        {
            DataText.Append(text, body);
            text.Append('\n');
        }

        return _detector.Disarm(text.ToString());
    }
}
