using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.AI;
using Xunit;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

public sealed class RequestContractTests
{
    private const string Chat = "CreateChatCompletionRequest";
    private const string Embeddings = "CreateEmbeddingRequest";

    // Of the vendors' own fields the contract knows nothing.
    private static readonly VendorPreset[] ByTheBook = [VendorPresets.OpenAI, VendorPresets.AzureOpenAI, VendorPresets.Generic, VendorPresets.Ollama, VendorPresets.Vllm, VendorPresets.LMStudio];

    public static TheoryData<string> Names { get; } = [.. SampleRequests.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_AnySampleForAnyVendor_FitsTheContract(string name)
    {
        OpenApiContract.Require();
        var (messages, options) = SampleRequests.All[name];
        foreach (var vendor in name.StartsWith("thinking", StringComparison.Ordinal) ? ByTheBook : VendorPresets.All.Where(preset => !preset.Quirks.ReturnsReasoning))
        {
            foreach (var isStreaming in new[] { false, true })
            {
                var json = SampleRequests.Write(SampleRequests.Options(vendor), messages, options, isStreaming);

                Assert.True(OpenApiContract.Validate(Chat, json) is null, $"{vendor.Name}: {OpenApiContract.Validate(Chat, json)}\n{json}");
            }
        }
    }

    [Fact]
    public void Write_AnyRequest_FitsTheContract()
    {
        OpenApiContract.Require();
        Prop.ForAll(Requests().ToArbitrary(), request =>
        {
            var json = SampleRequests.Write(SampleRequests.Options(request.Vendor), request.Messages, request.Options, request.IsStreaming);
            return (OpenApiContract.Validate(Chat, json) is null).Label(OpenApiContract.Validate(Chat, json) + "\n" + json);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Theory]
    [InlineData("""{"model":"m"}""", "lacks messages")]
    [InlineData("""{"model":"m","messages":[]}""", "fewer than 1")]
    [InlineData("""{"model":"m","messages":[{"role":"shopper","content":"?"}]}""", "none of")]
    [InlineData("""{"model":"m","messages":[{"role":"tool","content":"?"}]}""", "lacks tool_call_id")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"?"}],"temperatur":1}""", "unknown member temperatur")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"?"}],"temperature":3}""", "above 2")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"?"}],"tools":[{"type":"function","function":{"parameters":{}}}]}""", "lacks name")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"?"}],"tool_choice":"always"}""", "none of")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":[{"type":"image_url","image_url":"x"}]}]}""", "not object")]
    public void Validate_WrongRequest_IsFound(string json, string expected)
    {
        OpenApiContract.Require();

        Assert.Contains(expected, OpenApiContract.Validate(Chat, json));
    }

    [Fact]
    public void WriteEmbeddings_AnyTexts_FitTheContract()
    {
        OpenApiContract.Require();
        Prop.ForAll(Texts.NonEmptyListOf().ToArbitrary(), Gen.Elements(VendorPresets.All.Where(preset => preset.EmbeddingsPath is not null)).ToArbitrary(), Gen.Elements<int?>(null, 1, 256).ToArbitrary(), (texts, vendor, dimensions) =>
        {
            var options = SampleRequests.Options(vendor);
            options.Dimensions = dimensions;
            using var json = EmbeddingsRequestWriter.Write(VendorConnection.Create(options, "X"), [.. texts], 0, texts.Count, null);
            var text = System.Text.Encoding.UTF8.GetString(json.Written.Span);
            return (OpenApiContract.Validate(Embeddings, text) is null).Label(OpenApiContract.Validate(Embeddings, text) + text);
        }).QuickCheckThrowOnFailure();
    }

    private static Gen<string> Texts { get; } = Gen.Elements("退货", "\"", "\\", "\n", "\0", "\ud83d", "\ude00", "😀", "\u2028", " ", "a{}[],:", "").NonEmptyListOf().Select(string.Concat);

    private static Gen<AIContent> Contents() => Gen.OneOf<AIContent>(
        Texts.Select(AIContent (text) => new TextContent(text)),
        Texts.Select(AIContent (text) => new TextReasoningContent(text)),
        Texts.Select(AIContent (text) => new FunctionCallContent("call_" + text.Length, "f", new Dictionary<string, object?> { [text] = text, ["n"] = text.Length })),
        Texts.Select(AIContent (text) => new FunctionResultContent("call_" + text.Length, text)),
        Gen.Constant<AIContent>(new ErrorContent("x")),
        Gen.Constant<AIContent>(new UsageContent(new())),
        Gen.Constant<AIContent>(new DataContent(new byte[] { 1 }, "image/png")));

    private static Gen<ChatMessage> Messages() =>
        from role in Gen.Elements(ChatRole.System, ChatRole.User, ChatRole.Assistant, ChatRole.Tool, new ChatRole("developer"), new ChatRole("shopper"))
        from contents in Contents().ListOf()
        select new ChatMessage(role, [.. contents]) { AuthorName = "张三" };

    private static Gen<(VendorPreset Vendor, List<ChatMessage> Messages, ChatOptions Options, bool IsStreaming)> Requests() =>
        from vendor in Gen.Elements(ByTheBook)
        from messages in Messages().ListOf()
        from temperature in Gen.Elements<float?>(null, 0f, 0.7f, 2f, float.NaN)
        from penalty in Gen.Elements<float?>(null, -2f, 2f)
        from most in Gen.Elements<int?>(null, 1, int.MaxValue)
        from seed in Gen.Elements<long?>(null, 0, long.MaxValue)
        from mode in Gen.Elements<ChatToolMode?>(null, ChatToolMode.Auto, ChatToolMode.None, ChatToolMode.RequireAny, ChatToolMode.RequireSpecific("get_order"))
        from tools in Gen.Elements<IList<AITool>?>(null, [], [SampleRequests.GetOrder], [SampleRequests.GetOrder, SampleRequests.Now])
        from format in Gen.Elements<ChatResponseFormat?>(null, ChatResponseFormat.Text, ChatResponseFormat.Json, ChatResponseFormat.ForJsonSchema(SampleRequests.StrictSchema, "回"), ChatResponseFormat.ForJsonSchema(SampleRequests.LooseSchema))
        from effort in Gen.Elements<ReasoningEffort?>(null, ReasoningEffort.None, ReasoningEffort.Low, ReasoningEffort.ExtraHigh)
        from stops in Texts.ListOf()
        from several in Gen.Elements<bool?>(null, true, false)
        from isStreaming in Gen.Elements(true, false)
        select (vendor, messages.Append(new ChatMessage(ChatRole.User, "?")).ToList(), new ChatOptions
        {
            Temperature = temperature,
            FrequencyPenalty = penalty,
            PresencePenalty = penalty,
            MaxOutputTokens = most,
            Seed = seed,
            ToolMode = mode,
            Tools = tools,
            ResponseFormat = format,
            Reasoning = effort is null ? null : new ReasoningOptions { Effort = effort },
            StopSequences = [.. stops.Take(4)],
            AllowMultipleToolCalls = several,
        }, isStreaming);
}
