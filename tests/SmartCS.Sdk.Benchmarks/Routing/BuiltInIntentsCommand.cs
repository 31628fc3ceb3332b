using System.Diagnostics;
using System.Globalization;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Benchmarks.Routing;

/// <summary>How well the built-in intents are told apart: five-fold cross-validation over their own examples, each language apart.</summary>
internal static class BuiltInIntentsCommand
{
    private const int Folds = 5;
    private const int Seed = 7;
    private const int ShownPairs = 15;

    private sealed record Example(string Text, string Intent, string Language, int Fold);

    public static Task RunAsync(Report report)
    {
        report.Section($"Built-in intents, {Folds}-fold cross-validation, seed {Seed}");
        var random = new Random(Seed);
        var examples = BuiltInIntents.Sections.SelectMany(section => section.Examples.SelectMany(pair => Deal(pair.Value, section.Id, pair.Key, random))).ToList();
        var outside = BuiltInIntents.OutOfScopeExamples.Examples.SelectMany(pair => Deal(pair.Value, string.Empty, pair.Key, random)).ToList();
        var wrong = new List<(Example Example, string Given)>();
        var rejected = 0;
        var right = new Dictionary<string, int>(StringComparer.Ordinal);
        var decided = 0;
        var decidedWrong = 0;
        var thresholds = new StageThresholds();
        var caught = 0;
        var seconds = 0.0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var start = Stopwatch.GetTimestamp();
            var classifier = IntentClassifier.Train(
                [.. examples.Where(example => example.Fold != fold).Select(static example => new LabelledUtterance(example.Text, example.Intent))],
                new IntentTrainingOptions { OutOfScope = [.. outside.Where(example => example.Fold != fold).Select(static example => example.Text)] });
            seconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
            foreach (var example in examples.Where(example => example.Fold == fold))
            {
                var prediction = classifier.Classify(example.Text);
                var isRight = prediction.Intent == example.Intent;
                rejected += prediction.IsInScope ? 0 : 1;
                right[example.Language] = right.GetValueOrDefault(example.Language) + (isRight && prediction.IsInScope ? 1 : 0);
                if (prediction.Confidence >= thresholds.Accept && prediction.Margin >= thresholds.Margin)
                {
                    decided++;
                    decidedWrong += isRight ? 0 : 1;
                }

                if (!isRight)
                {
                    wrong.Add((example, prediction.Intent ?? "nothing"));
                }
            }

            caught += outside.Count(example => example.Fold == fold && !classifier.Classify(example.Text).IsInScope);
        }

        foreach (var language in examples.GroupBy(static example => example.Language))
        {
            var count = language.Count();
            var accuracy = 1 - ((double)wrong.Count(pair => pair.Example.Language == language.Key) / count);
            report.Add($"{language.Key}: held-out examples right, of {count}", $">= {Asked.BuiltInAccuracy:P0}", Share(accuracy), accuracy >= Asked.BuiltInAccuracy);
            report.Add($"{language.Key}: right, and taken to be in scope", null, Share((double)right[language.Key] / count), null);
        }

        report.Add("decided by the default thresholds; of these right", null, $"{Share((double)decided / examples.Count)}; {Share(1 - ((double)decidedWrong / decided))}", null);
        report.Add($"out of scope recognised, of {outside.Count}", null, Share((double)caught / outside.Count), null);
        report.Add("in scope taken for out of scope", null, Share((double)rejected / examples.Count), null);
        report.Add("seconds to train four fifths, mean", null, (seconds / Folds).ToString("F1", CultureInfo.InvariantCulture), null);
        foreach (var pair in wrong.GroupBy(static pair => (pair.Example.Language, pair.Example.Intent, pair.Given)).OrderByDescending(static group => group.Count()).Take(ShownPairs))
        {
            report.Add($"{pair.Key.Language}: {pair.Key.Intent} taken for {pair.Key.Given}", null, $"{pair.Count()}, such as \"{pair.First().Example.Text}\"", null);
        }

        return Task.CompletedTask;
    }

    // Every intent has its share of examples in every fold.
    private static IEnumerable<Example> Deal(List<string> texts, string intent, string language, Random random)
    {
        var order = Enumerable.Range(0, texts.Count).ToArray();
        random.Shuffle(order);
        return order.Select((place, i) => new Example(texts[place], intent, language, i % Folds));
    }

    private static string Share(double share) => share.ToString("P1", CultureInfo.InvariantCulture);
}
