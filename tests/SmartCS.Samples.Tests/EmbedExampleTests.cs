using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Samples.Tests;

public sealed class EmbedExampleTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task Readme_CSharpBlock_IsTheExampleThatIsCompiled(string readme)
    {
        var text = await File.ReadAllTextAsync(RepositoryRoot.Combine(readme));
        var block = text.Split("```csharp\n")[1].Split("```")[0];

        Assert.Equal(await File.ReadAllTextAsync(RepositoryRoot.Combine("samples", "EmbedExample", "Program.cs")), block);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task Run_WithoutArguments_PrintsWhatTheReadmeSays(string readme)
    {
        var (exitCode, output, error) = await SampleProcess.RunAsync("EmbedExample", input: "");

        Assert.Equal(0, exitCode);
        Assert.Empty(error);
        var answer = output.TrimEnd().Split('\n')[^1].TrimEnd();
        Assert.StartsWith("Answered: ", answer, StringComparison.Ordinal);
        Assert.Contains($"`{answer}`", await File.ReadAllTextAsync(RepositoryRoot.Combine(readme)), StringComparison.Ordinal);
    }
}
