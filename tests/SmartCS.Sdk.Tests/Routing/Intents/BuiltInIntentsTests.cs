using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Intents;

public sealed class BuiltInIntentsTests
{
    [Fact]
    public void All_EveryGroup_HasManyIntentsWithTitlesInBothLanguages()
    {
        Assert.True(BuiltInIntents.All.Count >= 45, $"{BuiltInIntents.All.Count} intents");
        Assert.All(BuiltInIntents.All, static intent =>
        {
            Assert.True(SlotType.IsName(intent.Id), intent.Id);
            Assert.InRange(intent.Titles["en"].Length, 1, 200);
            Assert.InRange(intent.Titles["zh"].Length, 1, 200);
        });
        Assert.Equal(BuiltInIntents.All.Count, BuiltInIntents.All.Select(static intent => intent.Titles["en"]).Distinct().Count());
        Assert.Equal(BuiltInIntents.All.Count, BuiltInIntents.All.Select(static intent => intent.Titles["zh"]).Distinct().Count());
    }

    [Theory]
    [InlineData("product_question", IntentAction.Answer)]
    [InlineData("order_status", IntentAction.StartFlow)]
    [InlineData("return_item", IntentAction.StartFlow)]
    [InlineData("greeting", IntentAction.SmallTalk)]
    [InlineData("handoff", IntentAction.Handoff)]
    public void All_Intent_HasItsAction(string id, IntentAction action) =>
        Assert.Equal(action, Assert.Single(BuiltInIntents.All, intent => intent.Id == id).Action);

    [Fact]
    public void Sections_EveryIntent_HasTwentyExamplesInEachLanguage() => Assert.All(BuiltInIntents.Sections, static section =>
    {
        Assert.Equal(["en", "zh"], section.Examples.Keys.Order());
        Assert.All(section.Examples.Values, examples => Assert.True(examples.Count >= 20, $"{section.Id}: {examples.Count}"));
    });

    [Fact]
    public void Sections_ExamplesInChinese_AreInChinese() =>
        Assert.All(BuiltInIntents.Sections, static section =>
        {
            Assert.True(section.Examples["zh"].Count(static text => text.Any(static c => c > 0x2E80)) >= section.Examples["zh"].Count - 2, section.Id);
            Assert.DoesNotContain(section.Examples["en"], static text => text.Any(static c => c > 0x2E80));
        });

    [Fact]
    public void OutOfScope_BothLanguages_AreMany()
    {
        Assert.True(BuiltInIntents.OutOfScope.Count >= 120);
        Assert.All(BuiltInIntents.OutOfScopeExamples.Examples.Values, static examples => Assert.True(examples.Count >= 60));
    }

    [Fact]
    public void ByExample_EveryExample_BelongsToOneIntentOnly()
    {
        var count = BuiltInIntents.All.Sum(static intent => intent.Examples.Count) + BuiltInIntents.OutOfScope.Count;

        Assert.Equal(count, BuiltInIntents.ByExample.Count);
        Assert.DoesNotContain(BuiltInIntents.ByExample.Keys, static identity => identity.Length == 0);
    }

    [Fact]
    public void All_SmallTalk_HasWordsToReturnInBothLanguages()
    {
        foreach (var intent in BuiltInIntents.All)
        {
            Assert.Equal(intent.Action == IntentAction.SmallTalk ? ["en", "zh"] : [], intent.Replies.Keys.Order());
        }
    }

    [Fact]
    public void All_EveryIntent_StandsInTheDocumentation()
    {
        var documentation = File.ReadAllLines(RepositoryRoot.Combine("docs", "concepts", "intents.md"));
        var actions = new Dictionary<IntentAction, string>
        {
            [IntentAction.Answer] = "answer",
            [IntentAction.StartFlow] = "flow",
            [IntentAction.SmallTalk] = "small talk",
            [IntentAction.Handoff] = "handoff",
        };

        Assert.Equal(
            BuiltInIntents.All.Select(intent => $"| `{intent.Id}` | {intent.Titles["en"]} | {intent.Titles["zh"]} | {actions[intent.Action]} |"),
            documentation.Where(static line => line.Split('|').Length == 6 && BuiltInIntents.All.Any(intent => line.StartsWith($"| `{intent.Id}` |", StringComparison.Ordinal))));
    }
}
