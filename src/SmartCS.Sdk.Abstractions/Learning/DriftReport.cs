namespace SmartCS.Sdk.Learning;

/// <summary>What shoppers said of late that was not understood or not answered, and which intents could be made of it. Immutable.</summary>
public sealed record DriftReport
{
    /// <summary>What was asked.</summary>
    public required DriftQuery Query { get; init; }

    /// <summary>The counts by day and kind, of the days that the time touches, in their order.</summary>
    public required IReadOnlyList<UnclearCount> Counts { get; init; }

    /// <summary>The sum of <see cref="Counts"/>.</summary>
    public required long Total { get; init; }

    /// <summary>How many turns the merchant had in all on those days; null where that is not known: turns are counted for merchants with models only.</summary>
    public long? Turns { get; init; }

    /// <summary><see cref="Total"/> as a share of <see cref="Turns"/>, 0 to 1; null where the turns are not known.</summary>
    public double? Share { get; init; }

    /// <summary>The proposed intents, the largest first.</summary>
    public required IReadOnlyList<ProposedIntent> Proposals { get; init; }

    /// <summary>How many utterances were looked at for them; of more than 5,000 different ones the newest.</summary>
    public required int Considered { get; init; }

    /// <summary>How many of those are in none of <see cref="Proposals"/>.</summary>
    public required int Scattered { get; init; }
}
