using System.Diagnostics.Metrics;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Effects;

/// <summary>What is measured of writes.</summary>
internal static class EffectTelemetry
{
    private static readonly Meter Meter = new(SmartCustomerServiceTelemetry.Meter);
    private static readonly string[] StateNames = Enum.GetNames<EffectState>();

    private static readonly Counter<long> States = Meter.CreateCounter<long>("smartcs.effect.transitions", "{transition}", "Writes that came into a state.");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("smartcs.effect.yes.refused", "{yes}", "Yeses that did not count: to something else, too late, or of somebody else.");

    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram("smartcs.effect.duration", "s", "How long a shop took for a write.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = GenAiConventions.DurationBuckets });

    /// <summary>Counts a write that came into a state.</summary>
    public static void Came(EffectRecord record) =>
        States.Add(1, new("smartcs.merchant.id", record.Merchant.Value), new("smartcs.effect.name", record.Effect), new("smartcs.effect.state", StateNames[(int)record.State]));

    /// <summary>Counts a yes that does not count.</summary>
    public static void Refused(MerchantId merchant, string reason) => Refusals.Add(1, new("smartcs.merchant.id", merchant.Value), new("smartcs.effect.refusal", reason));

    /// <summary>Measures how long a shop took.</summary>
    public static void Took(EffectRecord record, TimeSpan elapsed, bool isKnown) =>
        Duration.Record(elapsed.TotalSeconds, new("smartcs.merchant.id", record.Merchant.Value), new("smartcs.effect.name", record.Effect), new("smartcs.effect.known", isKnown));
}
