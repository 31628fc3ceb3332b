namespace SmartCS.Sdk.Testing;

/// <summary>How an answer of a <see cref="FaultyVendorServer"/> goes wrong.</summary>
public enum VendorFault
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Status 200, and instead of the answer an error object; streamed, as the first event.</summary>
    ErrorInStreamAtStart,

    /// <summary>Status 200, and after half of the events an error object; not streamed, as <see cref="ErrorInStreamAtStart"/>.</summary>
    ErrorInStreamMidway,

    /// <summary>An HTML page as proxies give it, with the behaviour's status.</summary>
    HtmlPage,

    /// <summary>The connection is reset before any header is sent.</summary>
    ResetBeforeHeaders,

    /// <summary>The connection is reset after half of the events or of the body.</summary>
    ResetMidBody,

    /// <summary>Nothing is ever sent, not even a header; the request ends when its caller gives up.</summary>
    Hang,

    /// <summary>Headers and half of the events or of the body are sent, and then nothing any more.</summary>
    HangMidBody,

    /// <summary>The body ends, properly by HTTP, in the middle of a JSON text.</summary>
    TruncatedJson,

    /// <summary>The body is empty.</summary>
    EmptyBody,

    /// <summary>The body is valid but holds a text of <see cref="VendorBehavior.OversizedBytes"/>; streamed, in one event.</summary>
    OversizedBody,
}
