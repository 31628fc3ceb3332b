using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Merchants;

/// <summary>When knowledge is sure enough to be said.</summary>
public sealed record AnsweringSettings
{
    /// <summary>How sure a vetted FAQ match must be to be answered word for word, 0 to 1; without effect where <see cref="TargetAccuracy"/> is set. Default 0.70.</summary>
    public double FaqThreshold { get; init; } = 0.70;

    /// <summary>How well sentences must support an answer to be said, 0 to 1; without effect where <see cref="TargetAccuracy"/> is set. Default 0.60.</summary>
    public double PassageThreshold { get; init; } = 0.60;

    /// <summary>How many supporting sentences are said at most, 1 to 10. Default 3.</summary>
    public int MaxSentences { get; init; } = 3;

    /// <summary>
    /// The share of right answers to keep, above 0 and up to 1: as much is answered as <see cref="Calibration"/> says can be at that accuracy, and the rest is
    /// left to people. It needs a calibration that reaches it. Default null: the thresholds hold.
    /// </summary>
    public double? TargetAccuracy { get; init; }

    /// <summary>What labelled questions taught about the merchant's answers; null where there are none. Used with <see cref="TargetAccuracy"/> alone.</summary>
    public AnswerCalibration? Calibration { get; init; }

    /// <summary>Whether "I don't know" offers a human agent. Default true.</summary>
    public bool OffersHandoff { get; init; } = true;
}
