namespace SmartCS.Sdk.Testing;

/// <summary>What a <see cref="FaultyVendorServer"/> does with a request: what it answers, how fast, and what goes wrong. Immutable; combine with <c>with</c>.</summary>
public sealed record VendorBehavior
{
    /// <summary>The answer "您好，可以退货。" in four chunks, at once and in order.</summary>
    public static VendorBehavior Ok { get; } = new();

    /// <summary>The text, a streamed event each. Default "您好，可以退货。" in four chunks.</summary>
    public IReadOnlyList<string> Chunks { get; init => field = value ?? []; } = ["您好", "，", "可以", "退货。"];

    /// <summary>Tools that the model calls after its text. Default none.</summary>
    public IReadOnlyList<VendorToolCall> ToolCalls { get; init => field = value ?? []; } = [];

    /// <summary>Thoughts before the text, an event each: <c>reasoning_content</c>, or a thinking block. Default none.</summary>
    public IReadOnlyList<string> Reasoning { get; init => field = value ?? []; } = [];

    /// <summary>Why the model stopped, in the format's own words or any others; empty for JSON null. Null, the default, means what the format says for the answer.</summary>
    public string? FinishReason { get; init; }

    /// <summary>The tokens reported. Default 20 read, 6 written.</summary>
    public VendorUsage Usage { get; init => field = value ?? new(0, 0); } = new(20, 6);

    /// <summary>Bends of the format. Default none.</summary>
    public WireQuirks Quirks { get; init; }

    /// <summary>What goes wrong. Default nothing.</summary>
    public VendorFault Fault { get; init; }

    /// <summary>The HTTP status; any but 200 answers an error object in the format, unless <see cref="Fault"/> says otherwise. Default 200.</summary>
    public int StatusCode { get; init; } = 200;

    /// <summary>The code of the error object, such as <c>insufficient_quota</c>; null, the default, means what the status usually has.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The text of the error object; null, the default, means one that repeats the key and the end of the request, as real ones may.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>How long the answer asks to wait, as a Retry-After header; null, the default, for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether <see cref="RetryAfter"/> is sent as a date instead of seconds. Default false.</summary>
    public bool RetryAfterIsDate { get; init; }

    /// <summary>Further headers of the answer. Default none.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>The wait before the first byte, on the server's clock. Default zero.</summary>
    public TimeSpan FirstByte { get; init; }

    /// <summary>The wait before each streamed event but the first; not streamed, the body comes in sixteenths with these waits. Default zero.</summary>
    public TimeSpan BetweenChunks { get; init; }

    /// <summary>From the request to the last event: the events are spread evenly between <see cref="FirstByte"/> and this. Null, the default, means that <see cref="BetweenChunks"/> counts.</summary>
    public TimeSpan? Total { get; init; }

    /// <summary>The size of the text of <see cref="VendorFault.OversizedBody"/>, in bytes. Default 64 MiB.</summary>
    public long OversizedBytes { get; init; } = 64 << 20;

    /// <summary>The dimensions of embeddings where the request names none, 8 to 8192. Default 16.</summary>
    public int Dimensions { get; init; } = 16;

    /// <summary>An answer.</summary>
    /// <param name="chunks">The text, a streamed event each.</param>
    /// <returns>The behaviour.</returns>
    public static VendorBehavior Says(params IEnumerable<string> chunks) => new() { Chunks = [.. chunks] };

    /// <summary>Calls of tools, without text.</summary>
    /// <param name="calls">The calls.</param>
    /// <returns>The behaviour.</returns>
    public static VendorBehavior Calls(params IEnumerable<VendorToolCall> calls) => new() { Chunks = [], ToolCalls = [.. calls] };

    /// <summary>An answer that goes wrong.</summary>
    /// <param name="fault">How.</param>
    /// <returns>The behaviour.</returns>
    public static VendorBehavior Fails(VendorFault fault) => new() { Fault = fault };

    /// <summary>An error.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errorCode">The code of the error object; null for the usual one.</param>
    /// <returns>The behaviour.</returns>
    public static VendorBehavior Status(int statusCode, string? errorCode = null) => new() { StatusCode = statusCode, ErrorCode = errorCode };

    /// <summary>Too many requests: status 429.</summary>
    /// <param name="retryAfter">How long to wait; null where the answer does not say.</param>
    /// <param name="asDate">Whether it says so as a date.</param>
    /// <returns>The behaviour.</returns>
    public static VendorBehavior RateLimited(TimeSpan? retryAfter = null, bool asDate = false) => new() { StatusCode = 429, RetryAfter = retryAfter, RetryAfterIsDate = asDate };

    /// <summary>An account without money: status 429 with the code <c>insufficient_quota</c>, as OpenAI answers; others use status 402.</summary>
    /// <returns>The behaviour.</returns>
    public static VendorBehavior QuotaExceeded() => Status(429, "insufficient_quota");
}
