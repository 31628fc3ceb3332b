using System.Text.Json;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Classification;

/// <summary>Real examples, where the public sets lie beside the repository: few enough to learn in a second.</summary>
public sealed class PublicIntentSetTests
{
    [Fact]
    public void Classify_ChineseSet_IsMostlyRight()
    {
        var classifier = IntentClassifier.Train([.. Read("smp2017-zh/train.jsonl").Where(static (_, i) => i % 3 == 0)]);

        Assert.InRange(Read("smp2017-zh/develop.jsonl").Average(row => classifier.Classify(row.Text).Intent == row.Intent ? 1.0 : 0.0), 0.82, 1.0);
    }

    [Fact]
    public void Classify_TwentyIntentsOfTwenty_IsMostlyRightAndDoubtsOtherIntents()
    {
        var rows = Read("clinc150/train.jsonl").GroupBy(static row => row.Intent).ToArray();
        var classifier = IntentClassifier.Train([.. rows.Take(20).SelectMany(static group => group.Take(20))]);
        LabelledUtterance[] own = [.. rows.Take(20).SelectMany(static group => group.Skip(20).Take(20))];
        LabelledUtterance[] others = [.. rows.Skip(20).SelectMany(static group => group.Take(3))];

        Assert.InRange(own.Average(row => classifier.Classify(row.Text).Intent == row.Intent ? 1.0 : 0.0), 0.9, 1.0);
        Assert.InRange(own.Average(row => classifier.Classify(row.Text).IsInScope ? 1.0 : 0.0), 0.85, 1.0);

        double[] strangers = [.. others.Select(row => classifier.Classify(row.Text).InScope)];
        Assert.InRange(own.Select(row => classifier.Classify(row.Text).InScope).Average(inScope => strangers.Average(other => other < inScope ? 1.0 : 0.0)), 0.85, 1.0);
    }

    private static LabelledUtterance[] Read(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmartCS.Sdk.sln")))
            {
                var path = Path.Combine(folder.FullName, "..", "shared", "data", "intents", file);
                Assert.SkipUnless(File.Exists(path), "The shared data is not on this machine.");
                return [.. File.ReadLines(path).Select(static line => JsonDocument.Parse(line).RootElement)
                    .Select(static row => new LabelledUtterance(row.GetProperty("text").GetString()!, row.GetProperty("intent").GetString()!))];
            }
        }

        throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
