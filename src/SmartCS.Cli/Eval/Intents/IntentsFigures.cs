using System.Text.Json.Serialization;

namespace SmartCS.Cli.Eval.Intents;

/// <summary>What <c>eval intents</c> prints. Ratios are 0 to 1, times in microseconds on one thread; null where nothing defines a figure.</summary>
internal sealed record IntentsFigures(
    int TrainRows,
    int Intents,
    double TrainSeconds,
    long ModelBytes,
    int TestRows,
    double Accuracy,
    [property: JsonPropertyName("macro_f1")] double MacroF1,
    double AccuracyWithReject,
    double? OosRecall,
    double? OosPrecision,
    double? OosAuroc,
    [property: JsonPropertyName("p50_us")] double? P50Us,
    [property: JsonPropertyName("p99_us")] double? P99Us);
