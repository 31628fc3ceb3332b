using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Testing;

/// <summary>A write that the sample shop took in, as its journal has it: one row for a key, whatever was sent with it how often.</summary>
public sealed record SampleShopWrite
{
    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The write's key.</summary>
    public required EffectKey Key { get; init; }

    /// <summary>The shopper on whose behalf it was sent.</summary>
    public required ShopperId Shopper { get; init; }

    /// <summary>What was done, such as <c>CancelOrder</c> or <c>OpenTicket</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>What it was done with, as JSON.</summary>
    public required string Arguments { get; init; }

    /// <summary>What became of it.</summary>
    public required WriteResult Result { get; init; }

    /// <summary>How often it was sent and reached the journal, at least 1. It was carried out once.</summary>
    public required int Count { get; init; }

    /// <summary>When it was carried out.</summary>
    public required DateTimeOffset At { get; init; }
}
