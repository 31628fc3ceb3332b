using System.Runtime.InteropServices;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Makes a segment out of entries. For one use by one thread.</summary>
internal sealed class SegmentBuilder
{
    public static readonly int KindCount = Enum.GetValues<KnowledgeKind>().Length;

    // In place of a described term: the word describes none, or stands aside.
    private const int None = -1;
    private const int Aside = -2;

    private readonly Dictionary<string, int> _terms = new();
    private readonly TokenBuffer _buffer = new();
    private readonly List<Posting> _postings = [];
    private readonly List<int> _postingStarts = [];
    private readonly List<int> _titleStarts = [0];
    private readonly List<int> _titleTerms = [];
    private readonly List<int> _described = [];
    private readonly List<FieldLengths> _lengths = [];
    private readonly List<int> _touched = [];
    private Posting[] _scratch = new Posting[1024];

    /// <summary>Builds a segment.</summary>
    /// <param name="entries">Approved entries; ordered here by kind.</param>
    /// <param name="averages">The average lengths of the merchant's fields, to which these entries are added.</param>
    public static Segment Build(IReadOnlyList<IndexedEntry> entries, FieldAverages averages)
    {
        var documents = entries.ToArray();
        Array.Sort(documents, static (a, b) => a.Entry.Kind != b.Entry.Kind ? a.Entry.Kind.CompareTo(b.Entry.Kind) : a.Number.CompareTo(b.Number));
        var builder = new SegmentBuilder();
        foreach (var document in documents)
        {
            builder.Add(document.Entry);
        }

        foreach (var lengths in builder._lengths)
        {
            averages.Add(lengths.Title, lengths.Body);
        }

        return builder.Finish(documents, averages);
    }

    private void Add(KnowledgeEntry entry)
    {
        _postingStarts.Add(_postings.Count);
        var titleLength = AddTitle(entry.Title, isMain: true);
        foreach (var alternative in entry.Alternatives)
        {
            AddTitle(alternative, isMain: false);
        }

        TextAnalyzer.Analyze(entry.Body, _buffer);
        var bodyLength = Count(Field.Body);
        foreach (var tag in entry.Tags)
        {
            TextAnalyzer.Analyze(tag, _buffer);
            Count(Field.Facet);
        }

        foreach (var facet in entry.Facets.AsSpan())
        {
            if (facet.Value.Text is { } text)
            {
                TextAnalyzer.Analyze(text, _buffer);
                Count(Field.Facet);
            }
        }

        foreach (var identifier in entry.Identifiers)
        {
            TextAnalyzer.Analyze(identifier, _buffer);
            CountIdentifier();
        }

        MarkHeads();
        foreach (var term in _touched)
        {
            _postings.Add(_scratch[term]);
            _scratch[term] = default;
        }

        _touched.Clear();
        _titleStarts.Add(_titleTerms.Count);
        _lengths.Add(new FieldLengths(titleLength, bodyLength));
    }

    private int AddTitle(string title, bool isMain)
    {
        TextAnalyzer.Analyze(title, _buffer);
        var tokens = _buffer.Tokens;
        var keepStops = _buffer.HasOnlyStops;
        var length = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].IsStop && !keepStops)
            {
                continue;
            }

            length++;
            var term = TermOf(i);
            Touch(term).Title = Increment(_scratch[term].Title);
            if (isMain && tokens[i].Kind is not (TokenKind.Part or TokenKind.Character))
            {
                _titleTerms.Add(term);
                var described = TitleHeads.Described(title, _buffer, i);
                _described.Add(TitleHeads.IsAside(title, _buffer, i) ? Aside : described < 0 ? None : TermOf(described));
            }
        }

        return length;
    }

    /// <summary>
    /// Marks the title's words that only describe the next one: the entry is a case, not a phone. A word that a facet of
    /// the entry says as well, such as its colour, does not count as described.
    /// </summary>
    private void MarkHeads()
    {
        var first = _titleTerms.Count - _described.Count;
        for (var i = 0; i < _described.Count; i++)
        {
            var described = _described[i];
            var isModifier = described == Aside || (described >= 0 && !(described < _scratch.Length && _scratch[described].Facet > 0));
            _titleTerms[first + i] = TitleTerm.Create(_titleTerms[first + i], isModifier);
        }

        _described.Clear();
    }

    private int Count(Field field)
    {
        var tokens = _buffer.Tokens;
        var keepStops = _buffer.HasOnlyStops;
        var length = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].IsStop && !keepStops)
            {
                continue;
            }

            length++;
            ref var posting = ref Touch(TermOf(i));
            if (field == Field.Body)
            {
                posting.Body = Increment(posting.Body);
            }
            else
            {
                posting.Facet = Increment(posting.Facet);
            }
        }

        return length;
    }

    /// <summary>
    /// An identifier is found as it is written and by the code that the analyzer makes of it, not by its pieces. Where a feed
    /// puts a phrase in its place, the words of the phrase count as words of the body.
    /// </summary>
    private void CountIdentifier()
    {
        for (var i = 0; i < _buffer.Count; i++)
        {
            var kind = _buffer.Tokens[i].Kind;
            if (kind is TokenKind.Code or TokenKind.Number || (kind == TokenKind.Word && _buffer.Count == 1))
            {
                Touch(TermOf(i)).IsIdentifier = true;
            }
            else if (kind is TokenKind.Word or TokenKind.Bigram && !_buffer.Tokens[i].IsStop)
            {
                ref var posting = ref Touch(TermOf(i));
                posting.Body = Increment(posting.Body);
            }
        }
    }

    private int TermOf(int token)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms.GetAlternateLookup<ReadOnlySpan<char>>(), _buffer.Term(token), out var exists);
        if (!exists)
        {
            id = _terms.Count - 1;
        }

        return id;
    }

    private ref Posting Touch(int term)
    {
        if (term >= _scratch.Length)
        {
            Array.Resize(ref _scratch, Math.Max(_scratch.Length * 2, term + 1));
        }

        ref var posting = ref _scratch[term];
        if (!posting.IsTouched)
        {
            posting.IsTouched = true;
            posting.Term = term;
            _touched.Add(term);
        }

        return ref posting;
    }

    private Segment Finish(IndexedEntry[] documents, FieldAverages averages)
    {
        _postingStarts.Add(_postings.Count);
        var starts = new int[_terms.Count + 1];
        var postings = CollectionsMarshal.AsSpan(_postings);
        foreach (ref readonly var posting in postings)
        {
            starts[posting.Term + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = starts.AsSpan(0, _terms.Count).ToArray();
        var documentsOf = new int[postings.Length];
        var impactsOf = new ushort[postings.Length];
        for (var document = 0; document < documents.Length; document++)
        {
            var titleNorm = Norm(Ranking.TitleLengthNorm, _lengths[document].Title, averages.Title);
            var bodyNorm = Norm(Ranking.BodyLengthNorm, _lengths[document].Body, averages.Body);
            for (var i = _postingStarts[document]; i < _postingStarts[document + 1]; i++)
            {
                ref readonly var posting = ref postings[i];
                var at = next[posting.Term]++;
                documentsOf[at] = document;
                impactsOf[at] = posting.Impact(titleNorm, bodyNorm);
            }
        }

        _terms.TrimExcess();
        return new Segment(_terms, documents, starts, documentsOf, impactsOf, [.. _titleStarts], [.. _titleTerms]);
    }

    private static float Norm(float share, int length, float average) => 1f / (1f - share + (share * length / average));

    private static byte Increment(byte count) => count < byte.MaxValue ? (byte)(count + 1) : count;

    private enum Field
    {
        Body,
        Facet,
    }

    private readonly record struct FieldLengths(int Title, int Body);

    private struct Posting
    {
        public int Term;
        public byte Title;
        public byte Body;
        public byte Facet;
        public bool IsIdentifier;
        public bool IsTouched;

        public readonly ushort Impact(float titleNorm, float bodyNorm)
        {
            var frequency = (Ranking.TitleWeight * titleNorm * Title) + (Ranking.BodyWeight * bodyNorm * Body)
                + (Ranking.FacetWeight * Math.Min((int)Facet, 2)) + (IsIdentifier ? Ranking.IdentifierWeight : 0f);
            return (ushort)Math.Clamp(frequency / (frequency + Ranking.Saturation) * ushort.MaxValue, 1f, ushort.MaxValue);
        }
    }
}
