using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Benchmarks.Models;

/// <summary>What the tool loop adds to a hand-written loop over the same model and the same tool.</summary>
internal static class ToolsCommand
{
    private static readonly ChatMessage[] Question = [new(ChatRole.User, "Where is my order A-1?")];
    private static readonly Dictionary<string, object?> Arguments = new() { ["order"] = JsonSerializer.SerializeToElement("A-1") };

    public static async Task RunAsync(Report report)
    {
        report.Section("Tool loop, zero-latency model");
        var function = AIFunctionFactory.Create((string order) => "shipped", "order_status");
        var context = new ToolContext { Merchant = "acme", Conversation = "c", Message = "m", Shopper = Shopper.Anonymous };
        ToolGrant[] grants = [new() { Function = function }];
        var asks = ScriptedResponse.ToolCall("order_status", Arguments);
        var answers = ScriptedResponse.Text("It is on its way.");
        foreach (var calls in new[] { 1, 3 })
        {
            var number = 0;
            var model = new ScriptedChatClient { KeepsRequests = false }.When(_ => true, _ => ++number % (calls + 1) == 0 ? answers : asks);
            var raw = await PerCall.OfAsync(() => RawAsync(model, function));
            number = 0;
            var loop = await PerCall.OfAsync(async () =>
            {
                using var client = new ToolLoopChatClient(model, grants, context);
                await client.GetResponseAsync(Question);
            });
            var added = (loop - raw) / calls;
            report.Add($"hand-written loop, {calls} call(s)", null, raw.ToString(), null);
            report.Add($"tool loop, {calls} call(s)", null, loop.ToString(), null);
            report.Add($"added per call, {calls} call(s)", $"<= {Asked.ToolCallMicroseconds} us, {Asked.ToolCallBytes:N0} bytes", added.ToString(), added.Microseconds <= Asked.ToolCallMicroseconds && added.Bytes <= Asked.ToolCallBytes);
        }
    }

    private static async Task RawAsync(IChatClient model, AIFunction function)
    {
        var messages = new List<ChatMessage>(Question);
        var options = new ChatOptions { Tools = [function] };
        while (true)
        {
            var response = await model.GetResponseAsync(messages, options);
            messages.AddRange(response.Messages);
            var results = new List<AIContent>();
            foreach (var content in response.Messages[^1].Contents)
            {
                if (content is FunctionCallContent call)
                {
                    results.Add(new FunctionResultContent(call.CallId, await function.InvokeAsync(new AIFunctionArguments(call.Arguments))));
                }
            }

            if (results.Count == 0)
            {
                return;
            }

            messages.Add(new ChatMessage(ChatRole.Tool, results));
        }
    }
}
