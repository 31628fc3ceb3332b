namespace SmartCS.Sdk.Knowledge;

/// <summary>How answers are calibrated.</summary>
public sealed class AnswerCalibrationOptions
{
    /// <summary>The share of right answers to look for, above 0 and up to 1. Default 0.98.</summary>
    public double TargetAccuracy { get; set; } = 0.98;

    /// <summary>
    /// Into how many parts the questions are divided, 2 to 20: what is learnt from all but one is measured on that one, each in turn. Fewer
    /// where there are fewer questions. Default 10.
    /// </summary>
    public int Folds { get; set; } = 10;

    /// <summary>Decides which question falls into which part; the same seed gives the same result. Default 0.</summary>
    public int Seed { get; set; }
}
