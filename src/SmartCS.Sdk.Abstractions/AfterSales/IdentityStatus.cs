using System.Text.Json.Serialization;

namespace SmartCS.Sdk.AfterSales;

/// <summary>What a host says about claims of who somebody is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IdentityStatus>))]
public enum IdentityStatus
{
    /// <summary>The claims suffice; <see cref="IdentityCheck.Shopper"/> says who it is.</summary>
    Verified,

    /// <summary>A code was sent on a way that the host trusts; it is to be given as <see cref="IdentityClaims.Code"/>.</summary>
    CodeSent,

    /// <summary>More is needed, such as the postal code beside a name.</summary>
    NeedsMore,

    /// <summary>The claims fit nobody, or not enough. The shopper is not told which.</summary>
    NotFound,
}
