using Microsoft.Extensions.AI;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Generation;

public sealed class TokenBudgetChatReducerTests
{
    private static readonly ChatMessage Rules = new(ChatRole.System, "rules");

    [Fact]
    public async Task Reduce_AllFits_KeepsAll() => Assert.Equal(["rules", "a", "b"], await ReduceAsync(1_000, Rules, User("a"), Assistant("b")));

    [Fact]
    public async Task Reduce_TooLong_KeepsSystemAndTheNewestFromAShoppersMessageOn() =>
        Assert.Equal(["rules", "new question", "new answer"], await ReduceAsync(22, Rules, User(new string('x', 400)), Assistant("old"), User("new question"), Assistant("new answer")));

    [Fact]
    public async Task Reduce_AnswerFitsButNotItsQuestion_DropsBoth() => Assert.Equal(["rules"], await ReduceAsync(12, Rules, User(new string('x', 400)), Assistant("b")));

    [Fact]
    public async Task Reduce_ZeroTokens_KeepsTheSystemOnly() => Assert.Equal(["rules"], await ReduceAsync(0, Rules, User("a")));

    [Fact]
    public async Task Reduce_ResultWithoutItsCall_IsDropped()
    {
        var call = new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("c", new string('n', 400))]);
        var result = new ChatMessage(ChatRole.Tool, [new FunctionResultContent("c", "ok")]);

        Assert.Equal(["next"], await ReduceAsync(30, User("a"), call, result, Assistant("done"), User("next")));
    }

    [Fact]
    public void Create_NegativeBudget_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new TokenBudgetChatReducer(-1));

    [Fact]
    public async Task Reduce_Null_Throws() => await Assert.ThrowsAsync<ArgumentNullException>(() => new TokenBudgetChatReducer(1).ReduceAsync(null!, TestContext.Current.CancellationToken));

    private static ChatMessage User(string text) => new(ChatRole.User, text);

    private static ChatMessage Assistant(string text) => new(ChatRole.Assistant, text);

    private static async Task<IEnumerable<string>> ReduceAsync(int tokens, params IReadOnlyList<ChatMessage> messages) =>
        (await new TokenBudgetChatReducer(tokens).ReduceAsync(messages, TestContext.Current.CancellationToken)).Select(message => message.Text);
}
