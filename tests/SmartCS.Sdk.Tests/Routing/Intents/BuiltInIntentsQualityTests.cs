using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Intents;

public sealed class BuiltInIntentsQualityTests
{
    private const int Folds = 5;

    // One fold of the benchmark's five, and only the intents that begin flows: to begin the wrong one is worst, and all would train for
    // half a minute. The bounds leave room for the choice of the fold.
    [Fact]
    public void Classify_HeldOutExamplesOfFlows_AreRecognisedInBothLanguages()
    {
        var examples = BuiltInIntents.Sections.Where(static section => section.Action == IntentAction.StartFlow).SelectMany(static section => section.Examples.SelectMany(pair => pair.Value.Select((text, i) => (Text: text, Intent: section.Id, Language: pair.Key, IsHeldOut: i % Folds == 2)))).ToList();
        var outside = BuiltInIntents.OutOfScope.Select(static (text, i) => (Text: text, IsHeldOut: i % Folds == 2)).ToList();
        var classifier = IntentClassifier.Train(
            [.. examples.Where(static example => !example.IsHeldOut).Select(static example => new LabelledUtterance(example.Text, example.Intent))],
            new IntentTrainingOptions { OutOfScope = [.. outside.Where(static example => !example.IsHeldOut).Select(static example => example.Text)] },
            TestContext.Current.CancellationToken);

        Assert.Empty(classifier.Warnings);
        foreach (var language in examples.Where(static example => example.IsHeldOut).GroupBy(static example => example.Language))
        {
            var right = language.Count(example => classifier.Classify(example.Text).Intent == example.Intent);
            Assert.True(right >= 0.87 * language.Count(), $"{language.Key}: {right} of {language.Count()}");
        }

        var kept = outside.Where(static example => example.IsHeldOut).ToList();
        var caught = kept.Count(example => !classifier.Classify(example.Text).IsInScope);
        Assert.True(caught >= 0.7 * kept.Count, $"out of scope: {caught} of {kept.Count}");
    }
}
