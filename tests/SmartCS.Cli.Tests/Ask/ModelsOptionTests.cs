using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Cli.Tests.Ask;

/// <summary><c>--models</c>, against a vendor on loopback.</summary>
public sealed class ModelsOptionTests
{
    private const string Key = "sk-loopback-1234567890";
    private const string Question = "Must I pay a charge for parcels sent back to you?";
    private const string Entries = """
        {"id":"returns","kind":"Policy","title":"Returns","body":"You can send items back within 30 days. There is no charge for parcels that you send back to us. We refund the price within 3 working days."}
        """;

    private static readonly VendorBehavior Written = VendorBehavior.Says(
        """{"sentences":[{"text":"There is no charge for parcels that """, """you send back to us.","cites":["e1"]}""", "]}");

    [Fact]
    public async Task Ask_Model_WritesTheAnswerAndItsCostIsShown()
    {
        await using var vendor = await StartAsync(Written);
        using var folder = await PreparedAsync();
        var run = await AskAsync(folder, Models(vendor, prices: """ "prices": { "models": { "main": [ { "currency": "CNY", "input": 100000, "output": 200000 } ] } } """));

        run.AssertOk();
        Assert.All(
            ["There is no charge for parcels that you send back to us.", "[1] returns r1", "Generated;", "main: answered, 1 call(s), 20 + 6 tokens", "3.2 CNY"],
            text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
        var request = Assert.Single(vendor.Requests);
        Assert.True(request.IsStreaming);
        Assert.Equal($"Bearer {Key}", request.Headers["Authorization"]);
        AssertKeepsTheKey(run);
    }

    [Fact]
    public async Task Chat_Model_WritesTheAnswerOfEachTurn()
    {
        await using var vendor = await StartAsync(Written);
        using var folder = await PreparedAsync();
        var models = folder.Write("models.json", Models(vendor));
        var run = await CliRun.WithInputAsync($"{Question}\n{Question}\n", "chat", "--record", folder.Record, "--merchant", "acme", "--json", "--models", models);

        run.AssertOk();
        Assert.Equal(2, run.Lines.Length);
        Assert.All(run.Lines, line => Assert.Contains("\"Generated\"", line, StringComparison.Ordinal));
        AssertKeepsTheKey(run);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(401)]
    [InlineData(429)]
    public async Task Ask_VendorFails_ShowsTheDegradedAnswer(int status)
    {
        await using var vendor = await StartAsync(VendorBehavior.Status(status));
        using var folder = await PreparedAsync();
        var run = await AskAsync(folder, Models(vendor));

        run.AssertOk();
        Assert.All(["There is no charge for parcels that you send back to us.", ", degraded", "main: "], text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
        Assert.DoesNotContain("Generated", run.Out, StringComparison.Ordinal);
        AssertKeepsTheKey(run);
    }

    [Fact]
    public async Task Ask_FirstVendorFails_AnswersByTheNextOfTheFile()
    {
        await using var down = await StartAsync(VendorBehavior.Status(503));
        await using var vendor = await StartAsync(Written);
        using var folder = await PreparedAsync();
        var run = await AskAsync(folder, $$"""{ "models": { "zeta": {{Model(down)}}, "alpha": {{Model(vendor)}} } }""");

        run.AssertOk();
        Assert.All(["zeta: Unavailable", "alpha: answered", "Generated;"], text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_Settings_SayWhichOfTheModelsAnswer()
    {
        await using var vendor = await StartAsync(Written);
        using var folder = await PreparedAsync();
        folder.Write("merchants/acme.json", """{"models":{"answer":["mian"]}}""");
        var models = folder.Write("models.json", Models(vendor));

        (await folder.RunAsync("ask", Question, "--models", models, "--settings", folder.In("merchants"))).AssertFailed("'mian'", "main");
        Assert.Empty(vendor.Requests);
    }

    [Theory]
    [InlineData("""{ "models": { "main": { "provider": "openai", "vendor": "deepseek", "model": "x" } } }""", "models:main:ApiKey")]
    [InlineData("""{ "models": { "main": { "provider": "openia", "model": "x" } } }""", "models:main:Provider", "openia", "openai, anthropic")]
    [InlineData("""{ "models": { "main": { "provider": "openai", "model": "x", "apiKey": "sk-loopback-1234567890", "temprature": 1 } } }""", "models:main:temprature")]
    [InlineData("""{ "models": { "main": { "provider": "anthropic", "model": "x" } } }""", "models:main:ApiKey")]
    [InlineData("""{ "models": { "main": { "provider": "openai", "vendor": "ollama", "model": "x", "resilience": { "maxRetries": 11 } } } }""", "models:main:Resilience:MaxRetries", "11")]
    [InlineData("""{ "models": { "main": { "provider": "openai", "vendor": "ollama", "model": "x" } }, "prices": { "models": { "main": [ { "input": 1, "output": 1 } ] } } }""", "prices:Models:main:0:Currency")]
    [InlineData("""{ "models": { "main": { "provider": "openai", "vendor": "ollama", "model": "x" } }, "modles": { "a": 1 } }""", "'modles'", "models and prices")]
    [InlineData("""{ "models": {} }""", "no section 'models'")]
    [InlineData("""{ }""", "no section 'models'")]
    [InlineData("""{ "models": { "main": """, "cannot be read as JSON")]
    [InlineData("""[ 1 ]""", "cannot be read as JSON")]
    [InlineData("""{ "models": { "main": { "provider": "openai" }, "Main": { "provider": "openai" } } }""", "cannot be read as JSON", "Main")]
    [InlineData("", "cannot be read as JSON")]
    public async Task Ask_BadFile_FailsInOneLineThatNamesTheSetting(string json, params string[] says)
    {
        using var folder = await PreparedAsync();
        AssertKeepsTheKey((await AskAsync(folder, json)).AssertFailed(says));
    }

    [Fact]
    public async Task Ask_NoSuchFile_NamesThePath()
    {
        using var folder = await PreparedAsync();
        (await folder.RunAsync("ask", Question, "--models", folder.In("absent.json"))).AssertFailed("--models", "absent.json", "no such file");
    }

    private static string Models(FaultyVendorServer vendor, string? prices = null) =>
        $$"""{ "models": { "main": {{Model(vendor)}} }{{(prices is null ? string.Empty : $", {prices}")}} }""";

    private static string Model(FaultyVendorServer vendor) =>
        $$"""{ "provider": "openai", "vendor": "generic", "model": "test", "endpoint": "{{new Uri(vendor.Address, "v1")}}", "apiKey": "{{Key}}", "resilience": { "maxRetries": 0 } }""";

    private static async Task<FaultyVendorServer> StartAsync(VendorBehavior behavior)
    {
        var vendor = await FaultyVendorServer.StartAsync();
        vendor.Behavior = behavior;
        return vendor;
    }

    private static async Task<WorkFolder> PreparedAsync()
    {
        var folder = new WorkFolder();
        (await folder.ImportAsync(Entries)).AssertOk();
        return folder;
    }

    private static Task<CliRun> AskAsync(WorkFolder folder, string models) => folder.RunAsync("ask", Question, "--models", folder.Write("models.json", models));

    private static void AssertKeepsTheKey(CliRun run) => Assert.DoesNotContain(Key, run.Out + run.Error, StringComparison.Ordinal);
}
