using BenchmarkDotNet.Attributes;
using SmartCS.Sdk.Benchmarks.Vectors;
using SmartCS.Sdk.Knowledge.Index;

namespace SmartCS.Sdk.Benchmarks.Micro;

/// <summary>One vector search, and its parts.</summary>
[MemoryDiagnoser]
public class VectorBenchmarks
{
    private const int Dimensions = 384;

    private readonly VectorHit[] _hits = new VectorHit[10];
    private readonly float[] _rotated = new float[Dimensions];
    private readonly RandomRotation _rotation = new(Dimensions);
    private VectorSegment _segment = null!;
    private VectorData _data = null!;
    private int _next;

    [Params(1_000, 20_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _data = VectorData.Clustered(Dimensions, Count, 64, 1_000, 0.7f, isFar: false, 1);
        var builder = new VectorSegmentBuilder(Dimensions, Count);
        for (var i = 0; i < Count; i++)
        {
            builder.Add(i, _data.Base.AsSpan(i * Dimensions, Dimensions));
        }

        _segment = builder.Build();
    }

    [Benchmark]
    public int Search() => _segment.Search(_data.Queries.AsSpan(_next++ % 64 * Dimensions, Dimensions), _hits);

    [Benchmark]
    public float Rotate()
    {
        _data.Queries.AsSpan(0, Dimensions).CopyTo(_rotated);
        _rotation.Apply(_rotated);
        return _rotated[0];
    }
}
