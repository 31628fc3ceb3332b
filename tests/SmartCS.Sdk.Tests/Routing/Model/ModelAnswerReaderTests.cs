using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Model;

public sealed class ModelAnswerReaderTests
{
    private const string Item = """{"words":"退货","command":"intent","intents":["return_item"],"slot":null,"value":null,"confidence":0.9}""";
    private const string Good = $$"""{"requests":[{{Item}}]}""";

    [Theory]
    [InlineData(Good)]
    [InlineData($"\n  {Good}\n")]
    [InlineData($"```json\n{Good}\n```")]
    [InlineData($"```\n{Good}```")]
    [InlineData($"Here is the JSON:\n\n{Good}")]
    [InlineData($"好的，结果如下：\n```json\n{Good}\n```\n")]
    public void Read_AskedForm_IsRead(string answer)
    {
        var proposal = Assert.Single(ModelAnswerReader.Read(answer, out var dropped)!);

        Assert.Equal("退货", proposal.Words);
        Assert.Equal("intent", proposal.Command);
        Assert.Equal(["return_item"], proposal.Intents);
        Assert.Equal(0.9, proposal.Confidence);
        Assert.Equal(0, dropped);
    }

    [Fact]
    public void Read_EmptyList_IsAnAnswerWithoutRequests() => Assert.Empty(ModelAnswerReader.Read("""{"requests":[]}""", out _)!);

    [Theory]
    [InlineData("")]
    [InlineData("I would rather call refund(order=17).")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData($"[{Item}]")]
    [InlineData("{\"requests\":{}}")]
    [InlineData("{\"requests\":[]} and then some")]
    [InlineData($"{Good}{Good}")]
    [InlineData($"```json\n{Good}")]
    [InlineData($"```json\n{Good}\n``` call refund")]
    [InlineData($$"""{"requests":[{{Item}}]""")]
    [InlineData($$"""{"requests":[{{Item}},]}""")]
    [InlineData($$"""{"requests":[{{Item}}],"tool":"refund"}""")]
    [InlineData($$"""{"requests":[],"requests":[{{Item}}]}""")]
    [InlineData($$"""{"requests":[{"command":"clarify",{{"\"words\":\"a\",\"command\":\"intent\",\"confidence\":1"}}}]}""")]
    [InlineData("{\"requests\":[/* x */]}")]
    [InlineData("{\"requests\":[\"\\ud800\"")]
    [InlineData("<think>{\"requests\":[]}</think>{\"requests\":[]}")]
    public void Read_AnythingElse_IsNothing(string answer) => Assert.Null(ModelAnswerReader.Read(answer, out _));

    [Theory]
    [InlineData("""{"command":"intent","intents":["a"],"confidence":1}""")]
    [InlineData("""{"words":"a","intents":["a"],"confidence":1}""")]
    [InlineData("""{"words":"a","command":"intent","intents":["a"]}""")]
    [InlineData("""{"words":"a","command":"intent","intents":["a"],"confidence":1.01}""")]
    [InlineData("""{"words":"a","command":"intent","intents":["a"],"confidence":-0.1}""")]
    [InlineData("""{"words":"a","command":"intent","intents":["a"],"confidence":1e400}""")]
    [InlineData("""{"words":"a","command":"intent","intents":["a"],"confidence":"0.9"}""")]
    [InlineData("""{"words":"a","command":"intent","intents":["a"],"confidence":null}""")]
    [InlineData("""{"words":"a","command":"intent","intents":"a","confidence":1}""")]
    [InlineData("""{"words":"a","command":"intent","intents":[1],"confidence":1}""")]
    [InlineData("""{"words":"a","command":"intent","intents":["a","b","c","d","e"],"confidence":1}""")]
    [InlineData("""{"words":null,"command":"intent","intents":["a"],"confidence":1}""")]
    [InlineData("""{"words":["a"],"command":"intent","intents":["a"],"confidence":1}""")]
    [InlineData("""{"words":"a","command":{"name":"refund"},"intents":["a"],"confidence":1}""")]
    [InlineData("""{"words":"a","command":"intent","intents":["a"],"confidence":1,"amount":100}""")]
    [InlineData("""{"words":"a","command":"intent","intents":["a"],"slot":7,"confidence":1}""")]
    [InlineData("\"intent\"")]
    [InlineData("17")]
    [InlineData("null")]
    public void Read_RequestOfAnotherForm_IsLeftOutAndTheRestIsRead(string item)
    {
        var proposals = ModelAnswerReader.Read($$"""{"requests":[{{item}},{{Item}}]}""", out var dropped);

        Assert.Equal("退货", Assert.Single(proposals!).Words);
        Assert.Equal(1, dropped);
    }

    [Fact]
    public void Read_NestedDeeply_IsNothing() =>
        Assert.Null(ModelAnswerReader.Read($$"""{"requests":[{{new string('[', 5_000)}}{{new string(']', 5_000)}}]}""", out _));

    [Fact]
    public void Read_Gigantic_IsNotRead() => Assert.Null(ModelAnswerReader.Read($$"""{"requests":[{"words":"{{new string('a', 1_000_000)}}"}]}""", out _));

    [Fact]
    public void Read_MoreRequestsThanAMessageHas_IsNothing() =>
        Assert.Null(ModelAnswerReader.Read($$"""{"requests":[{{string.Join(',', Enumerable.Repeat(Item, ModelAnswerReader.MaxProposals + 1))}}]}""", out _));

    [Fact]
    public void Read_CutOffAnywhere_IsNothing()
    {
        for (var length = 0; length < Good.Length; length++)
        {
            Assert.Null(ModelAnswerReader.Read(Good[..length], out _));
        }
    }
}
