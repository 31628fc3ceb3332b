using System.Xml.Linq;
using SmartCS.Sdk.Tests.Shared;

namespace SmartCS.Sdk.ArchitectureTests.Rules;

/// <summary>A project of the repository as its project file declares it.</summary>
internal sealed record SourceProject
{
    /// <summary>Every project under src, tests and samples.</summary>
    public static IReadOnlyList<SourceProject> All { get; } =
    [
        .. RepositoryFiles.All.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Read).OrderBy(project => project.Name, StringComparer.Ordinal),
    ];

    public required string Name { get; init; }

    /// <summary>The project's folder from the repository's root, such as <c>src/SmartCS.Sdk</c>.</summary>
    public required string Folder { get; init; }

    public required string AssemblyName { get; init; }

    public required string RootNamespace { get; init; }

    public required bool IsExecutable { get; init; }

    /// <summary>The names of the projects that it references.</summary>
    public required IReadOnlyList<string> Projects { get; init; }

    /// <summary>The names of the packages that it references.</summary>
    public required IReadOnlyList<string> Packages { get; init; }

    public bool IsInSrc => Folder.StartsWith("src/", StringComparison.Ordinal);

    private static SourceProject Read(string file)
    {
        var xml = XDocument.Load(RepositoryRoot.Combine(file));
        var name = Path.GetFileNameWithoutExtension(file);
        return new SourceProject
        {
            Name = name,
            Folder = Path.GetDirectoryName(file)!.Replace('\\', '/'),
            AssemblyName = Property(xml, "AssemblyName") ?? name,
            RootNamespace = Property(xml, "RootNamespace") ?? name,
            IsExecutable = Property(xml, "OutputType") == "Exe",
            Projects = [.. Includes(xml, "ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))],
            Packages = [.. Includes(xml, "PackageReference")],
        };
    }

    private static string? Property(XDocument xml, string name) => xml.Descendants(name).FirstOrDefault()?.Value;

    private static IEnumerable<string> Includes(XDocument xml, string item) => xml.Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>();
}
