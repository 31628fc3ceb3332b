using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Testing;

// Which entries may be said at an instant: approval, validity, supersession.
public abstract partial class KnowledgeIndexConformance
{
    /// <summary>Drafts and retired entries are never found, and an entry that becomes one is no longer.</summary>
    [Fact]
    public async Task SearchAsync_DraftOrRetired_IsNeverFound()
    {
        var entry = SampleKnowledge.Faq("a", "Delivery time");
        await ApplyAsync(entry with { State = ApprovalState.Draft });
        Assert.Empty(await FindAsync("delivery"));

        await ApplyAsync(entry);
        Assert.Equal(["a"], await FindAsync("delivery"));

        await ApplyAsync(entry with { State = ApprovalState.Retired });
        Assert.Empty(await FindAsync("delivery"));
    }

    /// <summary>An entry is found within its validity window: the start is in it, the end is not.</summary>
    [Fact]
    public async Task SearchAsync_ValidityWindow_HoldsAtTheQueryInstant()
    {
        var from = Time.GetUtcNow().AddDays(10);
        var until = from.AddDays(5);
        await ApplyAsync(SampleKnowledge.Faq("sale", "Sale prices") with { ValidFrom = from, ValidUntil = until });

        Assert.Empty(await FindAsync("sale", at: from.AddTicks(-1)));
        Assert.Equal(["sale"], await FindAsync("sale", at: from));
        Assert.Equal(["sale"], await FindAsync("sale", at: until.AddTicks(-1)));
        Assert.Empty(await FindAsync("sale", at: until));
        Assert.Empty(await FindAsync("sale"));
        Time.SetUtcNow(from);
        Assert.Equal(["sale"], await FindAsync("sale"));
    }

    /// <summary>A superseded entry is not found while the one that supersedes it may be said, and is found otherwise.</summary>
    [Fact]
    public async Task SearchAsync_Supersession_HoldsAtTheQueryInstant()
    {
        var from = Time.GetUtcNow().AddDays(10);
        var until = from.AddDays(5);
        var correction = SampleKnowledge.Faq("new", "Delivery time now") with { Supersedes = ["old"], ValidFrom = from, ValidUntil = until };
        await ApplyAsync(SampleKnowledge.Faq("old", "Delivery time"), correction);

        Assert.Equal(["old"], await FindAsync("delivery", at: from.AddTicks(-1)));
        Assert.Equal(["new"], await FindAsync("delivery", at: from));
        Assert.Equal(["old"], await FindAsync("delivery", at: until));

        await ApplyAsync(correction with { State = ApprovalState.Draft });
        Assert.Equal(["old"], await FindAsync("delivery", at: from));
        await ApplyAsync(correction);
        Assert.Equal(["new"], await FindAsync("delivery", at: from));
        await RemoveAsync("new");
        Assert.Equal(["old"], await FindAsync("delivery", at: from));
    }

    /// <summary>Supersession holds whichever of the two comes first, and along a chain.</summary>
    [Fact]
    public async Task SearchAsync_SupersessionAppliedBeforeItsTargetAndInAChain_Holds()
    {
        await ApplyAsync(SampleKnowledge.Faq("b", "Delivery time b") with { Supersedes = ["a"] });
        await ApplyAsync(SampleKnowledge.Faq("a", "Delivery time a"));
        Assert.Equal(["b"], await FindAsync("delivery"));

        await ApplyAsync(SampleKnowledge.Faq("c", "Delivery time c") with { Supersedes = ["b"] });
        Assert.Equal(["c"], await FindAsync("delivery"));
    }

    /// <summary>A correction that supersedes nothing any more keeps nothing back.</summary>
    [Fact]
    public async Task SearchAsync_SupersessionTakenBack_FindsBothAgain()
    {
        var correction = SampleKnowledge.Faq("b", "Delivery time b") with { Supersedes = ["a"] };
        await ApplyAsync(SampleKnowledge.Faq("a", "Delivery time a"), correction);

        await ApplyAsync(correction with { Supersedes = [] });

        Assert.Equal(["a", "b"], await FindAsync("delivery"));
    }
}
