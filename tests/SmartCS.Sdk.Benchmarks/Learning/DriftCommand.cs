using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Learning;
using SmartCS.Sdk.Learning.Clusters;

namespace SmartCS.Sdk.Benchmarks.Learning;

/// <summary>How well the intents of public sets are found again when none of them is known.</summary>
internal static class DriftCommand
{
    private const int MaxMerchantProposals = 200;

    public static Task RunAsync(Report report)
    {
        report.Section("Drift: utterances of unknown intents, brought together again");
        report.Note("Purity: the share of the proposed utterances that are of the largest intent of their proposal. NMI: normalised mutual information of clusters and intents over all utterances, those in no proposal each a cluster of its own.");
        foreach (var (file, intents, each, seed) in new[]
        {
            ("clinc150", 10, 15, 11), ("clinc150", 15, 60, 12), ("clinc150", 30, 20, 13), ("clinc150", 50, 100, 14), ("smp2017-zh", 10, 20, 11), ("smp2017-zh", 10, 100, 12), ("smp2017-zh", 31, 70, 13),
        })
        {
            if (DataFolder.Find($"intents/{file}/train.jsonl") is not { } path)
            {
                report.Note($"Skipped: {file} is not there.");
                continue;
            }

            Measure(report, file, Choose(path, intents, each, seed), intents);
        }

        return Task.CompletedTask;
    }

    private static void Measure(Report report, string file, List<(string Text, string Intent)> rows, int intents)
    {
        var utterances = rows.Select(row => new DistinctUtterance(row.Text, row.Text, 1)).ToList();
        var query = new DriftQuery { Merchant = "m", From = default, To = default, MaxProposals = MaxMerchantProposals, MaxExamples = int.MaxValue };
        var seconds = double.MaxValue;
        IReadOnlyList<ProposedIntent> proposals = [];
        for (var run = 0; run < 3; run++)
        {
            var start = Stopwatch.GetTimestamp();
            proposals = IntentProposals.Of(utterances, [], query, CancellationToken.None);
            seconds = Math.Min(seconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        // The same words may be rows of two intents.
        var intentsOf = rows.GroupBy(row => row.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Intent, StringComparer.Ordinal);
        var clusters = proposals.Select(proposal => proposal.Examples.Select(example => intentsOf[example]).ToList()).ToList();
        var proposed = clusters.Sum(cluster => cluster.Count);
        var pure = clusters.Sum(cluster => cluster.GroupBy(intent => intent).Max(group => group.Count()));
        var found = clusters.Select(cluster => cluster.GroupBy(intent => intent).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key).Distinct().Count();
        var asked = rows.Count == 5_000 ? $"<= {Asked.DriftSeconds} s" : null;
        report.Add(
            Text($"{file}, {rows.Count:N0} utterances of {intents} intents"),
            asked,
            Text($"{proposals.Count} proposals, {found} of the intents among them; {(double)proposed / rows.Count:P0} proposed; purity {(double)pure / proposed:P1}; NMI {Information(clusters, rows):0.000}; {seconds:0.00} s"),
            asked is null ? null : seconds <= Asked.DriftSeconds);
    }

    private static double Information(List<List<string>> clusters, List<(string Text, string Intent)> rows)
    {
        double count = rows.Count;
        var sizes = rows.GroupBy(row => row.Intent).ToDictionary(group => group.Key, group => (double)group.Count());
        var left = sizes.ToDictionary(StringComparer.Ordinal);
        foreach (var intent in clusters.SelectMany(cluster => cluster))
        {
            left[intent]--;
        }

        var singles = left.SelectMany(pair => Enumerable.Repeat(pair.Key, (int)Math.Max(0, pair.Value))).Select(intent => new List<string> { intent });
        var (mutual, entropy) = (0.0, 0.0);
        foreach (var cluster in clusters.Concat(singles))
        {
            entropy -= cluster.Count / count * Math.Log(cluster.Count / count);
            foreach (var group in cluster.GroupBy(intent => intent))
            {
                mutual += group.Count() / count * Math.Log(count * group.Count() / (cluster.Count * sizes[group.Key]));
            }
        }

        return 2 * mutual / (entropy - sizes.Values.Sum(size => size / count * Math.Log(size / count)));
    }

    private static List<(string Text, string Intent)> Choose(string path, int intents, int each, int seed)
    {
        var rows = new List<(string Text, string Intent)>();
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            rows.Add((row.RootElement.GetProperty("text").GetString()!, row.RootElement.GetProperty("intent").GetString()!));
        }

        var names = rows.Select(row => row.Intent).Distinct().Order(StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(names);
        var chosen = names.Take(intents).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Where(row => chosen.Contains(row.Intent)).GroupBy(row => row.Intent).SelectMany(group => group.Take(each))];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
