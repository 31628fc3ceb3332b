using System.Text.Json.Serialization;

namespace SmartCS.Sdk.AfterSales;

/// <summary>From when the days of a policy are counted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PolicyWindowStart>))]
public enum PolicyWindowStart
{
    /// <summary>From the day on which the order arrived.</summary>
    Delivery,

    /// <summary>From the day on which the order was placed.</summary>
    Order,
}
