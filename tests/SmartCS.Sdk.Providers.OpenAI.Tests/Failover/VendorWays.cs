using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Providers.OpenAI.Tests.Failover;

/// <summary>The ways in which vendors are known to bend the wire format or to fail.</summary>
internal static class VendorWays
{
    /// <summary>All ways, bends first.</summary>
    public static IReadOnlyList<VendorWay> All { get; } = [.. Bends(), .. Refusals(), .. BreakOffs(), .. Stalls(), .. Connections()];

    private static IEnumerable<VendorWay> Bends()
    {
        yield return new("finish-reason-unknown", WayEnd.First, behavior => behavior with { FinishReason = "eos_token_reached" });
        yield return new("finish-reason-null", WayEnd.First, behavior => behavior with { FinishReason = "" });
        yield return Bent("role-missing", WireQuirks.NoRole);
        yield return Bent("role-repeated", WireQuirks.RepeatedRole);
        yield return Bent("content-null", WireQuirks.NullContent);
        yield return new("reasoning", WayEnd.First, behavior => behavior with { Reasoning = ["The shopper asks", "，用户想知道重量。"] });
        yield return Bent("tool-call-without-index", WireQuirks.ToolCallsWithoutIndex) with { Call = Asks };
        yield return Bent("tool-call-in-one-piece", WireQuirks.WholeToolArguments | WireQuirks.ToolCallsWithoutIndex) with { Call = Asks };
        yield return Bent("tool-call-arguments-broken", WireQuirks.None) with { Call = Asks with { ArgumentsJson = """{"order":""" } };
        yield return Bent("tool-call-unknown-tool", WireQuirks.None) with { Call = new VendorToolCall("no_such_tool") };
        yield return Bent("usage-never", WireQuirks.NoUsage);
        yield return Bent("usage-in-last-chunk", WireQuirks.UsageInLastChunk);
        yield return Bent("usage-in-choice", WireQuirks.UsageInChoice);
        yield return Bent("keep-alive", WireQuirks.KeepAlive);
        yield return Bent("no-done", WireQuirks.NoDone);
        yield return Bent("gzip", WireQuirks.Gzip);
        yield return Bent("split-characters", WireQuirks.SplitBytes);
        yield return Bent("all-bends", WireQuirks.NoRole | WireQuirks.NullContent | WireQuirks.NoUsage | WireQuirks.KeepAlive | WireQuirks.NoDone | WireQuirks.Gzip | WireQuirks.CrLf | WireQuirks.EmptyChoices);
    }

    private static IEnumerable<VendorWay> Refusals()
    {
        yield return Refused("status-401", VendorBehavior.Status(401), ModelFailure.Unauthorized);
        yield return Refused("status-402", VendorBehavior.Status(402), ModelFailure.QuotaExceeded);
        yield return Refused("quota-429", VendorBehavior.QuotaExceeded(), ModelFailure.QuotaExceeded);
        yield return Refused("status-429", VendorBehavior.RateLimited(), ModelFailure.RateLimited);
        yield return Refused("status-429-retry-after", VendorBehavior.RateLimited(TimeSpan.FromSeconds(1)), ModelFailure.RateLimited);
        yield return Refused("status-429-retry-after-long", VendorBehavior.RateLimited(TimeSpan.FromMinutes(5)), ModelFailure.RateLimited);
        yield return Refused("status-429-retry-after-date", VendorBehavior.RateLimited(TimeSpan.FromMinutes(5), asDate: true), ModelFailure.RateLimited);
        yield return Refused("status-500", VendorBehavior.Status(500), ModelFailure.Unavailable);
        yield return Refused("status-503", VendorBehavior.Status(503), ModelFailure.Unavailable);
        yield return Refused("status-529", VendorBehavior.Status(529), ModelFailure.Unavailable);
        yield return Refused("html-200", VendorBehavior.Fails(VendorFault.HtmlPage), ModelFailure.InvalidResponse);
        yield return Refused("html-502", VendorBehavior.Fails(VendorFault.HtmlPage) with { StatusCode = 502 }, ModelFailure.Unavailable);
    }

    private static IEnumerable<VendorWay> BreakOffs()
    {
        yield return Broken("error-at-start", VendorFault.ErrorInStreamAtStart, ModelFailure.Unavailable);
        yield return Broken("error-midway", VendorFault.ErrorInStreamMidway, ModelFailure.Unavailable) with { Pieces = WayPieces.BreaksInFirst };
        yield return Broken("error-after-sentence", VendorFault.ErrorInStreamMidway, ModelFailure.Unavailable) with { Pieces = WayPieces.BreaksInSecond, End = WayEnd.FirstCutShort };
        yield return Broken("reset-before-headers", VendorFault.ResetBeforeHeaders, ModelFailure.Network);
        yield return Broken("reset-midway", VendorFault.ResetMidBody, ModelFailure.Network) with { Pieces = WayPieces.BreaksInFirst };
        yield return Broken("reset-after-sentence", VendorFault.ResetMidBody, ModelFailure.Network) with { Pieces = WayPieces.BreaksInSecond, End = WayEnd.FirstCutShort };
        yield return Broken("truncated-json", VendorFault.TruncatedJson, ModelFailure.InvalidResponse) with { Pieces = WayPieces.BreaksInFirst };
        yield return Broken("truncated-after-sentence", VendorFault.TruncatedJson, ModelFailure.InvalidResponse) with { Pieces = WayPieces.BreaksInSecond, End = WayEnd.FirstCutShort };
        yield return Broken("reset-within-tool-call", VendorFault.ResetMidBody, ModelFailure.Network) with { Call = Asks };
        yield return new("status-503-after-tool-call", WayEnd.Second, behavior => behavior.ToolCalls.Count > 0 ? behavior : VendorBehavior.Status(503)) { Call = Asks };
        yield return Broken("empty-body", VendorFault.EmptyBody, ModelFailure.InvalidResponse);
        yield return new("oversized-body", WayEnd.Second, behavior => behavior with { Fault = VendorFault.OversizedBody, OversizedBytes = 256 << 10 }) { Failure = ModelFailure.InvalidResponse, MaxResponseBytes = 64 << 10 };
    }

    // Nobody wants to wait for these twice.
    private static IEnumerable<VendorWay> Stalls()
    {
        yield return Broken("hang", VendorFault.Hang, ModelFailure.TimedOut) with { Settings = Quick };
        yield return Broken("hang-midway", VendorFault.HangMidBody, ModelFailure.TimedOut) with { Pieces = WayPieces.BreaksInFirst, Settings = Quick };
        yield return Broken("hang-after-sentence", VendorFault.HangMidBody, ModelFailure.TimedOut) with { Pieces = WayPieces.BreaksInSecond, Settings = Patient, End = WayEnd.FirstCutShort };
        yield return new("slow-drip", WayEnd.Second, behavior => behavior with { BetweenChunks = TimeSpan.FromSeconds(1) })
        {
            Pieces = WayPieces.BreaksInFirst,
            Settings = static settings => Patient(settings) with { Timeout = TimeSpan.FromSeconds(1.5) },
            Failure = ModelFailure.TimedOut,
        };
    }

    private static IEnumerable<VendorWay> Connections()
    {
        yield return new("tls-refused", WayEnd.Second, behavior => behavior) { Address = server => server.HandshakeRefusingAddress, Failure = ModelFailure.Network };
        yield return new("tls-untrusted", WayEnd.Second, behavior => behavior) { Address = server => server.UntrustedAddress, Failure = ModelFailure.Network };
        yield return new("connection-refused", WayEnd.Second, behavior => behavior) { Address = server => server.ConnectionRefusingAddress, Failure = ModelFailure.Network };
    }

    private static VendorToolCall Asks => new("order_status", """{"order":"订单-1"}""");

    private static ModelResilience Quick(ModelResilience settings) => settings with { FirstTokenTimeout = TimeSpan.FromMilliseconds(200), Timeout = TimeSpan.FromMilliseconds(400), MaxRetries = 0 };

    // Long enough for the first sentence on a busy machine.
    private static ModelResilience Patient(ModelResilience settings) => settings with { Timeout = TimeSpan.FromSeconds(2), MaxRetries = 0 };

    private static VendorWay Bent(string name, WireQuirks quirks) => new(name, WayEnd.First, behavior => behavior with { Quirks = quirks });

    private static VendorWay Refused(string name, VendorBehavior refusal, ModelFailure failure) => new(name, WayEnd.Second, _ => refusal) { Failure = failure };

    private static VendorWay Broken(string name, VendorFault fault, ModelFailure failure) => new(name, WayEnd.Second, behavior => behavior with { Fault = fault }) { Failure = failure };
}
