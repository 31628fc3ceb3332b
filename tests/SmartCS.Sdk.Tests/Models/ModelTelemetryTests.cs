using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Tests.Models;

public sealed class ModelTelemetryTests : IDisposable
{
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> _figures = new();
    private readonly MeterListener _meter = new();
    private readonly ActivityListener _listener;
    private readonly string _merchant = Guid.NewGuid().ToString("N");

    public ModelTelemetryTests()
    {
        // Other tests run beside this one; what belongs to it is told by the trace and by the vendor's name.
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == SmartCustomerServiceTelemetry.ActivitySource,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
        _meter.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == SmartCustomerServiceTelemetry.Meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meter.Start();
    }

    public void Dispose()
    {
        _meter.Dispose();
        _listener.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_FirstModelFails_IsTracedWithBothAttemptsBelowItAndWithoutTexts(bool streams)
    {
        var usage = new UsageDetails { InputTokenCount = 11, OutputTokenCount = 7 };
        using var shop = new ModelShop(
            model => model with { Vendor = _merchant, ModelId = "id-" + model.Name, Resilience = new ModelResilience { MaxRetries = 0 } },
            new FakeModel(FakeModel.Fails(static () => new IOException("secret-key"))),
            new FakeModel(new FakeModel.Step { Chunks = ["secret-", "answer"], Usage = usage, Yields = true }));
        shop.Call = new ModelCall { Profile = shop.Call.Profile with { Id = _merchant }, Purpose = ModelPurpose.Answer, Conversation = "c1", Models = shop.Call.Models };
        using var client = new TelemetryChatClient(shop.Client);
        using var outer = new Activity("host").Start();

        Assert.Equal("secret-answer", await AskAsync(client, shop.Call, streams));
        Assert.Same(outer, Activity.Current);

        var call = Assert.Single(_activities, activity => activity.ParentSpanId == outer.SpanId);
        var attempts = _activities.Where(activity => activity.ParentSpanId == call.SpanId).ToList();
        Assert.Equal((_merchant, "c1", 2), (call.GetTagItem("smartcs.merchant.id"), call.GetTagItem("gen_ai.conversation.id"), call.GetTagItem("smartcs.model.attempts")));
        Assert.Equal(["chat id-a", "chat id-b"], attempts.Select(attempt => attempt.DisplayName));
        Assert.Equal(("Network", ActivityStatusCode.Error), (attempts[0].GetTagItem("error.type"), attempts[0].Status));
        Assert.Equal((11L, 7L, _merchant, "id-b"), (attempts[1].GetTagItem("gen_ai.usage.input_tokens"), attempts[1].GetTagItem("gen_ai.usage.output_tokens"), attempts[1].GetTagItem("gen_ai.provider.name"), attempts[1].GetTagItem("gen_ai.request.model")));
        Assert.DoesNotContain(_activities.SelectMany(activity => activity.TagObjects), tag => tag.Value?.ToString()?.Contains("secret", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_FirstModelFails_IsMeasuredByTheConventions(bool streams)
    {
        var usage = new UsageDetails { InputTokenCount = 11, OutputTokenCount = 7 };
        using var shop = new ModelShop(
            model => model with { Vendor = _merchant, Resilience = new ModelResilience { MaxRetries = 0 } },
            new FakeModel(FakeModel.Fails(static () => new IOException())),
            new FakeModel(new FakeModel.Step { Chunks = ["yes"], Usage = usage }));

        await shop.AskAsync(streams, null, TestContext.Current.CancellationToken);

        var own = _figures.Where(figure => (string?)figure.Tags.GetValueOrDefault("gen_ai.provider.name") == _merchant).ToList();
        Assert.Equal(2, own.Count(figure => figure.Name == "gen_ai.client.operation.duration"));
        Assert.Equal("Network", Assert.Single(own, figure => figure.Tags.ContainsKey("error.type")).Tags["error.type"]);
        Assert.Equal([("input", 11d), ("output", 7d)], own.Where(figure => figure.Name == "gen_ai.client.token.usage").Select(figure => ((string)figure.Tags["gen_ai.token.type"]!, figure.Value)));
        Assert.Equal(streams ? 1 : 0, own.Count(figure => figure.Name == "gen_ai.client.operation.time_to_first_chunk"));
        Assert.Contains(_figures, static figure => figure.Name == "smartcs.model.failovers");
    }

    [Fact]
    public async Task Stream_LeftByItsReader_EndsItsActivities()
    {
        using var shop = new ModelShop(new FakeModel(FakeModel.Says("one", "two")));
        using var client = new TelemetryChatClient(shop.Client);
        using var outer = new Activity("host").Start();

        await foreach (var update in client.GetStreamingResponseAsync(ModelShop.Question, new ModelCallOptions(shop.Call), TestContext.Current.CancellationToken))
        {
            Assert.Same(outer, Activity.Current);
            break;
        }

        var call = Assert.Single(_activities, activity => activity.ParentSpanId == outer.SpanId);
        Assert.Single(_activities, activity => activity.ParentSpanId == call.SpanId);
    }

    private static async Task<string> AskAsync(TelemetryChatClient client, ModelCall call, bool streams)
    {
        if (!streams)
        {
            return (await client.GetResponseAsync(ModelShop.Question, new ModelCallOptions(call), TestContext.Current.CancellationToken)).Text;
        }

        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in client.GetStreamingResponseAsync(ModelShop.Question, new ModelCallOptions(call), TestContext.Current.CancellationToken))
        {
            updates.Add(update);
        }

        return updates.ToChatResponse().Text;
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _figures.Enqueue((instrument.Name, value, new Dictionary<string, object?>(tags.ToArray())));
}
