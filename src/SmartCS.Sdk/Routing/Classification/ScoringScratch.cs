namespace SmartCS.Sdk.Routing;

/// <summary>The buffers that scoring an utterance needs; one for each thread, kept, so that classifying allocates nothing once it is warm.</summary>
internal sealed class ScoringScratch
{
    [ThreadStatic]
    private static ScoringScratch? _current;

    private readonly int[] _rows = new int[2 * UtteranceFeatures.MaxFeatures];
    private short[] _wholeSums = [];
    private float[] _sums = [];
    private float[] _scores = [];

    public static ScoringScratch Current => _current ??= new ScoringScratch();

    public UtteranceFeatures Utterance { get; } = new();

    public Span<int> Rows => _rows;

    public Span<short> WholeSums(int count) => Room(ref _wholeSums, count);

    public Span<float> Sums(int count) => Room(ref _sums, count);

    public Span<float> Scores(int count) => Room(ref _scores, count);

    private static Span<T> Room<T>(ref T[] buffer, int count)
    {
        if (buffer.Length < count)
        {
            buffer = new T[count];
        }

        return buffer.AsSpan(0, count);
    }
}
