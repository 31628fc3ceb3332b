using System.Text.Json.Nodes;
using Xunit;

namespace SmartCS.Cli.Tests.Eval.Retail;

public sealed class EvalRetailTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tools", 0)]
    [InlineData("dialogue", 0)]
    [InlineData("dialogue", 7)]
    public async Task Retail_MadeUpTasks_ReachTheExpectedRecords(string mode, int seed)
    {
        var run = await RunAsync(RetailSample.Database, RetailSample.Tasks, "--mode", mode, "--seed", $"{seed}", "--out", _folder.In("out"));

        run.AssertOk();
        Assert.True(run.Json["failed"]!.AsArray().Count == 0, run.Out + Transcripts(run.Json));
        Assert.Equal((11, 11), (run.Json["tasks"]!.GetValue<int>(), run.Json["database_match"]!.GetValue<int>()));
        Assert.Equal((8, 8), (run.Json["writes"]!.GetValue<int>(), run.Json["confirmed_writes"]!.GetValue<int>()));
        Assert.Equal((0, 0), (run.Json["unauthorised_writes"]!.GetValue<int>(), run.Json["duplicate_writes"]!.GetValue<int>()));
        var cancelled = JsonNode.Parse(await File.ReadAllTextAsync(_folder.In("out/cancel.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal("cancelled", cancelled["orders"]!["#W1000001"]!["status"]!.GetValue<string>());
        Assert.Equal(150.5m, cancelled["users"]!["nora_quist_1"]!["payment_methods"]!["gift_card_12"]!["balance"]!.GetValue<decimal>());
        Assert.Equal("""{"users":{},"orders":{}}""", JsonNode.Parse(await File.ReadAllTextAsync(_folder.In("out/too-late.json"), TestContext.Current.CancellationToken))!.ToJsonString());
    }

    [Theory]
    [InlineData("tools")]
    [InlineData("dialogue")]
    public async Task Retail_SharedTasks_ReachTheExpectedRecords(string mode)
    {
        var folder = SharedData.Require("retail");

        var run = await CliRun.OfAsync("eval", "retail", "--db", Path.Combine(folder, "db.json.gz"), "--tasks", Path.Combine(folder, "tasks-dev.json"), "--mode", mode, "--json");

        run.AssertOk();
        Assert.Empty(run.Json["failed"]!.AsArray());
        Assert.Equal(run.Json["tasks"]!.GetValue<int>(), run.Json["database_match"]!.GetValue<int>());
        Assert.Equal(run.Json["writes"]!.GetValue<int>(), run.Json["confirmed_writes"]!.GetValue<int>());
        Assert.Equal((0, 0), (run.Json["unauthorised_writes"]!.GetValue<int>(), run.Json["duplicate_writes"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("[]", "[]", "\"users\"")]
    [InlineData("{\"users\": {}, \"orders\": {}}", "[]", "\"products\"")]
    [InlineData("{\"users\": {}, \"orders\": {}, \"products\": {\"p\": {}}}", "[]", "\"variants\"")]
    [InlineData("{\"users\": {\"u\": {}}, \"orders\": {}, \"products\": {}}", "[]", "record")]
    [InlineData("{nothing", "[]", "line 1")]
    [InlineData(RetailSample.Database, "{}", "array")]
    [InlineData(RetailSample.Database, "[{}]", "\"id\"")]
    [InlineData(RetailSample.Database, "[{\"id\": \"../x\"}]", "../x")]
    [InlineData(RetailSample.Database, "[{\"id\": \"a\"}, {\"id\": \"a\"}]", "two tasks")]
    [InlineData(RetailSample.Database, "[{\"id\": \"a\", \"actions\": [{}]}]", "\"name\"")]
    public async Task Retail_FilesThatAreNone_FailInOneLine(string database, string tasks, string says) => (await RunAsync(database, tasks)).AssertFailed(says);

    [Fact]
    public async Task Retail_UnknownMode_FailsInOneLine() => (await RunAsync(RetailSample.Database, "[]", "--mode", "psychic")).AssertFailed("psychic", "tools", "dialogue");

    private Task<CliRun> RunAsync(string database, string tasks, params string[] more) =>
        CliRun.OfAsync(["eval", "retail", "--db", _folder.Write("db.json", database), "--tasks", _folder.Write("tasks.json", tasks), "--json", .. more]);

    private string Transcripts(JsonObject figures) =>
        string.Concat(figures["failed"]!.AsArray().Select(id => $"\n--- {id}\n{File.ReadAllText(_folder.In($"out/{id}.txt"))}"));
}
