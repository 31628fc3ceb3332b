using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Testing;

/// <summary>Short ways to write entries for the suites.</summary>
internal static class SampleKnowledge
{
    public static KnowledgeEntry Faq(string id, string question, string answer = "An answer.") =>
        new() { Id = id, Kind = KnowledgeKind.Faq, Title = question, Body = answer };

    /// <summary>An entry that uses every property, in two languages and with texts that break careless storage.</summary>
    public static KnowledgeEntry Full(string id) => new()
    {
        Id = id,
        Kind = KnowledgeKind.Product,
        Title = "蓝牙耳机 “Air” 2 — 24\" ''; DROP TABLE entries; --",
        Body = "降噪，续航30小时。\nNoise cancelling <b>ANC</b> & 30 h \\u0000 \u2028 🎧 𠮷",
        Alternatives = ["无线耳机", "wireless earbuds"],
        Identifiers = ["AIR-2/BLK", "6901234567892"],
        Locale = "zh-CN",
        Tags = ["耳机", "New"],
        Facets = [new Facet("price", 199.5), new Facet("颜色", "黑"), new Facet("颜色", "白"), new Facet("wireless", true)],
        Source = "https://shop.example/p/air-2?x=1&y=2",
        ValidFrom = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8)),
        ValidUntil = new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.FromHours(8)),
        State = ApprovalState.Draft,
        Supersedes = ["air-1"],
    };

    public static async Task<List<KnowledgeRevision>> ListAsync(this IAsyncEnumerable<KnowledgeRevision> revisions)
    {
        var list = new List<KnowledgeRevision>();
        await foreach (var revision in revisions)
        {
            list.Add(revision);
        }

        return list;
    }
}
