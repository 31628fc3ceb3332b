using System.Globalization;
using System.Text.Json;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Benchmarks.Slots;

/// <summary>Compares what is read from labelled messages with their labels: right where type, beginning and end are.</summary>
internal static class SlotScore
{
    // The labels of the data by the types that are read; other types have no labels there.
    private static readonly Dictionary<string, string> LabelOf = new()
    {
        ["order_id"] = "order_id",
        ["invoice_id"] = "invoice_id",
        ["account_type"] = "account_type",
        ["person_name"] = "person_name",
        ["money"] = "refund_amount",
        ["city"] = "delivery_city",
        ["country"] = "delivery_country",
    };

    public static async Task MeasureAsync(Report report, string path, SlotExtractor extractor, DateTimeOffset now)
    {
        var right = new Dictionary<string, int>();
        var found = new Dictionary<string, int>();
        var labelled = new Dictionary<string, int>();
        await foreach (var line in File.ReadLinesAsync(path))
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString()!;
            (string, int, int)? label = row.RootElement.TryGetProperty("entity", out var entity) && entity.ValueKind == JsonValueKind.Object
                ? (entity.GetProperty("type").GetString()!, entity.GetProperty("start").GetInt32(), entity.GetProperty("end").GetInt32())
                : null;
            if (label is { } known)
            {
                Count(labelled, known.Item1);
            }

            foreach (var slot in extractor.Extract(text, new SlotContext(now, Locale.English, null)))
            {
                if (LabelOf.TryGetValue(slot.Type.Name, out var type))
                {
                    var stretch = Stretch(slot, type);
                    Count(found, type);
                    if (label == (type, stretch.Start, stretch.End))
                    {
                        Count(right, type);
                    }
                }
            }
        }

        foreach (var type in LabelOf.Values)
        {
            Add(report, type, right.GetValueOrDefault(type), found.GetValueOrDefault(type), labelled.GetValueOrDefault(type));
        }

        Add(report, "all", right.Values.Sum(), found.Values.Sum(), labelled.Values.Sum());
    }

    public static IEnumerable<string> Texts(string path) => File.ReadLines(path).Select(static line =>
    {
        using var row = JsonDocument.Parse(line);
        return row.RootElement.GetProperty("text").GetString()!;
    });

    // The labels leave the currency out.
    private static (int Start, int End) Stretch(SlotValue slot, string type)
    {
        var first = slot.Text.AsSpan().IndexOfAnyInRange('0', '9');
        return type == "refund_amount" && first >= 0
            ? (slot.Source.Start + first, slot.Source.Start + slot.Text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)
            : (slot.Source.Start, slot.Source.Start + slot.Source.Length);
    }

    private static void Count(Dictionary<string, int> counts, string type) => counts[type] = counts.GetValueOrDefault(type) + 1;

    private static void Add(Report report, string type, int right, int found, int labelled)
    {
        var precision = found == 0 ? 1 : (double)right / found;
        var recall = labelled == 0 ? 1 : (double)right / labelled;
        var f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        report.Add(type, string.Create(CultureInfo.InvariantCulture, $"F1 >= {Asked.SlotsF1}"), string.Create(CultureInfo.InvariantCulture, $"precision {precision:0.000}, recall {recall:0.000}, F1 {f1:0.000}, {labelled} labelled"), f1 >= Asked.SlotsF1);
    }
}
