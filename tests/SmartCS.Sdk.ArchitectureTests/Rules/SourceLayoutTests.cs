using System.Reflection;
using System.Text.RegularExpressions;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Sdk.ArchitectureTests.Rules;

public sealed partial class SourceLayoutTests
{
    private const int MostLines = 500;

    // Rooms that are no feature: ids and values belong to the root namespace, registrations to that of the container.
    private static readonly string[] OtherFolders = ["Identity", "Values", "DependencyInjection", "Properties"];

    // Whole conversations go through all rooms.
    private const string Transcripts = "Dialogues";

    private static readonly string[] Features =
    [
        "Turns", "Merchants", "Conversations", "Screening", "Routing", "Knowledge", "Models", "Flows", "Shopping", "AfterSales", "Effects", "Handoff", "Learning",
    ];

    // Made to be derived from.
    private static readonly string[] OpenTypes = ["SmartCS.Sdk.SmartCustomerServiceException"];

    [Fact]
    public void PublicClasses_OfSrc_AreSealedStaticOrAbstract()
    {
        var open = Src.SelectMany(project => Assembly.Load(project.AssemblyName).GetExportedTypes())
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Select(type => type.FullName!);

        Assert.Equal(OpenTypes, open);
    }

    [Fact]
    public void SourceFiles_Length_IsAtMost500Lines()
    {
        var files = RepositoryFiles.CSharp("src", "tests", "samples").ToList();

        var tooLong = files.Select(file => (file, Lines: File.ReadLines(RepositoryRoot.Combine(file)).Count()))
            .Where(item => item.Lines > MostLines)
            .Select(item => $"{item.file}: {item.Lines} lines");

        Assert.NotEmpty(files);
        Violations.None(tooLong);
    }

    [Fact]
    public void Namespaces_OfSrc_AreTheirFeatures()
    {
        var wrong = Src.SelectMany(project => RepositoryFiles.CSharp(project.Folder).Select(file => (project, file)))
            .Select(item => (item.file, Found: FindNamespace(item.file), Allowed: AllowedNamespaces(item.project, item.file)))
            .Where(item => item.Found is not null && !item.Allowed.Contains(item.Found))
            .Select(item => $"{item.file}: namespace {item.Found}, allowed {string.Join(" or ", item.Allowed)}");

        Violations.None(wrong);
    }

    [Theory]
    [InlineData("src/SmartCS.Sdk.Abstractions")]
    [InlineData("src/SmartCS.Sdk")]
    public void Folders_OfContractsAndEngine_AreFeatures(string folder) => Violations.None(TopFolders(folder).Except(Features).Except(OtherFolders));

    [Theory]
    [InlineData("SmartCS.Sdk.Abstractions")]
    [InlineData("SmartCS.Sdk")]
    [InlineData("SmartCS.Sdk.Stores.Sqlite")]
    public void Folders_OfTests_AreThoseOfTheProject(string project)
    {
        var allowed = TopFolders("src/" + project).Concat(TopFolders("src/SmartCS.Sdk.Abstractions")).Append(Transcripts);

        Violations.None(TopFolders($"tests/{project}.Tests", HasTests).Except(allowed));
    }

    private static IEnumerable<SourceProject> Src => SourceProject.All.Where(project => project.IsInSrc);

    // What tests are made with, such as a fake logger, may lie in folders of its own.
    private static bool HasTests(string file) => TestAttribute().IsMatch(File.ReadAllText(RepositoryRoot.Combine(file)));

    private static HashSet<string> TopFolders(string folder, Func<string, bool>? counts = null)
    {
        var prefix = folder + "/";
        return [.. RepositoryFiles.CSharp(folder).Where(counts ?? (_ => true)).Select(file => file[prefix.Length..].Split('/')).Where(parts => parts.Length > 1).Select(parts => parts[0])];
    }

    // A feature may sort its files into folders without splitting its namespace, but not the other way round.
    private static List<string> AllowedNamespaces(SourceProject project, string file)
    {
        var folders = file[(project.Folder.Length + 1)..].Split('/')[..^1];
        if (Path.GetFileNameWithoutExtension(file).EndsWith("Extensions", StringComparison.Ordinal) && FindNamespace(file) == "Microsoft.Extensions.DependencyInjection")
        {
            return ["Microsoft.Extensions.DependencyInjection"];
        }

        if (folders.Length == 0 || OtherFolders.Contains(folders[0]))
        {
            return [project.RootNamespace];
        }

        // A package around the engine is small enough for one namespace.
        IEnumerable<string> features = Enumerable.Range(1, folders.Length).Select(count => string.Join('.', [project.RootNamespace, .. folders[..count]]));
        return project.RootNamespace == "SmartCS.Sdk" ? [.. features] : [project.RootNamespace, .. features];
    }

    private static string? FindNamespace(string file) =>
        NamespaceLine().Match(File.ReadAllText(RepositoryRoot.Combine(file))) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"\[(Fact|Theory)\b")]
    private static partial Regex TestAttribute();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
