using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Whether the merchant stands behind an entry.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApprovalState>))]
public enum ApprovalState
{
    /// <summary>Approved; may be said to shoppers while it is valid. The default, also where JSON leaves it out.</summary>
    Approved,

    /// <summary>Being written; never said to a shopper.</summary>
    Draft,

    /// <summary>Withdrawn; kept for its history, never said to a shopper.</summary>
    Retired,
}
