using Microsoft.Extensions.AI;
using Polly;

namespace SmartCS.Sdk.Models;

/// <summary>
/// A vendor's stream whose first content has arrived: reads on, watches the time, and adds up what is spent. One reader at a time.
/// </summary>
internal sealed class VendorStream : IDisposable
{
    private readonly ChatRequest _request;
    private readonly Patience _patience;
    private readonly PatientReader _reader;
    private readonly List<ChatResponseUpdate> _held = new(2);
    private int _given;
    private long _outputQuarters;
    private bool _hasAnswer;

    private VendorStream(ChatRequest request, Patience patience, IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        _request = request;
        _patience = patience;
        _reader = new PatientReader(updates, patience.Token);
    }

    /// <summary>The update that the last reading gave.</summary>
    public ChatResponseUpdate Current { get; private set; } = null!;

    /// <summary>From the first call to the first content.</summary>
    public TimeSpan FirstToken { get; private set; }

    /// <summary>What the vendor said was spent; null where it said nothing so far.</summary>
    public UsageDetails? Usage { get; private set; }

    /// <summary>The tokens that were written so far, as estimated.</summary>
    public int OutputTokens => TokenEstimator.FromQuarters(_outputQuarters);

    /// <summary>Whether the stream has ended and held an answer.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Calls the vendor and waits for the first content.</summary>
    public static async ValueTask<Outcome<VendorStream>> OpenAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var endpoint = request.Endpoint;
        var guard = endpoint.Guard;
        if (!guard.TryEnter(request))
        {
            return Outcome.FromException<VendorStream>(OwnLimitException.Instance);
        }

        var isStreamed = endpoint.Model.Capabilities.HasFlag(ModelCapabilities.Streaming);
        var remaining = guard.Remaining(request);
        var limit = isStreamed && guard.Settings.FirstTokenTimeout < remaining ? guard.Settings.FirstTokenTimeout : remaining;
        var patience = Patience.Start(limit, endpoint.Time, cancellationToken);
        VendorStream? stream = null;
        try
        {
            var updates = isStreamed
                ? endpoint.Model.Client.GetStreamingResponseAsync(request.Messages, request.Options, patience.Token).GetAsyncEnumerator(patience.Token)
                : AskWholeAsync(endpoint.Model.Client, request, patience).GetAsyncEnumerator(patience.Token);
            stream = new VendorStream(request, patience, updates);
            while (await stream._reader.MoveNextAsync().ConfigureAwait(false))
            {
                if (stream.Hold())
                {
                    patience.Extend(guard.Remaining(request));
                    stream.FirstToken = endpoint.Time.GetElapsedTime(request.StartedAt);
                    return Outcome.FromResult(stream);
                }
            }

            throw ModelFailures.Empty(endpoint.Model.Name);
        }
        catch (Exception exception)
        {
            request.Fail();
            var failure = patience.Explain(exception, endpoint.Model.Name, limit, isStreamed && limit < remaining);
            if (stream is null)
            {
                patience.Dispose();
            }
            else
            {
                stream.Close();
            }

            return Outcome.FromException<VendorStream>(failure);
        }
    }

    /// <summary>Reads on; <see cref="Take"/> is to be called with what comes of it.</summary>
    public ValueTask<bool> ReadAsync() => _given < _held.Count ? new ValueTask<bool>(true) : _reader.MoveNextAsync();

    /// <summary>Takes in what was read.</summary>
    /// <returns>Whether there is an update; false at the end.</returns>
    /// <exception cref="ModelException">The vendor withheld the rest, or the stream ended without an answer.</exception>
    public bool Take(bool hasNext)
    {
        if (_given < _held.Count)
        {
            Current = _held[_given++];
            return true;
        }

        if (!hasNext)
        {
            HasEnded = true;
            return _hasAnswer ? false : throw ModelFailures.Empty(_request.Endpoint.Model.Name);
        }

        Current = _reader.Current;
        Watch(Current);
        return true;
    }

    /// <summary>Says what an exception of the stream means.</summary>
    public Exception Explain(Exception exception) => _patience.Explain(exception, _request.Endpoint.Model.Name, _request.Endpoint.Guard.Settings.Timeout, isFirstToken: false);

    /// <summary>Ends the stream; what the vendor still does is waited for in the background.</summary>
    public void Close()
    {
        if (!HasEnded)
        {
            _patience.Cancel();
        }

        _reader.Close();
        _patience.Dispose();
    }

    /// <summary>Ends a stream that another one was faster than.</summary>
    public void Dispose() => Close();

    /// <summary>Keeps an update until the first content is there, so that nothing of a failed call is seen; true for the first content.</summary>
    private bool Hold()
    {
        var update = _reader.Current;
        Watch(update);
        _held.Add(update);
        return ModelContents.HasToken(update.Contents);
    }

    private void Watch(ChatResponseUpdate update)
    {
        if (update.FinishReason == ChatFinishReason.ContentFilter)
        {
            throw ModelFailures.Filtered(_request.Endpoint.Model.Name);
        }

        var contents = update.Contents;
        for (var i = 0; i < contents.Count; i++)
        {
            if (contents[i] is UsageContent usage)
            {
                (Usage ??= new UsageDetails()).Add(usage.Details);
            }
            else
            {
                _outputQuarters += UsageEstimate.Quarters(contents[i]);
            }
        }

        _hasAnswer = _hasAnswer || ModelContents.HasAnswer(contents);
    }

    // A model that cannot stream gives its answer in one piece.
    private static async IAsyncEnumerable<ChatResponseUpdate> AskWholeAsync(IChatClient client, ChatRequest request, Patience patience)
    {
        var response = await client.GetResponseAsync(request.Messages, request.Options, patience.Token).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }
}
