namespace SmartCS.Sdk.Flows;

/// <summary>Something in the definition of a flow that cannot be used.</summary>
public sealed record FlowProblem
{
    /// <summary>The file; null for a flow from code.</summary>
    public string? File { get; init; }

    /// <summary>The line in the file, from 1; null where no line is wrong, or for a flow from code.</summary>
    public int? Line { get; init; }

    /// <summary>The column in the line, from 1; null where <see cref="Line"/> is.</summary>
    public int? Column { get; init; }

    /// <summary>The flow's name; null where it is not known.</summary>
    public string? Flow { get; init; }

    /// <summary>Where in the flow it stands, such as <c>steps[2].with.order</c>; empty for the flow itself.</summary>
    public string Place { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>What stands there, at most 80 characters of it; null where it is the place itself that is wrong.</summary>
    public string? Found { get; init; }

    /// <summary>What is allowed there, or what to do.</summary>
    public required string Allowed { get; init; }

    /// <summary>The problem in one line, such as <c>cancel.yaml:12:9: 'ordr' ...</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        var what = Found is null ? Allowed : $"'{Found}'; allowed is {Allowed}";
        return File is null
            ? $"flow '{Flow}'{(Place.Length > 0 ? ", " + Place : string.Empty)}: {what}"
            : Line is null ? $"{File}: {what}" : $"{File}:{Line}:{Column}: {what}";
    }
}
