using SmartCS.Sdk.ArchitectureTests.Rules;
using Xunit;

namespace SmartCS.Sdk.ArchitectureTests.Packages;

public sealed class PackageTests
{
    public static TheoryData<string> Projects => [.. SourceProject.All.Where(project => project.IsInSrc).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_OfSrc_SaysWhatItIsAndWhereItComesFrom(string project)
    {
        var package = Require(project);

        Assert.Equal("MIT", package.Text("license"));
        Assert.Equal("expression", package.Attribute("license", "type"));
        Assert.Equal("README.md", package.Text("readme"));
        Assert.Contains("README.md", package.Files);
        Assert.Equal("git", package.Attribute("repository", "type"));
        Assert.StartsWith("https://", package.Attribute("repository", "url"), StringComparison.Ordinal);
        Assert.NotEqual("Package Description", package.Text("description"));
        Assert.NotEmpty(package.Text("tags"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_OfSrc_HoldsAssemblyDocumentationAndSymbols(string project)
    {
        var package = Require(project);
        var source = SourceProject.All.Single(item => item.Name == project);
        var folder = source.IsExecutable ? "tools/net10.0/any" : "lib/net10.0";

        Assert.Contains($"{folder}/{source.AssemblyName}.dll", package.Files);
        Assert.Contains($"{folder}/{source.AssemblyName}.xml", package.Files);
        Assert.Contains($"{folder}/{source.AssemblyName}.pdb", package.SymbolFiles);
    }

    [Fact]
    public void Package_OfTheCommandLine_IsATool()
    {
        var package = Require("SmartCS.Cli");

        Assert.Equal("DotnetTool", package.Attribute("packageType", "name"));
        Assert.Contains("tools/net10.0/any/DotnetToolSettings.xml", package.Files);
    }

    private static Package Require(string project)
    {
        var package = Package.Find(project);
        Assert.SkipWhen(package is null, "There are no packages; make them with: dotnet pack -c Release -o artifacts/packages");
        return package!;
    }
}
