using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Turns.ModelTurnShop;

namespace SmartCS.Sdk.Tests.Turns;

/// <summary>Looks through everything that a turn leaves behind outside of its reply and its conversation, for every way in which one can end.</summary>
public sealed class ModelTurnSecretsTests
{
    private const string Phone = "13812345678";
    private const string Key = "sk-canary-4711";
    private const string Canary = "quokka";

    public static TheoryData<string> Outcomes => ["generated", "abstained", "unsupported", "unreadable", "broken", "failed", "threw", "budget", "tool", "tool fails", "source fails", "store fails", "cancelled", "vetted", "empty", "too long", "unknown merchant"];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Reply_HoweverItEnds_LeavesNoTextDataOrKeyBehind(string outcome)
    {
        var seen = new ConcurrentQueue<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == SmartCustomerServiceTelemetry.ActivitySource,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Enqueue($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.SelectMany(found => found.Tags))}"),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => Keep(tags));
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => Keep(tags));
        meters.Start();
        void Keep(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                seen.Enqueue($"{tag}");
            }
        }

        using var cancellation = new CancellationTokenSource();
        var profile = DefaultProfile with { MaxMessageLength = 300, Budgets = outcome == "budget" ? [new Budget { Currency = "CNY", Hard = 0 }] : [] };
        var tool = AIFunctionFactory.Create((string phone) => outcome == "tool fails" ? throw new InvalidOperationException($"{Key} {phone} {Canary}") : $"{Canary} {phone}", "call_back");
        await using var shop = await OpenAsync(profile, builder => builder.AddTools(new Source(() => outcome == "source fails" ? throw new IOException($"{Key} {Canary}") : [new ToolGrant { Function = tool }])));
        Script(shop, outcome, cancellation);
        if (outcome == "store fails")
        {
            shop.Conversations.FailAppend = static () => new SmartCustomerServiceException("The store is full.");
        }

        var text = outcome switch
        {
            "vetted" => $"{TestShop.Question}",
            "empty" => "?!",
            "too long" => $"{Canary} {Phone} " + new string('x', 400),
            _ => $"I am Li Lei, {Phone}, with my {Canary}. Is the Nordlys tent heavy?",
        };
        var request = shop.Request("m1", text, shopper: Shopper.Verified("s7") with { Names = ["Li Lei"] });
        request = outcome == "unknown merchant" ? request with { Merchant = "nobody" } : request;
        try
        {
            await shop.Assistant.ReplyAsync(request, cancellation.Token);
            Assert.DoesNotContain(outcome, (string[])["store fails", "cancelled", "unknown merchant"]);
        }
        catch (Exception exception) when (exception is SmartCustomerServiceException or OperationCanceledException or UnknownMerchantException)
        {
            seen.Enqueue($"{exception}");
        }

        // Other tests run beside this one; none of them writes these words into a trace or a measure.
        var left = string.Join('\n', seen.Append(shop.Log.Text));
        Assert.NotEmpty(left);
        foreach (var secret in new[] { Phone, Key, Canary, "Li Lei", "Nordlys", "2.4 kg" })
        {
            Assert.DoesNotContain(secret, left, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static void Script(ModelTurnShop shop, string outcome, CancellationTokenSource cancellation)
    {
        var first = outcome switch
        {
            "abstained" => ScriptedResponse.Text("""{"sentences":[]}"""),
            "unsupported" => Says($"The tent costs 99 euros, {Canary}."),
            "unreadable" => ScriptedResponse.Text(Canary),
            "broken" => ScriptedResponse.Chunks("""{"sentences":[{"text":"The Nordlys tent weighs 2.4 kg.","cites":["e1"]},""") with { Failure = static () => new IOException($"{Key} {Canary}") },
            "failed" => ScriptedResponse.Fail(ModelFailure.Unauthorized, 401),
            "threw" => ScriptedResponse.Fail(static () => new HttpRequestException($"POST with {Key}: {Canary} {Phone}", new InvalidOperationException(Key))),
            "tool" or "tool fails" => ScriptedResponse.ToolCall("call_back", new Dictionary<string, object?> { ["phone"] = "<MOBILE_1>" }),
            _ => Says("The Nordlys tent weighs 2.4 kg."),
        };
        shop.First.When(request => request.Number == 1, _ =>
        {
            if (outcome == "cancelled")
            {
                cancellation.Cancel();
            }

            return first;
        });
        shop.First.When(_ => true, outcome is "tool" or "tool fails" ? Says("The Nordlys tent weighs 2.4 kg.") : first);
        shop.Second.When(_ => true, first);
    }

    private sealed class Source(Func<IReadOnlyList<ToolGrant>> offer) : IToolSource
    {
        public ValueTask<IReadOnlyList<ToolGrant>> OfferAsync(ToolContext context, CancellationToken cancellationToken = default) => ValueTask.FromResult(offer());
    }
}
