namespace SmartCS.Sdk.Learning;

/// <summary>What a shopper said that was not understood or not answered, without personal data. Immutable.</summary>
public sealed record UnclearUtterance
{
    /// <summary>The longest text that is kept, in characters.</summary>
    public const int MaxTextLength = 1_000;

    /// <summary>The longest id of an intent that is kept, in characters.</summary>
    public const int MaxIntentLength = 128;

    /// <summary>The merchant whose shop it was said to.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why it was not clear.</summary>
    public required UnclearKind Kind { get; init; }

    /// <summary>What was said, 1 to 1,000 characters, with the kind in place of personal data, as <c>&lt;MOBILE&gt;</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The intent that came nearest, 1 to 128 characters; null where none did.</summary>
    public string? Intent { get; init; }

    /// <summary>How sure of <see cref="Intent"/> the surest stage was, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The language that was replied in; the default value where it is not known.</summary>
    public Locale Locale { get; init; }
}
