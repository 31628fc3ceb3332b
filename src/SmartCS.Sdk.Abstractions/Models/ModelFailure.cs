using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Models;

/// <summary>Why a call to a model failed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ModelFailure>))]
public enum ModelFailure
{
    /// <summary>Of no known kind.</summary>
    Unknown,

    /// <summary>Too many requests or tokens, by the vendor's count or ours.</summary>
    RateLimited,

    /// <summary>The vendor cannot serve at the moment: a fault or overload on its side.</summary>
    Unavailable,

    /// <summary>No answer, or no first token, in time.</summary>
    TimedOut,

    /// <summary>The connection could not be made or broke.</summary>
    Network,

    /// <summary>The key is wrong, expired or not allowed to use the model.</summary>
    Unauthorized,

    /// <summary>The account has no money or quota left.</summary>
    QuotaExceeded,

    /// <summary>The vendor does not accept the request as it is.</summary>
    InvalidRequest,

    /// <summary>The request is longer than the model reads.</summary>
    TooLong,

    /// <summary>The vendor refused the content, of the request or of its own answer.</summary>
    ContentFiltered,

    /// <summary>The vendor's answer cannot be read or is empty.</summary>
    InvalidResponse,

    /// <summary>Not called: too many calls failed lately.</summary>
    CircuitOpen,

    /// <summary>Not called: the merchant's budget is used up.</summary>
    BudgetExceeded,

    /// <summary>Not called: no model of that name is registered, or the model cannot do what the call needs.</summary>
    NotSuitable,
    /// <summary>The caller gave up before the model had answered.</summary>
    Cancelled,
}
