namespace SmartCS.Sdk.Testing;

/// <summary>What a run of <see cref="MerchantIsolation"/> looked at.</summary>
public sealed record MerchantIsolationResult
{
    /// <summary>The turns asked for and looked at.</summary>
    public required int Turns { get; init; }

    /// <summary>Those that were answered from a merchant's knowledge; the run fails where there are none.</summary>
    public required int Answered { get; init; }

    /// <summary>Those that repeated an earlier message and got the same reply.</summary>
    public required int Replayed { get; init; }

    /// <summary>Those for a merchant that does not exist, whose error named nobody else.</summary>
    public required int Refused { get; init; }
}
