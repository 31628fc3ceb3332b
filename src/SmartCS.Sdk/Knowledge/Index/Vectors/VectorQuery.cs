namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>A query, made ready for every segment that it is put to.</summary>
internal readonly ref struct VectorQuery
{
    private VectorQuery(ReadOnlySpan<float> unit, ReadOnlySpan<short> stored)
    {
        Unit = unit;
        Stored = stored;
    }

    /// <summary>The query at length 1.</summary>
    public ReadOnlySpan<float> Unit { get; }

    /// <summary>The query in fixed point.</summary>
    public ReadOnlySpan<short> Stored { get; }

    /// <summary>Makes a query ready.</summary>
    /// <param name="query">The vector to look for; any length but 0.</param>
    /// <param name="unit">A buffer of as many numbers.</param>
    /// <param name="stored">A buffer of <see cref="UnitVectors.Stride"/> numbers.</param>
    /// <exception cref="ArgumentException">The vector is zero, or not finite.</exception>
    public static VectorQuery Prepare(ReadOnlySpan<float> query, Span<float> unit, Span<short> stored)
    {
        UnitVectors.Normalize(query, unit, nameof(query));
        UnitVectors.Store(unit, stored);
        return new VectorQuery(unit, stored);
    }
}
