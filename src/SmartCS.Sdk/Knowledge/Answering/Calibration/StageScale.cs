namespace SmartCS.Sdk.Knowledge;

/// <summary>What a stage's score is worth to a merchant, and from which confidence on the stage may answer. Immutable.</summary>
internal sealed class StageScale
{
    private readonly IReadOnlyList<CalibrationPoint>? _points;

    /// <summary>A stage whose score is its confidence.</summary>
    public StageScale(double threshold) => Threshold = LeastScore = threshold;

    /// <summary>A stage whose score's worth was learnt; without a threshold, it never answers.</summary>
    public StageScale(double? threshold, IReadOnlyList<CalibrationPoint> points)
    {
        Threshold = threshold ?? 1;
        _points = points;
        LeastScore = threshold is { } least ? ScoreCurve.LeastScore(points, least) : double.PositiveInfinity;
    }

    /// <summary>The confidence at or above which the stage answers, 0 to 1.</summary>
    public double Threshold { get; }

    /// <summary>The score that has that confidence; infinite where none has.</summary>
    public double LeastScore { get; }

    /// <summary>How sure one may be of an answer with a score, 0 to 1.</summary>
    public double Confidence(double score) => _points is null ? score : ScoreCurve.Probability(_points, score);

    /// <summary>Whether the stage may answer.</summary>
    public bool Accepts(double score) => !double.IsPositiveInfinity(LeastScore) && Confidence(score) >= Threshold;
}
