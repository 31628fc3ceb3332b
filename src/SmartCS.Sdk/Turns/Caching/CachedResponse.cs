using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Turns;

/// <summary>An answer that may be said again to whoever asks the merchant the same: nothing in it is about one shopper. Immutable.</summary>
internal sealed record CachedResponse
{
    /// <summary>What was said.</summary>
    public required string Text { get; init; }

    /// <summary>The entries that support it; an answer without any is not kept.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>How the text came about.</summary>
    public required ReplyOutcome Outcome { get; init; }

    /// <summary>How sure the stage was that wrote it, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The registered name of the model that wrote it; null where none did.</summary>
    public string? Model { get; init; }

    /// <summary>What the question was routed as; null where it was not routed.</summary>
    public RoutedRequest? Request { get; init; }

    /// <summary>How the question sounded, which the same question does again.</summary>
    public MessageTone Tone { get; init; }
}
