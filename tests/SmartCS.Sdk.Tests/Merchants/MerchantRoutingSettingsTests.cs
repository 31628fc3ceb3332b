using Microsoft.Extensions.Configuration;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Merchants;

public sealed class MerchantRoutingSettingsTests
{
    [Fact]
    public void FromConfiguration_EverySetting_IsRead()
    {
        var routing = Read(new()
        {
            ["Routing:BuiltInIntents"] = "true",
            ["Routing:DisabledIntents:0"] = "gift_card",
            ["Routing:Intents:0:Id"] = "engraving",
            ["Routing:Intents:0:Titles:en"] = "Engraving",
            ["Routing:Intents:0:Titles:zh-CN"] = "刻字",
            ["Routing:Intents:0:Action"] = "startFlow",
            ["Routing:Intents:0:Flow"] = "engrave",
            ["Routing:Intents:0:Examples:0"] = "engrave my ring",
            ["Routing:Intents:0:Examples:1"] = "能刻字吗",
            ["Routing:Intents:1:Id"] = "greeting",
            ["Routing:Intents:1:Replies:en"] = "Moin!",
            ["Routing:Intents:2:Id"] = "return_item",
            ["Routing:OutOfScope:0"] = "do you repair roofs",
            ["Routing:Rules:0:Intent"] = "engraving",
            ["Routing:Rules:0:Phrases:0"] = "刻字",
            ["Routing:Rules:0:Keywords:0"] = "engrave ring",
            ["Routing:Rules:0:Pattern"] = "grav(ur|ing)",
            ["Routing:Rules:0:Except:0"] = "price",
            ["Routing:Classifier:Accept"] = "0.8",
            ["Routing:Classifier:Reject"] = "0.2",
            ["Routing:Classifier:Margin"] = "0.1",
            ["Routing:Neighbours:Accept"] = "1",
            ["Routing:Model:Reject"] = "0.5",
            ["Routing:Languages:0"] = "zh",
            ["Routing:Languages:1"] = "en-GB",
            ["Routing:MaxRequests"] = "8",
            ["Routing:Handoff:SentimentBelow"] = "never",
            ["Routing:Handoff:UrgencyAbove"] = "0.9",
            ["Routing:Handoff:AfterUnanswered"] = "Never",
            ["Routing:Handoff:OnAbuse"] = "true",
            ["Routing:Slots:OrderIds:0"] = "SO-\\d{8}",
            ["Routing:Slots:Skus:0"] = "[A-Z]{2}\\d+",
            ["Routing:Slots:TimeZone"] = "Asia/Shanghai",
            ["Routing:Slots:Currency"] = "CNY",
        }).Profile?.Routing;

        Assert.NotNull(routing);
        Assert.True(routing.BuiltInIntents);
        Assert.Equal(["gift_card"], routing.DisabledIntents);
        var own = routing.Intents[0];
        Assert.Equal("engraving", own.Id);
        Assert.Equal("刻字", own.Titles["zh-CN"]);
        Assert.Equal(IntentAction.StartFlow, own.Action);
        Assert.Equal("engrave", own.Flow);
        Assert.Equal(["engrave my ring", "能刻字吗"], own.Examples);
        Assert.Equal(IntentAction.SmallTalk, routing.Intents[1].Action);
        Assert.Equal("Moin!", routing.Intents[1].Replies["EN"]);
        Assert.Equal(IntentAction.StartFlow, routing.Intents[2].Action);
        Assert.Equal(["do you repair roofs"], routing.OutOfScope);
        var rule = Assert.Single(routing.Rules);
        Assert.Equal("engraving", rule.Intent);
        Assert.Equal(["刻字"], rule.Phrases);
        Assert.Equal(["engrave ring"], rule.Keywords);
        Assert.Equal("grav(ur|ing)", rule.Pattern);
        Assert.Equal(["price"], rule.Except);
        Assert.Equal(new StageThresholds { Accept = 0.8, Reject = 0.2, Margin = 0.1 }, routing.Classifier);
        Assert.Equal(new StageThresholds { Accept = 1 }, routing.Neighbours);
        Assert.Equal(new StageThresholds { Accept = 0.6, Reject = 0.5, Margin = 0 }, routing.Model);
        Assert.Equal([Locale.Chinese, new Locale("en-gb")], routing.Languages);
        Assert.Equal(8, routing.MaxRequests);
        Assert.Equal(new HandoffSettings { SentimentBelow = null, UrgencyAbove = 0.9, AfterUnanswered = null, OnAbuse = true }, routing.Handoff);
        Assert.Equal(["SO-\\d{8}"], routing.Slots.OrderIds);
        Assert.Equal(["[A-Z]{2}\\d+"], routing.Slots.Skus);
        Assert.Equal("Asia/Shanghai", routing.Slots.TimeZone);
        Assert.Equal("CNY", routing.Slots.Currency);
    }

    [Fact]
    public void FromConfiguration_NoRouting_IsTheSharedDefault() =>
        Assert.Same(Read([]).Profile?.Routing, Read(new() { ["Name"] = "acme" }).Profile?.Routing);

    [Theory]
    [InlineData("Routing:Intent:0:Id", "engraving", "Routing:Intent")]
    [InlineData("Routing:BuiltInIntents", "yes", "Routing:BuiltInIntents")]
    [InlineData("Routing:DisabledIntents:0", "giftcard", "Routing:DisabledIntents:0 is 'giftcard'; allowed is the id of a built-in intent, did you mean 'gift_card'?")]
    [InlineData("Routing:DisabledIntents:0", "", "Routing:DisabledIntents:0")]
    [InlineData("Routing:Intents:0:Id", "Engraving", "Routing:Intents:0:Id is 'Engraving'")]
    [InlineData("Routing:Intents:0:Id", "1st", "Routing:Intents:0:Id")]
    [InlineData("Routing:Intents:0:Id", "刻字", "Routing:Intents:0:Id")]
    [InlineData("Routing:Intents:0:Examples:0", "no id", "Routing:Intents:0:Id")]
    [InlineData("Routing:Intents:0:Name", "engraving", "Routing:Intents:0:Name")]
    [InlineData("Routing:OutOfScope:0", " ", "Routing:OutOfScope:0")]
    [InlineData("Routing:OutOfScope:0", "😀", "Routing:OutOfScope:0 is '😀'")]
    [InlineData("Routing:Rules:0:Intent", "return_itm", "Routing:Rules:0:Intent is 'return_itm'; allowed is a known intent, did you mean 'return_item'?")]
    [InlineData("Routing:Rules:0:Intent", "quantum_entanglement", "Routing:Rules:0:Intent is 'quantum_entanglement'; allowed is one of the merchant's own")]
    [InlineData("Routing:Rules:0:Intent", "return_item", "a rule needs Phrases, Keywords or a Pattern")]
    [InlineData("Routing:Rules:0:Pattern", "(", "Routing:Rules:0:Pattern is '('")]
    [InlineData("Routing:Rules:0:Pattern", "(?=x)x", "Routing:Rules:0:Pattern")]
    [InlineData("Routing:Rules:0:Pattern", "(?<!no )return", "Routing:Rules:0:Pattern")]
    [InlineData("Routing:Rules:0:Pattern", "(a)\\1", "Routing:Rules:0:Pattern")]
    [InlineData("Routing:Rules:0:Pattern", "", "Routing:Rules:0:Pattern")]
    [InlineData("Routing:Rules:0:Phrases:0", "!!!", "Routing:Rules:0:Phrases:0 is '!!!'")]
    [InlineData("Routing:Rules:0:Keywords:0", "", "Routing:Rules:0:Keywords:0")]
    [InlineData("Routing:Rules:0:Except", "price", "Routing:Rules:0:Except")]
    [InlineData("Routing:Classifier:Accept", "1.1", "Routing:Classifier:Accept")]
    [InlineData("Routing:Classifier:Reject", "0.9", "Routing:Classifier:Reject is '0.9'; allowed is a number from 0 to 1, not above Accept")]
    [InlineData("Routing:Classifier:Threshold", "0.9", "Routing:Classifier:Threshold")]
    [InlineData("Routing:Neighbours:Margin", "-0.1", "Routing:Neighbours:Margin")]
    [InlineData("Routing:Model:Accept", "high", "Routing:Model:Accept is 'high'")]
    [InlineData("Routing:Model:Accept", "NaN", "Routing:Model:Accept")]
    [InlineData("Routing:Languages:0", "c", "Routing:Languages is 'c'")]
    [InlineData("Routing:MaxRequests", "0", "Routing:MaxRequests")]
    [InlineData("Routing:MaxRequests", "9", "Routing:MaxRequests")]
    [InlineData("Routing:Handoff:SentimentBelow", "0.1", "Routing:Handoff:SentimentBelow")]
    [InlineData("Routing:Handoff:UrgencyAbove", "-0.1", "Routing:Handoff:UrgencyAbove")]
    [InlineData("Routing:Handoff:AfterUnanswered", "21", "Routing:Handoff:AfterUnanswered")]
    [InlineData("Routing:Handoff:AfterUnanswered", "often", "a whole number from 1 to 20, or 'never'")]
    [InlineData("Routing:Slots:OrderIds:0", "(?<=a)b", "Routing:Slots:OrderIds:0")]
    [InlineData("Routing:Slots:Skus:0", "[", "Routing:Slots:Skus:0 is '['")]
    [InlineData("Routing:Slots:TimeZone", "Asia/Shangri-La", "Routing:Slots:TimeZone is 'Asia/Shangri-La'")]
    [InlineData("Routing:Slots:Currency", "yuan", "Routing:Slots:Currency")]
    public void FromConfiguration_WrongValue_IsAProblemOfThatSetting(string key, string value, string problem)
    {
        var settings = Read(new() { [key] = value });

        Assert.Null(settings.Profile);
        Assert.Contains(settings.Problems, found => found.ToString().Contains(problem, StringComparison.Ordinal) && found.Path.StartsWith("Merchants:acme:Routing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Where is my parcel?", "ＷＨＥＲＥ is my parcel")]
    [InlineData("我要退货", "我要退貨！")]
    public void FromCode_SameExampleInTwoIntents_NamesBoth(string one, string other)
    {
        var settings = Check(new() { Intents = [Own("first", "another", one), Own("second", other)] });

        Assert.Equal($"code:Routing:Intents:1:Examples:0 is '{other}'; allowed is an utterance that only one intent has; code:Routing:Intents:0:Examples:1 of 'first' says the same, letter case, width and punctuation aside", Assert.Single(settings.Problems).ToString());
    }

    [Fact]
    public void FromCode_SameExampleInAndOutOfScope_IsAProblem()
    {
        var settings = Check(new() { Intents = [Own("first", "engrave my ring")], OutOfScope = ["Engrave my ring!"] });

        Assert.Equal("code:Routing:OutOfScope:0", Assert.Single(settings.Problems).Path);
    }

    [Fact]
    public void FromCode_SameExampleTwiceInOneIntentOrABuiltInOne_IsNoProblem()
    {
        Assert.Empty(Check(new() { Intents = [Own("first", "engrave my ring", "Engrave my ring!", "where is my parcel")] }).Problems);
        Assert.Empty(Check(new() { OutOfScope = ["tell me a joke", "Tell me a joke"] }).Problems);
    }

    [Fact]
    public void FromCode_IntentWithoutExamples_IsNoProblem() => Assert.Empty(Check(new() { Intents = [Own("engraving")] }).Problems);

    [Theory]
    [InlineData(5_000, null)]
    [InlineData(5_001, "code:Routing:Intents:0:Examples is '5001 examples'; allowed is at most 5000")]
    public void FromCode_ManyExamples_AreLimited(int count, string? problem)
    {
        var settings = Check(new() { Intents = [Own("engraving", [.. Enumerable.Range(0, count).Select(static i => $"engrave number {i}")])] });

        Assert.Equal(problem is null ? [] : [problem], settings.Problems.Select(static found => found.ToString()));
    }

    [Fact]
    public void FromCode_ManyOutOfScopeUtterances_AreLimited()
    {
        var settings = Check(new() { OutOfScope = [.. Enumerable.Range(0, 5_001).Select(static i => $"story number {i}")] });

        Assert.Equal("code:Routing:OutOfScope is '5001 examples'; allowed is at most 5000", Assert.Single(settings.Problems).ToString());
    }

    [Theory]
    [InlineData(500, 200, null)]
    [InlineData(501, 1, "code:Routing:Intents:Count is '501'; allowed is at most 500 intents")]
    [InlineData(500, 201, "code:Routing:Intents:Examples is '100500'; allowed is at most 100000 examples of all intents together")]
    public void FromCode_ManyIntents_AreLimited(int count, int examples, string? problem)
    {
        var intents = Enumerable.Range(0, count).Select(i => Own($"intent_{i}", [.. Enumerable.Range(0, examples).Select(j => $"say {i} and {j}")]));
        var settings = Check(new() { Intents = [.. intents] });

        Assert.Equal(problem is null ? [] : [problem], settings.Problems.Select(static found => found.ToString()));
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void FromCode_LongExample_IsLimited(int length, bool isAllowed)
    {
        var settings = Check(new() { Intents = [Own("engraving", new string('a', length))] });

        Assert.Equal(isAllowed ? [] : ["code:Routing:Intents:0:Examples:0"], settings.Problems.Select(static found => found.Path));
    }

    [Fact]
    public void FromCode_WrongIntents_AreProblemsOfTheirSettings()
    {
        var tooLong = new string('x', 2_001);
        var settings = Check(new()
        {
            Intents =
            [
                Own("engraving", "刻字"),
                Own("engraving", "engrave"),
                Own("courier") with { Flow = "courier" },
                Own("track") with { Action = IntentAction.StartFlow, Flow = "Track It" },
                Own("praise") with { Replies = new Dictionary<string, string> { ["en"] = "Thanks!" } },
                Own("blame") with { Action = IntentAction.SmallTalk, Replies = new Dictionary<string, string> { ["en"] = tooLong, ["e"] = "x" }, Titles = new Dictionary<string, string> { ["zh"] = " " } },
                Own("odd") with { Action = (IntentAction)9 },
                null!,
            ],
        });

        Assert.Equal(
        [
            "code:Routing:Intents:1:Id", "code:Routing:Intents:2:Flow", "code:Routing:Intents:3:Flow", "code:Routing:Intents:4:Replies", "code:Routing:Intents:5:Replies:e",
            "code:Routing:Intents:5:Replies:en", "code:Routing:Intents:5:Titles:zh", "code:Routing:Intents:6:Action", "code:Routing:Intents:7",
        ], settings.Problems.Select(static problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FromCode_RuleOfADisabledIntent_IsAProblem()
    {
        var rule = new RoutingRule { Intent = "gift_card", Phrases = ["礼品卡"] };

        Assert.Empty(Check(new() { Rules = [rule] }).Problems);
        Assert.Empty(Check(new() { Rules = [rule], DisabledIntents = ["gift_card"], Intents = [Own("gift_card")] }).Problems);
        Assert.Equal("code:Routing:Rules:0:Intent", Assert.Single(Check(new() { Rules = [rule], DisabledIntents = ["gift_card"] }).Problems).Path);
        Assert.Equal("code:Routing:Rules:0:Intent", Assert.Single(Check(new() { Rules = [rule], BuiltInIntents = false }).Problems).Path);
    }

    [Fact]
    public void FromCode_TooMuchOfEverything_IsLimited()
    {
        var rule = new RoutingRule { Intent = "greeting", Phrases = [.. Enumerable.Range(0, 201).Select(static i => $"phrase {i}")], Pattern = new string('a', 501) };
        var slots = new SlotSettings { OrderIds = [.. Enumerable.Repeat("a", 21)], Skus = [new string('a', 501)], TimeZone = "", Currency = "usd" };

        Assert.Equal(["code:Routing:Rules:0:Pattern", "code:Routing:Rules:0:Phrases:Count"], Paths(Check(new() { Rules = [rule] })));
        Assert.Equal(["code:Routing:Rules:Count"], Paths(Check(new() { Rules = [.. Enumerable.Repeat(rule, 501)] })));
        Assert.Equal(["code:Routing:Slots:Currency", "code:Routing:Slots:OrderIds:Count", "code:Routing:Slots:Skus:0", "code:Routing:Slots:TimeZone"], Paths(Check(new() { Slots = slots })));
    }

    [Fact]
    public void FromCode_NullParts_AreProblems()
    {
        Assert.Equal(["code:Routing"], Paths(MerchantSettings.Of(new MerchantProfile { Id = "acme", Routing = null! }, "code")));
        Assert.Equal(["code:Routing"], Paths(Check(new() { Handoff = null! })));
        Assert.Equal(["code:Routing:Rules:0"], Paths(Check(new() { Rules = [null!] })));
        Assert.Equal(["code:Routing:Languages"], Paths(Check(new() { Languages = [default] })));
    }

    private static IEnumerable<string> Paths(MerchantSettings settings) => settings.Problems.Select(static problem => problem.Path).Order(StringComparer.Ordinal);

    private static IntentDefinition Own(string id, params string[] examples) => new() { Id = id, Examples = examples };

    private static MerchantSettings Check(RoutingSettings routing) => MerchantSettings.Of(new MerchantProfile { Id = "acme", Routing = routing }, "code");

    private static MerchantSettings Read(Dictionary<string, string?> values)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return MerchantSettings.Read("acme", configuration, "Merchants:acme");
    }
}
