using System.Globalization;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Which documents of a segment a query may return, whatever they score.</summary>
internal static class DocumentFilter
{
    /// <summary>The documents that are still there and have the facets asked for, one bit each.</summary>
    public static ReadOnlySpan<ulong> Allowed(SegmentView view, SearchQuery query, SearchScratch scratch)
    {
        if (query.Filters.Count == 0)
        {
            return view.Live;
        }

        var allowed = scratch.Allowed(view.Segment.Documents.Length);
        view.Live.CopyTo(allowed);
        for (var i = 0; i < query.Filters.Count; i++)
        {
            view.Segment.Facets.Apply(query.Filters[i], allowed);
        }

        return allowed;
    }

    /// <summary>Whether an entry is one of those asked for and has the language and tags asked for.</summary>
    public static bool Passes(KnowledgeEntry entry, SearchQuery query)
    {
        if (query.Entries.Count > 0 && !query.Entries.Contains(entry.Id))
        {
            return false;
        }

        if (query.Locale is { } locale && entry.Locale.Tag.Length > 0 && !entry.Locale.HasSameLanguageAs(locale))
        {
            return false;
        }

        for (var i = 0; i < query.Tags.Count; i++)
        {
            if (!entry.Tags.Contains(query.Tags[i], StringComparer.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Refuses a query that no index can answer.</summary>
    /// <exception cref="ArgumentException">A number or filter is out of range.</exception>
    public static void Require(SearchQuery query)
    {
        if (query.Top is < 1 or > SearchQuery.MaxTop)
        {
            throw new ArgumentException($"Top is {query.Top}; allowed are 1 to {SearchQuery.MaxTop}.", nameof(query));
        }

        if (FindMissing(query) is { } missing)
        {
            throw new ArgumentException($"{missing} is null; leave it out, or give it a value.", nameof(query));
        }

        foreach (var filter in query.Filters)
        {
            Require(filter, nameof(query));
        }
    }

    private static string? FindMissing(SearchQuery query) => query switch
    {
        { Text: null } => nameof(query.Text),
        { Kinds: null } => nameof(query.Kinds),
        { Entries: null } => nameof(query.Entries),
        { Filters: null } => nameof(query.Filters),
        { Tags: null } => nameof(query.Tags),
        _ => null,
    };

    private static void Require(FacetFilter? filter, string parameterName)
    {
        if (filter is null || string.IsNullOrWhiteSpace(filter.Name))
        {
            throw new ArgumentException("A facet filter has no name; it must name the facet to filter by.", parameterName);
        }

        if (filter is { AnyOf: null or { Count: 0 }, Minimum: null, Maximum: null })
        {
            throw new ArgumentException($"The filter on '{filter.Name}' allows everything; give it values or a range.", parameterName);
        }

        if (filter.AnyOf is null)
        {
            throw new ArgumentException($"The filter on '{filter.Name}' has null for its values; leave them out, or give it some.", parameterName);
        }

        if (filter.Minimum is double.NaN || filter.Maximum is double.NaN || filter.Minimum > filter.Maximum)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The filter on '{filter.Name}' has the range {filter.Minimum} to {filter.Maximum}; the minimum must not be above the maximum."),
                parameterName);
        }
    }
}
