using System.Diagnostics;
using System.Globalization;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Benchmarks.Routing;

/// <summary>The embedded intent classifier: accuracy on held-out parts of public sets, training, size and speed.</summary>
internal static class ClassifierCommand
{
    private const int Seeds = 3;

    public static async Task RunAsync(Report report)
    {
        report.Section("Intent classifier");
        if (IntentData.Read("clinc150/train.jsonl") is not { } clinc)
        {
            report.Note("The public intent sets are not there; skipped.");
            return;
        }

        await MeasureAsync(report, clinc);
        Clinc(report, clinc);
        Banking(report, IntentData.Read("banking77/train.jsonl")!);
        Dev(report, "Bitext, dev", "bitext/train.jsonl", "bitext/dev.jsonl", Asked.BitextAccuracy);
        Dev(report, "SMP2017-zh, develop", "smp2017-zh/train.jsonl", "smp2017-zh/develop.jsonl", Asked.SmpAccuracy);
    }

    private static async Task MeasureAsync(Report report, LabelledUtterance[] clinc)
    {
        var texts = IntentData.Read("clinc150/val.jsonl")!.Select(static row => row.Text).ToArray();
        var large = Train(report, "15,000 examples of 150 intents", clinc, Asked.ClassifierSeconds, Asked.ClassifierMegabytes);
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / 1e6;
        report.Add("memory of the process at most, in MB", Number(Asked.ClassifierPeakMegabytes), Number(peak), peak <= Asked.ClassifierPeakMegabytes);
        var times = Distribution.Of(texts.Length, i => large.Classify(texts[i]));
        report.Add("classify, p50 / p99", Distribution.Text(Asked.ClassifyP50), times.ToString(), times.P50 <= Asked.ClassifyP50);
        var call = await PerCall.OfAsync(() =>
        {
            large.Classify(texts[0]);
            return Task.CompletedTask;
        });
        report.Add("classify, bytes allocated", "0", Number(call.Bytes), call.Bytes < 1);
        var (small, _) = IntentData.Split([.. clinc.GroupBy(static row => row.Intent).Take(50).SelectMany(static group => group)], 1, static place => place < 30);
        Train(report, "1,500 examples of 50 intents", small, 1, Asked.SmallClassifierMegabytes);
    }

    private static IntentClassifier Train(Report report, string what, LabelledUtterance[] rows, double seconds, double megabytes)
    {
        var start = Stopwatch.GetTimestamp();
        var classifier = IntentClassifier.Train(rows);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var file = new MemoryStream();
        classifier.Save(file);
        report.Add($"{what}: training without validation, seconds", Number(seconds), Number(elapsed), elapsed <= seconds);
        report.Add($"{what}: file, MB", Number(megabytes), Number(file.Length / 1e6), file.Length / 1e6 <= megabytes);
        return classifier;
    }

    // Half of the validation data chooses the threshold, the other half measures it.
    private static void Clinc(Report report, LabelledUtterance[] train)
    {
        var validation = IntentData.Read("clinc150/val.jsonl")!;
        string[] outside = [.. IntentData.Read("clinc150/oos_val.jsonl")!.Select(static row => row.Text)];
        string[] outsideTraining = [.. IntentData.Read("clinc150/oos_train.jsonl")!.Select(static row => row.Text)];
        var accuracy = 0.0;
        var accepted = 0.0;
        var recall = 0.0;
        var order = 0.0;
        for (var half = 0; half < 2; half++)
        {
            var (chosen, test) = IntentData.Split(validation, 1, place => place % 2 == half);
            var options = new IntentTrainingOptions
            {
                Validation = chosen,
                OutOfScope = outsideTraining,
                OutOfScopeValidation = [.. outside.Where((_, i) => i % 2 == half)],
            };
            var start = Stopwatch.GetTimestamp();
            var classifier = IntentClassifier.Train(train, options);
            report.Add("CLINC150: training with validation, seconds", Number(Asked.ClassifierSeconds), Number(Stopwatch.GetElapsedTime(start).TotalSeconds), null);
            var inside = test.Select(row => (classifier.Classify(row.Text), row.Intent)).ToArray();
            var strangers = outside.Where((_, i) => i % 2 != half).Select(text => classifier.Classify(text)).ToArray();
            accuracy += inside.Average(static pair => pair.Item1.Intent == pair.Intent ? 50.0 : 0.0);
            accepted += inside.Average(static pair => pair.Item1.Intent == pair.Intent && pair.Item1.IsInScope ? 50.0 : 0.0);
            recall += strangers.Average(static prediction => prediction.IsInScope ? 0.0 : 50.0);
            order += strangers.Average(stranger => inside.Average(pair => pair.Item1.InScope > stranger.InScope ? 0.5 : pair.Item1.InScope == stranger.InScope ? 0.25 : 0.0));
        }

        report.Add("CLINC150, validation: accuracy, %", Number(Asked.ClincAccuracy), Number(accuracy), accuracy >= Asked.ClincAccuracy);
        report.Add("the same, rejected ones counted as wrong", Number(Asked.ClincAccepted), Number(accepted), accepted >= Asked.ClincAccepted);
        report.Add("out of scope: recall, %", Number(Asked.ClincOutOfScopeRecall), Number(recall), recall >= Asked.ClincOutOfScopeRecall);
        report.Add("out of scope: AUROC", Number(Asked.ClincOutOfScopeOrder), Number(order), order >= Asked.ClincOutOfScopeOrder);
    }

    private static void Banking(Report report, LabelledUtterance[] rows)
    {
        var full = Enumerable.Range(0, Seeds).Average(seed => Accuracy(IntentData.Split(rows, 1, place => place % 10 != seed)));
        report.Add("BANKING77, nine tenths of the training rows: accuracy, %", Number(Asked.BankingAccuracy), Number(full), full >= Asked.BankingAccuracy);
        foreach (var (shots, asked) in new[] { (5, Asked.BankingFiveShots), (10, Asked.BankingTenShots) })
        {
            var few = Enumerable.Range(1, Seeds).Average(seed => Accuracy(IntentData.Split(rows, seed, place => place < shots)));
            report.Add($"BANKING77, {shots} examples of each intent: accuracy, %", Number(asked), Number(few), few >= asked);
        }
    }

    private static void Dev(Report report, string what, string train, string test, double asked)
    {
        var accuracy = Accuracy((IntentData.Read(train)!, IntentData.Read(test)!));
        report.Add($"{what}: accuracy, %", Number(asked), Number(accuracy), accuracy >= asked);
    }

    private static double Accuracy((LabelledUtterance[] Training, LabelledUtterance[] Test) rows)
    {
        var classifier = IntentClassifier.Train(rows.Training);
        return rows.Test.Average(row => classifier.Classify(row.Text).Intent == row.Intent ? 100.0 : 0.0);
    }

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
