using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

/// <summary>Requests of every kind that a shop makes.</summary>
internal static class SampleRequests
{
    public static readonly AIFunction GetOrder = AIFunctionFactory.Create((string id, bool withLines = false) => id, "get_order", "查询订单");

    public static readonly AIFunctionDeclaration Now = AIFunctionFactory.CreateDeclaration("now", null, JsonDocument.Parse("{}").RootElement);

    public static readonly JsonElement StrictSchema = JsonDocument.Parse("""
        {"type":"object","properties":{"sentences":{"type":"array","items":{"type":"object","properties":{"text":{"type":"string"},"sources":{"type":"array","items":{"type":"string"}}},"required":["text","sources"],"additionalProperties":false}}},"required":["sentences"],"additionalProperties":false}
        """).RootElement;

    public static readonly JsonElement LooseSchema = JsonDocument.Parse("""{"type":"object","properties":{"text":{"type":"string"},"note":{"type":"string"}},"required":["text"]}""").RootElement;

    public static IReadOnlyDictionary<string, (ChatMessage[] Messages, ChatOptions? Options)> All { get; } = new Dictionary<string, (ChatMessage[], ChatOptions?)>
    {
        ["question"] = ([new(ChatRole.User, "这件羽绒服有 XL 码吗？")], null),
        ["instructions"] = ([new(ChatRole.System, "You serve a shop."), new(ChatRole.User, "hi"), new(ChatRole.Assistant, "Hello!"), new(ChatRole.User, "\"quoted\"\n\u0001 😀 \u2028 </script>")], new() { Instructions = "Answer briefly." }),
        ["sampling"] = ([new(ChatRole.User, "?")], new() { Temperature = 0.2f, TopP = 0.9f, FrequencyPenalty = -0.5f, PresencePenalty = 1f, MaxOutputTokens = 300, Seed = 42, StopSequences = ["###", "用户："] }),
        ["tools"] = ([new(ChatRole.User, "我的订单呢")], new() { Tools = [GetOrder, Now], AllowMultipleToolCalls = true }),
        ["tool auto"] = ([new(ChatRole.User, "?")], new() { Tools = [GetOrder], ToolMode = ChatToolMode.Auto }),
        ["tool none"] = ([new(ChatRole.User, "?")], new() { Tools = [GetOrder], ToolMode = ChatToolMode.None }),
        ["tool required"] = ([new(ChatRole.User, "?")], new() { Tools = [GetOrder], ToolMode = ChatToolMode.RequireAny, AllowMultipleToolCalls = false }),
        ["tool named"] = ([new(ChatRole.User, "?")], new() { Tools = [GetOrder], ToolMode = ChatToolMode.RequireSpecific("get_order") }),
        ["tool results"] = (
            [
                new(ChatRole.User, "两个订单都查"),
                new(ChatRole.Assistant, [new TextReasoningContent("想"), new TextContent("好的"), new FunctionCallContent("call_1", "get_order", new Dictionary<string, object?> { ["id"] = "订单-7", ["n"] = null, ["list"] = StrictSchema, ["x"] = 1.5, ["day"] = DayOfWeek.Friday }), new FunctionCallContent("call_2", "now")]),
                new(ChatRole.Tool, [new FunctionResultContent("call_1", StrictSchema), new FunctionResultContent("call_2", "十点")]),
                new(ChatRole.Tool, [new FunctionResultContent("call_3", null), new FunctionResultContent("call_4", null) { Exception = new InvalidOperationException("secret") }, new FunctionResultContent("call_5", new Dictionary<string, object?> { ["a"] = 1 })]),
            ],
            new() { Tools = [GetOrder, Now] }),
        ["image"] = ([new(ChatRole.User, [new TextContent("这是什么"), new UriContent("https://example.com/a.png", "image/png") { AdditionalProperties = new() { ["detail"] = "low" } }, new DataContent(new byte[] { 1, 2, 3 }, "image/jpeg")])], null),
        ["json"] = ([new(ChatRole.User, "?")], new() { ResponseFormat = ChatResponseFormat.Json }),
        ["text"] = ([new(ChatRole.User, "?")], new() { ResponseFormat = ChatResponseFormat.Text }),
        ["strict schema"] = ([new(ChatRole.System, "规则"), new(ChatRole.User, "?")], new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(StrictSchema, "回答 answer!", "Sentences with sources") }),
        ["loose schema"] = ([new(ChatRole.User, "?")], new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(LooseSchema) }),
        ["thinking off"] = ([new(ChatRole.User, "?")], new() { Reasoning = new() { Effort = ReasoningEffort.None } }),
        ["thinking high"] = ([new(ChatRole.User, "?")], new() { Reasoning = new() { Effort = ReasoningEffort.High } }),
        ["other model"] = ([new(ChatRole.User, "?")], new() { ModelId = "another" }),
        ["empty contents"] = ([new(ChatRole.User, "?"), new(ChatRole.Assistant, ""), new(ChatRole.User, [new TextContent("a"), new TextContent("b")]), new(ChatRole.System, "later")], null),
    };

    public static string Write(OpenAICompatibleOptions options, IEnumerable<ChatMessage> messages, ChatOptions? chat, bool isStreaming)
    {
        using var json = ChatRequestWriter.Write(VendorConnection.Create(options, "X"), messages, chat, isStreaming);
        return Encoding.UTF8.GetString(json.Written.Span);
    }

    public static OpenAICompatibleOptions Options(VendorPreset vendor) => new() { Vendor = vendor, Model = "m", ApiKey = "k", Endpoint = vendor.Endpoint ?? new Uri("https://example.com") };
}
