using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Benchmarks.Models;

/// <summary>What the pipeline as it is registered (budget, telemetry without a listener, failover with the default retries, timeouts and circuit) adds to a model's own client.</summary>
internal static class ModelsCommand
{
    private const int Chunks = 200;

    private static readonly ChatMessage[] Question = [new(ChatRole.User, "How long can I return an item?")];
    private static readonly string[] Names = ["instant"];
    private static readonly MerchantProfile Profile = new() { Id = "acme", Models = new ModelAssignments { Answer = Names } };

    public static async Task RunAsync(Report report)
    {
        report.Section("Pipeline of models, zero-latency model");
        await MeasureAsync(report, yields: false);
        report.Section("Pipeline of models, model that answers on another thread");
        await MeasureAsync(report, yields: true);
        report.Section("Failover past a model whose circuit is open");
        await MeasureOpenCircuitAsync(report);
    }

    private static async Task MeasureAsync(Report report, bool yields)
    {
        using var model = new InstantModel(Chunks, yields);
        await using var services = Build(model);
        var pipeline = services.GetRequiredService<ModelClients>().Pipeline;
        var raw = await PerCall.OfAsync(() => model.GetResponseAsync(Question, new ChatOptions()));
        var whole = await PerCall.OfAsync(() => pipeline.GetResponseAsync(Question, Options()));
        Add(report, "call", raw, whole, yields ? null : Asked.PipelineMicroseconds, yields ? null : Asked.PipelineBytes);
        var endpoint = services.GetRequiredService<ModelCatalogue>().Models.Chat[Names[0]];
        var guarded = await PerCall.OfAsync(async () => await endpoint.AskAsync(endpoint.NewRequest(Question, new ChatOptions()), CancellationToken.None));
        report.Add("of which retries, timeouts and circuit of the model", null, (guarded - raw).ToString(), null);

        var rawStream = await PerCall.OfAsync(() => ReadAsync(model.GetStreamingResponseAsync(Question, new ChatOptions())));
        var wholeStream = await PerCall.OfAsync(() => ReadAsync(pipeline.GetStreamingResponseAsync(Question, Options())));
        Add(report, $"stream of {Chunks} chunks", rawStream, wholeStream, yields ? null : Asked.StreamMicroseconds, null);
    }

    private static async Task MeasureOpenCircuitAsync(Report report)
    {
        const int Calls = 20_000;
        using var model = new InstantModel(1, yields: false);
        using var broken = new BrokenModel();
        var catalogue = new ModelCatalogue(
            [new ChatModel { Name = "broken", Client = broken, Resilience = new ModelResilience { MaxRetries = 0, BreakDuration = TimeSpan.FromHours(1) } }, new ChatModel { Name = Names[0], Client = model }],
            [],
            [],
            []);
        using var client = new FailoverChatClient(catalogue);
        string[] both = ["broken", Names[0]];
        var times = new double[Calls];
        for (var i = -Calls; i < Calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await client.GetResponseAsync(Question, new ModelCallOptions(new ModelCall { Profile = Profile, Purpose = ModelPurpose.Answer, Models = both }));
            if (i >= 0)
            {
                times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }

        Array.Sort(times);
        catalogue.Dispose();
        var p99 = times[Calls * 99 / 100];
        report.Add("a whole call, p50", null, string.Create(CultureInfo.InvariantCulture, $"{times[Calls / 2]:0.0} us"), null);
        report.Add("a whole call, p99", $"<= {Asked.OpenCircuitP99} us", string.Create(CultureInfo.InvariantCulture, $"{p99:0.0} us"), p99 <= Asked.OpenCircuitP99);
    }

    private static void Add(Report report, string what, PerCall raw, PerCall whole, double? microseconds, double? bytes)
    {
        var added = whole - raw;
        report.Add($"the client alone, {what}", null, raw.ToString(), null);
        report.Add($"through the pipeline, {what}", null, whole.ToString(), null);
        var asked = microseconds is null ? null : bytes is null ? $"<= {microseconds} us" : $"<= {microseconds} us, {bytes:N0} bytes";
        report.Add($"added, {what}", asked, added.ToString(), microseconds is null ? null : added.Microseconds <= microseconds && (bytes is null || added.Bytes <= bytes));
    }

    private static ModelCallOptions Options() => new(new ModelCall { Profile = Profile, Purpose = ModelPurpose.Answer, Models = Names });

    private static async Task ReadAsync(IAsyncEnumerable<ChatResponseUpdate> updates)
    {
        await foreach (var update in updates)
        {
            _ = update;
        }
    }

    private static ServiceProvider Build(InstantModel model)
    {
        var services = new ServiceCollection();
        services.AddSmartCustomerService().AddMerchant(Profile).AddChatModel("instant", _ => model);
        return services.BuildServiceProvider();
    }

    private sealed class BrokenModel : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromException<ChatResponse>(new IOException());

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new IOException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
