namespace SmartCS.Sdk.Knowledge;

/// <summary>Why a line of a file of knowledge is not an entry, to be read by the merchant. Immutable.</summary>
public sealed record KnowledgeLineProblem
{
    /// <summary>The line, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The byte in the line at which the problem was noticed, counted from 1; null where it concerns the line as a whole.</summary>
    public int? Column { get; init; }

    /// <summary>The property at fault, as it is written in the file; null where there is none.</summary>
    public string? Property { get; init; }

    /// <summary>The value at fault, shortened to at most 80 UTF-16 units; null where there is none.</summary>
    public string? Value { get; init; }

    /// <summary>The whole problem in words: the property, its value, and what is allowed.</summary>
    public required string Message { get; init; }

    /// <summary>The problem with its place, such as <c>line 12, column 5: ...</c>.</summary>
    public override string ToString() => Column is { } column ? $"line {Line}, column {column}: {Message}" : $"line {Line}: {Message}";
}
