namespace SmartCS.Sdk.Screening.Tone;

/// <summary>What a phrase has to do with abuse.</summary>
internal enum AbuseKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Announces violence.</summary>
    Threat,

    /// <summary>Insults whoever reads it, unless it is said of oneself.</summary>
    Insult,

    /// <summary>As <see cref="Insult"/>, but a harmless abbreviation outside Chinese.</summary>
    ChineseInsult,

    /// <summary>Sends somebody away rudely if it stands alone.</summary>
    Dismissal,

    /// <summary>Insults only if it is said of somebody; of goods it is a complaint.</summary>
    Slur,

    /// <summary>Speaks to somebody.</summary>
    Target,

    /// <summary>Somebody who can be insulted by what stands right before the word as well, such as the agent.</summary>
    Role,

    /// <summary>Speaks of oneself, or reports what was said.</summary>
    Self,

    /// <summary>Speaks of what somebody has or sells, not of them.</summary>
    Owned,
}
