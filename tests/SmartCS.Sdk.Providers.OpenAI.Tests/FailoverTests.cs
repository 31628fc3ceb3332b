using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Providers.OpenAI.Tests.Failover;
using SmartCS.Sdk.Tests.Turns;
using Xunit;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

/// <summary>Whole turns of a host whose first vendor misbehaves in every known way.</summary>
public sealed class FailoverTests
{
    private const int TurnsPerConversation = 2;

    // A vendor that asks for a second is given up, not waited for; the circuit stays closed, so that every turn meets the failure.
    private static readonly ModelResilience Closed = new() { RetryDelay = TimeSpan.FromMilliseconds(1), MaxRetryDelay = TimeSpan.FromMilliseconds(500), MinimumThroughput = 100_000 };

    [Fact]
    public async Task Turns_FirstVendorInEachWay_AreAnsweredOnceByWhomTheyShould()
    {
        await using var shop = await FailoverShop.OpenAsync(VendorWays.All, Closed);

        var problems = await Task.WhenAll(VendorWays.All.SelectMany(way => new[] { ProblemsAsync(shop, way, isChinese: false), ProblemsAsync(shop, way, isChinese: true) }));

        Assert.Empty(problems.SelectMany(lines => lines));
    }

    [Fact]
    public async Task Turns_CircuitOpen_AreAnsweredByTheSecondVendorAlone()
    {
        var down = VendorWays.All.Single(way => way.Name == "status-503");
        await using var shop = await FailoverShop.OpenAsync([down], Closed with { MinimumThroughput = 2, MaxRetries = 0, BreakDuration = TimeSpan.FromHours(1) });
        var turns = new List<ServedTurn>();
        for (var i = 0; i < 10; i++)
        {
            turns.Add(await shop.AskAsync(FailoverShop.Request(down.Name, "c", i, isChinese: false)));
        }

        Assert.All(turns, turn => Assert.True(turn.End == WayEnd.Second, turn.Story));
        Assert.Equal([.. Enumerable.Repeat(ModelFailure.Unavailable, 2), .. Enumerable.Repeat(ModelFailure.CircuitOpen, 8)], turns.Select(turn => turn.Reply!.ModelAttempts[0].Failure!.Value));
        Assert.Equal((2L, 10L), (shop.First.RequestCount, shop.Second.RequestCount));
    }

    [Fact]
    public async Task Turns_VendorsThatRepeatTheKeyAndTheQuestion_ShowThemNowhere()
    {
        var log = new LogRecorder();
        using var traces = new TraceRecorder();
        await using var shop = await FailoverShop.OpenAsync(VendorWays.All, Closed with { MinimumThroughput = 2 }, services => services.AddSingleton<ILoggerFactory>(log).AddSingleton(typeof(ILogger<>), typeof(Logger<>)));
        shop.First.KeepsRequests = true;

        var turns = await Task.WhenAll(VendorWays.All.SelectMany(way => Enumerable.Range(0, 4).Select(i => shop.AskAsync(FailoverShop.Request(way.Name, $"c{i}", i, isChinese: i % 2 == 0)))));
        var exceptions = await Task.WhenAll(shop.Get<IEnumerable<ChatModel>>().SelectMany(model => new[] { FailureAsync(model, isStreamed: false), FailureAsync(model, isStreamed: true) }));

        Assert.All(shop.First.Requests, request => Assert.Contains(FailoverShop.Key, request.Headers["Authorization"]));
        var said = string.Join('\n', turns.SelectMany(turn => turn.Replies).Select(reply => JsonSerializer.Serialize(reply) + reply));
        var told = string.Join('\n', exceptions.Append(log.Text).Append(traces.Text));
        Assert.Contains(nameof(ModelFailure.Unauthorized), log.Text);
        Assert.Contains(nameof(ModelFailure.Unauthorized), string.Concat(exceptions));
        Assert.Contains("status-401", traces.Text);
        Assert.DoesNotContain(FailoverShop.Key, said + told);
        Assert.DoesNotContain(FailoverShop.Key[^12..], said + told);
        Assert.DoesNotContain(FailoverTexts.Question, told);
        Assert.DoesNotContain(FailoverTexts.ChineseQuestion, told);
        Assert.DoesNotContain("The vendor refuses", said + told);
    }

    private static async Task<List<string>> ProblemsAsync(FailoverShop shop, VendorWay way, bool isChinese)
    {
        var problems = new List<string>();
        var requests = Enumerable.Range(0, TurnsPerConversation).Select(i => FailoverShop.Request(way.Name, $"c-{isChinese}", i, isChinese)).ToList();
        foreach (var request in requests)
        {
            var turn = await shop.AskAsync(request);
            if (turn.End != way.End)
            {
                problems.Add($"{way}: not {way.End}: {turn.Story}");
            }
            else if (turn.Reply!.ModelAttempts[0].Failure != way.Failure)
            {
                problems.Add($"{way}: not {way.Failure}: {turn.Story}");
            }
        }

        var kept = await shop.ReadAsync(requests[0]);
        if (!kept.Select(turn => turn.Message).SequenceEqual(requests.Select(request => request.Message)))
        {
            problems.Add($"{way}: kept {string.Join(", ", kept.Select(turn => turn.Message))}");
        }

        return problems;
    }

    /// <summary>What the model's own client throws when it is called without anything around it.</summary>
    private static async Task<string> FailureAsync(ChatModel model, bool isStreamed)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            if (!isStreamed)
            {
                await model.Client.GetResponseAsync(FailoverTexts.Question, cancellationToken: patience.Token);
            }

            await foreach (var update in model.Client.GetStreamingResponseAsync(FailoverTexts.Question, cancellationToken: patience.Token))
            {
                _ = update;
            }

            return "answered";
        }
        catch (Exception exception)
        {
            return $"{(exception as ModelException)?.Failure} {exception} {string.Join(", ", exception.Data.Values.Cast<object>())}";
        }
    }
}
