using System.Globalization;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Benchmarks.Screening;

/// <summary>What is masked in real texts of the shared data, which hold hardly any personal data: to look at.</summary>
internal static class PrivacyDataCommand
{
    private const int MostExamples = 60;
    private const int Around = 12;

    private static readonly string[] Files = ["dialogues/taobao-zh/train.tsv", "sentiment/reviews-zh/train_few_all.jsonl", "intents/bitext/train.jsonl", "intents/clinc150/train.jsonl", "intents/banking77/train.jsonl", "intents/smp2017-zh/train.jsonl", "retail/policy.md"];

    public static Task RunAsync(Report report)
    {
        report.Section("Personal data: what is masked in public texts");
        var detector = PersonalDataDetector.For(MaskingSettings.Default);
        foreach (var file in Files)
        {
            if (DataFolder.Find(file) is not { } path)
            {
                report.Note($"{file} is not there; skipped.");
                continue;
            }

            // Word-segmented texts are put together again.
            var lines = File.ReadAllLines(path).Select(line => file.StartsWith("dialogues", StringComparison.Ordinal) ? line.Replace(" ", string.Empty, StringComparison.Ordinal) : line).ToList();
            var spans = lines.SelectMany(line => detector.Find(line).Select(span => (line, span))).ToList();
            report.Add(file, null, string.Create(CultureInfo.InvariantCulture, $"{spans.Count} in {lines.Count} lines"), null);
            foreach (var (line, span) in spans.Take(MostExamples))
            {
                var start = Math.Max(0, span.Start - Around);
                var end = Math.Min(line.Length, span.Start + span.Length + Around);
                report.Note($"  {span.Label}: {line[start..span.Start]}[{line.Substring(span.Start, span.Length)}]{line[(span.Start + span.Length)..end]}");
            }
        }

        return Task.CompletedTask;
    }
}
