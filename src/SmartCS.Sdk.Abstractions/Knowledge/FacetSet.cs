using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Knowledge;

/// <summary>The facets of an entry. A name may occur several times, such as a product in two colours. Immutable.</summary>
/// <remarks>In JSON an object; a name with several values has an array: <c>{"price": 99, "colour": ["red", "blue"]}</c>.</remarks>
[CollectionBuilder(typeof(FacetSet), nameof(Create))]
[JsonConverter(typeof(FacetSetJsonConverter))]
public sealed class FacetSet : IReadOnlyList<Facet>, IEquatable<FacetSet>
{
    private readonly Facet[] _facets;

    private FacetSet(Facet[] facets) => _facets = facets;

    /// <summary>No facets.</summary>
    public static FacetSet Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _facets.Length;

    /// <inheritdoc/>
    public Facet this[int index] => _facets[index];

    /// <summary>Creates a set.</summary>
    /// <param name="facets">The facets, in the order to keep.</param>
    /// <exception cref="ArgumentException">A facet's name is empty.</exception>
    public static FacetSet Create(ReadOnlySpan<Facet> facets)
    {
        foreach (var facet in facets)
        {
            if (string.IsNullOrWhiteSpace(facet.Name))
            {
                throw new ArgumentException($"A facet with the value '{facet.Value}' has no name.", nameof(facets));
            }
        }

        return facets.IsEmpty ? Empty : new FacetSet(facets.ToArray());
    }

    /// <summary>The facets without copying.</summary>
    public ReadOnlySpan<Facet> AsSpan() => _facets;

    /// <summary>The first value of a name, or null.</summary>
    /// <param name="name">The name; case does not matter.</param>
    public FacetValue? Find(string name)
    {
        foreach (var facet in _facets)
        {
            if (string.Equals(facet.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return facet.Value;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(FacetSet? other) => other is not null && _facets.AsSpan().SequenceEqual(other._facets);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FacetSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _facets.Length == 0 ? 0 : HashCode.Combine(_facets.Length, _facets[0], _facets[^1]);

    /// <inheritdoc/>
    public IEnumerator<Facet> GetEnumerator() => ((IEnumerable<Facet>)_facets).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _facets.GetEnumerator();
}
