using System.Text.RegularExpressions;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Sdk.ArchitectureTests.Rules;

public sealed partial class ProjectTextTests
{
    private static readonly string[] TextFiles = [".cs", ".csproj", ".props", ".targets", ".md", ".json", ".jsonl", ".csv", ".yml", ".txt", ".editorconfig", "/run"];

    // This file has to spell out what it forbids.
    private static readonly string OwnName = $"{nameof(ProjectTextTests)}.cs";

    [Fact]
    public void Texts_OfTheRepository_NameNoPlaceOfOneMachine()
    {
        var files = RepositoryFiles.All.Where(file => TextFiles.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) && !file.EndsWith(OwnName, StringComparison.Ordinal)).ToList();
        var found = files.SelectMany(file => File.ReadLines(RepositoryRoot.Combine(file))
            .Select((line, i) => (Line: line, Place: $"{file}:{i + 1}"))
            .Where(item => OneMachine().IsMatch(item.Line))
            .Select(item => $"{item.Place}: {OneMachine().Match(item.Line).Value}"));

        Assert.NotEmpty(files);
        Violations.None(found);
    }

    [Theory]
    [InlineData("/home/someone/shop", true)]
    [InlineData("see /tmp/shop.db", true)]
    [InlineData(@"C:\Users\someone", true)]
    [InlineData("https://packages.example/v3/index.json", true)]
    [InlineData("http://localhost:8081/feed", true)]
    [InlineData("https://example.com/home/deals", false)]
    [InlineData("../shared/data", false)]
    [InlineData("src/home/Index.cs", false)]
    public void OneMachine_Text_IsTold(string text, bool expected) => Assert.Equal(expected, OneMachine().IsMatch(text));

    [GeneratedRegex(@"(?<![\w.\-])/(home|root|tmp|mnt|opt|srv|work|workspace|Users)/|\b[A-Z]:\\(Users|Temp|src)|/v3/index\.json|https?://(localhost|127\.|10\.|192\.168\.)")]
    private static partial Regex OneMachine();
}
