using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

public sealed class ToolCallTests
{
    private const string Order = """{"id":"订单-7"}""";

    // Written as it stands inside a JSON string.
    private const string OrderText = """{\"id\":\"订单-7\"}""";

    public static TheoryData<string, string> OneCall { get; } = new()
    {
        { "by the format", Wire.Calls("""{"index":0,"id":"call_a","type":"function","function":{"name":"get_order","arguments":""}}""") + Wire.Calls("""{"index":0,"function":{"arguments":"{\"id\":"}}""") + Wire.Calls("""{"index":0,"function":{"arguments":"\"订单-7\"}"}}""") },
        { "no index", Wire.Calls("""{"id":"call_a","function":{"name":"get_order","arguments":"{\"id\":"}}""") + Wire.Calls("""{"function":{"arguments":"\"订单-7\"}"}}""") },
        { "null index", Wire.Calls("""{"index":null,"id":"call_a","function":{"name":"get_order","arguments":"{\"id\":"}}""") + Wire.Calls("""{"index":null,"id":null,"function":{"name":null,"arguments":"\"订单-7\"}"}}""") },
        { "whole at once", Wire.Calls($$$"""{"id":"call_a","function":{"name":"get_order","arguments":"{{{OrderText}}}"}}""") },
        { "arguments as an object", Wire.Calls($$$"""{"id":"call_a","index":0,"function":{"name":"get_order","arguments":{{{Order}}}}}""") },
        { "arguments in a string in a string", Wire.Calls("""{"id":"call_a","index":0,"function":{"name":"get_order","arguments":"\"{\\\"id\\\":\\\"订单-7\\\"}\""}}""") },
        { "a blank object first", Wire.Calls("""{"index":0,"id":"call_a","function":{"name":"get_order","arguments":"{}"}}""") + Wire.Calls($$$"""{"index":0,"function":{"arguments":"{{{OrderText}}}"}}""") },
        { "name and id repeated", Wire.Calls("""{"index":0,"id":"call_a","function":{"name":"get_order","arguments":"{\"id\":"}}""") + Wire.Calls("""{"index":0,"id":"call_a","function":{"name":"get_order","arguments":"\"订单-7\"}"}}""") },
        { "name and id repeated, no index", Wire.Calls("""{"id":"call_a","function":{"name":"get_order","arguments":""}}""") + Wire.Calls("""{"id":"call_a","function":{"name":"get_order","arguments":"{\"id\":"}}""") + Wire.Calls("""{"id":"call_a","function":{"name":"get_order","arguments":"\"订单-7\"}"}}""") },
        { "other id in every piece", Wire.Calls("""{"index":0,"id":"call_a","function":{"name":"get_order","arguments":"{\"id\":"}}""") + Wire.Calls("""{"index":0,"id":"call_b","function":{"arguments":"\"订单-7\"}"}}""") },
        { "said twice", Wire.Calls($$$"""{"id":"call_a","function":{"name":"get_order","arguments":"{{{OrderText}}}"}}""") + Wire.Calls($$$"""{"id":"call_a","function":{"name":"get_order","arguments":"{{{OrderText}}}"}}""") },
        { "name in pieces", Wire.Calls("""{"index":0,"id":"call_a","function":{"name":"get_"}}""") + Wire.Calls("""{"index":0,"function":{"name":"order"}}""") + Wire.Calls($$$"""{"index":0,"function":{"arguments":"{{{OrderText}}}"}}""") },
        { "growing name", Wire.Calls("""{"index":0,"id":"call_a","function":{"name":"get"}}""") + Wire.Calls($$$"""{"index":0,"function":{"name":"get_order","arguments":"{{{OrderText}}}"}}""") },
        { "without a list", Wire.Delta($$$"""
            "tool_calls":{"id":"call_a","function":{"name":"get_order","arguments":"{{{OrderText}}}"}}
            """.Trim()) },
        { "without a function", Wire.Calls($$"""{"id":"call_a","name":"get_order","arguments":{{Order}}}""") },
        { "empty pieces beside it", Wire.Calls("""{"index":0,"id":"call_a","function":{"name":"get_order","arguments":null}}""", "null") + Wire.Calls() + Wire.Calls($$$"""{"index":0,"function":{"arguments":"{{{OrderText}}}"}}""", """{"index":1,"function":{"arguments":""}}""") },
    };

    [Theory]
    [MemberData(nameof(OneCall))]
    public async Task Stream_OneCallInAnyForm_IsPutTogether(string form, string body)
    {
        foreach (var finish in new[] { "tool_calls", "stop", "function_call" })
        {
            await using var server = RawServer.Answer(body + Wire.Finish(finish) + Wire.Done);

            var updates = await Calls.StreamAsync(server);

            var call = Assert.Single(updates.SelectMany(update => update.Contents).OfType<FunctionCallContent>());
            Assert.True(call.Exception is null, form);
            Assert.Equal(("get_order", "call_a", "订单-7"), (call.Name, call.CallId, ((JsonElement)call.Arguments!["id"]!).GetString()));
            Assert.Equal(ChatFinishReason.ToolCalls, updates[^1].FinishReason);
        }
    }

    public static TheoryData<string, string> TwoCalls { get; } = new()
    {
        { "by the format", Wire.Calls("""{"index":0,"id":"a","function":{"name":"f","arguments":""}}""", """{"index":1,"id":"b","function":{"name":"f","arguments":""}}""") + Wire.Calls("""{"index":1,"function":{"arguments":"{\"n\":2}"}}""") + Wire.Calls("""{"index":0,"function":{"arguments":"{\"n\":1}"}}""") },
        { "whole, no index", Wire.Calls("""{"id":"a","function":{"name":"f","arguments":"{\"n\":1}"}}""", """{"id":"b","function":{"name":"f","arguments":"{\"n\":2}"}}""") },
        { "whole, no index, no ids", Wire.Calls("""{"function":{"name":"f","arguments":"{\"n\":1}"}}""", """{"function":{"name":"f","arguments":"{\"n\":2}"}}""") },
        { "whole, in chunks of their own, no index, no ids", Wire.Calls("""{"function":{"name":"f","arguments":"{\"n\":1}"}}""") + Wire.Calls("""{"function":{"name":"f","arguments":"{\"n\":2}"}}""") },
        { "whole, the same index", Wire.Calls("""{"index":0,"id":"a","function":{"name":"f","arguments":"{\"n\":1}"}}""") + Wire.Calls("""{"index":0,"id":"b","function":{"name":"f","arguments":"{\"n\":2}"}}""") },
        { "the same index, in pieces", Wire.Calls("""{"index":0,"id":"a","function":{"name":"f","arguments":"{\"n\""}}""") + Wire.Calls("""{"index":0,"function":{"arguments":":1}"}}""") + Wire.Calls("""{"index":0,"id":"b","function":{"name":"f","arguments":""}}""") + Wire.Calls("""{"index":0,"function":{"arguments":"{\"n\":2}"}}""") },
        { "the same id", Wire.Calls("""{"index":0,"id":"a","function":{"name":"f","arguments":"{\"n\":1}"}}""", """{"index":1,"id":"a","function":{"name":"f","arguments":"{\"n\":2}"}}""") },
        { "the same id, no index", Wire.Calls("""{"id":"a","function":{"name":"f","arguments":"{\"n\":1}"}}""") + Wire.Calls("""{"id":"a","function":{"name":"f","arguments":"{\"n\":2}"}}""") },
        { "empty ids", Wire.Calls("""{"index":0,"id":"","function":{"name":"f","arguments":{"n":1}}}""", """{"index":1,"id":"","function":{"name":"f","arguments":{"n":2}}}""") },
    };

    [Theory]
    [MemberData(nameof(TwoCalls))]
    public async Task Stream_TwoCallsInAnyForm_AreToldApart(string form, string body)
    {
        await using var server = RawServer.Answer(body + Wire.Finish("tool_calls") + Wire.Done);

        var calls = (await Calls.StreamAsync(server)).SelectMany(update => update.Contents).OfType<FunctionCallContent>().ToList();

        Assert.True(calls.Count == 2, form);
        Assert.Equal([1, 2], calls.Select(call => ((JsonElement)call.Arguments!["n"]!).GetInt32()));
        Assert.Equal(2, calls.Select(call => call.CallId).Distinct().Count());
        Assert.All(calls, call => Assert.NotEmpty(call.CallId));
    }

    [Fact]
    public async Task Call_WholeAnswerWithTextAndCalls_HoldsBoth()
    {
        await using var server = RawServer.Status(200, Wire.Whole("\"content\":\"我查一下\",\"tool_calls\":[{\"id\":\"a\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}},{\"id\":\"b\",\"type\":\"function\",\"function\":{\"name\":\"g\",\"arguments\":null}}]"));

        var response = await Calls.AskAsync(server);

        Assert.Equal("我查一下", response.Text);
        Assert.Equal(["f", "g"], response.Messages[0].Contents.OfType<FunctionCallContent>().Select(call => call.Name));
        Assert.Equal(ChatFinishReason.ToolCalls, response.FinishReason);
    }

    [Fact]
    public async Task Call_FunctionOfTheOldForm_IsACall()
    {
        await using var server = RawServer.Status(200, Wire.Whole("\"content\":null,\"function_call\":{\"name\":\"f\",\"arguments\":\"{\\\"n\\\":1}\"}", "\"function_call\""));

        var call = Assert.Single((await Calls.AskAsync(server)).Messages[0].Contents.OfType<FunctionCallContent>());

        Assert.Equal("f", call.Name);
        Assert.NotEmpty(call.CallId);
    }

    [Theory]
    [InlineData("{\\\"id\\\":\\\"13812345678")]
    [InlineData("[1]")]
    [InlineData("7")]
    [InlineData("\\\"13812345678\\\"")]
    [InlineData("请查 13812345678")]
    public async Task Call_ArgumentsThatAreNoObject_AreMarkedAndNotRepeated(string arguments)
    {
        await using var server = RawServer.Answer(Wire.Calls($$$"""{"index":0,"id":"a","function":{"name":"f","arguments":"{{{arguments}}}"}}""") + Wire.Finish("tool_calls") + Wire.Done);

        var call = Assert.Single((await Calls.StreamedAsync(server)).Messages[0].Contents.OfType<FunctionCallContent>());

        Assert.Null(call.Arguments);
        Assert.Equal(ModelFailure.InvalidResponse, Assert.IsType<ModelException>(call.Exception).Failure);
        Assert.DoesNotContain("13812345678", call.Exception.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    public async Task Call_WithoutArguments_HasNone(string arguments)
    {
        await using var server = RawServer.Answer(Wire.Calls($$$"""{"index":0,"id":"a","function":{"name":"f","arguments":"{{{arguments}}}"}}""") + Wire.Finish("tool_calls") + Wire.Done);

        var call = Assert.Single((await Calls.StreamedAsync(server)).Messages[0].Contents.OfType<FunctionCallContent>());

        Assert.Null(call.Exception);
        Assert.Empty(call.Arguments!);
    }

    [Fact]
    public async Task Call_WithoutAName_IsInvalid()
    {
        await using var server = RawServer.Answer(Wire.Calls("""{"index":0,"id":"a","function":{"arguments":"{\"n\":1}"}}""") + Wire.Finish("tool_calls") + Wire.Done);

        Assert.Equal(ModelFailure.InvalidResponse, (await Calls.FailsStreamingAsync(server)).Failure);
    }

    [Theory]
    [InlineData("c-1")]
    [InlineData("chatcmpl-0123456789012345678901234567890123456789")]
    public async Task Call_WithoutAnId_GetsOneThatEveryVendorTakes(string answerId)
    {
        await using var server = RawServer.Status(200, $$$"""{"id":"{{{answerId}}}","choices":[{"message":{"tool_calls":[{"function":{"name":"f"}},{"function":{"name":"f"}}]},"finish_reason":"tool_calls"}]}""");

        var ids = (await Calls.AskAsync(server)).Messages[0].Contents.OfType<FunctionCallContent>().Select(call => call.CallId).ToList();

        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.InRange(id.Length, 6, 40));
    }

    [Fact]
    public async Task Call_NullArgument_IsNull()
    {
        await using var server = RawServer.Answer(Wire.Calls("""{"index":0,"id":"a","function":{"name":"f","arguments":"{\"n\":null,\"m\":[1,{\"k\":true}]}"}}""") + Wire.Finish("tool_calls") + Wire.Done);

        var arguments = Assert.Single((await Calls.StreamedAsync(server)).Messages[0].Contents.OfType<FunctionCallContent>()).Arguments!;

        Assert.Null(arguments["n"]);
        Assert.Equal("""[1,{"k":true}]""", ((JsonElement)arguments["m"]!).GetRawText());
    }
}
