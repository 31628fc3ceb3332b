using System.IO.Compression;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Benchmarks.Catalogue;

/// <summary>The electronics catalogue as knowledge, with the queries that people judged.</summary>
internal sealed class Electronics
{
    public static readonly MerchantId Merchant = "electronics";

    private Electronics(IReadOnlyList<KnowledgeEntry> entries, IReadOnlyList<string> queries)
    {
        Entries = entries;
        Queries = queries;
    }

    public IReadOnlyList<KnowledgeEntry> Entries { get; }

    public IReadOnlyList<string> Queries { get; }

    /// <summary>Reads the catalogue; null where the data is not there.</summary>
    public static async Task<Electronics?> LoadAsync()
    {
        if (DataFolder.Find("products/electronics/products.jsonl.gz") is not { } products || DataFolder.Find("products/electronics/judgments-dev.csv") is not { } judgments)
        {
            return null;
        }

        var entries = new List<KnowledgeEntry>();
        await using var stream = new GZipStream(File.OpenRead(products), CompressionMode.Decompress);
        await foreach (var line in KnowledgeJsonLines.ReadAsync(stream))
        {
            entries.Add(line.Entry ?? throw new InvalidDataException($"{products}({line.Number}): {line.Problem}"));
        }

        var queries = File.ReadLines(judgments).Skip(1).Where(line => line.Length > 0).Select(QueryOf).Distinct().ToList();
        return new Electronics(entries, queries);
    }

    /// <summary>The entries as the revisions of a record.</summary>
    public IReadOnlyList<KnowledgeRevision> ToRevisions(DateTimeOffset changedAt) =>
        Entries.Select((entry, i) => new KnowledgeRevision { Revision = i + 1, EntryId = entry.Id, Entry = entry, ChangedAt = changedAt, ChangedBy = "benchmark" }).ToList();

    /// <summary>Titles spread over the catalogue.</summary>
    public IReadOnlyList<string> Titles(int count) => Entries.Where((_, i) => i % (Entries.Count / count) == 0).Select(entry => entry.Title).Take(count).ToList();

    // The columns after the query are two plain numbers.
    private static string QueryOf(string line) =>
        line[..line.LastIndexOf(',', line.LastIndexOf(',') - 1)].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal);
}
