using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Testing;

/// <summary>Writes what a model is asked and answers to a file, a JSON line for each call, so that <see cref="ScriptedChatClient.FromFile"/> can replay it.</summary>
/// <remarks>
/// The file holds the messages' text as the model received it, so record test data only; it holds no keys and no text of
/// exceptions but our own. A call is written when it ended, failed ones too; one that its caller cancelled or gave up is not. Safe for
/// concurrent use by one process.
/// </remarks>
public sealed class RecordingChatClient : DelegatingChatClient
{
    private readonly StreamWriter _file;
    private readonly Lock _gate = new();

    /// <summary>Wraps a client.</summary>
    /// <param name="innerClient">The client to record.</param>
    /// <param name="path">The file; what it holds already stays.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public RecordingChatClient(IChatClient innerClient, string path)
        : base(innerClient) => _file = new StreamWriter(path, append: true, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = Begin(messages, options, isStreaming: false);
        ChatResponse response;
        try
        {
            response = await base.GetResponseAsync(asked.Messages, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Write(asked with { Failure = RecordedCall.RecordedFailure.From(exception) });
            throw;
        }

        Write(asked with
        {
            Parts = [.. response.Messages.Select(message => message.Contents.ToList())],
            FinishReason = response.FinishReason?.Value,
            Usage = response.Usage,
        });
        return response;
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = Begin(messages, options, isStreaming: true);
        var parts = new List<List<AIContent>>();
        UsageDetails? usage = null;
        string? finishReason = null;
        var updates = base.GetStreamingResponseAsync(asked.Messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (updates.ConfigureAwait(false))
        {
            while (true)
            {
                try
                {
                    if (!await updates.MoveNextAsync().ConfigureAwait(false))
                    {
                        break;
                    }
                }
                catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
                {
                    Write(asked with { Parts = parts, Usage = usage, FinishReason = finishReason, Failure = RecordedCall.RecordedFailure.From(exception) });
                    throw;
                }

                var update = updates.Current;
                foreach (var reported in update.Contents.OfType<UsageContent>())
                {
                    (usage ??= new UsageDetails()).Add(reported.Details);
                }

                if (update.Contents.Where(content => content is not UsageContent).ToList() is { Count: > 0 } part)
                {
                    parts.Add(part);
                }

                finishReason = update.FinishReason?.Value ?? finishReason;
                yield return update;
            }
        }

        Write(asked with { Parts = parts, Usage = usage, FinishReason = finishReason });
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_gate)
            {
                _file.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private static RecordedCall Begin(IEnumerable<ChatMessage> messages, ChatOptions? options, bool isStreaming) => new()
    {
        Messages = [.. messages],
        ModelId = options?.ModelId,
        Temperature = options?.Temperature,
        MaxOutputTokens = options?.MaxOutputTokens,
        Tools = options?.Tools is { Count: > 0 } tools ? [.. tools.Select(tool => tool.Name)] : null,
        IsStreaming = isStreaming,
    };

    private void Write(RecordedCall call)
    {
        var line = call.ToLine();
        lock (_gate)
        {
            _file.WriteLine(line);
        }
    }
}
