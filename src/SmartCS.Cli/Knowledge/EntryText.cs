using System.Globalization;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Knowledge;

/// <summary>The properties of an entry as texts to show and to compare.</summary>
internal static class EntryText
{
    /// <summary>Every property but the id, in the order in which people look at them; empty where it is not set. The body comes last.</summary>
    public static IReadOnlyList<(string Name, string Text)> Properties(KnowledgeEntry? entry) =>
    [
        ("kind", entry?.Kind.ToString() ?? string.Empty),
        ("state", entry?.State.ToString() ?? string.Empty),
        ("title", entry?.Title ?? string.Empty),
        ("alternatives", Lines(entry?.Alternatives)),
        ("identifiers", Lines(entry?.Identifiers)),
        ("locale", entry?.Locale.Tag ?? string.Empty),
        ("tags", Lines(entry?.Tags)),
        ("facets", Lines(entry?.Facets.Select(facet => $"{facet.Name}: {facet.Value}"))),
        ("source", entry?.Source ?? string.Empty),
        ("validFrom", Instant(entry?.ValidFrom)),
        ("validUntil", Instant(entry?.ValidUntil)),
        ("supersedes", Lines(entry?.Supersedes.Select(id => id.Value))),
        ("body", entry?.Body ?? string.Empty),
    ];

    /// <summary>The properties in which two entries differ, with both texts.</summary>
    public static IEnumerable<(string Name, string Before, string After)> Differences(KnowledgeEntry? before, KnowledgeEntry? after) =>
        Properties(before).Zip(Properties(after), (old, now) => (old.Name, old.Text, now.Text)).Where(pair => pair.Item2 != pair.Item3);

    private static string Lines(IEnumerable<string>? texts) => string.Join('\n', texts ?? []);

    private static string Instant(DateTimeOffset? instant) => instant?.ToString("O", CultureInfo.InvariantCulture) ?? string.Empty;
}
