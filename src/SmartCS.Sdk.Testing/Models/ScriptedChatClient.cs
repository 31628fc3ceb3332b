using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Testing;

/// <summary>A chat model without a model: it answers as its script says, and keeps what it was asked.</summary>
/// <remarks>
/// The first rule that fits a request answers it (<see cref="When(Func{ScriptedRequest, bool}, ScriptedResponse)"/>), else the next response
/// of the queue (<see cref="Then"/>), else <see cref="Default"/>. Safe for concurrent use, also of the script while it is
/// used. All waits are on the clock that it was given. Without latency, rules, faults and <see cref="KeepsRequests"/>, a call costs
/// little more than the objects of its answer.
/// </remarks>
public sealed class ScriptedChatClient : IChatClient
{
    private readonly TimeProvider _time;
    private readonly ChatClientMetadata _metadata;
    private readonly ConcurrentQueue<ScriptedResponse> _queue = new();
    private readonly Lock _gate = new();
    private readonly List<ScriptedRequest> _requests = [];
    private ImmutableArray<(Func<ScriptedRequest, bool> Fits, Func<ScriptedRequest, ScriptedResponse> Respond)> _rules = [];
    private long _calls;
    private long _cancelled;

    /// <summary>Creates a model with an empty script.</summary>
    /// <param name="time">The clock of latencies and fault schedules; null for the system's.</param>
    /// <param name="modelId">The id that its answers carry.</param>
    public ScriptedChatClient(TimeProvider? time = null, string modelId = "scripted")
    {
        _time = time ?? TimeProvider.System;
        ModelId = modelId;
        _metadata = new ChatClientMetadata("smartcs.testing", null, modelId);
    }

    /// <summary>Creates a model that answers everything alike.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="time">The clock of latencies and fault schedules; null for the system's.</param>
    public ScriptedChatClient(ScriptedResponse response, TimeProvider? time = null)
        : this(time) => Default = response;

    /// <summary>The id that its answers carry.</summary>
    public string ModelId { get; }

    /// <summary>Answers what no rule fits once the queue is empty; null, the default, makes such calls fail.</summary>
    public ScriptedResponse? Default { get; set; }

    /// <summary>How long answers take that do not say so themselves. Default none.</summary>
    public ScriptedLatency Latency { get; set => field = value ?? ScriptedLatency.None; } = ScriptedLatency.None;

    /// <summary>Which calls fail, before anything of the script is used up; null, the default, for none.</summary>
    public FaultSchedule? Faults { get; set; }

    /// <summary>Whether requests are kept in <see cref="Requests"/>. Default true; switch it off for measuring and for long runs.</summary>
    public bool KeepsRequests { get; set; } = true;

    /// <summary>How many calls were begun.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>How many calls were cancelled by their caller while they waited.</summary>
    public long CancelledCalls => Interlocked.Read(ref _cancelled);

    /// <summary>How many responses of the queue are not used up.</summary>
    public int Remaining => _queue.Count;

    /// <summary>The requests so far, in the order in which they came.</summary>
    public IReadOnlyList<ScriptedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Reads a script that a <see cref="RecordingChatClient"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inOrder">
    /// False, the default: a request is answered by what was recorded for the same messages; where they were recorded several
    /// times, by one after the other, the last ones again and again. True: requests are answered in the order recorded, whatever they ask.
    /// </param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <returns>The model. It fails on what was not recorded.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A line of it is no recorded call; the message says which.</exception>
    public static ScriptedChatClient FromFile(string path, bool inOrder = false, TimeProvider? time = null)
    {
        var client = new ScriptedChatClient(time, "recorded");
        var calls = RecordedCall.ReadFile(path);
        if (inOrder)
        {
            calls.ForEach(call => client.Then(call.ToScript()));
            return client;
        }

        // One rule for all: a recording may be long.
        var recorded = calls.GroupBy(call => RecordedCall.KeyOf(call.Messages)).ToDictionary(group => group.Key, group => new Replay([.. group.Select(call => call.ToScript())]));
        client.When(request => recorded.ContainsKey(RecordedCall.KeyOf(request.Messages)), request => recorded[RecordedCall.KeyOf(request.Messages)].Next());
        return client;
    }

    /// <summary>Adds a response to the end of the queue.</summary>
    /// <param name="response">The response.</param>
    /// <returns>The same client.</returns>
    public ScriptedChatClient Then(ScriptedResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        _queue.Enqueue(response);
        return this;
    }

    /// <summary>Adds a rule on the text of the last message.</summary>
    /// <param name="lastMessageContains">What the text contains; case counts.</param>
    /// <param name="response">The response.</param>
    /// <returns>The same client.</returns>
    public ScriptedChatClient When(string lastMessageContains, ScriptedResponse response) =>
        When(request => request.LastMessage?.Text.Contains(lastMessageContains, StringComparison.Ordinal) is true, response);

    /// <summary>Adds a rule.</summary>
    /// <param name="fits">Whether the rule answers a request.</param>
    /// <param name="response">The response.</param>
    /// <returns>The same client.</returns>
    public ScriptedChatClient When(Func<ScriptedRequest, bool> fits, ScriptedResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return When(fits, _ => response);
    }

    /// <summary>Adds a rule whose response depends on the request, such as a model that obeys what it reads.</summary>
    /// <param name="fits">Whether the rule answers a request.</param>
    /// <param name="respond">Makes the response; called by several threads at once where requests are concurrent.</param>
    /// <returns>The same client.</returns>
    public ScriptedChatClient When(Func<ScriptedRequest, bool> fits, Func<ScriptedRequest, ScriptedResponse> respond)
    {
        ArgumentNullException.ThrowIfNull(fits);
        ArgumentNullException.ThrowIfNull(respond);
        ImmutableInterlocked.Update(ref _rules, static (rules, rule) => rules.Add(rule), (fits, respond));
        return this;
    }

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<ChatResponse>(cancellationToken);
        }

        try
        {
            var response = Next(messages, options, isStreaming: false, out var number);
            var wait = (response.Latency ?? Latency).FirstChunk;
            return wait == TimeSpan.Zero ? Task.FromResult(Complete(response, number)) : CompleteAsync(response, number, wait, cancellationToken);
        }
        catch (Exception exception)
        {
            // As a vendor's client does: failures come through the task.
            return Task.FromException<ChatResponse>(exception);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();
        var response = Next(messages, options, isStreaming: true, out var number);
        var id = IdOf(number);
        var latency = response.Latency ?? Latency;
        await WaitAsync(latency.FirstChunk, cancellationToken).ConfigureAwait(false);
        for (var part = 0; part < response.Parts.Count; part++)
        {
            if (part > 0)
            {
                await WaitAsync(latency.BetweenChunks, cancellationToken).ConfigureAwait(false);
            }

            cancellationToken.ThrowIfCancellationRequested();
            yield return response.ToUpdate(part, ModelId, id);
        }

        await WaitAsync(response.Parts.Count > 0 ? latency.BetweenChunks : TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        if (response.Failure is { } failure)
        {
            throw failure();
        }

        yield return response.ToLastUpdate(ModelId, id);
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

    /// <summary>Does nothing; there is nothing to free.</summary>
    public void Dispose()
    {
    }

    private ScriptedResponse Next(IEnumerable<ChatMessage> messages, ChatOptions? options, bool isStreaming, out long number)
    {
        var rules = _rules;
        ScriptedRequest? request = null;
        if (KeepsRequests)
        {
            // Numbered inside, so that the list is in the order of the numbers.
            lock (_gate)
            {
                number = Interlocked.Increment(ref _calls);
                _requests.Add(request = ScriptedRequest.From(number, _time.GetUtcNow(), isStreaming, messages, options));
            }
        }
        else
        {
            number = Interlocked.Increment(ref _calls);
            request = rules.IsEmpty ? null : ScriptedRequest.From(number, _time.GetUtcNow(), isStreaming, messages, options);
        }

        if (Faults?.For(number, _time.GetUtcNow()) is { } fault)
        {
            return ScriptedResponse.Fail(() => fault);
        }

        foreach (var (fits, respond) in rules)
        {
            if (fits(request!))
            {
                return respond(request!);
            }
        }

        return _queue.TryDequeue(out var queued) ? queued
            : Default ?? throw new InvalidOperationException($"The script has no response to request {number}: no rule fits it, the queue is empty and there is no default.");
    }

    private static string IdOf(long number) => string.Create(CultureInfo.InvariantCulture, $"scripted-{number}");

    private ChatResponse Complete(ScriptedResponse response, long number) =>
        response.Failure is { } failure ? throw failure() : response.ToResponse(ModelId, IdOf(number));

    private async Task<ChatResponse> CompleteAsync(ScriptedResponse response, long number, TimeSpan wait, CancellationToken cancellationToken)
    {
        await WaitAsync(wait, cancellationToken).ConfigureAwait(false);
        return Complete(response, number);
    }

    private ValueTask WaitAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        wait == TimeSpan.Zero ? ValueTask.CompletedTask : new ValueTask(DelayAsync(wait, cancellationToken));

    private async Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _cancelled);
            throw;
        }
    }

    /// <summary>The answers recorded for one question.</summary>
    private sealed class Replay(ScriptedResponse[] responses)
    {
        private int _used = -1;

        public ScriptedResponse Next() => responses[Math.Min(Interlocked.Increment(ref _used), responses.Length - 1)];
    }
}
