using System.Text.Json.Serialization;

namespace SmartCS.Sdk.AfterSales;

/// <summary>What a shopper gets for what goes back.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReturnKind>))]
public enum ReturnKind
{
    /// <summary>The money.</summary>
    Refund,

    /// <summary>Another article of the same product.</summary>
    Exchange,

    /// <summary>The same article, mended.</summary>
    Repair,

    /// <summary>The money, and the goods stay with the shopper or never came.</summary>
    RefundOnly,
}
