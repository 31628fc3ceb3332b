namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Entries by their number, in pages; immutable. A change copies the pages that it touches and no others, and a page without entries takes no memory.</summary>
internal sealed class NumberedEntries
{
    public static readonly NumberedEntries Empty = new([]);

    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;

    private readonly IndexedEntry?[]?[] _pages;

    private NumberedEntries(IndexedEntry?[]?[] pages) => _pages = pages;

    /// <summary>One more than the highest number that there is room for.</summary>
    public int Limit => _pages.Length << PageBits;

    public long MemoryBytes
    {
        get
        {
            var bytes = 8L * _pages.Length;
            foreach (var page in _pages)
            {
                bytes += page is null ? 0 : 8L * PageSize;
            }

            return bytes;
        }
    }

    public IndexedEntry? Find(int number) => number < Limit ? _pages[number >> PageBits]?[number & (PageSize - 1)] : null;

    public NumberedEntries With(IReadOnlyList<IndexedEntry> entries)
    {
        var highest = -1;
        foreach (var entry in entries)
        {
            highest = Math.Max(highest, entry.Number);
        }

        var pages = new IndexedEntry?[]?[Math.Max(_pages.Length, (highest >> PageBits) + 1)];
        _pages.CopyTo(pages, 0);
        foreach (var entry in entries)
        {
            OwnPage(pages, entry.Number)[entry.Number & (PageSize - 1)] = entry;
        }

        return new NumberedEntries(pages);
    }

    public NumberedEntries Without(IReadOnlyList<int> numbers)
    {
        var pages = _pages.ToArray();
        foreach (var number in numbers)
        {
            if (Find(number) is null)
            {
                continue;
            }

            var page = OwnPage(pages, number);
            page[number & (PageSize - 1)] = null;
            if (Array.TrueForAll(page, static entry => entry is null))
            {
                pages[number >> PageBits] = null;
            }
        }

        return new NumberedEntries(pages);
    }

    /// <summary>The page of a number, copied unless that was done before.</summary>
    private IndexedEntry?[] OwnPage(IndexedEntry?[]?[] pages, int number)
    {
        var at = number >> PageBits;
        var isShared = at < _pages.Length && pages[at] == _pages[at];
        var page = pages[at];
        return page is not null && !isShared ? page : pages[at] = page is null ? new IndexedEntry?[PageSize] : [.. page];
    }
}
