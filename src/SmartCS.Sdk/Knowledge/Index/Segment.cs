namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>
/// Some entries of one merchant with their inverted lists; immutable. Documents are ordered by kind, so that a search in
/// some kinds reads only their stretch of every list.
/// </summary>
internal sealed class Segment
{
    private readonly Dictionary<string, int> _terms;
    private readonly int[] _listStarts;
    private readonly int[] _titleStarts;
    private readonly int[] _titleTerms;
    private readonly FacetColumns _facets;
    private TypoCorrector? _typos;

    public Segment(Dictionary<string, int> terms, IndexedEntry[] documents, int[] listStarts, int[] documentsOf, ushort[] impactsOf, int[] titleStarts, int[] titleTerms)
    {
        _terms = terms;
        Documents = documents;
        _listStarts = listStarts;
        PostingDocuments = documentsOf;
        PostingImpacts = impactsOf;
        _titleStarts = titleStarts;
        _titleTerms = titleTerms;
        _facets = new FacetColumns(documents);
        KindStarts = FindKindStarts(documents);
        MemoryBytes = EstimateMemory();
    }

    public IndexedEntry[] Documents { get; }

    public int[] PostingDocuments { get; }

    /// <summary>The saturated term frequency of each posting, 0 to 65,535 for 0 to 1.</summary>
    public ushort[] PostingImpacts { get; }

    /// <summary>Where the documents of each kind begin; one more than there are kinds.</summary>
    public int[] KindStarts { get; }

    public IReadOnlyDictionary<string, int> Terms => _terms;

    public int TermCount => _listStarts.Length - 1;

    public FacetColumns Facets => _facets;

    /// <summary>An estimate of the memory held, the entries' own texts included.</summary>
    public long MemoryBytes { get; }

    public bool TryGetTerm(ReadOnlySpan<char> term, out int id) => _terms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out id);

    public (int Start, int End) List(int term) => (_listStarts[term], _listStarts[term + 1]);

    /// <summary>The stretch of a term's list that lies within a range of documents.</summary>
    public (int Start, int End) List(int term, int firstDocument, int endDocument)
    {
        var (start, end) = List(term);
        if (firstDocument > 0)
        {
            start = LowerBound(start, end, firstDocument);
        }

        return (start, endDocument >= Documents.Length ? end : LowerBound(start, end, endDocument));
    }

    public ReadOnlySpan<int> TitleTerms(int document) => _titleTerms.AsSpan(_titleStarts[document].._titleStarts[document + 1]);

    public TypoCorrector Typos => _typos ??= new TypoCorrector(_terms.Keys);

    private int LowerBound(int start, int end, int document)
    {
        var index = PostingDocuments.AsSpan(start, end - start).BinarySearch(document);
        return start + (index < 0 ? ~index : index);
    }

    private static int[] FindKindStarts(IndexedEntry[] documents)
    {
        var starts = new int[SegmentBuilder.KindCount + 1];
        foreach (var document in documents)
        {
            starts[(int)document.Entry.Kind + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        return starts;
    }

    private long EstimateMemory()
    {
        // A dictionary's entry with its string takes about 80 bytes.
        var bytes = (80L * _terms.Count) + (4L * (_listStarts.Length + PostingDocuments.Length + _titleStarts.Length + _titleTerms.Length)) + (2L * PostingImpacts.Length);
        foreach (var document in Documents)
        {
            bytes += EstimateMemory(document.Revision);
        }

        return bytes;
    }

    private static long EstimateMemory(KnowledgeRevision revision)
    {
        // The objects of an entry and its revision with their place in the merchant's tables take about 400 bytes.
        var entry = revision.Entry!;
        var bytes = 400 + SizeOf(entry.Id.Value) + SizeOf(entry.Title) + SizeOf(entry.Body) + SizeOf(entry.Source) + SizeOf(revision.ChangedBy) + SizeOf(revision.Reason)
            + SizeOf(entry.Alternatives) + SizeOf(entry.Identifiers) + SizeOf(entry.Tags) + (8L * entry.Supersedes.Count);
        foreach (var facet in entry.Facets.AsSpan())
        {
            // Names are mostly shared; a value stands once more in the column that it is filtered by.
            bytes += 60 + SizeOf(facet.Value.Text);
        }

        return bytes;
    }

    private static long SizeOf(IReadOnlyList<string> texts)
    {
        var bytes = 8L * texts.Count;
        for (var i = 0; i < texts.Count; i++)
        {
            bytes += SizeOf(texts[i]);
        }

        return bytes;
    }

    private static long SizeOf(string? text) => text is null ? 0 : 24 + (2L * text.Length);
}
