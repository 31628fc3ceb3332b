using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

public sealed class RequestTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("openai")]
    [InlineData("dashscope")]
    [InlineData("deepseek")]
    [InlineData("zhipu")]
    public void Write_EverySample_IsAsAccepted(string vendor)
    {
        var options = SampleRequests.Options(VendorPresets.Find(vendor)!);
        var all = SampleRequests.All.Select(sample => $"# {sample.Key}\n" + JsonNode.Parse(SampleRequests.Write(options, sample.Value.Messages, sample.Value.Options, isStreaming: sample.Key == "question"))!.ToJsonString(Indented));

        Snapshot.Match(string.Join("\n\n", all), vendor);
    }

    [Fact]
    public async Task Call_AnyVendor_SendsHeadAndBody()
    {
        await using var server = RawServer.Status(200, Wire.Whole("\"content\":\"好\""));
        var options = Calls.Options(server, VendorPresets.OpenAI);
        (options.Organization, options.Project) = ("org-1", "proj-2");
        options.Headers["X-Team"] = "service desk";
        options.Body["safety_identifier"] = JsonDocument.Parse("\"shop\"").RootElement;
        using var client = new OpenAICompatibleChatClient(options);

        await client.GetResponseAsync("在吗", cancellationToken: TestContext.Current.CancellationToken);

        var (head, body) = Assert.Single(server.Requests);
        Assert.StartsWith("POST /v1/chat/completions HTTP/1.1\r\n", head);
        Assert.Contains($"\r\nAuthorization: Bearer {Calls.Key}\r\n", head);
        Assert.Contains("\r\nAccept: application/json\r\n", head);
        Assert.Contains("\r\nContent-Type: application/json\r\n", head);
        Assert.Contains("\r\nOpenAI-Organization: org-1\r\n", head);
        Assert.Contains("\r\nOpenAI-Project: proj-2\r\n", head);
        Assert.Contains("\r\nX-Team: service desk\r\n", head);
        Assert.DoesNotContain("traceparent", head, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("""{"model":"qwen-plus","messages":[{"role":"user","content":"在吗"}],"safety_identifier":"shop"}""", body);
    }

    [Fact]
    public async Task Call_Azure_SendsTheKeyAloneToTheDeployment()
    {
        await using var server = RawServer.Status(200, Wire.Whole("\"content\":\"好\""));
        using var client = new OpenAICompatibleChatClient(new OpenAICompatibleOptions { Vendor = VendorPresets.AzureOpenAI, Model = "desk", ApiKey = Calls.Key, Endpoint = new Uri(server.Endpoint, "/") });

        await client.GetResponseAsync("在吗", cancellationToken: TestContext.Current.CancellationToken);

        var head = Assert.Single(server.Requests).Head;
        Assert.StartsWith("POST /openai/deployments/desk/chat/completions?api-version=2024-10-21 HTTP/1.1\r\n", head);
        Assert.Contains($"\r\napi-key: {Calls.Key}", head);
        Assert.DoesNotContain("Authorization", head);
    }

    [Fact]
    public async Task Call_LocalServer_SendsNoKey()
    {
        await using var server = RawServer.Status(200, Wire.Whole("\"content\":\"好\""));
        using var client = new OpenAICompatibleChatClient(new OpenAICompatibleOptions { Vendor = VendorPresets.Ollama, Model = "qwen3:8b", Endpoint = server.Endpoint });

        await client.GetResponseAsync("在吗", cancellationToken: TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Authorization", Assert.Single(server.Requests).Head);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("audio/wav")]
    public void Write_FileThatIsNoImage_IsNotSuitable(string type)
    {
        var message = new ChatMessage(ChatRole.User, [new DataContent(new byte[] { 1 }, type)]);

        Assert.Equal(ModelFailure.NotSuitable, Assert.Throws<ModelException>(() => SampleRequests.Write(SampleRequests.Options(VendorPresets.OpenAI), [message], null, false)).Failure);
    }

    [Fact]
    public void Write_WhatTheModelCannotDo_IsNotSuitable()
    {
        var options = SampleRequests.Options(VendorPresets.OpenAI);
        options.Capabilities = ModelCapabilities.None;

        Assert.Equal(ModelFailure.NotSuitable, Assert.Throws<ModelException>(() => SampleRequests.Write(options, SampleRequests.All["image"].Messages, null, false)).Failure);
        Assert.Equal(ModelFailure.NotSuitable, Assert.Throws<ModelException>(() => SampleRequests.Write(options, SampleRequests.All["tools"].Messages, SampleRequests.All["tools"].Options, false)).Failure);
        Assert.Equal(ModelFailure.NotSuitable, Assert.Throws<ModelException>(() => SampleRequests.Write(SampleRequests.Options(VendorPresets.OpenAI), [new(ChatRole.User, "?")], new() { Tools = [new HostedWebSearchTool()] }, false)).Failure);
    }

    [Fact]
    public void Write_NoMessage_IsRefused() =>
        Assert.Equal(ModelFailure.InvalidRequest, Assert.Throws<ModelException>(() => SampleRequests.Write(SampleRequests.Options(VendorPresets.OpenAI), [], null, false)).Failure);

    [Theory]
    [InlineData("""{"type":"object","properties":{},"required":[],"additionalProperties":false}""", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}""", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"required":[],"additionalProperties":false}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""", false)]
    [InlineData("""{"type":"object","properties":{"type":{"type":"string"},"oneOf":{"type":"number"}},"required":["type","oneOf"],"additionalProperties":false}""", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":["object","null"],"properties":{"b":{}},"required":[],"additionalProperties":false}},"required":["a"],"additionalProperties":false}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"type":"null"},{"type":"object"}]}},"required":["a"],"additionalProperties":false}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"oneOf":[{"type":"null"}]}},"required":["a"],"additionalProperties":false}""", false)]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", false)]
    [InlineData("true", false)]
    public void IsStrict_Schema_IsTold(string schema, bool expected) => Assert.Equal(expected, StrictSchema.IsStrict(JsonDocument.Parse(schema).RootElement));
}
