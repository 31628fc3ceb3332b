namespace SmartCS.Cli.Eval.Reports;

/// <summary>A picture of shares against shares. Both axes are per cent.</summary>
internal sealed record Chart
{
    /// <summary>What it shows, for those who cannot see it as well.</summary>
    public required string Title { get; init; }

    public required string XLabel { get; init; }

    public required string YLabel { get; init; }

    /// <summary>Where the vertical axis begins, 0 to below 1; it ends at 1.</summary>
    public double YFrom { get; init; }

    /// <summary>A line from point to point, left to right.</summary>
    public IReadOnlyList<(double X, double Y)> Line { get; init; } = [];

    /// <summary>Dots whose area grows with their weight.</summary>
    public IReadOnlyList<(double X, double Y, double Weight)> Dots { get; init; } = [];

    /// <summary>Whether to draw where both axes are the same.</summary>
    public bool HasDiagonal { get; init; }

    /// <summary>A value of the vertical axis to mark with a line across, and what it is.</summary>
    public (double Y, string Label)? Level { get; init; }

    /// <summary>A point to mark, and what it is.</summary>
    public (double X, double Y, string Label)? Mark { get; init; }
}
