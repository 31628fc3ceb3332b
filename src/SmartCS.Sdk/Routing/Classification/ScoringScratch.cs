namespace SmartCS.Sdk.Routing;

/// <summary>The buffers that scoring an utterance needs; one for each thread, kept, so that classifying allocates nothing once it is warm.</summary>
internal sealed class ScoringScratch
{
    [ThreadStatic]
    private static ScoringScratch? _current;

    private int[] _rows = new int[4 * UtteranceFeatures.MaxCharacters];
    private short[] _sums = [];
    private float[] _scores = [];

    public static ScoringScratch Current => _current ??= new ScoringScratch();

    public UtteranceFeatures Utterance { get; } = new();

    public Span<int> Rows => _rows;

    public Span<short> Sums(int stride)
    {
        if (_sums.Length < stride)
        {
            _sums = new short[stride];
        }

        return _sums.AsSpan(0, stride);
    }

    public Span<float> Scores(int intents)
    {
        if (_scores.Length < intents)
        {
            _scores = new float[intents];
        }

        return _scores.AsSpan(0, intents);
    }
}
