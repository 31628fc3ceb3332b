using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Providers.Anthropic.Tests;

/// <summary>A model that calls a vendor's server on loopback.</summary>
public abstract class AnthropicFixture : IAsyncLifetime
{
    protected const string Key = "sk-ant-api03-VERYSECRET";

    protected FaultyVendorServer Server { get; private set; } = null!;

    protected IChatClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await FaultyVendorServer.StartAsync();
        Client = Create().Client;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await Server.DisposeAsync();
    }

    protected ChatModel Create(Uri? address = null, TimeProvider? time = null, Action<AnthropicModelOptions>? configure = null)
    {
        var options = new AnthropicModelOptions { Model = "claude-test", ApiKey = Key, BaseUrl = address ?? Server.Address };
        configure?.Invoke(options);
        return AnthropicModels.Create("claude", options, "Models:claude", time);
    }

    /// <summary>Asks in one of both ways and returns the whole answer.</summary>
    protected static async Task<ChatResponse> AskAsync(IChatClient client, bool stream, ChatOptions? options = null, CancellationToken cancellationToken = default) => stream
        ? (await client.GetStreamingResponseAsync(Question, options, cancellationToken).ToListAsync(cancellationToken)).ToChatResponse()
        : await client.GetResponseAsync(Question, options, cancellationToken);

    protected const string Question = "我的电话是 13800138000, 可以退货吗?";
}
