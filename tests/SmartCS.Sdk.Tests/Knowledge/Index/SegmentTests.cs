using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Knowledge;
using Xunit;
using static SmartCS.Sdk.Tests.Knowledge.Index.IndexedShop;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

public sealed class SegmentTests
{
    private static readonly string[] Words = ["delivery", "refund", "jacket", "toner", "退货", "发货", "多少", "10W", "AB-12", "warranty", "coupon", "the"];

    private static readonly string[] Queries = ["delivery", "refund jacket", "退货", "发货 warranty", "10 w", "ab12", "the", "cupon", "coupon toner 退", "laptop"];

    // An entry's id, how it changes, three words, and whether it begins a new batch.
    private static readonly Gen<(int Id, int Kind, int A, int B, int C, bool Starts)> Steps =
        from id in Gen.Choose(0, 24)
        from kind in Gen.Choose(0, 9)
        from a in Gen.Choose(0, Words.Length - 1)
        from b in Gen.Choose(0, Words.Length - 1)
        from c in Gen.Choose(0, Words.Length - 1)
        from starts in Gen.Choose(0, 2)
        select (id, kind, a, b, c, starts == 0);

    /// <summary>
    /// What is found does not depend on the way there. The order may: average lengths and frequencies are kept up while
    /// entries come and go, not counted anew.
    /// </summary>
    [Fact]
    public void ApplyAsync_AnyHistory_FindsWhatAFreshIndexFinds() => Prop.ForAll(Arb.From(Gen.Sized(size => Gen.ListOf(Steps, size))), steps =>
    {
        var grown = new IndexedShop();
        var first = Entry("first", "Opening hours");
        var current = new Dictionary<EntryId, KnowledgeEntry> { [first.Id] = first };
        var batch = new List<(EntryId, KnowledgeEntry?)> { (first.Id, first) };
        foreach (var step in steps)
        {
            if (step.Starts && batch.Count > 0)
            {
                Run(grown.ApplyAsync(batch));
                batch = [];
            }

            EntryId id = $"e{step.Id}";
            var entry = step.Kind < 2 ? null : Make(step);
            batch.Add((id, entry));
            current.Remove(id);
            if (entry is not null)
            {
                current[id] = entry;
            }
        }

        Run(grown.ApplyAsync(batch));
        var fresh = new IndexedShop();
        Run(fresh.PutAsync([.. current.Values]));
        foreach (var text in Queries)
        {
            Assert.Equal(Run(fresh.IdsAsync(text)), Run(grown.IdsAsync(text)));
            var products = new SearchQuery { Text = text, Top = SearchQuery.MaxTop, Kinds = [KnowledgeKind.Product, KnowledgeKind.Policy] };
            Assert.Equal(Run(fresh.IdsAsync(products)), Run(grown.IdsAsync(products)));
            Assert.Equal(Known(Run(fresh.SearchAsync(text))), Known(Run(grown.SearchAsync(text))));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(120));

    [Fact]
    public async Task ApplyAsync_ManySingleWrites_KeepEveryEntryFindable()
    {
        var shop = new IndexedShop();
        for (var i = 0; i < 200; i++)
        {
            await shop.PutAsync(Entry($"e{i}", $"Question number{i} delivery"));
        }

        Assert.Equal(200, (await shop.IdsAsync("delivery")).Count);
        Assert.Equal("e7", await shop.FirstAsync("number7"));
        Assert.Equal("e199", await shop.FirstAsync("number199"));
    }

    [Fact]
    public async Task ApplyAsync_MostEntriesRemoved_GivesTheirMemoryBack()
    {
        var shop = await WithAsync([.. Enumerable.Range(0, 400).Select(i => Entry($"e{i}", $"Delivery {i}", string.Join(' ', Enumerable.Range(0, 50).Select(word => $"word{i}x{word}"))))]);
        var before = shop.Index.MemoryBytes;

        await shop.RemoveAsync([.. Enumerable.Range(1, 399).Select(i => $"e{i}")]);

        Assert.Equal(["e0"], await shop.IdsAsync("delivery"));
        Assert.True(shop.Index.MemoryBytes < before / 50, $"{shop.Index.MemoryBytes} of {before}");
        await shop.RemoveAsync("e0");
        Assert.Equal(0, shop.Index.MemoryBytes);
    }

    [Fact]
    public async Task ApplyAsync_PartialFeedToAnEmptyIndex_TakesNothingIn()
    {
        var shop = new IndexedShop();

        Assert.Equal(0, await shop.Index.ApplyAsync(Merchant, [shop.Revision(6, "a", Entry("a", "Delivery"))], 5, 6));

        Assert.Equal(0, (await shop.SearchAsync("delivery")).Revision);
        Assert.Equal(6, await shop.Index.ApplyAsync(Merchant, [shop.Revision(6, "a", Entry("a", "Delivery"))], 0, 6));
        Assert.Equal(["a"], await shop.IdsAsync("delivery"));
    }

    [Fact]
    public async Task ApplyAsync_FeedThatOverlapsAndRunsAhead_TakesWhatIsNew()
    {
        var shop = await WithAsync(Entry("a", "Delivery one"), Entry("b", "Delivery two"));

        Assert.Equal(9, await shop.Index.ApplyAsync(Merchant, [shop.Revision(2, "b", Entry("b", "Old delivery")), shop.Revision(3, "c", Entry("c", "Delivery three")), shop.Revision(4, "a", null)], 1, 9));

        Assert.Equal(["b", "c"], await shop.IdsAsync("delivery"));
        Assert.Empty(await shop.IdsAsync("old"));
        Assert.Equal(9, await shop.Index.ApplyAsync(Merchant, [shop.Revision(5, "d", Entry("d", "Delivery"))], 4, 8));
        Assert.Equal(["b", "c"], await shop.IdsAsync("delivery"));
    }

    private static KnowledgeEntry Make((int Id, int Kind, int A, int B, int C, bool Starts) step) =>
        Entry($"e{step.Id}", Words[step.A], $"{Words[step.B]} {Words[step.C]}", (KnowledgeKind)(step.C % 5)) with
        {
            State = step.Kind == 2 ? ApprovalState.Draft : ApprovalState.Approved,
            Supersedes = step.Kind == 3 ? [$"e{(step.Id + 1) % 25}"] : [],
            Identifiers = step.Kind == 4 ? [$"ID-{step.Id}"] : [],
            Alternatives = step.Kind == 5 ? [Words[step.C]] : [],
        };

    private static List<(string, bool)> Known(SearchResult result) => [.. result.Terms.Select(term => (term.Text, term.IsKnown)).Order()];

    // The index itself never waits, and a property cannot.
    private static T Run<T>(Task<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("The index waited.");

    private static void Run(Task task) => Run(task.ContinueWith(static done => done.Exception is { } error ? throw error : true, TaskContinuationOptions.ExecuteSynchronously));
}
