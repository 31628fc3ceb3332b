using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Benchmarks.Routing;

/// <summary>The whole routing of a message without a model: a merchant with rules, 200 vetted answers, the built-in classifier, slots and flows.</summary>
internal static class RoutingCommand
{
    private const int Rounds = 100;
    private const int FaqCount = 200;
    private const int PhraseCount = 2_000;

    private static readonly DateTimeOffset Now = new(2026, 11, 18, 10, 0, 0, TimeSpan.Zero);
    private static readonly MerchantId Merchant = "routing";

    public static async Task RunAsync(Report report)
    {
        report.Section("Routing a message, without a model");
        var services = new ServiceCollection();
        services.AddLogging();
        var profile = RoutedMessages.Profile(Merchant, PhraseCount);
        services.AddSmartCustomerService().AddMerchant(profile);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<KnowledgeBases>().For(Merchant).PutAsync(RoutedMessages.Faqs(FaqCount));
        await TrainAsync(provider.GetRequiredService<MerchantClassifiers>(), profile);
        var router = provider.GetRequiredService<MessageRouter>();

        var single = Contexts(profile, RoutedMessages.Single);
        var times = Measure(router, single);
        report.Add($"one request ({single.Length} messages), p50", $"<= {Distribution.Text(Asked.RoutingP50)}", Distribution.Text(times.P50), times.P50 <= Asked.RoutingP50);
        report.Add("one request, p99", null, Distribution.Text(times.P99), null);
        report.Add("one request, each message at its median", null, times.OverItems(single.Length).ToString(), null);
        report.Add("allocated", null, string.Create(CultureInfo.InvariantCulture, $"{Allocated(router, single):N0} bytes"), null);
        var several = Contexts(profile, RoutedMessages.Several);
        report.Add($"several requests ({several.Length} messages)", null, Measure(router, several).ToString(), null);
        var inFlow = Contexts(profile, RoutedMessages.InFlow, RoutedMessages.Running);
        report.Add($"in a running flow ({inFlow.Length} messages)", null, Measure(router, inFlow).ToString(), null);
        var huge = Contexts(profile, [string.Concat(Enumerable.Repeat("我想退货，另外，how do I get an invoice and so on. ", 2_200))]);
        report.Add("100,000 characters", null, Distribution.Of(100, i => Route(router, huge[0]), warmUpSeconds: 0.5).ToString(), null);
        Stages(report, router, single);
    }

    private static RoutingContext[] Contexts(MerchantProfile profile, IReadOnlyList<string> messages, RunningFlow? flow = null) =>
        [.. messages.Select(message => new RoutingContext { Profile = profile, Text = message, Now = Now, Flow = flow, Flows = RoutedMessages.Flows })];

    private static async Task TrainAsync(MerchantClassifiers classifiers, MerchantProfile profile)
    {
        while (await classifiers.FindAsync(profile) is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private static Distribution Measure(MessageRouter router, RoutingContext[] contexts) => Distribution.Of(contexts.Length * Rounds, i => Route(router, contexts[i % contexts.Length]));

    private static double Allocated(MessageRouter router, RoutingContext[] contexts)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < contexts.Length * Rounds; i++)
        {
            Route(router, contexts[i % contexts.Length]);
        }

        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / (contexts.Length * Rounds);
    }

    // Each stage by the time that the trace gives it.
    private static void Stages(Report report, MessageRouter router, RoutingContext[] contexts)
    {
        var steps = new Dictionary<string, List<double>>();
        for (var i = 0; i < contexts.Length * Rounds; i++)
        {
            foreach (var step in Route(router, contexts[i % contexts.Length]).Steps)
            {
                (steps.TryGetValue(step.Stage, out var known) ? known : steps[step.Stage] = []).Add(step.Elapsed.TotalMicroseconds);
            }
        }

        foreach (var stage in (ReadOnlySpan<string>)[RouteStages.Rules, RouteStages.Faq, RouteStages.Classifier])
        {
            report.Add($"stage {stage}", null, steps.TryGetValue(stage, out var times) ? Distribution.Of(times).ToString() : "never asked", null);
        }
    }

    // Nothing in this process makes it wait.
    private static RoutingResult Route(MessageRouter router, RoutingContext context)
    {
        var routing = router.RouteAsync(context);
        return routing.IsCompletedSuccessfully ? routing.Result : routing.AsTask().GetAwaiter().GetResult();
    }
}
