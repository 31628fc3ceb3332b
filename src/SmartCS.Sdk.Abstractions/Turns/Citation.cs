namespace SmartCS.Sdk.Turns;

/// <summary>The support of a stretch of a reply in one revision of one knowledge entry.</summary>
public sealed record Citation
{
    /// <summary>The entry.</summary>
    public required EntryId Entry { get; init; }

    /// <summary>The revision of the record in which the entry says so.</summary>
    public required long Revision { get; init; }

    /// <summary>The entry's title or question.</summary>
    public required string Title { get; init; }

    /// <summary>Where a person can read it, if the entry has an address.</summary>
    public string? Source { get; init; }

    /// <summary>Where the supported stretch begins in <see cref="Reply.Text"/>, in UTF-16 units from 0.</summary>
    public int Start { get; init; }

    /// <summary>The length of the supported stretch in UTF-16 units.</summary>
    public int Length { get; init; }
}
