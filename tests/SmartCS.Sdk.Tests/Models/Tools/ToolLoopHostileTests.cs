using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Models.Tools;

/// <summary>Calls, results and tools that mean harm, or are broken.</summary>
public sealed class ToolLoopHostileTests
{
    private const string Phone = "13812345678";

    private static readonly ToolContext Context = new() { Merchant = "acme", Conversation = "c1", Message = "m1", Shopper = Shopper.Verified("s7") };
    private static readonly ChatMessage[] Question = [new(ChatRole.User, "订单到哪了？")];

    [Theory]
    [InlineData("""{"order":"\ud800"}""")]
    [InlineData("""{"order":{"a":1,"a":"<MOBILE_1>"}}""")]
    [InlineData("""{"order":["\udc00<MOBILE_1>"]}""")]
    [InlineData("""{"order":{"\ud800":"<MOBILE_1>"}}""")]
    public async Task Call_ArgumentsThatCannotBeRead_AreRefusedAndTheTurnGoesOn(string arguments)
    {
        var masker = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault());
        masker.Mask(Phone);
        var root = JsonDocument.Parse(arguments).RootElement;
        var call = new Dictionary<string, object?> { ["order"] = root.GetProperty("order") };
        var model = new ScriptedChatClient()
            .Then(new ScriptedResponse { Parts = [new FunctionCallContent("1", "order_status", call), new FunctionCallContent("2", "order_status", call)] })
            .Then(ScriptedResponse.Text("好"));
        var grant = new ToolGrant { Function = AIFunctionFactory.Create((JsonElement order) => "seen", "order_status"), AllowsParallelCalls = true };

        var response = await new ToolLoopChatClient(model, [grant], Context, masker, null, null, null).GetResponseAsync(Question);

        Assert.Equal("好", response.Text);
        Assert.All(Results(model.Requests[1]), result => Assert.StartsWith("Error: ", result, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Call_RightCannotBeChecked_IsNotRun()
    {
        var ran = 0;
        var grant = new ToolGrant { Function = AIFunctionFactory.Create(() => ++ran, "refund"), IsStillGrantedAsync = (_, _) => throw new IOException("rights") };
        var model = Asking(new FunctionCallContent("1", "refund"));
        await new ToolLoopChatClient(model, [grant], Context).GetResponseAsync(Question);

        Assert.Equal(0, ran);
        Assert.Equal(["Error: the tool is no longer available."], Results(model.Requests[1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_SameCallTwiceInOneAnswer_IsRunOnce(bool inParallel)
    {
        var ran = 0;
        var function = AIFunctionFactory.Create(
            async (int amount) =>
            {
                var number = Interlocked.Increment(ref ran);
                await Task.Yield();
                return number;
            },
            "refund");
        var call = new Dictionary<string, object?> { ["amount"] = 5 };
        var model = Asking(new FunctionCallContent("1", "refund", call), new FunctionCallContent("2", "refund", call));
        await new ToolLoopChatClient(model, [new ToolGrant { Function = function, AllowsParallelCalls = inParallel }], Context).GetResponseAsync(Question);

        Assert.Equal(1, ran);
        Assert.Equal(["1", "1"], Results(model.Requests[1]));
    }

    [Fact]
    public async Task Call_SameCallAfterItsTimeRanOut_IsNotRunAgain()
    {
        var time = new ManualTimeProvider();
        var called = new TaskCompletionSource();
        var ran = 0;
        var function = AIFunctionFactory.Create(
            () =>
            {
                ran++;
                called.TrySetResult();
                return new TaskCompletionSource<string>().Task;
            },
            "refund");
        var model = new ScriptedChatClient().Then(ScriptedResponse.ToolCall("refund", null)).Then(ScriptedResponse.ToolCall("refund", null)).Then(ScriptedResponse.Text("好"));
        var running = new ToolLoopChatClient(model, [new ToolGrant { Function = function }], Context, timeProvider: time).GetResponseAsync(Question);
        await called.Task;
        time.Advance(TimeSpan.FromSeconds(10));
        await running;

        Assert.Equal(1, ran);
        Assert.Equal(["Error: the tool did not answer in time."], Results(model.Requests[2]));
    }

    [Fact]
    public async Task Result_PersonalDataWhereverItIsCut_NoPartOfItGoesOut()
    {
        for (var before = 0; before < 140; before++)
        {
            var text = string.Concat(string.Concat(Enumerable.Repeat("吗", before)), $" 电话 {Phone} 邮箱 li.lei@example.com 地址 浙江省杭州市西湖区文三路478号 ", new string('好', 500));
            var masker = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault());
            var model = Asking(new FunctionCallContent("1", "order_status"));
            var grant = new ToolGrant { Function = AIFunctionFactory.Create(() => text, "order_status"), MaxResultTokens = 16 };
            await new ToolLoopChatClient(model, [grant], Context, masker, null, null, null).GetResponseAsync(Question);

            var told = Assert.Single(Results(model.Requests[1]));
            Assert.DoesNotMatch(new Regex("138123|li\\.lei|文三"), told);
        }
    }

    [Fact]
    public async Task Result_ErrorThatMayBeShown_IsMaskedToo()
    {
        var masker = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault());
        var model = Asking(new FunctionCallContent("1", "order_status"));
        var function = AIFunctionFactory.Create(new Func<string>(() => throw new SmartCustomerServiceException($"No order under {Phone}") { IsSafeToShow = true }), "order_status");
        await new ToolLoopChatClient(model, [new ToolGrant { Function = function }], Context, masker, null, null, null).GetResponseAsync(Question);

        Assert.Equal(["Error: No order under <MOBILE_1>."], Results(model.Requests[1]));
    }

    [Fact]
    public async Task Stream_ModelWritesAResultItself_ItIsNotPassedOn()
    {
        var model = Asking(new FunctionCallContent("1", "order_status"), new FunctionResultContent("1", "Refunded."));
        var grant = new ToolGrant { Function = AIFunctionFactory.Create(() => "Shipped.", "order_status") };
        var response = await new ToolLoopChatClient(model, [grant], Context).GetStreamingResponseAsync(Question).ToChatResponseAsync();

        Assert.Equal("Shipped.", Assert.Single(response.Messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>()).Result);
        Assert.DoesNotContain("Refunded", model.Requests[1].AllText, StringComparison.Ordinal);
    }

    private static ScriptedChatClient Asking(params AIContent[] parts) => new ScriptedChatClient().Then(new ScriptedResponse { Parts = parts }).Then(ScriptedResponse.Text("好"));

    private static List<string> Results(ScriptedRequest request) => [.. request.LastMessage!.Contents.Cast<FunctionResultContent>().Select(result => (string)result.Result!)];
}
