using System.Runtime.ExceptionServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SmartCS.Sdk.Models;

/// <summary>
/// Asks the models of <see cref="ModelCall.Models"/> one after the other until one answers, and writes down one attempt for
/// each, also for those that were passed over.
/// </summary>
/// <remarks>
/// <para>Takes <see cref="ModelCallOptions"/> only. Safe for concurrent use; one <see cref="ModelCall"/> is not.</para>
/// <para>
/// A streamed answer goes over to the next model as long as nothing of it was given out. What comes before the first content
/// is held back until then. When a model breaks off later, the failure surfaces as a <see cref="ModelException"/>, unless
/// <see cref="ModelCall.CanRestart"/> is set at that moment: the stream then gives one <see cref="ModelRestartUpdate"/> and
/// goes on with the next model's answer from its start. A reader that releases text sentence by sentence sets it before it
/// asks, and takes it back with the first sentence that it releases; so nobody is ever given parts of two answers.
/// </para>
/// <para>A reader that stops early ends the vendor's stream; the attempt then says what had been spent by that time.</para>
/// </remarks>
internal sealed class FailoverChatClient(ModelCatalogue catalogue, ILogger<FailoverChatClient>? logger = null) : IChatClient
{
    private readonly ILogger _logger = logger ?? NullLogger<FailoverChatClient>.Instance;

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var run = Begin(messages, options);
        while (run.Next() is { } endpoint)
        {
            var request = endpoint.NewRequest(run.Messages, run.Options);
            var activity = run.StartTrace(endpoint);
            var outcome = await endpoint.AskAsync(request, cancellationToken).ConfigureAwait(false);
            if (outcome.Result is { } response)
            {
                run.Succeeded(request, response, activity);
                return response;
            }

            if (outcome.Exception is OperationCanceledException)
            {
                run.Cancelled(request, activity);
                ExceptionDispatchInfo.Throw(outcome.Exception);
            }

            run.Failed(request, (ModelException)outcome.Exception!, activity);
        }

        throw run.AllFailed();
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        new FailoverStream(Begin(messages, options), cancellationToken);

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The models are the catalogue's.
    }

    private FailoverRun Begin(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return options is ModelCallOptions known
            ? new FailoverRun(catalogue.Models, messages as IReadOnlyCollection<ChatMessage> ?? [.. messages], known, _logger)
            : throw new ArgumentException("The options must say what the call is for.", nameof(options));
    }
}
