namespace SmartCS.Sdk.Flows;

/// <summary>Reads and checks files of flows, as tools for merchants do. The engine follows such files by itself.</summary>
public static class FlowFiles
{
    /// <summary>Finds the files of flows in a folder, not below it.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The files that end in <c>.yaml</c>, <c>.yml</c> or <c>.json</c> and do not begin with a dot, by name.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IReadOnlyList<string> In(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return [.. Directory.EnumerateFiles(folder).Where(FlowFileReader.IsFlowFile).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads the form of one file; what its steps use and where they lead is not looked at.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The flow, or what is wrong.</returns>
    public static FlowReading Read(string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        var read = FlowFileReader.ReadFile(file, parts: null) ?? Gone(file);
        return new FlowReading { Definition = read.Problems.Count == 0 ? read.Definition : null, Problems = read.Problems };
    }

    /// <summary>Checks files as if a merchant had them all: each by itself, and their links to one another and to the flows that come with the engine.</summary>
    /// <param name="files">The files.</param>
    /// <param name="parts">What their steps may use.</param>
    /// <returns>What is wrong, by file and line; none where all is well.</returns>
    public static IReadOnlyList<FlowProblem> Check(IEnumerable<string> files, FlowParts parts)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(parts);
        var problems = new List<FlowProblem>();
        var own = new Dictionary<string, FlowFile>(StringComparer.Ordinal);
        var broken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Select(path => FlowFileReader.ReadFile(path, parts) ?? Gone(path)))
        {
            problems.AddRange(file.Problems);
            if (file.Flow is null)
            {
                broken.Add(file.Name ?? string.Empty);
            }
            else if (!own.TryAdd(file.Flow.Name, file))
            {
                new FlowProblems(file.Flow.Name, file.Source, problems).Add("flow", file.Flow.Name, $"a name that no other file has; {Path.GetFileName(own[file.Flow.Name].Path)} has it");
            }
        }

        var entries = BuiltInFlows.Read(parts).Concat(own.Values).Where(static file => file.Flow is not null)
            .GroupBy(static file => file.Flow!.Name, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => new FlowEntry(group.Last().Flow!, group.Last().Source), StringComparer.Ordinal);
        var links = new List<FlowProblem>();
        LinkCheck.Find(entries, parts, links);

        // A link to a flow that is there and broken is no other mistake, and what comes with the engine is not the merchant's.
        problems.AddRange(links.Where(problem => own.Values.Any(file => file.Path == problem.File) && !broken.Contains(problem.Found ?? string.Empty)));
        return [.. problems.OrderBy(static problem => problem.File, StringComparer.Ordinal).ThenBy(static problem => problem.Line).ThenBy(static problem => problem.Column)];
    }

    private static FlowFile Gone(string file) => new(file) { Problems = [new FlowProblem { File = file, Allowed = "must be a file with a flow; there is none" }] };
}
