using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Tests.Turns;
using Xunit;

namespace SmartCS.Sdk.Knowledge.Index;

public sealed class EntryVectorsTests
{
    private readonly EntryVectors _vectors = new();

    [Fact]
    public void Current_TakenBeforeAChange_StillFindsWhatWasThere()
    {
        var old = Entry(0);
        Add([old], [[1, 0]]);
        var before = _vectors.Current;

        _vectors.Remove([0]);
        Add([Entry(1)], [[0, 1]]);

        Assert.Equal([0], Find(before, [1, 0]));
        Assert.Same(old, before.Find(0));
        Assert.Equal([1], Find(_vectors.Current, [1, 0]));
        Assert.Null(_vectors.Current.Find(0));
    }

    [Fact]
    public void Add_FirstVectorsCannotBeUsed_TakesTheDimensionsOfTheFirstThatCan()
    {
        var logger = new ListLogger<EntryVectors>();
        var entries = Enumerable.Range(0, 5).Select(Entry).ToList();

        _vectors.Add(entries, Vectors(entries, [[], [0, 0, 0], [float.NaN, 1, 1, 1], [3, 4], [1, 2, 3]]), logger);

        Assert.Equal([3], Find(_vectors.Current, [3, 4]));
        Assert.Equal(4, logger.Entries.Count);
        Assert.True(_vectors.Current.Accepts([1e30f, 1e30f]));
        Assert.False(_vectors.Current.Accepts([1, 2, 3]));
        Assert.False(_vectors.Current.Accepts([0, 0]));
    }

    [Fact]
    public void Add_NoVectorCanBeUsed_LeavesTheDimensionsToALaterOne()
    {
        Add([Entry(0)], [[0, 0, 0]]);
        Assert.True(_vectors.Current.IsEmpty);

        Add([Entry(1)], [[3, 4]]);

        Assert.Equal([1], Find(_vectors.Current, [3, 4]));
    }

    [Fact]
    public void Remove_EntriesThatCameAndWent_LeaveNoMemoryButTheirPlacesInTheTable()
    {
        Add([Entry(0)], [[1, 0]]);
        var before = _vectors.Current.MemoryBytes;

        for (var number = 1; number <= 10_000; number++)
        {
            Add([Entry(number)], [[1, 1]]);
            _vectors.Remove([number]);
        }

        Assert.Equal([0], Find(_vectors.Current, [1, 0]));

        // A full tail of 512 and a word for each page of 256 numbers; the numbers alone would be 80,000 bytes.
        Assert.InRange(_vectors.Current.MemoryBytes - before, 0, (512 * ((32 * sizeof(short)) + sizeof(int))) + 5_000);
    }

    private static IndexedEntry Entry(int number)
    {
        var entry = new KnowledgeEntry { Id = $"e{number}", Kind = KnowledgeKind.Faq, Title = "多久发货？", Body = "两天。" };
        return new IndexedEntry(new KnowledgeRevision { Revision = number + 1, EntryId = entry.Id, Entry = entry, ChangedAt = default, ChangedBy = "test" }, number);
    }

    private static Dictionary<long, ReadOnlyMemory<float>> Vectors(IReadOnlyList<IndexedEntry> entries, float[][] vectors) =>
        entries.Zip(vectors).ToDictionary(static pair => pair.First.Revision.Revision, static pair => (ReadOnlyMemory<float>)pair.Second);

    private static int[] Find(EntryVectors.View view, float[] query)
    {
        var hits = new VectorHit[10];
        return [.. hits.Take(view.Search(query, hits, [])).Select(static hit => hit.Doc)];
    }

    private void Add(IReadOnlyList<IndexedEntry> entries, float[][] vectors) => _vectors.Add(entries, Vectors(entries, vectors), NullLogger.Instance);
}
