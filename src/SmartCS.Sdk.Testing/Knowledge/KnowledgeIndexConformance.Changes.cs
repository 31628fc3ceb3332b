using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Testing;

// How changes are taken in, loaded and dropped.
public abstract partial class KnowledgeIndexConformance
{
    /// <summary>A changed entry is found by its new words alone, in its new revision.</summary>
    [Fact]
    public async Task ApplyAsync_EntryChanged_IsFoundByItsNewWordsAlone()
    {
        await ApplyAsync(SampleKnowledge.Faq("a", "Parcel tracking", "Track it."), SampleKnowledge.Faq("b", "Opening hours", "Nine to five."));

        await ApplyAsync(SampleKnowledge.Faq("a", "Giftwrap paper", "We wrap it."));

        Assert.DoesNotContain("a", await FindAsync("parcel tracking"));
        var hit = (await SearchAsync("giftwrap")).Hits[0];
        Assert.Equal(("a", 3L, "Giftwrap paper"), (hit.Entry.Id.Value, hit.Revision, hit.Entry.Title));
    }

    /// <summary>A removed entry is no longer found, and one that comes back is.</summary>
    [Fact]
    public async Task ApplyAsync_EntryRemoved_IsNoLongerFound()
    {
        await ApplyAsync(SampleKnowledge.Faq("a", "Delivery time"), SampleKnowledge.Faq("b", "Delivery cost"));

        await RemoveAsync("a");
        Assert.Equal(["b"], await FindAsync("delivery"));

        await ApplyAsync(SampleKnowledge.Faq("a", "Delivery time"));
        Assert.Equal(["a", "b"], await FindAsync("delivery"));
    }

    /// <summary>Several changes of one entry in one batch leave the last.</summary>
    [Fact]
    public async Task ApplyAsync_SameEntrySeveralTimesInOneBatch_KeepsTheLast()
    {
        await Index.ApplyAsync(Merchant, [Revision(1, SampleKnowledge.Faq("a", "Parcel")), Revision(2, "a"), Revision(3, SampleKnowledge.Faq("a", "Giftwrap")), Revision(4, SampleKnowledge.Faq("b", "Parcel")), Revision(5, "b")], 0, 5);

        Assert.Equal(["a"], await FindAsync("giftwrap"));
        Assert.Empty(await FindAsync("parcel"));
        Assert.Equal(5, await Index.GetRevisionAsync(Merchant));
    }

    /// <summary>Revisions that the index already has are ignored.</summary>
    [Fact]
    public async Task ApplyAsync_RevisionsItAlreadyHas_AreIgnored()
    {
        await ApplyAsync(SampleKnowledge.Faq("a", "Parcel"), SampleKnowledge.Faq("a", "Giftwrap"));

        var revision = await Index.ApplyAsync(Merchant, [Revision(1, SampleKnowledge.Faq("a", "Parcel")), Revision(2, SampleKnowledge.Faq("a", "Giftwrap")), Revision(3, SampleKnowledge.Faq("b", "Voucher"))], 0, 3);

        Assert.Equal(3, revision);
        Assert.Equal(["b"], await FindAsync("voucher"));
        var again = await Index.ApplyAsync(Merchant, [Revision(2, SampleKnowledge.Faq("b", "Parcel"))], 1, 2);
        Assert.Equal(3, again);
        Assert.Equal(["b"], await FindAsync("voucher"));
        Assert.Empty(await FindAsync("parcel"));
    }

    /// <summary>The revision may pass the last change, as where removals were left out of what was loaded.</summary>
    [Fact]
    public async Task ApplyAsync_ThroughRevisionBeyondTheChanges_StandsAtIt()
    {
        Assert.Equal(9, await Index.ApplyAsync(Merchant, [Revision(4, SampleKnowledge.Faq("a", "Delivery"))], 0, 9));

        Assert.Equal(9, await Index.GetRevisionAsync(Merchant));
        Assert.Equal(9, (await SearchAsync("delivery")).Revision);
    }

    /// <summary>Changes that do not follow on what the index holds are not taken in: something would be missing.</summary>
    [Fact]
    public async Task ApplyAsync_ChangesThatDoNotFollowOn_AreNotTakenIn()
    {
        await ApplyAsync(SampleKnowledge.Faq("a", "Delivery"));

        var revision = await Index.ApplyAsync(Merchant, [Revision(6, SampleKnowledge.Faq("b", "Delivery"))], 5, 6);

        Assert.Equal(1, revision);
        Assert.Equal(1, await Index.GetRevisionAsync(Merchant));
        Assert.Equal(["a"], await FindAsync("delivery"));
    }

    /// <summary>A whole load at a higher revision takes the place of what was there.</summary>
    [Fact]
    public async Task ApplyAsync_WholeLoadAtAHigherRevision_TakesThePlaceOfWhatWasThere()
    {
        await ApplyAsync(SampleKnowledge.Faq("gone", "Delivery time"), SampleKnowledge.Faq("kept", "Delivery cost"));

        await Index.ApplyAsync(Merchant, [Revision(2, SampleKnowledge.Faq("kept", "Delivery cost")), Revision(4, SampleKnowledge.Faq("new", "Delivery abroad"))], 0, 4);

        Assert.Equal(["kept", "new"], await FindAsync("delivery"));
    }

    /// <summary>A dropped merchant is as one never loaded, takes no changes that build on what it held, and can be loaded again.</summary>
    [Fact]
    public async Task DropAsync_LoadedMerchant_IsNotLoadedUntilItIsLoadedAgain()
    {
        await LoadShopAsync();

        await Index.DropAsync(Merchant);
        await Index.DropAsync("never-loaded");

        Assert.Equal(0, await Index.GetRevisionAsync(Merchant));
        var result = await SearchAsync("delivery");
        Assert.Equal((0, 0), (result.Revision, result.Hits.Count));
        Assert.Equal(0, await Index.ApplyAsync(Merchant, [Revision(5, SampleKnowledge.Faq("late", "Delivery"))], 4, 5));
        Assert.Equal(0, (await SearchAsync("delivery")).Revision);
        _heads.Clear();
        await LoadShopAsync();
        Assert.NotEmpty((await SearchAsync("delivery")).Hits);
    }
}
