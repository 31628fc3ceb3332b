using System.IO.Compression;
using System.Xml.Linq;
using SmartCS.Sdk.Tests.Shared;

namespace SmartCS.Sdk.ArchitectureTests.Packages;

/// <summary>A package as <c>dotnet pack -o artifacts/packages</c> wrote it.</summary>
internal sealed class Package
{
    private Package(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        Files = [.. archive.Entries.Select(entry => entry.FullName)];
        using var stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        Metadata = XDocument.Load(stream).Descendants().Single(element => element.Name.LocalName == "metadata");
        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(file, ".snupkg"));
        SymbolFiles = [.. symbols.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>The folder that packages are looked for in.</summary>
    public static string Folder { get; } = RepositoryRoot.Combine("artifacts", "packages");

    /// <summary>What is in the package, by path.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>What is in the symbol package, by path.</summary>
    public IReadOnlyList<string> SymbolFiles { get; }

    private XElement Metadata { get; }

    /// <summary>Reads the package of a project; null where no package was made.</summary>
    /// <exception cref="FileNotFoundException">Packages were made, but not this one or not its symbols.</exception>
    public static Package? Find(string id)
    {
        if (!Directory.Exists(Folder))
        {
            return null;
        }

        var version = XDocument.Load(RepositoryRoot.Combine("Directory.Build.props")).Descendants("Version").Single().Value;
        var file = Path.Combine(Folder, $"{id}.{version}.nupkg");
        return File.Exists(file) ? new Package(file) : throw new FileNotFoundException($"{id} {version} was not packed.", file);
    }

    /// <summary>The text of an element of the package's metadata, empty where there is none.</summary>
    public string Text(string element) => Element(element)?.Value ?? "";

    /// <summary>An attribute of an element of the package's metadata, empty where there is none.</summary>
    public string Attribute(string element, string attribute) => Element(element)?.Attribute(attribute)?.Value ?? "";

    private XElement? Element(string name) => Metadata.Descendants().FirstOrDefault(element => element.Name.LocalName == name);
}
