using System.Text.Json.Serialization;

namespace SmartCS.Cli.Eval.Guide;

/// <summary>What <c>eval guide</c> prints. Ratios are 0 to 1, times in microseconds.</summary>
internal sealed record GuideFigures(
    int Sessions,
    [property: JsonPropertyName("success_at_5")] double? SuccessAt5,
    double? QuestionsMean,
    double? RankMean,
    double? NextQuestionP99Us);
