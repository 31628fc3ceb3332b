using Microsoft.Extensions.Options;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge;

public sealed class KnowledgeBaseTests
{
    private static readonly MerchantId Merchant = "acme";
    private readonly ManualTimeProvider _time = new();
    private readonly DisturbedKnowledgeStore _store;
    private readonly InProcessKnowledgeIndex _index;
    private readonly KnowledgeBase _knowledge;

    public KnowledgeBaseTests()
    {
        _store = new DisturbedKnowledgeStore(new InMemoryKnowledgeStore(_time));
        _index = new InProcessKnowledgeIndex(timeProvider: _time);
        _knowledge = new KnowledgeBase(Merchant, _store, _index, _time, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task SearchAsync_AfterAWrite_SeesItAtOnce()
    {
        await _knowledge.PutAsync([Faq("a", "Delivery", "Two days.")]);
        Assert.Equal("Two days.", await BodyAsync(_knowledge));

        await _knowledge.PutAsync([Faq("a", "Delivery", "Three days.")]);
        Assert.Equal("Three days.", await BodyAsync(_knowledge));

        var removed = await _knowledge.RemoveAsync("a", "anna", "gone");
        Assert.Equal((3L, "anna", "gone"), (removed!.Revision, removed.ChangedBy, removed.Reason));
        Assert.Null(await BodyAsync(_knowledge));
        Assert.Null(await _knowledge.RemoveAsync("a"));
    }

    [Fact]
    public async Task SearchAsync_ManyWritersAndSearchers_EachSeesItsOwnWrites()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                var written = await _knowledge.PutAsync([Faq($"w{writer}", $"Delivery writer{writer}", $"Write {i}.")]);
                var result = await _knowledge.SearchAsync(new SearchQuery { Text = $"writer{writer}", Kinds = [KnowledgeKind.Faq] });
                Assert.True(result.Revision >= written[0].Revision);
                Assert.Equal($"Write {i}.", result.Hits[0].Entry.Body);
                if (i % 10 == writer)
                {
                    await _index.DropAsync(Merchant);
                }
            }
        })));

        Assert.Equal(320, await _knowledge.SynchroniseAsync());
        Assert.Equal(8, (await _knowledge.SearchAsync(new SearchQuery { Text = "delivery" })).Hits.Count);
    }

    [Fact]
    public async Task SearchAsync_WriteOfAnotherProcess_IsSeenAfterTheFreshnessInterval()
    {
        var other = new KnowledgeBase(Merchant, _store, new InProcessKnowledgeIndex(timeProvider: _time), _time, TimeSpan.FromSeconds(1));
        await _knowledge.PutAsync([Faq("a", "Delivery", "Two days.")]);
        Assert.Equal("Two days.", await BodyAsync(other));
        await _knowledge.PutAsync([Faq("a", "Delivery", "Three days.")]);

        _time.Advance(TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1));
        var heads = _store.HeadReads;
        Assert.Equal("Two days.", await BodyAsync(other));
        Assert.Equal(heads, _store.HeadReads);

        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("Three days.", await BodyAsync(other));
        Assert.Equal(heads + 1, _store.HeadReads);
        await _knowledge.RemoveAsync("a");
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await BodyAsync(other));
    }

    [Fact]
    public async Task SearchAsync_NoFreshnessAllowed_LooksEveryTime()
    {
        var other = new KnowledgeBase(Merchant, _store, new InProcessKnowledgeIndex(timeProvider: _time), _time, TimeSpan.Zero);
        Assert.Null(await BodyAsync(other));

        await _knowledge.PutAsync([Faq("a", "Delivery", "Two days.")]);

        Assert.Equal("Two days.", await BodyAsync(other));
    }

    [Fact]
    public async Task SearchAsync_ManyAtOnceWhenALookIsDue_LookOnceTogether()
    {
        await _knowledge.PutAsync([Faq("a", "Delivery", "Two days.")]);
        await BodyAsync(_knowledge);
        _time.Advance(TimeSpan.FromSeconds(1));
        var heads = _store.HeadReads;
        var gate = new TaskCompletionSource();
        _store.HeadGate = gate.Task;

        var searches = Enumerable.Range(0, 5).Select(_ => BodyAsync(_knowledge)).ToList();
        gate.SetResult();

        Assert.All(await Task.WhenAll(searches), body => Assert.Equal("Two days.", body));
        Assert.Equal(heads + 1, _store.HeadReads);
        await _knowledge.SynchroniseAsync();
        Assert.Equal(heads + 2, _store.HeadReads);
    }

    [Fact]
    public void Constructor_FreshnessBelowZero_SaysWhatIsAllowed()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new KnowledgeBase(Merchant, _store, _index, _time, TimeSpan.FromTicks(-1)));

        Assert.Equal("freshness", error.ParamName);
    }

    [Fact]
    public async Task SearchAsync_IndexDroppedInBetween_LoadsItAgain()
    {
        await _knowledge.PutAsync([Faq("a", "Delivery", "Two days."), Faq("b", "Delivery b", "x")]);
        await _knowledge.RemoveAsync("b");
        Assert.Equal("Two days.", await BodyAsync(_knowledge));

        await _index.DropAsync(Merchant);

        var result = await _knowledge.SearchAsync(new SearchQuery { Text = "delivery" });
        Assert.Equal(3, result.Revision);
        Assert.Equal("a", Assert.Single(result.Hits).Entry.Id.Value);
    }

    [Fact]
    public async Task SearchAsync_StoreFails_ThrowsAndComesBackWithTheStore()
    {
        await _knowledge.PutAsync([Faq("a", "Delivery", "Two days.")]);
        _store.Fails = true;

        await Assert.ThrowsAsync<SmartCustomerServiceException>(() => BodyAsync(_knowledge));
        await Assert.ThrowsAsync<SmartCustomerServiceException>(() => _knowledge.PutAsync([Faq("b", "Delivery", "x")]));

        _store.Fails = false;
        Assert.Equal("Two days.", await BodyAsync(_knowledge));

        // While it has just looked, an index that stands needs no store.
        _store.Fails = true;
        Assert.Equal("Two days.", await BodyAsync(_knowledge));
        _store.Fails = false;
    }

    [Fact]
    public async Task SearchAsync_StoreFailsBetweenLookAndFeed_DoesNotTakeTheLookForDone()
    {
        await _knowledge.PutAsync([Faq("a", "Delivery", "Two days.")]);
        _store.FeedFails = true;
        await Assert.ThrowsAsync<SmartCustomerServiceException>(() => BodyAsync(_knowledge));

        _store.FeedFails = false;

        Assert.Equal("Two days.", await BodyAsync(_knowledge));
    }

    [Fact]
    public async Task SearchAsync_MerchantWithoutKnowledge_FindsNothingAndLoadsNothing()
    {
        Assert.Null(await BodyAsync(_knowledge));
        Assert.Equal(0, _index.LoadedMerchants);
    }

    [Fact]
    public async Task CorrectAsync_WrongEntry_IsNoLongerFound()
    {
        await _knowledge.PutAsync([Faq("wrong", "Delivery", "Two days.")]);

        var written = await _knowledge.CorrectAsync("wrong", Faq("right", "Delivery", "Three days."), "anna", "was wrong");
        Assert.Equal("Three days.", await BodyAsync(_knowledge));
        Assert.Equal(["wrong"], written.Entry!.Supersedes);

        await _knowledge.CorrectAsync("right", Faq("right", "Delivery", "Four days.") with { Supersedes = ["wrong"] });
        Assert.Equal("Four days.", await BodyAsync(_knowledge));
        await _knowledge.RemoveAsync("right");
        Assert.Equal("Two days.", await BodyAsync(_knowledge));
    }

    [Fact]
    public async Task RollBackAsync_EarlierRevision_IsSaidAgain()
    {
        await _knowledge.PutAsync([Faq("a", "Delivery", "Two days.")]);
        await _knowledge.PutAsync([Faq("a", "Delivery", "Three days.")]);
        await _knowledge.RemoveAsync("a");

        var written = await _knowledge.RollBackAsync("a", 1, "anna");
        Assert.Equal((4L, "anna", "rollback to revision 1"), (written!.Revision, written.ChangedBy, written.Reason));
        Assert.Equal("Two days.", await BodyAsync(_knowledge));

        Assert.Null((await _knowledge.RollBackAsync("a", 3))!.Entry);
        Assert.Null(await BodyAsync(_knowledge));
        Assert.Null(await _knowledge.RollBackAsync("a", 3));
    }

    [Fact]
    public async Task RollBackAsync_UnknownRevision_SaysWhichThereAre()
    {
        await _knowledge.PutAsync([Faq("other", "x", "x"), Faq("a", "Delivery", "Two days.")]);
        await _knowledge.PutAsync([Faq("a", "Delivery", "Three days.")]);

        var unknown = await Assert.ThrowsAsync<ArgumentException>(() => _knowledge.RollBackAsync("a", 1));
        var nothing = await Assert.ThrowsAsync<ArgumentException>(() => _knowledge.RollBackAsync("none", 1));

        Assert.StartsWith("Entry 'a' has no revision 1; it has 3, 2.", unknown.Message, StringComparison.Ordinal);
        Assert.StartsWith("There is no entry 'none' to roll back.", nothing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PutAsync_OneBadEntry_WritesNothing()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _knowledge.PutAsync([Faq("a", "Delivery", "Two days."), Faq("b", "Delivery", " ")]));

        Assert.Equal(0, await _store.GetHeadAsync(Merchant));
        Assert.Null(await BodyAsync(_knowledge));
    }

    [Fact]
    public void For_SameMerchant_GivesTheSameBaseAndRefusesNoMerchant()
    {
        var bases = new KnowledgeBases(_store, _index, Options.Create(new SmartCustomerServiceOptions()), _time);

        Assert.Same(bases.For("acme"), bases.For("acme"));
        Assert.NotSame(bases.For("acme"), bases.For("other"));
        Assert.ThrowsAny<ArgumentException>(() => bases.For(default));
    }

    private static KnowledgeEntry Faq(string id, string question, string answer) => new() { Id = id, Kind = KnowledgeKind.Faq, Title = question, Body = answer };

    private static async Task<string?> BodyAsync(KnowledgeBase knowledge) =>
        (await knowledge.SearchAsync(new SearchQuery { Text = "delivery" })).Hits is [var first, ..] ? first.Entry.Body : null;
}
