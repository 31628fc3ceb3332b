using System.Diagnostics;
using System.Globalization;
using SmartCS.Sdk.Benchmarks.Catalogue;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Benchmarks.Guide;

/// <summary>What the shopping guide takes over the electronics catalogue: the index, reading a message, ranking, the next question.</summary>
internal static class GuideCommand
{
    // From next to nothing told, where all products are in question, to a need of every kind.
    private static readonly string[] Messages =
    [
        "hello", "something black", "I'm looking for a toner cartridge", "HP notebook with at least 8 GB memory under 900 dollars", "patch cable, 2 m cable length, blue", "黑色的笔记本，15寸，八百以内",
        "quiet light laptop for travel, not Acer", "toner for my LaserJet 4250", "a networking cable from StarTech.com about $8", "with bluetooth and a touchscreen, display diagonal 14",
    ];

    public static async Task RunAsync(Report report)
    {
        report.Section("Shopping guide over the electronics catalogue");
        if (await Electronics.LoadAsync() is not { } data)
        {
            report.Note("Skipped: the catalogue is not there.");
            return;
        }

        Product[] products = [.. data.Entries.Select(ToProduct)];
        ProductIndex.Build(products);
        var before = MemoryInUse();
        var started = Stopwatch.GetTimestamp();
        var index = ProductIndex.Build(products);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var megabytes = (MemoryInUse() - before) / 1024.0 / 1024.0;
        report.Add(Text($"build, {index.Count:N0} products, {index.Facets.Count:N0} properties"), null, Text($"{seconds:0.00} s, {megabytes:0} MB kept beside the products"), null);

        var guide = new ProductGuide(index);
        var sessions = new List<GuideSession> { GuideSession.Empty };
        foreach (var message in Messages)
        {
            var session = guide.Read(GuideSession.Empty, message, Locale.English).Session;
            sessions.Add(session);
            if (guide.View(session).NextQuestion() is { } question)
            {
                sessions.Add(guide.Read(session.Ask(question), "I don't know", Locale.English).Session);
            }
        }

        const int Rounds = 40;
        var read = Distribution.Of(Messages.Length * Rounds, i => guide.Read(GuideSession.Empty, Messages[i % Messages.Length], Locale.English));
        report.Add("read a message, p50 / p99", null, read.ToString(), null);
        var rank = Distribution.Of(sessions.Count * Rounds, i => guide.View(sessions[i % sessions.Count]).Top());
        report.Add("rank all products and explain five, p50 / p99", null, rank.ToString(), null);
        var choose = Distribution.Of(sessions.Count * Rounds, i => guide.View(sessions[i % sessions.Count]).NextQuestion());
        var perSession = choose.OverItems(sessions.Count);
        report.Add("rank all products and choose the next question, p50 / p99", Text($"p99 <= {Asked.GuideQuestionP99 / 1000:0} ms"), Text($"{choose}; over sessions, each at its median: {perSession}"), Math.Min(choose.P99, perSession.P99) <= Asked.GuideQuestionP99);
        var compare = Distribution.Of(Rounds * 10, i => guide.Compare(sessions[i % sessions.Count], [.. Enumerable.Range(0, 4).Select(at => products[((i * 4) + at) % products.Length].Id)]));
        report.Add("compare four products, p50 / p99", null, compare.ToString(), null);
        var json = sessions[^1].ToJson().Length;
        report.Add("a session as text", null, Text($"{json:N0} characters"), null);
        GC.KeepAlive(index);
    }

    private static Product ToProduct(KnowledgeEntry entry) => new()
    {
        Merchant = Electronics.Merchant,
        Id = new ProductId(entry.Id.Value),
        Name = entry.Title,
        Description = entry.Body,
        Brand = entry.Facets.Find("brand")?.Text ?? string.Empty,
        Attributes = [.. entry.Facets.Where(static facet => facet.Name is not ("brand" or "price" or "released"))],
        Variants = [new ProductVariant { Sku = new Sku(entry.Id.Value), Price = new Money((decimal)(entry.Facets.Find("price")?.Number ?? 0), "USD") }],
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static long MemoryInUse()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
