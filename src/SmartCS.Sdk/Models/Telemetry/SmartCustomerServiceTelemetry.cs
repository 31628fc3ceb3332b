namespace SmartCS.Sdk.Models;

/// <summary>The names under which a host finds what is traced and measured, such as <c>AddSource(SmartCustomerServiceTelemetry.ActivitySource)</c>.</summary>
/// <remarks>Neither traces nor measurements hold texts of conversations, keys or personal data; merchants and conversations appear by their ids.</remarks>
public static class SmartCustomerServiceTelemetry
{
    /// <summary>The activity source: one activity for each call to models and one below it for each model that was tried.</summary>
    public const string ActivitySource = "SmartCS.Sdk";

    /// <summary>The meter: durations, times to the first token and tokens by the OpenTelemetry conventions for generative AI, and counts of failovers and of changes of circuits.</summary>
    public const string Meter = "SmartCS.Sdk";
}
