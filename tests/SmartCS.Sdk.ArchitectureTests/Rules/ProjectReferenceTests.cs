using System.Reflection;
using Xunit;

namespace SmartCS.Sdk.ArchitectureTests.Rules;

public sealed class ProjectReferenceTests
{
    private static readonly HashSet<string> Framework =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file)),
    ];

    public static TheoryData<string> SrcProjects => [.. SourceProject.All.Where(project => project.IsInSrc).Select(project => project.Name)];

    [Fact]
    public void Src_Projects_AreThere() =>
        Assert.Superset(new HashSet<string> { "SmartCS.Sdk.Abstractions", "SmartCS.Sdk", "SmartCS.Cli" }, SrcProjects.Select(row => row.Data).ToHashSet());

    [Theory]
    [MemberData(nameof(SrcProjects))]
    public void ProjectFile_References_FollowTheArrows(string name)
    {
        var project = Find(name);
        var rule = RuleFor(name);

        Violations.None(project.Projects.Where(reference => !rule.AllowsProject(reference)).Select(reference => $"{name} -> project {reference}"));
        Violations.None(project.Packages.Where(package => !rule.AllowsPackage(package)).Select(package => $"{name} -> package {package}"));
    }

    [Theory]
    [MemberData(nameof(SrcProjects))]
    public void Assembly_References_FollowTheArrows(string name)
    {
        var rule = RuleFor(name);
        var references = Assembly.Load(Find(name).AssemblyName).GetReferencedAssemblies().Select(reference => reference.Name!).ToList();

        Assert.NotEmpty(references);
        Violations.None(references.Where(reference => !Framework.Contains(reference) && !rule.AllowsAssembly(reference)).Select(reference => $"{name} -> assembly {reference}"));
    }

    [Fact]
    public void Src_References_StayInSrc()
    {
        var src = SourceProject.All.Where(project => project.IsInSrc).ToList();

        Violations.None(src.SelectMany(project => project.Projects).Except(src.Select(project => project.Name)));
    }

    [Theory]
    [InlineData("SmartCS.Sdk.Abstractions", "SmartCS.Sdk")]
    [InlineData("SmartCS.Sdk.Stores.Sqlite", "SmartCS.Sdk")]
    [InlineData("SmartCS.Sdk.Stores.Sqlite", "SmartCS.Sdk.Stores.Postgres")]
    [InlineData("SmartCS.Sdk.Providers.OpenAI", "SmartCS.Sdk.Stores.Sqlite")]
    [InlineData("SmartCS.Sdk", "SmartCS.Sdk.Stores.Sqlite")]
    [InlineData("SmartCS.Sdk.Testing", "SmartCS.Sdk.Stores.Sqlite")]
    [InlineData("SmartCS.Sdk", "Microsoft.Extensions.AI")]
    [InlineData("SmartCS.Sdk", "Microsoft.Data.Sqlite")]
    [InlineData("SmartCS.Sdk.Abstractions", "Microsoft.Extensions.Options")]
    public void Rule_ForbiddenArrow_IsRefused(string from, string to) => Assert.False(RuleFor(from).AllowsAssembly(to));

    private static SourceProject Find(string name) => SourceProject.All.Single(project => project.Name == name);

    private static ProjectRule RuleFor(string name) =>
        ProjectRule.For(name) ?? throw new InvalidOperationException($"{name} has no rule; say in {nameof(ProjectRule)} what it may reference.");
}
