using System.Text.Json.Serialization;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Who pays for sending goods back.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FreightPayer>))]
public enum FreightPayer
{
    /// <summary>The policy does not say; nothing is promised.</summary>
    Unstated,

    /// <summary>The merchant.</summary>
    Merchant,

    /// <summary>The shopper.</summary>
    Shopper,

    /// <summary>The merchant for the reasons of <see cref="AfterSalesSettings.MerchantFaults"/>, the shopper for others.</summary>
    ByReason,
}
