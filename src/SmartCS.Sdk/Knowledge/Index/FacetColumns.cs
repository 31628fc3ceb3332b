using System.Collections.Concurrent;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>The values of a segment's facets by name, each column made when it is first filtered by. Safe for concurrent use.</summary>
internal sealed class FacetColumns(IndexedEntry[] documents)
{
    private readonly ConcurrentDictionary<string, (int[] Documents, FacetValue[] Values)> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Clears the bits of the documents that do not pass a filter.</summary>
    public void Apply(FacetFilter filter, Span<ulong> allowed)
    {
        var (columnDocuments, values) = Column(filter.Name);
        var passing = new ulong[allowed.Length];
        for (var i = 0; i < columnDocuments.Length; i++)
        {
            if (Passes(filter, values[i]))
            {
                passing[columnDocuments[i] >> 6] |= 1UL << columnDocuments[i];
            }
        }

        for (var i = 0; i < allowed.Length; i++)
        {
            allowed[i] &= passing[i];
        }
    }

    private static bool Passes(FacetFilter filter, FacetValue value)
    {
        if ((filter.Minimum is not null || filter.Maximum is not null)
            && !(value.Number is { } number && number >= (filter.Minimum ?? double.NegativeInfinity) && number <= (filter.Maximum ?? double.PositiveInfinity)))
        {
            return false;
        }

        if (filter.AnyOf.Count == 0)
        {
            return true;
        }

        for (var i = 0; i < filter.AnyOf.Count; i++)
        {
            if (filter.AnyOf[i] == value)
            {
                return true;
            }
        }

        return false;
    }

    private (int[] Documents, FacetValue[] Values) Column(string name)
    {
        if (_columns.TryGetValue(name, out var column))
        {
            return column;
        }

        var found = new List<int>();
        var values = new List<FacetValue>();
        for (var document = 0; document < documents.Length; document++)
        {
            foreach (var facet in documents[document].Entry.Facets.AsSpan())
            {
                if (string.Equals(facet.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    found.Add(document);
                    values.Add(facet.Value);
                }
            }
        }

        column = ([.. found], [.. values]);

        // A name that no document has comes from a query, and keeping it would let queries fill the memory.
        return found.Count == 0 ? column : _columns.GetOrAdd(name, column);
    }
}
