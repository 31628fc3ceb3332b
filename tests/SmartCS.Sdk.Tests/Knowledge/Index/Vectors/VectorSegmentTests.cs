using Xunit;

namespace SmartCS.Sdk.Knowledge.Index;

public sealed class VectorSegmentTests
{
    [Fact]
    public void Search_GaussianVectors_FindsNearlyAllOfTheExactHits()
    {
        var vectors = VectorSamples.Gaussian(11, 4_000, 384);
        var store = VectorSamples.Load(vectors);

        Assert.InRange(VectorSamples.Recall(vectors, VectorSamples.Gaussian(12, 30, 384), store, 10), 0.98, 1);
    }

    [Fact]
    public void Search_ClusteredVectorsWithACommonDirection_FindsNearlyAllOfTheExactHits()
    {
        var vectors = VectorSamples.Clustered(13, 4_030, 384, 40);
        var store = VectorSamples.Load(vectors[30..]);

        Assert.InRange(VectorSamples.Recall(vectors[30..], vectors[..30], store, 10), 0.98, 1);
    }

    [Fact]
    public void Search_QueriesFromElsewhere_FindsNearlyAllOfTheExactHits()
    {
        var vectors = VectorSamples.Clustered(14, 4_000, 384, 40);
        var store = VectorSamples.Load(vectors);

        Assert.InRange(VectorSamples.Recall(vectors, VectorSamples.Gaussian(15, 30, 384), store, 10), 0.98, 1);
    }

    [Fact]
    public void Search_OneCoordinateDominates_FindsNearlyAllOfTheExactHits()
    {
        var vectors = VectorSamples.Gaussian(16, 4_000, 384);
        foreach (var vector in vectors)
        {
            vector[5] *= 15;
            vector[6] += 40;
        }

        var store = VectorSamples.Load(vectors);

        Assert.InRange(VectorSamples.Recall(vectors, vectors[..30], store, 10), 0.98, 1);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(257)]
    [InlineData(1_536)]
    [InlineData(4_500)]
    public void Search_OtherDimensions_FindsNearlyAllOfTheExactHits(int dimensions)
    {
        var vectors = VectorSamples.Clustered(17, 1_320, dimensions, 20);
        var store = VectorSamples.Load(vectors[20..]);

        Assert.InRange(VectorSamples.Recall(vectors[20..], vectors[..20], store, 10), 0.98, 1);
    }

    [Fact]
    public void Search_Repeated_GivesTheSameHits()
    {
        var vectors = VectorSamples.Gaussian(18, 3_000, 128);
        var first = VectorSamples.Load(vectors);
        var second = VectorSamples.Load(vectors);

        foreach (var query in vectors.Take(20))
        {
            Assert.Equal(VectorSamples.Find(first, query, 10), VectorSamples.Find(second, query, 10));
        }
    }

    [Fact]
    public void Search_EqualVectors_RankByDocument()
    {
        var one = VectorSamples.Gaussian(19, 1, 96)[0];
        var store = VectorSamples.Load(Enumerable.Repeat(one, 2_000).ToArray());

        Assert.Equal(Enumerable.Range(0, 10), VectorSamples.Find(store, one, 10).Select(hit => hit.Doc));
    }

    [Fact]
    public void Search_MoreHitsThanVectors_GivesAll()
    {
        var vectors = VectorSamples.Gaussian(20, 1_500, 96);
        var store = VectorSamples.Load(vectors);

        Assert.Equal(Enumerable.Range(0, 1_500), VectorSamples.Find(store, vectors[0], 5_000).Select(hit => hit.Doc).Order());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(500)]
    public void Search_Filtered_GivesTheNearestOfTheAllowed(int every)
    {
        var vectors = VectorSamples.Clustered(21, 4_000, 128, 40);
        var store = VectorSamples.Load(vectors);
        var allowed = new ulong[(vectors.Length / 64) + 1];
        for (var doc = 0; doc < vectors.Length; doc += every)
        {
            allowed[doc >> 6] |= 1UL << doc;
        }

        var expected = vectors.Select((vector, doc) => KeyValuePair.Create(doc, vector)).Where(pair => pair.Key % every == 0).ToList();
        var matches = 0;
        foreach (var query in vectors.Take(30))
        {
            var hits = VectorSamples.Find(store, query, 5, allowed);
            Assert.Equal(5, hits.Length);
            Assert.All(hits, hit => Assert.Equal(0, hit.Doc % every));
            matches += hits.Select(hit => hit.Doc).Intersect(VectorSamples.FindExactly(expected, query, 5).Select(hit => hit.Doc)).Count();
        }

        Assert.InRange(matches, 147, 150);
    }

    [Fact]
    public void Search_FilteredDocumentsWithGaps_GivesTheNearestOfTheAllowed()
    {
        var vectors = VectorSamples.Gaussian(25, 1_500, 96);
        var builder = new VectorSegmentBuilder(96);
        for (var i = 0; i < vectors.Length; i++)
        {
            builder.Add(i * 3, vectors[i]);
        }

        var allowed = new ulong[80];
        allowed.AsSpan(10).Fill(ulong.MaxValue);
        var hits = new VectorHit[3];

        Assert.Equal(3, builder.Build().Search(vectors[700], hits, allowed));
        Assert.Equal(2_100, hits[0].Doc);
        Assert.All(hits, hit => Assert.True(hit.Doc >= 640 && hit.Doc % 3 == 0));
        Assert.NotEqual(30, FirstHit(builder.Build(), vectors[10], allowed));
        Assert.Equal(30, FirstHit(builder.Build(), vectors[10], []));
    }

    [Fact]
    public void Build_FromAnotherSegmentUnderNewNumbers_KeepsTheVectors()
    {
        var vectors = VectorSamples.Gaussian(26, 1_200, 96);
        var builder = new VectorSegmentBuilder(96);
        for (var i = 0; i < vectors.Length; i++)
        {
            builder.Add(i, vectors[i]);
        }

        var old = builder.Build();
        var renumbered = new VectorSegmentBuilder(96);
        for (var i = 0; i < vectors.Length; i++)
        {
            Assert.True(renumbered.Add(5_000 - i, old, i));
        }

        Assert.False(renumbered.Add(6_000, old, vectors.Length));
        Assert.Equal(5_000 - 123, FirstHit(renumbered.Build(), vectors[123], []));
    }

    [Fact]
    public void Search_NothingAllowed_FindsNothing()
    {
        var vectors = VectorSamples.Gaussian(22, 2_000, 96);
        var store = VectorSamples.Load(vectors);

        Assert.Empty(VectorSamples.Find(store, vectors[0], 10, new ulong[40]));
    }

    [Fact]
    public void Search_AllButOneRemoved_FindsTheOne()
    {
        var vectors = VectorSamples.Gaussian(23, 1_200, 96);
        var store = VectorSamples.Load(vectors);
        for (var doc = 0; doc < vectors.Length; doc++)
        {
            if (doc != 777)
            {
                store.Remove(doc);
            }
        }

        Assert.Equal(777, Assert.Single(VectorSamples.Find(store, vectors[0], 10)).Doc);
    }

    [Fact]
    public void Build_DocumentsInAnyOrder_FindsEach()
    {
        var vectors = VectorSamples.Gaussian(24, 1_500, 64);
        var builder = new VectorSegmentBuilder(64);
        for (var i = 0; i < vectors.Length; i++)
        {
            builder.Add(10_000 - (3 * i), vectors[i]);
        }

        var store = new VectorStore(builder.Build(), 64);

        for (var i = 0; i < vectors.Length; i += 100)
        {
            Assert.Equal(10_000 - (3 * i), VectorSamples.Find(store, vectors[i], 1)[0].Doc);
        }
    }

    [Fact]
    public void Build_DocumentTwice_IsRefusedByNumber()
    {
        var builder = new VectorSegmentBuilder(2);
        builder.Add(5, [1, 0]);
        builder.Add(3, [1, 0]);
        builder.Add(5, [0, 1]);

        Assert.Contains("document 5 was added twice", Assert.Throws<ArgumentException>(builder.Build).Message, StringComparison.Ordinal);
    }

    private static int FirstHit(VectorSegment segment, float[] query, ReadOnlySpan<ulong> allowed)
    {
        var hits = new VectorHit[1];
        return segment.Search(query, hits, allowed) == 0 ? -1 : hits[0].Doc;
    }
}
