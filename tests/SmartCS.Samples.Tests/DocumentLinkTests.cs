using System.Text.RegularExpressions;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Samples.Tests;

public sealed partial class DocumentLinkTests
{
    [Fact]
    public void Links_WithinTheRepository_LeadSomewhere()
    {
        var documents = Directory.EnumerateFiles(RepositoryRoot.Path, "*.md")
            .Concat(Directory.EnumerateFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories)).ToList();
        var links = documents.SelectMany(document => Link().Matches(File.ReadAllText(document)).Select(match => (Document: document, Target: match.Groups[1].Value)))
            .Where(link => !link.Target.Contains("://", StringComparison.Ordinal)).ToList();

        Assert.True(links.Count > 20);
        Assert.Empty(links.Where(link => !Exists(Path.Combine(Path.GetDirectoryName(link.Document)!, link.Target)))
            .Select(link => $"{Path.GetRelativePath(RepositoryRoot.Path, link.Document)} -> {link.Target}"));
    }

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    [GeneratedRegex(@"\]\(([^)#\s]+)[^)]*\)")]
    private static partial Regex Link();
}
