namespace SmartCS.Sdk.Turns;

/// <summary>What one stage thought of the message.</summary>
public sealed record RouteStep
{
    /// <summary>The stage; one of <see cref="RouteStages"/> or a host's own.</summary>
    public required string Stage { get; init; }

    /// <summary>How sure the stage was, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What the merchant requires of the stage, 0 to 1; null where the stage has no threshold.</summary>
    public double? Threshold { get; init; }

    /// <summary>Whether this stage served the message.</summary>
    public bool Accepted { get; init; }

    /// <summary>The time that the stage took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What the stage found, for the merchant to read: an entry id, a reason. Never personal data.</summary>
    public string? Detail { get; init; }
}
