using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>
/// Calls the chat models of every vendor that speaks the OpenAI wire format. Forgives what vendors get wrong, and repeats,
/// limits and times nothing itself. Safe for concurrent use; all clients of a process share their connections.
/// </summary>
/// <remarks>
/// Failures are <see cref="ModelException"/>s that hold neither the key nor any of the vendor's words; a cancellation is an
/// <see cref="OperationCanceledException"/>. A streamed answer reports its usage, its tool calls and the reason for its end in its last update.
/// </remarks>
public sealed class OpenAICompatibleChatClient : IChatClient
{
    private readonly VendorHttp _http;
    private readonly ChatClientMetadata _metadata;

    /// <summary>Creates the client; calls nothing.</summary>
    /// <param name="options">How the model is reached.</param>
    /// <param name="httpClient">What sends the requests, with no time limit and no redirects of its own; it is not disposed of. Null, the default, means connections pooled for the process.</param>
    /// <param name="timeProvider">The clock that dates in <c>Retry-After</c> are compared with. Default the system's.</param>
    /// <exception cref="ModelSettingsException">An option is missing or wrong; names it as <c>OpenAICompatibleOptions:ApiKey</c>.</exception>
    public OpenAICompatibleChatClient(OpenAICompatibleOptions options, HttpClient? httpClient = null, TimeProvider? timeProvider = null)
        : this(VendorConnection.Create(options, nameof(OpenAICompatibleOptions)), httpClient, timeProvider)
    {
    }

    internal OpenAICompatibleChatClient(VendorConnection connection, HttpClient? httpClient, TimeProvider? timeProvider)
    {
        _http = new VendorHttp(connection, httpClient, timeProvider);
        _metadata = new ChatClientMetadata(connection.Vendor, new Uri(connection.ChatUri.GetLeftPart(UriPartial.Authority)), connection.Model);
    }

    /// <inheritdoc/>
    /// <exception cref="ModelException">The call failed, or the model cannot take what is sent, such as an image.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var whole = new WholeAnswer();
        await foreach (var update in CallAsync(messages, options, isStreaming: false, cancellationToken).ConfigureAwait(false))
        {
            whole.Add(update);
        }

        return whole.ToResponse();
    }

    /// <inheritdoc/>
    /// <exception cref="ModelException">The call failed, before or amid the answer, or the model cannot take what is sent, such as an image.</exception>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return CallAsync(messages, options, isStreaming: true, cancellationToken);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Does nothing: connections belong to the process, or to whoever passed the HTTP client.</summary>
    public void Dispose()
    {
    }

    private async IAsyncEnumerable<ChatResponseUpdate> CallAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, bool isStreaming, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var json = ChatRequestWriter.Write(_http.Connection, messages, options, isStreaming);
        var address = _http.Connection.ChatUri;
        var response = await _http.SendAsync(address, json, isStreaming, cancellationToken).ConfigureAwait(false);
        await foreach (var update in ChatAnswerStream.ReadAsync(_http, response, cancellationToken).ConfigureAwait(false))
        {
            yield return update;
        }
    }
}
