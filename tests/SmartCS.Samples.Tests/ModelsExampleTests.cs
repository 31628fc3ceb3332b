using System.Text.RegularExpressions;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Samples.Tests;

/// <summary>The host of the guide to models, its settings as they stand but for the vendors' addresses.</summary>
public sealed partial class ModelsExampleTests
{
    private const string Key = "sk-example-1234567890";

    private static readonly VendorBehavior Written =
        VendorBehavior.Says("""{"sentences":[{"text":"There is no charge for parcels """, """that you send back to us.","cites":["e1"]}]}""");

    private static string Sample => RepositoryRoot.Combine("samples", "ModelsExample");

    [Fact]
    public async Task Run_VendorAnswers_SaysWhatTheModelWrote()
    {
        await using var vendor = await FaultyVendorServer.StartAsync();
        vendor.Behavior = Written;
        var (exitCode, output, error) = await RunAsync(vendor);

        Assert.True(exitCode == 0, output + error);
        Assert.Contains("There is no charge for parcels that you send back to us.\nGenerated, as it should be, cites returns\nqwen: answered, 26 tokens, 0.000028 CNY", output, StringComparison.Ordinal);
        var asked = Assert.Single(vendor.Requests, request => request.Path.Contains("chat", StringComparison.Ordinal));
        Assert.Equal("qwen-plus", asked.Model);
        Assert.Contains("order_status", asked.Body, StringComparison.Ordinal);
        Assert.Contains(vendor.Requests, request => request.Model == "text-embedding-v4");
        Assert.DoesNotContain(Key, output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FirstVendorIsDown_AnswersByTheNext()
    {
        await using var vendor = await FaultyVendorServer.StartAsync();
        vendor.Choose = request => request.Model == "qwen-plus" ? VendorBehavior.Status(503) : Written;
        var (exitCode, output, error) = await RunAsync(vendor);

        Assert.True(exitCode == 0, output + error);
        Assert.Matches(@"Generated, as it should be, cites returns\nqwen: Unavailable.*\ndeepseek: answered", output);
    }

    [Fact]
    public async Task Run_AllVendorsAreDown_SaysWhatTheKnowledgeSupports()
    {
        await using var vendor = await FaultyVendorServer.StartAsync();
        vendor.Behavior = VendorBehavior.Status(503);
        var (exitCode, output, error) = await RunAsync(vendor);

        Assert.True(exitCode == 0, output + error);
        Assert.Matches(@"There is no charge .*\nSupported, degraded, cites returns\nqwen: Unavailable.*\ndeepseek: Unavailable", output);
        Assert.DoesNotContain(Key, output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Models__qwen__Resilience__MaxRetries", "11", "Models:qwen:Resilience:MaxRetries")]
    [InlineData("Prices__Models__deepseek__0__Currency", "DOLLAR", "Prices:Models:deepseek:0:Currency")]
    [InlineData("Merchants__acme__Models__Answer__1", "deepsek", "did you mean 'deepseek'?")]
    [InlineData("DEEPSEEK_API_KEY", null, "Models:deepseek:ApiKey")]
    public async Task Run_WrongSetting_EndsAtTheStartWithItsPath(string variable, string? value, string says)
    {
        await using var vendor = await FaultyVendorServer.StartAsync();
        var (exitCode, output, error) = await RunAsync(vendor, (variable, value));

        Assert.NotEqual(0, exitCode);
        Assert.Contains(says, output + error, StringComparison.Ordinal);
        Assert.Empty(vendor.Requests);
        Assert.DoesNotContain(Key, output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/concepts/models.md", "csharp", "", 4)]
    [InlineData("docs/concepts/models.md", "json", "", 1)]
    [InlineData("docs/guides/extend.md", "csharp", "EchoProvider", 1)]
    public async Task Guide_Blocks_StandInTheSample(string guide, string language, string with, int least)
    {
        var blocks = Block().Matches(await File.ReadAllTextAsync(RepositoryRoot.Combine(guide.Split('/'))))
            .Where(match => match.Groups[1].Value == language && match.Groups[2].Value.Contains(with, StringComparison.Ordinal)).Select(match => Lines(match.Groups[2].Value)).ToList();
        var files = Directory.EnumerateFiles(Sample).Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal))
            .Select(file => Lines(File.ReadAllText(file))).ToList();

        Assert.True(blocks.Count >= least);
        Assert.All(blocks, block => Assert.Contains(files, file => file.Contains(block, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Guide_Settings_AreThoseOfTheSample() =>
        Assert.Contains(await File.ReadAllTextAsync(Path.Combine(Sample, "appsettings.json")), await File.ReadAllTextAsync(RepositoryRoot.Combine("docs", "concepts", "models.md")), StringComparison.Ordinal);

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(FaultyVendorServer vendor, params IEnumerable<(string Variable, string? Value)> more)
    {
        var environment = new Dictionary<string, string?> { ["DASHSCOPE_API_KEY"] = Key, ["DEEPSEEK_API_KEY"] = Key };
        foreach (var model in (string[])["qwen", "deepseek", "local", "vectors"])
        {
            environment[$"Models__{model}__Endpoint"] = new Uri(vendor.Address, "v1").ToString();
        }

        foreach (var (variable, value) in more)
        {
            environment[variable] = value;
        }

        return SampleProcess.RunAsync("ModelsExample", input: "", environment);
    }

    // A block may be indented otherwise than in its file.
    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex(@"```(\w+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
