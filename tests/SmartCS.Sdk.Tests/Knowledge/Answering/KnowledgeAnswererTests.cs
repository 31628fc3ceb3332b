using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Knowledge.Answering.AnsweringShop;

namespace SmartCS.Sdk.Tests.Knowledge.Answering;

public sealed class KnowledgeAnswererTests
{
    [Theory]
    [InlineData("When will you ship my order?", "en", "shipping")]
    [InlineData("WHEN WILL YOU SHIP MY ORDER", "en", "shipping")]
    [InlineData("how soon do you dispatch", "en", "shipping")]
    [InlineData("how long does shipping take", "en", "delivery")]
    [InlineData("which payment methods are accepted", "en", "payment")]
    [InlineData("returning an item", "en", "returns")]
    [InlineData("多久发货", "zh", "shipping-zh")]
    [InlineData("请问多久发货呀？", "zh", "shipping-zh")]
    [InlineData("你们什么时候发货", "zh", "shipping-zh")]
    [InlineData("多久發貨", "zh", "shipping-zh")]
    [InlineData("怎么退货", "zh", "returns-zh")]
    [InlineData("我想申请退货", "zh", "returns-zh")]
    [InlineData("能开发票吗", "zh", "invoice-zh")]
    public async Task AnswerAsync_VettedQuestionOrParaphrase_GivesItsAnswerWordForWord(string text, string locale, string expected)
    {
        var shop = await OpenAsync();

        var answer = await shop.AskAsync(text, locale);

        Assert.Equal(ReplyOutcome.Answered, answer.Outcome);
        var citation = Assert.Single(answer.Citations);
        Assert.Equal(expected, citation.Entry.Value);
        var entry = await CurrentAsync(shop, expected);
        Assert.Equal(entry.Entry!.Body, answer.Text);
        Assert.Equal((entry.Revision, entry.Entry.Title, 0, entry.Entry.Body.Length), (citation.Revision, citation.Title, citation.Start, citation.Length));
        var step = Assert.Single(answer.Steps);
        Assert.Equal((RouteStages.Faq, true, expected), (step.Stage, step.Accepted, step.Detail));
        Assert.InRange(step.Confidence, step.Threshold!.Value, 1);
    }

    /// <summary>Said as a sentence of the vetted answer, where the question says less or more than the vetted one.</summary>
    [Theory]
    [InlineData("付款方式有哪些", "zh", "payment-zh", "支持支付宝、微信支付和银行卡。")]
    [InlineData("which credit cards do you accept", "en", "payment", "We accept PayPal and all major credit cards.")]
    public async Task AnswerAsync_LooserParaphrase_SaysTheSentenceOfTheRightEntry(string text, string locale, string expected, string sentence)
    {
        var answer = await (await OpenAsync()).AskAsync(text, locale);

        Assert.NotEqual(ReplyOutcome.Abstained, answer.Outcome);
        Assert.Equal((expected, sentence), (answer.Citations[0].Entry.Value, answer.Text!.Substring(answer.Citations[0].Start, answer.Citations[0].Length)));
    }

    [Theory]
    [InlineData("do you accept bitcoin", "en")]
    [InlineData("can I pay with bitcoin?", "en")]
    [InlineData("do you sell insurance", "en")]
    [InlineData("what is the capital of France", "en")]
    [InlineData("who won the football match yesterday", "en")]
    [InlineData("where is my unicorn", "en")]
    [InlineData("可以用比特币吗", "zh")]
    [InlineData("你们卖保险吗", "zh")]
    [InlineData("今天北京天气怎么样", "zh")]
    [InlineData("", "en")]
    [InlineData("???", "en")]
    [InlineData("🎧🎧", "zh")]
    [InlineData("how are you", "en")]
    public async Task AnswerAsync_NotInTheKnowledge_Abstains(string text, string locale)
    {
        var shop = await OpenAsync();

        var answer = await shop.AskAsync(text, locale);

        Assert.Equal(ReplyOutcome.Abstained, answer.Outcome);
        Assert.Null(answer.Text);
        Assert.Empty(answer.Citations);
        Assert.Equal([RouteStages.Faq, RouteStages.Passages], answer.Steps.Select(step => step.Stage));
        Assert.All(answer.Steps, step => Assert.False(step.Accepted));
    }

    [Theory]
    [InlineData("how long is the warranty on machines", "warranty", "All machines have a warranty of two years.")]
    [InlineData("can leather boots go into the washing machine", "care", "Never put leather boots into the washing machine.")]
    [InlineData("how many litres does the kettle hold", "kettle", "The kettle holds 1.7 litres.")]
    public async Task AnswerAsync_SentenceOfAnEntry_IsSaidAndCited(string text, string expected, string sentence)
    {
        var shop = await OpenAsync();

        var answer = await shop.AskAsync(text);

        Assert.Equal(ReplyOutcome.Supported, answer.Outcome);
        Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
        var entry = await CurrentAsync(shop, expected);
        var citation = answer.Citations[0];
        Assert.Equal((expected, entry.Revision, entry.Entry!.Title), (citation.Entry.Value, citation.Revision, citation.Title));
        Assert.Contains(answer.Citations, cited => answer.Text!.Substring(cited.Start, cited.Length) == sentence);
        Assert.False(answer.Steps[0].Accepted);
        Assert.True(answer.Steps[^1].Accepted);
    }

    [Fact]
    public async Task AnswerAsync_SameQuestionInBothLanguages_PrefersTheShoppers()
    {
        var shop = await WithAsync(Faq("en", "FAQ 配送 delivery", "In two days.", "en"), Faq("zh", "FAQ 配送 delivery", "两天内送达。", "zh-CN"), Faq("other", "Opening hours", "Nine to five."));

        Assert.Equal("Answered zh", await shop.TraceAsync("配送 delivery", "zh-HK"));
        Assert.Equal("Answered en", await shop.TraceAsync("配送 delivery", "en-GB"));
    }

    [Fact]
    public async Task AnswerAsync_Thresholds_AreTheMerchants()
    {
        var shop = await OpenAsync();
        const string Question = "which credit cards do you accept";
        var usual = await shop.AskAsync(Question);
        Assert.Equal(ReplyOutcome.Supported, usual.Outcome);

        shop.Settings = new AnsweringSettings { FaqThreshold = usual.Steps[0].Confidence };
        Assert.Equal("Answered payment", await shop.TraceAsync(Question));

        shop.Settings = new AnsweringSettings { PassageThreshold = usual.Steps[1].Confidence };
        Assert.Equal(ReplyOutcome.Supported, (await shop.AskAsync(Question)).Outcome);

        shop.Settings = new AnsweringSettings { PassageThreshold = Math.BitIncrement(usual.Steps[1].Confidence) };
        Assert.Equal(ReplyOutcome.Abstained, (await shop.AskAsync(Question)).Outcome);
    }

    [Fact]
    public async Task AnswerAsync_MaxSentences_LimitsWhatIsSaid()
    {
        var shop = await WithAsync(
            Entry("w", KnowledgeKind.Policy, "Warranty", "The warranty covers cables. The warranty covers plugs. The warranty covers lamps. The warranty covers bulbs."),
            Faq("x", "Opening hours", "Nine to five."), Faq("y", "Returns", "Thirty days."));

        shop.Settings = new AnsweringSettings { MaxSentences = 1 };
        Assert.Single((await shop.AskAsync("what does the warranty cover")).Citations);
        shop.Settings = new AnsweringSettings { MaxSentences = 2, FaqThreshold = 1 };
        Assert.Equal(2, (await shop.AskAsync("what does the warranty cover")).Citations.Count);
    }

    [Fact]
    public async Task AnswerAsync_ProductOnThePage_IsWhatIsAskedAbout()
    {
        var shop = await OpenAsync();

        Assert.Equal("It weighs 900 g.", (await shop.AskAsync("how much does it weigh", product: "kettle")).Text);
        Assert.Equal("The lamp weighs 2 kg.", (await shop.AskAsync("how much does it weigh", product: "lamp")).Text);
        Assert.Equal("Answered delivery", await shop.TraceAsync("how long does delivery take", product: "lamp"));
        Assert.Equal("Supported warranty", await shop.TraceAsync("does the warranty cover defects of material", product: "no-such-product"));
    }

    [Fact]
    public async Task AnswerAsync_NotServableOrDialogue_IsNeverSaid()
    {
        var shop = new AnsweringShop();
        var now = shop.Time.GetUtcNow();
        await shop.Knowledge.PutAsync(
        [
            Faq("draft", "Do you sell gift cards?", "Yes, from ten euros.") with { State = ApprovalState.Draft },
            Faq("retired", "Do you sell gift cards?", "Yes, from five euros.") with { State = ApprovalState.Retired },
            Faq("expired", "Do you sell gift cards?", "Until Christmas.") with { ValidUntil = now },
            Faq("future", "Do you sell gift cards?", "From tomorrow on.") with { ValidFrom = now.AddDays(1) },
            Entry("talk", KnowledgeKind.Dialogue, "Do you sell gift cards?", "Shopper: Do you sell gift cards? Agent: Gift cards, sure."),
        ]);
        Assert.Equal("Abstained", await shop.TraceAsync("Do you sell gift cards?"));

        shop.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("Answered future", await shop.TraceAsync("Do you sell gift cards?"));
        await shop.Knowledge.CorrectAsync("future", Faq("right", "Do you sell gift cards?", "No."));
        Assert.Equal("No.", (await shop.AskAsync("Do you sell gift cards?")).Text);
        await shop.Knowledge.RemoveAsync("right");
        await shop.Knowledge.RemoveAsync("future");
        Assert.Equal("Abstained", await shop.TraceAsync("Do you sell gift cards?"));
    }

    [Fact]
    public async Task AnswerAsync_BodyThatBeginsWithoutWords_DoesNotSayTheDecoration()
    {
        var shop = await WithAsync(Entry("assembly", KnowledgeKind.Article, "Assembly of the shelf", "***\n1. Lay out the boards.\n2. Use the screws."), Faq("x", "Opening hours", "Nine to five."));

        var answer = await shop.AskAsync("assembly of the shelf");

        Assert.Equal(ReplyOutcome.Supported, answer.Outcome);
        Assert.StartsWith("1. Lay out the boards.", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<KnowledgeRevision> CurrentAsync(AnsweringShop shop, string id)
    {
        await foreach (var revision in shop.Knowledge.ReadHistoryAsync(id))
        {
            return revision;
        }

        throw new InvalidOperationException($"There is no entry {id}.");
    }

    [Fact]
    public async Task WidenAsync_EarlierEntryIsFoundAlready_LeavesTheEvidence()
    {
        var shop = await AnsweringShop.OpenAsync();
        var evidence = (await shop.Knowledge.SearchAsync(new SearchQuery { Text = "steel kettle or desk lamp", Kinds = [KnowledgeKind.Product] })).Hits;

        Assert.Equal(2, evidence.Count);
        Assert.Equal(evidence, await shop.WidenAsync("how heavy", evidence, 5, "kettle"));
    }

    [Fact]
    public async Task WidenAsync_EarlierEntryIsNotFound_AddsIt()
    {
        var shop = await AnsweringShop.OpenAsync();
        var evidence = (await shop.Knowledge.SearchAsync(new SearchQuery { Text = "desk lamp", Kinds = [KnowledgeKind.Product] })).Hits;

        Assert.Equal(["lamp", "kettle"], (await shop.WidenAsync("how heavy", evidence, 5, "kettle")).Select(static hit => hit.Entry.Id.Value));
    }

    [Fact]
    public async Task WidenAsync_EvidenceIsFull_MakesRoomForTheEarlierEntry()
    {
        var shop = await AnsweringShop.OpenAsync();
        var evidence = (await shop.Knowledge.SearchAsync(new SearchQuery { Text = "desk lamp and steel kettle", Kinds = [KnowledgeKind.Product] })).Hits;

        var widened = await shop.WidenAsync("how heavy", evidence, evidence.Count, evidence[1].Entry.Id);

        Assert.Equal([evidence[0].Entry.Id, evidence[1].Entry.Id], widened.Select(static hit => hit.Entry.Id));
    }
}
