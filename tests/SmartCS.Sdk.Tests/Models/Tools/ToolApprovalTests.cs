using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Models.Tools;

public sealed class ToolApprovalTests
{
    private static readonly ToolContext Context = new() { Merchant = "acme", Conversation = "c1", Message = "m1", Shopper = Shopper.Verified("shopper-7") };
    private int _refunds;
    private int _reads;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Call_NeedsApproval_NothingOfTheAnswerRuns(bool isStreaming, bool byFunction)
    {
        var request = await AskAsync(isStreaming, byFunction);

        Assert.Equal(0, _refunds + _reads);
        Assert.Equal("refund", ((FunctionCallContent)request.ToolCall).Name);
    }

    [Fact]
    public async Task Call_Approved_RunsOnceWithWhatWasShown()
    {
        var request = await AskAsync();
        var (text, _) = await ResumeAsync(request.CreateResponse(approved: true));

        Assert.Equal(1, _refunds);
        Assert.Equal("refunded A-1", text);
    }

    [Fact]
    public async Task Call_Declined_DoesNotRun()
    {
        var request = await AskAsync();
        var (text, _) = await ResumeAsync(request.CreateResponse(approved: false));

        Assert.Equal(0, _refunds);
        Assert.Equal("The person declined this call.", text);
    }

    [Theory]
    [InlineData("arguments")]
    [InlineData("tool")]
    [InlineData("shopper")]
    [InlineData("conversation")]
    [InlineData("id")]
    public async Task Call_ApprovalOfSomethingElse_DoesNotRun(string what)
    {
        var request = await AskAsync();
        var call = (FunctionCallContent)request.ToolCall;
        var other = what switch
        {
            "arguments" => new FunctionCallContent(call.CallId, call.Name, new Dictionary<string, object?> { ["order"] = "B-2" }),
            "tool" => new FunctionCallContent(call.CallId, "refund_all", call.Arguments),
            _ => call,
        };
        var context = what switch
        {
            "shopper" => Context with { Shopper = Shopper.Verified("shopper-8") },
            "conversation" => Context with { Conversation = "c2" },
            _ => Context,
        };
        await ResumeAsync(new ToolApprovalResponseContent(what == "id" ? "approval-1" : request.RequestId, true, other), context);

        Assert.Equal(0, _refunds);
    }

    [Fact]
    public async Task Call_ModelSendsAnApproval_IsNotHeard()
    {
        var request = await AskAsync();
        var model = new ScriptedChatClient().Then(new ScriptedResponse { Parts = [request.CreateResponse(approved: true), new TextContent("ok")] });
        using var loop = new ToolLoopChatClient(model, Grants(byFunction: false), Context);
        ChatMessage[] messages = [new(ChatRole.User, "refund please"), new(ChatRole.Assistant, [request.CreateResponse(approved: true)])];
        await loop.GetResponseAsync(messages);

        Assert.Equal(0, _refunds);
    }

    private async Task<ToolApprovalRequestContent> AskAsync(bool isStreaming = false, bool byFunction = false)
    {
        var model = new ScriptedChatClient().Then(ScriptedResponse.ToolCalls(
            new FunctionCallContent("1", "read", new Dictionary<string, object?>()),
            new FunctionCallContent("2", "refund", new Dictionary<string, object?> { ["order"] = "A-1" })));
        using var loop = new ToolLoopChatClient(model, Grants(byFunction), Context);
        ChatMessage[] messages = [new(ChatRole.User, "refund please")];
        var response = isStreaming ? await loop.GetStreamingResponseAsync(messages).ToChatResponseAsync() : await loop.GetResponseAsync(messages);

        Assert.Equal(1, model.Calls);
        Assert.DoesNotContain(response.Messages.SelectMany(message => message.Contents), content => content is FunctionCallContent);
        return Assert.Single(response.Messages.SelectMany(message => message.Contents).OfType<ToolApprovalRequestContent>());
    }

    private async Task<(string Result, ScriptedChatClient Model)> ResumeAsync(ToolApprovalResponseContent approval, ToolContext? context = null)
    {
        var model = new ScriptedChatClient(ScriptedResponse.Text("done"));
        using var loop = new ToolLoopChatClient(model, Grants(byFunction: false), context ?? Context);
        var request = new ToolApprovalRequestContent(approval.RequestId, approval.ToolCall);
        await loop.GetResponseAsync([new(ChatRole.User, "refund please"), new(ChatRole.Assistant, [request]), new(ChatRole.User, [approval])]);
        var sent = Assert.Single(model.Requests).Messages;

        Assert.Equal([ChatRole.User, ChatRole.Assistant, ChatRole.Tool], sent.Select(message => message.Role));
        return ((string)Assert.IsType<FunctionResultContent>(Assert.Single(sent[2].Contents)).Result!, model);
    }

    private ToolGrant[] Grants(bool byFunction)
    {
        AIFunction refund = AIFunctionFactory.Create((string order) => { _refunds++; return $"refunded {order}"; }, "refund");
        return
        [
            new ToolGrant { Function = AIFunctionFactory.Create(() => ++_reads, "read") },
            byFunction ? new ToolGrant { Function = new ApprovalRequiredAIFunction(refund) } : new ToolGrant { Function = refund, RequiresApproval = true },
        ];
    }
}
