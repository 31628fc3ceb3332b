namespace SmartCS.Sdk.Shopping;

/// <summary>One need of a shopper, as the catalogue understands it. Every property and value that it names exists in the catalogue. Immutable.</summary>
public sealed record GuideNeed
{
    /// <summary>What kind of need it is.</summary>
    public required GuideNeedKind Kind { get; init; }

    /// <summary>The keys of the properties that it is about, see <see cref="GuideFacet.Key"/>: any of them will do. Empty for <see cref="GuideNeedKind.Price"/> and <see cref="GuideNeedKind.Words"/>.</summary>
    public IReadOnlyList<string> Facets { get; init => field = value ?? []; } = [];

    /// <summary>The values, as the catalogue writes them: any of them will do; for words the words.</summary>
    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];

    /// <summary>The least that will do, in the property's own unit or, for a price, in the shop's currency; null for no bound. For a preference set where more is better.</summary>
    public double? Minimum { get; init; }

    /// <summary>The most that will do; null for no bound. For a preference set where less is better.</summary>
    public double? Maximum { get; init; }

    /// <summary>The number that would be best, where the shopper told one rather than bounds; null for none.</summary>
    public double? About { get; init; }

    /// <summary>Whether the shopper does not want it: not black, without touchscreen.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Where it came from: the shopper's own words, at most 200 UTF-16 units.</summary>
    public required string Said { get; init; }

    /// <summary>Whether products that do not meet it are to be left out where others are left: all but preferences and words.</summary>
    public bool IsStrict => Kind is not (GuideNeedKind.Preference or GuideNeedKind.Words);

    /// <inheritdoc/>
    public bool Equals(GuideNeed? other) =>
        other is not null && Kind == other.Kind && IsExcluded == other.IsExcluded && Said == other.Said
        && Nullable.Equals(Minimum, other.Minimum) && Nullable.Equals(Maximum, other.Maximum) && Nullable.Equals(About, other.About)
        && Facets.SequenceEqual(other.Facets) && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Said, IsExcluded, Minimum, Maximum, About, Facets.Count, Values.Count);
}
