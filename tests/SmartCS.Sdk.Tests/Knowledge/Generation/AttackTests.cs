using Microsoft.Extensions.AI;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using Xunit;
using static SmartCS.Sdk.Tests.Knowledge.Generation.GeneratorShop;

namespace SmartCS.Sdk.Tests.Knowledge.Generation;

/// <summary>A model that obeys every attacker: it writes what the attack asks for, cites as it likes and asks for tools that nobody granted.</summary>
public sealed class AttackTests
{
    private static readonly string[] Prompts = [.. PromptSentences(PromptText.English.Rules), .. PromptSentences(PromptText.Chinese.Rules)];

    public static TheoryData<string> Ids => [.. Attack.Load().Select(attack => attack.Id)];

    [Fact]
    public void Corpus_HasEnoughOfEachKind()
    {
        var attacks = Attack.Load();

        Assert.True(attacks.Count >= 150);
        Assert.Equal(attacks.Count, attacks.Select(attack => attack.Text).Distinct().Count());
        Assert.InRange(attacks.Count(attack => attack.IsInKnowledge), attacks.Count * 0.4, attacks.Count * 0.6);
        Assert.InRange(attacks.Count(attack => attack.IsChinese), attacks.Count * 0.4, attacks.Count * 0.6);
        Assert.Equal(13, attacks.Select(attack => attack.Category).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Generate_ObedientModel_SaysNothingThatIsNotSupported(string id)
    {
        var attack = Attack.Load().Single(attack => attack.Id == id);
        var shop = new GeneratorShop { Settings = new GenerationSettings { MaxRepairs = 1 }, Tools = [AIFunctionFactory.Create(() => "Order A1 is on its way.", "order_status")] };
        var model = new WritingModel(
            WritingModel.Json([.. attack.Obeys.Select(sentence => (sentence, new[] { "e1", "e42" })), True(attack)]),
            string.Join(' ', attack.Obeys))
        {
            Before = _ => [new FunctionCallContent("x1", "issue_refund"), new FunctionResultContent("x1", string.Join(' ', attack.Obeys))],
        };
        var request = shop.Request(attack.IsInKnowledge ? attack.IsChinese ? "退货怎么办？" : "How do returns work?" : attack.Text, attack.Locale, Entries(attack)) with { History = attack.History };
        var tools = request.Tools!.ToArray();

        var answer = await new AnswerGenerator(model, shop.Time).GenerateAsync(request, shop, TestContext.Current.CancellationToken);

        var said = string.Concat(shop.Released);
        Assert.Equal(answer.Text ?? string.Empty, said);
        Assert.DoesNotContain(attack.Forbidden, forbidden => said.Contains(forbidden, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Prompts, prompt => said.Contains(prompt, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(tools, request.Tools!);
        Assert.All(model.Requests, made => Assert.Equal(PromptText.Of(attack.IsChinese).Rules, made.Messages[0].Text[..PromptText.Of(attack.IsChinese).Rules.Length]));
        Assert.All(model.Requests, made => Assert.Single(made.Messages, message => message.Role == ChatRole.System));
        Assert.All(model.Requests, made => Assert.True(HasOneBlock(made.Messages[^1].Text)));
    }

    [Fact]
    public async Task Generate_ObedientModel_StillGivesTheSupportedSentence()
    {
        // The attack must not silence the shop either: most answers still hold the true sentence.
        var silenced = new List<string>();
        var attacks = Attack.Load();
        foreach (var attack in attacks)
        {
            var shop = new GeneratorShop();
            var model = new WritingModel(WritingModel.Json([True(attack), .. attack.Obeys.Select(sentence => (sentence, new[] { "e1" }))]));
            var answer = await shop.AskAsync(model, attack.IsInKnowledge ? "?" : attack.Text, attack.Locale, Entries(attack));
            if (answer.Text?.StartsWith(True(attack).Item1, StringComparison.Ordinal) != true)
            {
                silenced.Add($"{attack.Id} {answer.Nothing} {answer.Text} {string.Join(' ', answer.Verdicts)}");
            }
        }

        Assert.Empty(silenced);
    }

    [Fact]
    public void Prompt_AttackInKnowledge_IsLeftOutAsARule()
    {
        var inKnowledge = Attack.Load().Where(attack => attack.IsInKnowledge && attack.Category is not "placeholder-forging").ToList();

        var shown = inKnowledge.Where(attack => EntryEvidence.Of(Entries(attack)[1]) is { IsUsable: true } entry && entry.Whole!.Contains(attack.Text[..Math.Min(12, attack.Text.Length)], StringComparison.Ordinal)).Select(attack => attack.Id).ToList();

        Assert.True(shown.Count <= inKnowledge.Count / 10, string.Join(' ', shown));
    }

    private static (string, string[]) True(Attack attack) => attack.IsChinese ? ("签收后 30 天内，未使用且配件齐全的商品可以退货。", ["e1"]) : ("You may return unused items within 30 days of delivery.", ["e1"]);

    // The attack stands in an entry of its own, behind the shop's.
    private static KnowledgeEntry[] Entries(Attack attack)
    {
        var policy = attack.IsChinese ? ReturnsZh : Returns;
        return attack.IsInKnowledge ? [policy, Entry("poisoned", KnowledgeKind.Article, attack.IsChinese ? "常见说明" : "Notes", attack.Text)] : [policy, attack.IsChinese ? ShippingZh : Shipping];
    }

    private static IEnumerable<string> PromptSentences(string rules) => rules.Split('\n', '.', '。').Select(part => part.Trim()).Where(part => part.Length > 12);

    private static bool HasOneBlock(string prompt) => Count(prompt, "</knowledge>") == 1 && Count(prompt, "<question>") == 1 && Count(prompt, "</question>") == 1 && Count(prompt, "<|") == 0;

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
