using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Samples.Tests;

public sealed class ShopKnowledgeTests
{
    private static readonly DateTimeOffset Instant = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Files_OfTheShop_AreGoodAndNameNoEntryTwice()
    {
        var lines = await ReadAsync();

        Assert.All(lines, line => Assert.Null(line.Problem));
        Assert.Equal(lines.Count, lines.DistinctBy(line => line.Entry!.Id).Count());
    }

    [Fact]
    public async Task Entries_OfTheShop_CoverWhatTheSampleShows()
    {
        var entries = (await ReadAsync()).Select(line => line.Entry!).ToList();
        var faqs = entries.Where(entry => entry.Kind == KnowledgeKind.Faq).ToList();

        Assert.True(entries.Count >= 80);
        Assert.True(faqs.Count >= 30);
        Assert.All(faqs, faq => Assert.InRange(faq.Alternatives.Count, 3, 5));
        Assert.True(entries.Where(entry => entry.Kind == KnowledgeKind.Product).SelectMany(entry => entry.Identifiers).Distinct().Count() >= 40);
        Assert.True(entries.Count(entry => entry.Kind is KnowledgeKind.Policy or KnowledgeKind.Article) >= 10);
        Assert.Equal(["faq-trade-in-en"], entries.Where(entry => entry.State == ApprovalState.Draft).Select(entry => entry.Id.Value));
        Assert.Equal(["promo-double-11-2025-zh"], entries.Where(entry => entry.ValidUntil <= Instant).Select(entry => entry.Id.Value));
    }

    [Fact]
    public async Task Products_InBothLanguages_AgreeInTheirNumbers()
    {
        var products = (await ReadAsync()).Select(line => line.Entry!).Where(entry => entry.Kind == KnowledgeKind.Product);
        var pairs = products.GroupBy(product => product.Identifiers[0]).Where(group => group.Count() == 2).ToList();

        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.Equal(Numbers(pair.First()), Numbers(pair.Last())));
    }

    private static string Numbers(KnowledgeEntry entry) =>
        string.Join(", ", entry.Facets.Where(facet => facet.Value.Number is not null).Select(facet => $"{facet.Name}={facet.Value}").Order(StringComparer.Ordinal));

    private static async Task<List<KnowledgeLine>> ReadAsync()
    {
        var lines = new List<KnowledgeLine>();
        foreach (var path in Directory.EnumerateFiles(RepositoryRoot.Combine("samples", "Quickstart", "knowledge"), "*.jsonl"))
        {
            await using var file = File.OpenRead(path);
            await foreach (var line in KnowledgeJsonLines.ReadAsync(file))
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
