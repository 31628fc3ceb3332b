using SmartCS.Sdk.Tests.Shared;

namespace SmartCS.Sdk.ArchitectureTests.Rules;

/// <summary>The files of the repository, without what a build or an editor leaves there.</summary>
internal static class RepositoryFiles
{
    private static readonly HashSet<string> Skipped = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules"];

    /// <summary>Paths from the root with forward slashes, in ordinal order. Hidden folders other than <c>.ci</c> are left out.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Walk("").Order(StringComparer.Ordinal)];

    /// <summary>The C# files below some folders.</summary>
    public static IEnumerable<string> CSharp(params IReadOnlyList<string> folders) =>
        All.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && folders.Any(folder => file.StartsWith(folder + "/", StringComparison.Ordinal)));

    private static IEnumerable<string> Walk(string folder)
    {
        var path = RepositoryRoot.Combine(folder);
        // Received snapshots come and go while tests run.
        foreach (var file in Directory.EnumerateFiles(path).Where(file => !file.EndsWith(".received.txt", StringComparison.Ordinal)))
        {
            yield return Join(folder, Path.GetFileName(file));
        }

        foreach (var child in Directory.EnumerateDirectories(path).Select(directory => Path.GetFileName(directory)!))
        {
            if (Skipped.Contains(child) || (child.StartsWith('.') && child != ".ci"))
            {
                continue;
            }

            foreach (var file in Walk(Join(folder, child)))
            {
                yield return file;
            }
        }
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;
}
