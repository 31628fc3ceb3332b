using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Providers.OpenAI.Tests.Failover;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Benchmarks.Models;

/// <summary>Thousands of streamed turns at once, each of a conversation of its own, while the vendor takes its time.</summary>
internal static class StreamsCommand
{
    // Each model is a merchant's only one, and gives it its name.
    private static readonly string[] Models = [SlowVendor.SentenceModel, SlowVendor.TokenModel];

    public static async Task RunAsync(Report report)
    {
        report.Section(string.Create(CultureInfo.InvariantCulture, $"{Asked.ConcurrentStreams:N0} streamed turns at once, a vendor that takes {SlowVendor.AnswerTime.TotalSeconds:0} s for each"));
        using var vendor = await SlowVendor.StartAsync();
        await using var services = await OpenAsync(vendor.Address);
        var assistant = services.GetRequiredService<IServiceAssistant>();
        await AddAsync(report, assistant, SlowVendor.SentenceModel, "cold: nothing compiled, nothing connected", isAsked: false);
        await AddAsync(report, assistant, SlowVendor.SentenceModel, "warm", isAsked: true);
        await AddAsync(report, assistant, SlowVendor.TokenModel, "warm, an event for each token", isAsked: true);

        using var process = Process.GetCurrentProcess();
        var megabytes = process.PeakWorkingSet64 / 1e6;
        report.Add("memory of the whole process at its peak, all rounds, all turns kept", $"<= {Asked.StreamMegabytes} MB", string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB"), megabytes <= Asked.StreamMegabytes);
    }

    private static async Task AddAsync(Report report, IServiceAssistant assistant, string merchant, string name, bool isAsked)
    {
        // All are asked at one instant, and each is timed from that instant on.
        var workBefore = Work();
        var start = Stopwatch.GetTimestamp();
        var turns = await Task.WhenAll(Enumerable.Range(0, Asked.ConcurrentStreams).Select(i => Task.Run(() => AskAsync(assistant, merchant, $"{name}-{i}", start))));
        var complete = turns.Count(turn => turn.IsComplete);
        var seconds = Distribution.Of(turns.Select(turn => turn.Microseconds));
        var p99 = seconds.P99 / 1e6;
        report.Add($"{name}: complete", string.Create(CultureInfo.InvariantCulture, $"{Asked.ConcurrentStreams:N0}"), string.Create(CultureInfo.InvariantCulture, $"{complete:N0}"), complete == Asked.ConcurrentStreams);
        report.Add($"{name}: p50", null, string.Create(CultureInfo.InvariantCulture, $"{seconds.P50 / 1e6:0.00} s"), null);
        report.Add($"{name}: p99", isAsked ? string.Create(CultureInfo.InvariantCulture, $"<= {Asked.StreamTurnP99Seconds} s") : null, string.Create(CultureInfo.InvariantCulture, $"{p99:0.00} s"), isAsked ? p99 <= Asked.StreamTurnP99Seconds : null);
        report.Add($"{name}: processor time of the process", null, string.Create(CultureInfo.InvariantCulture, $"{(Work() - workBefore).TotalSeconds:0.00} s"), null);
    }

    private static TimeSpan Work()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static async Task<(double Microseconds, bool IsComplete)> AskAsync(IServiceAssistant assistant, string merchant, string conversation, long start)
    {
        Reply? reply = null;
        await foreach (var update in assistant.ReplyStreamingAsync(FailoverShop.Request(merchant, conversation, 1, isChinese: false)))
        {
            reply = update.Completed ?? reply;
        }

        var isComplete = reply is { Outcome: ReplyOutcome.Generated, IsDegraded: false } && reply.Text == FailoverTexts.Expected(WayEnd.Second, isChinese: false);
        return (Stopwatch.GetElapsedTime(start).TotalMicroseconds, isComplete);
    }

    private static async Task<ServiceProvider> OpenAsync(Uri vendor)
    {
        var services = new ServiceCollection();
        var builder = services.AddSmartCustomerService();
        foreach (var model in Models)
        {
            builder.AddMerchant(new MerchantProfile { Id = model, Models = new ModelAssignments { Answer = [model] }, Generation = new GenerationSettings { ExtractiveAbove = 1 } }).AddOpenAICompatible(model, options =>
            {
                options.Model = model;
                options.ApiKey = FailoverShop.Key;
                options.Endpoint = new Uri(vendor, "v1");
            });
        }

        var provider = services.BuildServiceProvider();
        foreach (var merchant in Models)
        {
            await provider.GetRequiredService<KnowledgeBases>().For(merchant).PutAsync(FailoverTexts.Entries);
        }

        return provider;
    }
}
