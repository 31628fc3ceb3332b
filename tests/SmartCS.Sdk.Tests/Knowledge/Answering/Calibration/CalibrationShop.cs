using System.Text.Json;
using Microsoft.Extensions.Options;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Tests.Knowledge.Answering.Calibration;

/// <summary>The sample shop with its labelled questions.</summary>
internal sealed record CalibrationShop(KnowledgeBases Bases, IReadOnlyList<LabelledQuestion> Questions)
{
    public static async Task<CalibrationShop> OpenAsync()
    {
        var sample = Path.Combine(FindRepository(), "samples", "Quickstart");
        var bases = new KnowledgeBases(new InMemoryKnowledgeStore(), new InProcessKnowledgeIndex(), Options.Create(new SmartCustomerServiceOptions()));
        foreach (var path in Directory.EnumerateFiles(Path.Combine(sample, "knowledge"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            using var file = File.OpenRead(path);
            var entries = new List<KnowledgeEntry>();
            await foreach (var line in KnowledgeJsonLines.ReadAsync(file))
            {
                entries.Add(line.Entry!);
            }

            await bases.For("acme").PutAsync(entries);
        }

        var questions = new List<LabelledQuestion>();
        await foreach (var line in File.ReadLinesAsync(Path.Combine(sample, "evaluation", "questions.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            questions.Add(new LabelledQuestion
            {
                Text = row.RootElement.GetProperty("question").GetString()!,
                Answers = [.. row.RootElement.GetProperty("answers").EnumerateArray().Select(id => new EntryId(id.GetString()!))],
            });
        }

        return new CalibrationShop(bases, questions);
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SmartCS.Sdk.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run from within the repository.");
        }

        return folder.FullName;
    }
}
