using System.Text.Json.Nodes;
using Xunit;

namespace SmartCS.Cli.Tests.Ask;

public sealed class AskCommandTests
{
    private const string Entries = """
        {"id":"ship","question":"When do you ship my order?","answer":"We ship every order within two days."}
        {"id":"invoice","question":"怎么开发票？","answer":"下单时在备注里写明抬头即可。"}
        """;

    [Fact]
    public async Task Ask_KnownQuestion_ShowsAnswerCitationAndRoute()
    {
        using var folder = await PreparedAsync();
        var run = await folder.RunAsync("ask", "When do you ship my order?");

        run.AssertOk();
        Assert.All(["We ship every order within two days.", "[1] ship r1", "Answered", "faq", "Confidence"], text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_Json_IsOneObjectWithTheWholeReply()
    {
        using var folder = await PreparedAsync();
        var run = await folder.RunAsync("ask", "怎么开发票？", "--json");

        run.AssertOk();
        Assert.Equal("怎么开发票？", (string?)run.Json["question"]);
        Assert.Equal("下单时在备注里写明抬头即可。", (string?)run.Json["text"]);
        Assert.Equal("Answered", (string?)run.Json["outcome"]);
        Assert.Equal("invoice", (string?)run.Json["citations"]![0]!["entry"]);
        Assert.NotEmpty(run.Json["route"]!.AsArray());
        Assert.NotNull(run.Json["timings"]!["total"]);
    }

    [Fact]
    public async Task Ask_UnknownQuestion_Abstains()
    {
        using var folder = await PreparedAsync();
        var run = await folder.RunAsync("ask", "quantum chromodynamics", "--json");

        run.AssertOk();
        Assert.Equal("Abstained", (string?)run.Json["outcome"]);
    }

    [Fact]
    public async Task Ask_Settings_AreThoseOfTheMerchant()
    {
        using var folder = await PreparedAsync();
        folder.Write("merchants/acme.json", """{"phrases":{"en":{"doNotKnow":"Ask Mei instead."}},"answering":{"offersHandoff":false}}""");
        var run = await folder.RunAsync("ask", "quantum chromodynamics", "--json", "--settings", folder.In("merchants"));

        run.AssertOk();
        Assert.Contains("Ask Mei instead.", (string?)run.Json["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_SettingsOfOthersAlone_NamesTheMerchant()
    {
        using var folder = await PreparedAsync();
        folder.Write("merchants/other.json", "{}");
        (await folder.RunAsync("ask", "hello", "--settings", folder.In("merchants"))).AssertFailed("'acme'");
    }

    [Fact]
    public async Task Ask_BadSettings_NamesFileAndSetting()
    {
        using var folder = await PreparedAsync();
        folder.Write("merchants/acme.json", """{"answering":{"faqThreshold":7}}""");
        (await folder.RunAsync("ask", "hello", "--settings", folder.In("merchants"))).AssertFailed("acme.json", "7");
    }

    [Fact]
    public async Task Ask_UnknownMerchant_Fails()
    {
        using var folder = await PreparedAsync();
        (await CliRun.OfAsync("ask", "hello", "--record", folder.Record, "--merchant", "nobody")).AssertFailed("'nobody'");
    }

    [Fact]
    public async Task Ask_LeavesNoTraceInTheRecord()
    {
        using var folder = await PreparedAsync();
        var first = (await folder.RunAsync("ask", "When do you ship my order?", "--json")).Json;
        var second = (await folder.RunAsync("ask", "怎么开发票？", "--json")).Json;

        // Both are the first message of the same conversation: had it been kept, the second would replay the first's reply.
        Assert.NotEqual((string?)first["text"], (string?)second["text"]);
    }

    [Fact]
    public async Task Chat_Json_PrintsOneObjectATurn()
    {
        using var folder = await PreparedAsync();
        var run = await CliRun.WithInputAsync("When do you ship my order?\n怎么开发票？\n\n", "chat", "--record", folder.Record, "--merchant", "acme", "--json");

        run.AssertOk();
        Assert.Equal(["Answered", "Answered", "NotUnderstood"], run.Lines.Select(line => (string?)JsonNode.Parse(line)!["outcome"]));
    }

    private static async Task<WorkFolder> PreparedAsync()
    {
        var folder = new WorkFolder();
        (await folder.ImportAsync(Entries)).AssertOk();
        return folder;
    }
}
