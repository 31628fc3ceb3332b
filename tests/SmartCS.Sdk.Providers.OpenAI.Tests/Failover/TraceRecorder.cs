using System.Collections.Concurrent;
using System.Diagnostics;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI.Tests.Failover;

/// <summary>Keeps everything that the engine and its HTTP client trace, whoever caused it.</summary>
internal sealed class TraceRecorder : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ActivityListener _listener;

    public TraceRecorder()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == SmartCustomerServiceTelemetry.ActivitySource || source.Name.StartsWith("System.Net.", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _lines.Enqueue(string.Join(' ', [activity.DisplayName, activity.StatusDescription ?? "", Join(activity.TagObjects), Join(activity.Baggage.Select(pair => new KeyValuePair<string, object?>(pair.Key, pair.Value))), .. activity.Events.Select(item => $"{item.Name} {Join(item.Tags)}")])),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public string Text => string.Join('\n', _lines);

    public void Dispose() => _listener.Dispose();

    private static string Join(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(", ", tags);
}
