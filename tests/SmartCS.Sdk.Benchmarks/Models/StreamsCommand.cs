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
    private const string Merchant = "acme";

    public static async Task RunAsync(Report report)
    {
        report.Section(string.Create(CultureInfo.InvariantCulture, $"{Asked.ConcurrentStreams:N0} streamed turns at once, a vendor that takes {SlowVendor.AnswerTime.TotalSeconds:0} s for each"));
        using var vendor = await SlowVendor.StartAsync();
        await using var services = await OpenAsync(vendor.Address);
        var assistant = services.GetRequiredService<IServiceAssistant>();
        await AddAsync(report, assistant, "first round: nothing compiled, nothing connected", "cold", isAsked: false);
        await AddAsync(report, assistant, "second round", "warm", isAsked: true);

        using var process = Process.GetCurrentProcess();
        var megabytes = process.PeakWorkingSet64 / 1e6;
        report.Add("memory of the whole process at its peak, both rounds, all turns kept", $"<= {Asked.StreamMegabytes} MB", string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB"), megabytes <= Asked.StreamMegabytes);
    }

    private static async Task AddAsync(Report report, IServiceAssistant assistant, string name, string round, bool isAsked)
    {
        // All are asked at one instant, and each is timed from that instant on.
        var start = Stopwatch.GetTimestamp();
        var turns = await Task.WhenAll(Enumerable.Range(0, Asked.ConcurrentStreams).Select(i => Task.Run(() => AskAsync(assistant, $"{round}-{i}", start))));
        var complete = turns.Count(turn => turn.IsComplete);
        var seconds = Distribution.Of(turns.Select(turn => turn.Microseconds));
        var p99 = seconds.P99 / 1e6;
        report.Add($"{name}: complete", string.Create(CultureInfo.InvariantCulture, $"{Asked.ConcurrentStreams:N0}"), string.Create(CultureInfo.InvariantCulture, $"{complete:N0}"), complete == Asked.ConcurrentStreams);
        report.Add($"{name}: p50", null, string.Create(CultureInfo.InvariantCulture, $"{seconds.P50 / 1e6:0.00} s"), null);
        report.Add($"{name}: p99", isAsked ? string.Create(CultureInfo.InvariantCulture, $"<= {Asked.StreamTurnP99Seconds} s") : null, string.Create(CultureInfo.InvariantCulture, $"{p99:0.00} s"), isAsked ? p99 <= Asked.StreamTurnP99Seconds : null);
    }

    private static async Task<(double Microseconds, bool IsComplete)> AskAsync(IServiceAssistant assistant, string conversation, long start)
    {
        Reply? reply = null;
        await foreach (var update in assistant.ReplyStreamingAsync(FailoverShop.Request(Merchant, conversation, 1, isChinese: false)))
        {
            reply = update.Completed ?? reply;
        }

        var isComplete = reply is { Outcome: ReplyOutcome.Generated, IsDegraded: false } && reply.Text == FailoverTexts.Expected(WayEnd.Second, isChinese: false);
        return (Stopwatch.GetElapsedTime(start).TotalMicroseconds, isComplete);
    }

    private static async Task<ServiceProvider> OpenAsync(Uri vendor)
    {
        var services = new ServiceCollection();
        services.AddSmartCustomerService()
            .AddMerchant(new MerchantProfile { Id = Merchant, Models = new ModelAssignments { Answer = ["slow"] }, Generation = new GenerationSettings { ExtractiveAbove = 1 } })
            .AddOpenAICompatible("slow", options =>
            {
                options.Model = "slow";
                options.ApiKey = FailoverShop.Key;
                options.Endpoint = new Uri(vendor, "v1");
            });
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<KnowledgeBases>().For(Merchant).PutAsync(FailoverTexts.Entries);
        return provider;
    }
}
