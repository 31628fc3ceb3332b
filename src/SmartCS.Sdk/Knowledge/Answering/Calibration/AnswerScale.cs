using System.Runtime.CompilerServices;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Knowledge;

/// <summary>How a merchant's settings read the scores of the stages that answer. Made once for settings. Immutable.</summary>
internal sealed class AnswerScale
{
    private static readonly ConditionalWeakTable<AnsweringSettings, AnswerScale> Known = [];

    private AnswerScale(AnsweringSettings settings)
    {
        if (settings is { TargetAccuracy: { } target, Calibration: { } calibration })
        {
            // A target that the calibration does not reach leaves everything to people.
            var threshold = calibration.FindOperatingPoint(target)?.Threshold;
            Faq = new StageScale(threshold, calibration.Faq);
            Passages = new StageScale(threshold, calibration.Passages);
        }
        else
        {
            Faq = new StageScale(settings.FaqThreshold);
            Passages = new StageScale(settings.PassageThreshold);
        }
    }

    /// <summary>The vetted FAQ match.</summary>
    public StageScale Faq { get; }

    /// <summary>Supporting sentences.</summary>
    public StageScale Passages { get; }

    public static AnswerScale Of(AnsweringSettings settings) => Known.GetValue(settings, static settings => new AnswerScale(settings));
}
