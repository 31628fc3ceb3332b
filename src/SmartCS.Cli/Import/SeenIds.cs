using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Import;

/// <summary>Keeps the first entry of each id of an import and makes a problem of every later one.</summary>
internal sealed class SeenIds
{
    private readonly Dictionary<EntryId, (string File, int Line)> _seen = [];

    public KnowledgeLine Check(string file, KnowledgeLine line)
    {
        if (line.Entry is not { } entry || _seen.TryAdd(entry.Id, (file, line.Number)))
        {
            return line;
        }

        var (firstFile, firstLine) = _seen[entry.Id];
        var first = firstFile == file ? $"line {firstLine}" : $"{firstFile}, line {firstLine}";
        return new KnowledgeLine
        {
            Number = line.Number,
            Problem = new KnowledgeLineProblem
            {
                Line = line.Number,
                Property = "id",
                Value = entry.Id.Value,
                Message = $"id '{entry.Id}' is that of {first} as well, which is kept; allowed is each id once an import.",
            },
        };
    }
}
