using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

/// <summary>Calls of a server in tests.</summary>
internal static class Calls
{
    public const string Key = "sk-Secret-0123456789abcdef";

    public static OpenAICompatibleOptions Options(RawServer server, VendorPreset? vendor = null) => new()
    {
        Vendor = vendor ?? VendorPresets.DashScope,
        Model = "qwen-plus",
        ApiKey = Key,
        Endpoint = server.Endpoint,
    };

    public static async Task<List<ChatResponseUpdate>> StreamAsync(RawServer server, ChatOptions? options = null, string question = "在吗？", VendorPreset? vendor = null)
    {
        using var client = new OpenAICompatibleChatClient(Options(server, vendor));
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in client.GetStreamingResponseAsync(question, options, TestContext.Current.CancellationToken))
        {
            updates.Add(update);
        }

        return updates;
    }

    public static async Task<ChatResponse> StreamedAsync(RawServer server, ChatOptions? options = null) => (await StreamAsync(server, options)).ToChatResponse();

    public static async Task<ChatResponse> AskAsync(RawServer server, ChatOptions? options = null, string question = "在吗？", VendorPreset? vendor = null)
    {
        using var client = new OpenAICompatibleChatClient(Options(server, vendor));
        return await client.GetResponseAsync(question, options, TestContext.Current.CancellationToken);
    }

    public static Task<ModelException> FailsStreamingAsync(RawServer server) => Assert.ThrowsAsync<ModelException>(() => StreamAsync(server));

    public static Task<ModelException> FailsAsync(RawServer server) => Assert.ThrowsAsync<ModelException>(() => AskAsync(server));
}
