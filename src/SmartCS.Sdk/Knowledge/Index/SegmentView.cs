using System.Numerics;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>A segment and which of its documents are still there; immutable.</summary>
internal sealed class SegmentView
{
    private readonly ulong[] _live;

    public SegmentView(Segment segment)
    {
        Segment = segment;
        LiveCount = segment.Documents.Length;
        _live = new ulong[(LiveCount + 63) / 64];
        for (var document = 0; document < LiveCount; document++)
        {
            _live[document >> 6] |= 1UL << document;
        }
    }

    private SegmentView(Segment segment, ulong[] live)
    {
        Segment = segment;
        _live = live;
        foreach (var word in live)
        {
            LiveCount += BitOperations.PopCount(word);
        }
    }

    public Segment Segment { get; }

    public int LiveCount { get; }

    public int GoneCount => Segment.Documents.Length - LiveCount;

    public ReadOnlySpan<ulong> Live => _live;

    public bool IsLive(int document) => (_live[document >> 6] & (1UL << document)) != 0;

    public SegmentView Without(IReadOnlyList<int> documents)
    {
        var live = _live.ToArray();
        foreach (var document in documents)
        {
            live[document >> 6] &= ~(1UL << document);
        }

        return new SegmentView(Segment, live);
    }
}
