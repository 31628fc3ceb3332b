using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Import;

/// <summary>A line, record or section that was read, and the file that it is of.</summary>
/// <param name="File">The file's name, relative to what was given.</param>
/// <param name="Line">The entry or the problem.</param>
internal readonly record struct ImportItem(string File, KnowledgeLine Line)
{
    public static ImportItem Bad(string file, int line, string message, string? property = null) =>
        new(file, new KnowledgeLine { Number = line, Problem = new KnowledgeLineProblem { Line = line, Property = property, Message = message } });
}
