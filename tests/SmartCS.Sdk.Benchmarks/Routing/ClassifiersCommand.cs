using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Benchmarks.Routing;

/// <summary>Many merchants with classifiers of their own in one process, idle ones on disk.</summary>
internal static class ClassifiersCommand
{
    private const int OwnIntents = 20;
    private const int OwnExamples = 8;
    private const int Finds = 1_000;
    private const int MerchantsWithBuiltIn = 30;

    private static readonly string[] Frames =
        ["I want {0}", "how do I get {0}", "can you tell me about {0}", "{0} please", "what about {0}", "我想要{0}", "怎么弄{0}", "有没有{0}"];

    public static async Task RunAsync(Report report)
    {
        report.Section($"{Asked.Classifiers} merchants with {OwnIntents} intents of their own");
        await RunAsync(report, Asked.Classifiers, withBuiltIn: false);
        report.Section($"{MerchantsWithBuiltIn} merchants with {OwnIntents} intents of their own beside the {BuiltInIntents.All.Count} built-in ones, in the same process");
        await RunAsync(report, MerchantsWithBuiltIn, withBuiltIn: true);
    }

    private static async Task RunAsync(Report report, int merchants, bool withBuiltIn)
    {
        var profiles = Enumerable.Range(0, merchants).Select(merchant => Merchant(merchant, withBuiltIn)).ToArray();
        using var folder = new TemporaryFolder();
        var path = folder.Combine("classifiers");
        var options = new SmartCustomerServiceOptions { ClassifierFolder = path, ClassifierPatience = TimeSpan.FromMinutes(1) };
        using var classifiers = new MerchantClassifiers(Options.Create(options));
        var trainings = new ConcurrentBag<double>();
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, merchants, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2) }, async (i, cancellationToken) =>
        {
            var begin = Stopwatch.GetTimestamp();
            while (await classifiers.FindAsync(profiles[i], cancellationToken) is null)
            {
                await Task.Yield();
            }

            trainings.Add(Stopwatch.GetElapsedTime(begin).TotalSeconds);
        });
        var elapsed = Stopwatch.GetElapsedTime(start);
        var files = new DirectoryInfo(path).GetFiles();
        var loads = await LoadAsync(classifiers, profiles);
        var peak = PeakBytes();
        report.Add("peak memory of the process, MB", $"<= {Asked.ClassifiersMegabytes}", Megabytes(peak), peak <= Asked.ClassifiersMegabytes * 1_000_000.0);
        report.Add("classifiers in memory at the end", null, classifiers.LoadedClassifiers.ToString(CultureInfo.InvariantCulture), null);
        report.Add("their memory as counted, MB", null, Megabytes(classifiers.MemoryBytes), null);
        report.Add("files on disk, MB", null, $"{Megabytes(files.Sum(static file => file.Length))} in {files.Length}", files.Length == merchants);
        report.Add("train one, seconds, mean", null, trainings.Average().ToString("F2", CultureInfo.InvariantCulture), null);
        report.Add("train all, seconds", null, elapsed.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture), null);
        loads.Sort();
        report.Add($"load one, ms, median and 99th percentile of {loads.Count}", null, loads.Count == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{loads[loads.Count / 2]:F1}, {loads[loads.Count * 99 / 100]:F1}"), null);
    }

    // Merchants in no order, so that most of them are on disk when their message comes.
    private static async Task<List<double>> LoadAsync(MerchantClassifiers classifiers, MerchantProfile[] profiles)
    {
        var random = new Random(1);
        var loads = new List<double>();
        for (var i = 0; i < Finds; i++)
        {
            var merchant = random.Next(profiles.Length);
            var profile = profiles[merchant];
            var isLoaded = classifiers.Report(profile).State == ClassifierState.Ready;
            var begin = Stopwatch.GetTimestamp();
            var classifier = await classifiers.FindAsync(profile) ?? throw new InvalidOperationException("A classifier that was trained is gone.");
            if (!isLoaded)
            {
                loads.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

            if (classifier.Classify(Frames[0].Replace("{0}", Thing(merchant, 3), StringComparison.Ordinal)).Intent != "own_3")
            {
                throw new InvalidOperationException("A merchant's own intent is not recognised.");
            }
        }

        return loads;
    }

    private static MerchantProfile Merchant(int merchant, bool withBuiltIn) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"m{merchant}"),
        Routing = new RoutingSettings
        {
            BuiltInIntents = withBuiltIn,
            Intents =
            [
                .. Enumerable.Range(0, OwnIntents).Select(intent => new IntentDefinition
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"own_{intent}"),
                    Examples = [.. Enumerable.Range(0, OwnExamples).Select(example => Frames[example].Replace("{0}", Thing(merchant, intent), StringComparison.Ordinal))],
                }),
            ],
        },
    };

    // A word that no other intent and no other merchant has.
    private static string Thing(int merchant, int intent)
    {
        var random = new Random((merchant * OwnIntents) + intent);
        return string.Create(10, random, static (span, random) =>
        {
            for (var i = 0; i < span.Length; i += 2)
            {
                span[i] = "bdfgklmnprstvz"[random.Next(14)];
                span[i + 1] = "aeiou"[random.Next(5)];
            }
        });
    }

    private static long PeakBytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("F0", CultureInfo.InvariantCulture);
}
