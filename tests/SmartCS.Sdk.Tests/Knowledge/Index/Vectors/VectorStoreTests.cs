using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace SmartCS.Sdk.Knowledge.Index;

public sealed class VectorStoreTests
{
    private const float Precision = 1e-4f;

    [Fact]
    public void Search_EmptyStore_FindsNothing()
    {
        var store = new VectorStore(8);

        Assert.Empty(VectorSamples.Find(store, [1, 0, 0, 0, 0, 0, 0, 0], 10));
        Assert.Equal(0, store.Count);
    }

    [Fact]
    public void Set_FewVectors_TakesMemoryForAboutAsMany()
    {
        var store = new VectorStore(1_536);

        store.Set(0, VectorSamples.Gaussian(1, 1, 1_536)[0]);

        Assert.InRange(store.MemoryBytes, 1_536 * sizeof(short), 20 * 1_536 * sizeof(short));
    }

    [Fact]
    public void Snapshot_TakenBeforeTheTailGrows_StillFindsItsOwn()
    {
        var vectors = VectorSamples.Gaussian(2, 1_200, 8);
        var store = new VectorStore(8);
        var snapshots = new List<VectorSnapshot>();
        for (var doc = 0; doc < vectors.Length; doc++)
        {
            store.Set(doc, vectors[doc]);
            snapshots.Add(store.Snapshot);
        }

        var hits = new VectorHit[1];
        for (var doc = 0; doc < vectors.Length; doc++)
        {
            Assert.Equal(doc + 1, snapshots[doc].Count);
            Assert.Equal(1, snapshots[doc].Search(vectors[doc], hits));
            Assert.Equal(doc, hits[0].Doc);
        }
    }

    [Fact]
    public void Search_NoRoomForHits_FindsNothing()
    {
        var store = VectorSamples.Load(VectorSamples.Gaussian(1, 3, 8));

        Assert.Empty(VectorSamples.Find(store, [1, 0, 0, 0, 0, 0, 0, 0], 0));
    }

    [Fact]
    public void Search_SameVectorAtOtherLength_IsSimilarByOne()
    {
        var store = new VectorStore(3);
        store.Set(7, [3e20f, -4e20f, 0]);

        var hit = Assert.Single(VectorSamples.Find(store, [3e-20f, -4e-20f, 0], 10));

        Assert.Equal(7, hit.Doc);
        Assert.Equal(1f, hit.Similarity, Precision);
    }

    [Fact]
    public void Search_OppositeAndOrthogonalVectors_RankLast()
    {
        var store = new VectorStore(2);
        store.Set(0, [-1, 0]);
        store.Set(1, [0, 1]);
        store.Set(2, [1, 1]);

        var hits = VectorSamples.Find(store, [1, 0], 10);

        Assert.Equal([2, 1, 0], hits.Select(hit => hit.Doc));
        Assert.Equal(-1f, hits[2].Similarity, Precision);
        Assert.Equal(0f, hits[1].Similarity, Precision);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Set_NotFinite_IsRefusedAndKeepsOldVector(float bad)
    {
        var store = new VectorStore(2);
        store.Set(0, [1, 0]);

        var error = Assert.Throws<ArgumentException>(() => store.Set(0, [0.5f, bad]));

        Assert.Equal("vector", error.ParamName);
        Assert.Contains("allowed", error.Message, StringComparison.Ordinal);
        Assert.Equal(1f, Assert.Single(VectorSamples.Find(store, [1, 0], 10)).Similarity, Precision);
    }

    [Fact]
    public void Set_ZeroVector_IsRefused()
    {
        var store = new VectorStore(2);

        Assert.Throws<ArgumentException>(() => store.Set(0, [0, 0]));
        Assert.Equal(0, store.Count);
    }

    [Fact]
    public void SetAndSearch_OtherDimensions_AreRefusedWithBothNumbers()
    {
        var store = new VectorStore(2);
        store.Set(0, [1, 0]);

        var onSet = Assert.Throws<ArgumentException>(() => store.Set(0, [1, 0, 0]));
        var onSearch = Assert.Throws<ArgumentException>(() => VectorSamples.Find(store, [1], 1));

        Assert.Contains("3 dimensions; allowed are 2", onSet.Message, StringComparison.Ordinal);
        Assert.Contains("1 dimensions; allowed are 2", onSearch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_ZeroQuery_IsRefused() =>
        Assert.Throws<ArgumentException>(() => VectorSamples.Find(new VectorStore(2), [0, 0], 1));

    [Fact]
    public void Set_Again_ReplacesTheVector()
    {
        var store = new VectorStore(2);
        store.Set(4, [1, 0]);
        store.Set(4, [0, 1]);

        Assert.Equal(1, store.Count);
        Assert.Equal(1f, Assert.Single(VectorSamples.Find(store, [0, 1], 10)).Similarity, Precision);
    }

    [Fact]
    public void Remove_UnknownDocument_ChangesNothing()
    {
        var store = new VectorStore(2);
        store.Set(0, [1, 0]);
        var before = store.Snapshot;

        store.Remove(99);

        Assert.Same(before, store.Snapshot);
    }

    [Fact]
    public void Snapshot_AfterLaterChanges_StaysAsItWas()
    {
        var store = new VectorStore(2);
        store.Set(0, [1, 0]);
        var snapshot = store.Snapshot;

        store.Set(1, [1, 0]);
        store.Remove(0);

        var hits = new VectorHit[5];
        Assert.Equal(1, snapshot.Search([1, 0], hits));
        Assert.Equal(0, hits[0].Doc);
        Assert.Equal([1], VectorSamples.Find(store, [1, 0], 5).Select(hit => hit.Doc));
    }

    [Fact]
    public void Search_AnyChanges_EqualsExactSearch()
    {
        const int Dimensions = 24;
        var vectors = VectorSamples.Gaussian(3, 40, Dimensions);
        Prop.ForAll<int[]>(changes =>
        {
            var store = new VectorStore(Dimensions);
            var expected = new Dictionary<int, float[]>();
            foreach (var change in changes)
            {
                var doc = Math.Abs(change % 10);
                if (change % 3 == 0)
                {
                    store.Remove(doc);
                    expected.Remove(doc);
                }
                else
                {
                    expected[doc] = vectors[Math.Abs(change % vectors.Length)];
                    store.Set(doc, expected[doc]);
                }
            }

            foreach (var query in vectors.Take(3))
            {
                var hits = VectorSamples.Find(store, query, 4);
                var exact = VectorSamples.FindExactly(expected, query, 4);
                Assert.Equal(expected.Count, store.Count);
                Assert.Equal(exact.Count, hits.Length);
                Assert.All(hits.Zip(exact), pair => Assert.Equal(pair.Second.Similarity, pair.First.Similarity, Precision));
                Assert.All(hits, hit => Assert.Equal(System.Numerics.Tensors.TensorPrimitives.CosineSimilarity<float>(query, expected[hit.Doc]), hit.Similarity, Precision));
                Assert.Equal(hits.OrderByDescending(hit => hit.Similarity).ThenBy(hit => hit.Doc), hits);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Set_ThousandsOneByOneWithReplacementsAndRemovals_FindsWhatIsLeft()
    {
        const int Dimensions = 64;
        var vectors = VectorSamples.Clustered(4, 5_000, Dimensions, 50);
        var store = new VectorStore(Dimensions);
        var expected = new Dictionary<int, float[]>();
        for (var i = 0; i < vectors.Length; i++)
        {
            var doc = i * 7 % 3_000;
            store.Set(doc, vectors[i]);
            expected[doc] = vectors[i];
            if (i % 5 == 0)
            {
                store.Remove(i % 3_000);
                expected.Remove(i % 3_000);
            }
        }

        Assert.Equal(expected.Count, store.Count);
        foreach (var (doc, vector) in expected.Take(200))
        {
            var hits = VectorSamples.Find(store, vector, 1);
            Assert.Equal(doc, hits[0].Doc);
        }

        var everything = VectorSamples.Find(store, vectors[0], expected.Count + 10);
        Assert.Equal(expected.Keys.Order(), everything.Select(hit => hit.Doc).Order());
    }

    [Fact]
    public void Set_Thousands_TakesLessMemoryThanFloats()
    {
        const int Dimensions = 384;
        var vectors = VectorSamples.Gaussian(5, 3_000, Dimensions);
        var store = VectorSamples.Load(vectors);

        Assert.InRange(store.MemoryBytes, 3_000 * Dimensions * 2, 3_000 * Dimensions * 9 / 4);
    }

    [Fact]
    public async Task Search_WhileOneWriterChanges_SeesOnlyWholeStates()
    {
        const int Dimensions = 16;
        const int Changes = 4_000;
        var store = new VectorStore(Dimensions);
        var near = VectorSamples.Gaussian(6, 1, Dimensions)[0];
        var far = near.Select(value => -value).ToArray();
        store.Set(0, near);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var searches = 0;
            while (!stop.IsCancellationRequested || searches == 0)
            {
                var hits = VectorSamples.Find(store, near, Changes);
                Assert.Equal(hits.Length, hits.Select(hit => hit.Doc).Distinct().Count());
                Assert.Equal(0, hits[0].Doc);
                Assert.All(hits[1..], hit => Assert.Equal(-1f, hit.Similarity, Precision));
                searches++;
            }
        })).ToArray();

        for (var i = 1; i <= Changes; i++)
        {
            store.Set(1 + (i % 700), far);
            if (i % 3 == 0)
            {
                store.Remove(1 + (i / 2 % 700));
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }
}
