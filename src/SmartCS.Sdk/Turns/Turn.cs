using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Turns;

/// <summary>A turn in hand: what was asked, for whom, and how it reads after screening.</summary>
internal readonly record struct Turn(TurnRequest Request, MerchantProfile Profile, string Text, Locale Locale, TimeSpan Screening, DateTimeOffset ReceivedAt)
{
    /// <summary>How long the message had waited then since it came in, for those before it above all.</summary>
    public TimeSpan Waited { get; init; }
}
