namespace SmartCS.Cli.Eval.Reports;

/// <summary>How far confidence can be taken at its word: in each band of confidence, how many were right.</summary>
internal sealed record Reliability(IReadOnlyList<Reliability.Band> Bands)
{
    private const int Count = 10;

    /// <summary>The mean distance between confidence and the share that is right, 0 to 1, by how many are in each band (Guo et al. 2017).</summary>
    public double ExpectedError
    {
        get
        {
            var total = Bands.Sum(static band => band.Count);
            return total == 0 ? 0 : Bands.Sum(band => band.Count * Math.Abs(band.Confidence - band.Share)) / total;
        }
    }

    public static Reliability Of(IEnumerable<(double Confidence, bool IsRight)> predictions) => new(
    [
        .. predictions.GroupBy(static item => Math.Min((int)(item.Confidence * Count), Count - 1)).OrderBy(static group => group.Key)
            .Select(static group => new Band(group.Count(), group.Average(static item => item.Confidence), group.Average(static item => item.IsRight ? 1.0 : 0.0))),
    ]);

    public Chart Draw(string what) => new()
    {
        Title = "Reliability: is confidence what it says?",
        XLabel = $"Confidence of {what} (the larger a dot, the more of them)",
        YLabel = "Share that is right",
        HasDiagonal = true,
        Dots = [.. Bands.Select(static band => (band.Confidence, band.Share, (double)band.Count))],
    };

    /// <summary>A band of confidence: how many predictions, their mean confidence, and the share of them that is right.</summary>
    internal sealed record Band(int Count, double Confidence, double Share);
}
