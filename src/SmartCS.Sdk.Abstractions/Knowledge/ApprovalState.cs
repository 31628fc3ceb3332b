using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Whether the merchant stands behind an entry.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApprovalState>))]
public enum ApprovalState
{
    /// <summary>Being written; never said to a shopper.</summary>
    Draft,

    /// <summary>Approved; may be said to shoppers while it is valid.</summary>
    Approved,

    /// <summary>Withdrawn; kept for its history, never said to a shopper.</summary>
    Retired,
}
