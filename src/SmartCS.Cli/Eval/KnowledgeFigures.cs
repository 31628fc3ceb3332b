using System.Text.Json.Serialization;

namespace SmartCS.Cli.Eval;

/// <summary>What <c>eval knowledge</c> prints. Ratios are 0 to 1, times in microseconds; null where no query defines a figure.</summary>
internal sealed record KnowledgeFigures(
    int Documents,
    int Queries,
    [property: JsonPropertyName("recall5")] double? Recall5,
    [property: JsonPropertyName("recall10")] double? Recall10,
    [property: JsonPropertyName("mrr10")] double? Mrr10,
    [property: JsonPropertyName("hit10")] double? Hit10,
    [property: JsonPropertyName("p50_us")] double? P50Us,
    [property: JsonPropertyName("p99_us")] double? P99Us);
