using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Abstractions.Tests.Knowledge;

public sealed class KnowledgeEntryValidatorTests
{
    private static readonly KnowledgeEntry Good = new() { Id = "a", Kind = KnowledgeKind.Faq, Title = "多久发货？", Body = "两天内发出。" };

    public static TheoryData<KnowledgeEntry, string> BadEntries => new()
    {
        { Good with { Id = default }, "id is missing" },
        { Good with { Title = " " }, "title is empty" },
        { Good with { Body = "" }, "body is empty; an FAQ needs its answer" },
        { Good with { Title = new string('a', 2_001) }, "title has 2001 characters; allowed are at most 2000" },
        { Good with { Body = new string('a', 1_000_001) }, "body has 1000001 characters; allowed are at most 1000000" },
        { Good with { Title = "a\uD800" }, "title has an unpaired surrogate at 1" },
        { Good with { Body = "a\0b" }, "body has a NUL character at 1" },
        { Good with { Alternatives = ["ok", ""] }, "alternatives[1] is empty" },
        { Good with { Identifiers = ["\uDC00"] }, "identifiers[0] has an unpaired surrogate" },
        { Good with { Tags = [new string('t', 2_001)] }, "tags[0] has 2001 characters" },
        { Good with { Kind = (KnowledgeKind)77 }, "kind is 77; allowed are Faq, Article, Policy, Product, Dialogue" },
        { Good with { State = (ApprovalState)9 }, "state is 9; allowed are Approved, Draft, Retired" },
        { Good with { Supersedes = ["b", "a"] }, "supersedes names 'a', the entry itself" },
        { Good with { Supersedes = ["b", default(EntryId)] }, "supersedes has an entry without id; allowed are ids of 1 to 128 characters" },
        { Good with { Title = null! }, "title is empty" },
        { Good with { Body = null! }, "body is empty; an FAQ needs its answer" },
        { Good with { Alternatives = [null!] }, "alternatives[0] is empty" },
        { Good with { ValidFrom = DateTimeOffset.UnixEpoch, ValidUntil = DateTimeOffset.UnixEpoch }, "validUntil is 1970-01-01" },
    };

    [Theory]
    [MemberData(nameof(BadEntries))]
    public void FindProblem_BadEntry_NamesThePropertyAndWhatIsAllowed(KnowledgeEntry entry, string said)
    {
        Assert.Contains(said, KnowledgeEntryValidator.FindProblem(entry), StringComparison.Ordinal);
        var error = Assert.Throws<ArgumentException>(() => KnowledgeEntryValidator.Require(entry));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FindProblem_GoodEntries_FindsNone()
    {
        Assert.Null(KnowledgeEntryValidator.FindProblem(Good));
        Assert.Null(KnowledgeEntryValidator.FindProblem(Good with { Kind = KnowledgeKind.Product, Body = "", Title = "😀 phone" }));
        Assert.Null(KnowledgeEntryValidator.FindProblem(Good with { ValidUntil = DateTimeOffset.UnixEpoch.AddTicks(1), ValidFrom = DateTimeOffset.UnixEpoch }));
    }

    [Fact]
    public void IsServableAt_WindowAndState_BothCount()
    {
        var start = DateTimeOffset.UnixEpoch;
        var entry = Good with { ValidFrom = start, ValidUntil = start.AddDays(1) };

        Assert.False(entry.IsServableAt(start.AddTicks(-1)));
        Assert.True(entry.IsServableAt(start));
        Assert.True(entry.IsServableAt(start.AddDays(1).AddTicks(-1)));
        Assert.False(entry.IsServableAt(start.AddDays(1)));
        Assert.False((Good with { State = ApprovalState.Draft }).IsServableAt(start));
        Assert.False((Good with { State = ApprovalState.Retired }).IsServableAt(start));
    }
}
