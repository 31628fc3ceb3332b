using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>Compares revisions by content: a record compares lists by reference, a store need not give back the same one.</summary>
internal static class KnowledgeAssert
{
    public static void Same(KnowledgeRevision expected, KnowledgeRevision actual)
    {
        Assert.Equal(expected.Revision, actual.Revision);
        Assert.Equal(expected.EntryId, actual.EntryId);
        Assert.Equal(expected.ChangedAt, actual.ChangedAt);
        Assert.Equal(expected.ChangedBy, actual.ChangedBy);
        Assert.Equal(expected.Reason, actual.Reason);
        Same(expected.Entry, actual.Entry);
    }

    public static void Same(IReadOnlyList<KnowledgeRevision> expected, IReadOnlyList<KnowledgeRevision> actual)
    {
        Assert.Equal(expected.Select(revision => revision.Revision), actual.Select(revision => revision.Revision));
        for (var i = 0; i < expected.Count; i++)
        {
            Same(expected[i], actual[i]);
        }
    }

    public static void Same(KnowledgeEntry? expected, KnowledgeEntry? actual)
    {
        if (expected is null || actual is null)
        {
            Assert.Equal(expected, actual);
            return;
        }

        Assert.Equal(expected.Alternatives, actual.Alternatives);
        Assert.Equal(expected.Identifiers, actual.Identifiers);
        Assert.Equal(expected.Tags, actual.Tags);
        Assert.Equal(expected.Supersedes, actual.Supersedes);
        Assert.Equal(expected, actual with
        {
            Alternatives = expected.Alternatives,
            Identifiers = expected.Identifiers,
            Tags = expected.Tags,
            Supersedes = expected.Supersedes,
        });
    }
}
