using System.Text.Json.Serialization;

namespace SmartCS.Cli.Eval;

/// <summary>What <c>eval search</c> prints. Ratios are 0 to 1, times in microseconds; null where no query defines a figure.</summary>
internal sealed record SearchFigures(
    int Products,
    int Queries,
    int QueriesWithPositive,
    [property: JsonPropertyName("ndcg10")] double? Ndcg10,
    [property: JsonPropertyName("ndcg10_judged_only")] double? Ndcg10JudgedOnly,
    [property: JsonPropertyName("judged10")] double? Judged10,
    [property: JsonPropertyName("p50_us")] double? P50Us,
    [property: JsonPropertyName("p99_us")] double? P99Us,
    double IndexSeconds,
    long IndexBytes);
