using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Import;

/// <summary>A line that was not taken, as <c>--json</c> shows it.</summary>
internal sealed record ImportProblem(string File, int Line, int? Column, string? Property, string? Value, string Message)
{
    public static ImportProblem Of(string file, KnowledgeLineProblem problem) =>
        new(file, problem.Line, problem.Column, problem.Property, problem.Value, problem.Message);

    public override string ToString() => Column is { } column ? $"{File}: line {Line}, column {column}: {Message}" : $"{File}: line {Line}: {Message}";
}
