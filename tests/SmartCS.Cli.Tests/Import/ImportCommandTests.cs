using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace SmartCS.Cli.Tests.Import;

public sealed class ImportCommandTests
{
    private const string TwoEntries = """
        {"id":"ship","question":"When do you ship?","answer":"Within two days."}
        {"id":"return","question":"可以退货吗？","answer":"七天无理由退货。"}
        """;

    [Fact]
    public async Task Import_NewFile_AddsEveryEntry()
    {
        using var folder = new WorkFolder();
        var run = await folder.ImportAsync(TwoEntries);

        run.AssertOk();
        AssertCounts(run, read: 2, added: 2);
        var list = (await folder.RunAsync("knowledge", "list", "--json")).Json;
        Assert.Equal(2, (int)list["total"]!);
    }

    [Fact]
    public async Task Import_SameFileAgain_WritesNoRevision()
    {
        using var folder = new WorkFolder();
        await folder.ImportAsync(TwoEntries);
        var run = await folder.ImportAsync(TwoEntries);

        run.AssertOk();
        AssertCounts(run, read: 2, unchanged: 2);
        Assert.Single((await folder.RunAsync("knowledge", "history", "ship", "--json")).Json["revisions"]!.AsArray());
    }

    [Fact]
    public async Task Import_OneEntryDiffers_WritesThatAloneWithWhoAndWhy()
    {
        using var folder = new WorkFolder();
        await folder.ImportAsync(TwoEntries);
        var run = await folder.ImportAsync(TwoEntries.Replace("two days", "three days", StringComparison.Ordinal), "--by", "mei");

        AssertCounts(run, read: 2, changed: 1, unchanged: 1);
        var newest = (await folder.RunAsync("knowledge", "history", "ship", "--json")).Json["revisions"]![0]!;
        Assert.Equal("mei", (string?)newest["changedBy"]);
        Assert.Contains("entries.jsonl", (string?)newest["reason"], StringComparison.Ordinal);
        Assert.Equal("Within three days.", (string?)newest["entry"]!["body"]);
    }

    [Fact]
    public async Task Import_ProductsWithFacets_AreUnchangedTheSecondTime()
    {
        using var folder = new WorkFolder();
        const string Line = """{"id":"1","sku":"X","title":"T","brand":"B","price_cents":1999,"ean":["1"],"attributes":{"a":[1,"x"],"b":true,"A":2.5}}""";
        await folder.ImportAsync(Line);

        AssertCounts(await folder.ImportAsync(Line), read: 1, unchanged: 1);
    }

    [Fact]
    public async Task Import_BadLinesAmongGood_KeepsTheGoodAndNamesTheLines()
    {
        using var folder = new WorkFolder();
        var path = folder.Write("mixed.jsonl", """
            {"id":"a","title":"A","body":"one"}
            {"id":"b","title":"B","validFrom":"2026-12-01","validUntil":"2026-11-01"}
            not json
            {"id":"a","title":"A again"}
            {"id":"c","title":"C","body":"three"}
            """);
        var run = await CliRun.OfAsync("import", path, "--record", folder.Record, "--merchant", "acme");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("Read 5: 2 added, 0 changed, 0 unchanged, 3 failed.", run.Out.Trim());
        var errors = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, errors.Length);
        Assert.StartsWith("mixed.jsonl: line 2: validUntil", errors[0], StringComparison.Ordinal);
        Assert.StartsWith("mixed.jsonl: line 3, column", errors[1], StringComparison.Ordinal);
        Assert.Contains("line 4: id 'a' is that of line 1", errors[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_JsonOutputWithBadLines_HasThemInTheObjectAlone()
    {
        using var folder = new WorkFolder();
        var run = await folder.ImportAsync("{\"id\":\"a\",\"title\":\"A\"}\n{\"id\":\"b\",\"title\":\"B\",\"colour\":\"red\"}");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(string.Empty, run.Error);
        AssertCounts(run, read: 2, added: 1, failed: 1);
        var problem = Assert.Single(run.Json["problems"]!.AsArray())!;
        Assert.Equal((2, "colour", "\"red\""), ((int)problem["line"]!, (string?)problem["property"], (string?)problem["value"]));
    }

    [Fact]
    public async Task Import_HundredThousandLinesWithBrokenOnes_LosesOnlyThose()
    {
        using var folder = new WorkFolder();
        var text = new StringBuilder();
        int[] broken = [49_998, 50_000, 50_001, 77_777];
        for (var i = 1; i <= 100_000; i++)
        {
            text.Append(broken.Contains(i)
                ? "{\"id\":\"broken\",\"title\":\n"
                : string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"e{i}\",\"title\":\"第{i}问\",\"body\":\"答 {i}\"}}\n"));
        }

        var path = folder.WritePacked("many.jsonl.gz", text.ToString());
        var run = await CliRun.OfAsync("import", path, "--record", folder.Record, "--merchant", "acme", "--json");

        Assert.Equal(1, run.ExitCode);
        AssertCounts(run, read: 100_000, added: 99_996, failed: 4);
        Assert.Equal(broken, run.Json["problems"]!.AsArray().Select(problem => (int)problem!["line"]!));
        var list = (await folder.RunAsync("knowledge", "list", "--json", "--top", "1")).Json;
        Assert.Equal(99_996, (int)list["total"]!);
    }

    [Fact]
    public async Task Import_DryRun_WritesNothing()
    {
        using var folder = new WorkFolder();
        var run = await folder.ImportAsync(TwoEntries, "--dry-run");

        run.AssertOk();
        AssertCounts(run, read: 2, added: 2);
        Assert.True((bool)run.Json["dryRun"]!);
        Assert.False(File.Exists(folder.Record));
    }

    [Fact]
    public async Task Import_DryRunOverARecord_ComparesButWritesNothing()
    {
        using var folder = new WorkFolder();
        await folder.ImportAsync(TwoEntries);
        AssertCounts(await folder.ImportAsync(TwoEntries.Replace("two", "three", StringComparison.Ordinal), "--dry-run"), read: 2, changed: 1, unchanged: 1);

        Assert.Single((await folder.RunAsync("knowledge", "history", "ship", "--json")).Json["revisions"]!.AsArray());
    }

    [Fact]
    public async Task Import_EveryLineBad_IsNothingDone()
    {
        using var folder = new WorkFolder();
        var run = await folder.ImportAsync("x\ny\n");

        Assert.Equal(2, run.ExitCode);
        AssertCounts(run, read: 2, failed: 2);
    }

    [Fact]
    public async Task Import_EmptyFile_IsNothingDone()
    {
        using var folder = new WorkFolder();
        var run = await folder.ImportAsync("\n\n");

        run.AssertFailed("holds no entries");
    }

    [Theory]
    [InlineData("cut.jsonl.gz", "", "{{\"id\":\"e{0}\",\"title\":\"{1}\"}}\n")]
    [InlineData("cut.csv.gz", "id,title\n", "e{0},{1}\n")]
    public async Task Import_PackedFileCutOff_KeepsWhatCanBeRead(string name, string header, string line)
    {
        using var folder = new WorkFolder();
        var text = new StringBuilder(header);
        for (var i = 0; i < 20_000; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, line, i, i * 7919 % 104729);
        }

        var path = folder.WritePacked(name, text.ToString());
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(path, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);
        var run = await CliRun.OfAsync("import", path, "--record", folder.Record, "--merchant", "acme", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.InRange((int)run.Json["added"]!, 1, 19_999);
        Assert.Equal(1, (int)run.Json["failed"]!);
    }

    [Theory]
    [InlineData("e.jsonl.gz")]
    [InlineData("e.csv.gz")]
    public async Task Import_BrokenGzip_NamesTheFile(string name)
    {
        using var folder = new WorkFolder();
        await File.WriteAllBytesAsync(folder.In(name), [0x1F, 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], TestContext.Current.CancellationToken);
        var run = await CliRun.OfAsync("import", folder.In(name), "--record", folder.Record, "--merchant", "acme");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{name}: line 1: the gzip data is broken", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NoSuchFile_Fails()
    {
        using var folder = new WorkFolder();
        (await CliRun.OfAsync("import", folder.In("none.jsonl"), "--record", folder.Record, "--merchant", "acme")).AssertFailed("none.jsonl", "no such file");
        Assert.False(File.Exists(folder.Record));
    }

    [Theory]
    [InlineData("data.txt", null, "--format", "jsonl, csv, markdown")]
    [InlineData("data.jsonl", "xml", "'xml'", "jsonl, csv, markdown")]
    public async Task Import_UnknownFormat_SaysWhatIsAllowed(string name, string? format, params string[] says)
    {
        using var folder = new WorkFolder();
        string[] args = ["import", folder.Write(name, TwoEntries), "--record", folder.Record, "--merchant", "acme"];
        (await CliRun.OfAsync(format is null ? args : [.. args, "--format", format])).AssertFailed(says);
    }

    [Fact]
    public async Task Import_FormatGiven_OverridesTheName()
    {
        using var folder = new WorkFolder();
        var path = folder.Write("data.txt", TwoEntries);
        AssertCounts(await CliRun.OfAsync("import", path, "--record", folder.Record, "--merchant", "acme", "--format", "jsonl", "--json"), read: 2, added: 2);
    }

    [Fact]
    public async Task Import_RecordIsNotSqlite_FailsAndLeavesItAlone()
    {
        using var folder = new WorkFolder();
        folder.Write("shop.db", "This is a letter, not a database. It is long enough to have a header of its own, and it must stay as it is.");
        var before = await File.ReadAllBytesAsync(folder.Record, TestContext.Current.CancellationToken);
        var run = await CliRun.OfAsync("import", folder.Write("e.jsonl", TwoEntries), "--record", folder.Record, "--merchant", "acme");

        run.AssertFailed("shop.db", "--record must name");
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.Record, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":memory:")]
    public async Task Import_RecordIsNoPath_NamesTheOption(string record)
    {
        using var folder = new WorkFolder();
        (await CliRun.OfAsync("import", folder.Write("e.jsonl", TwoEntries), "--record", record, "--merchant", "acme")).AssertFailed($"--record is '{record}'");
    }

    [Fact]
    public async Task Import_RecordInAFolderThatCannotBe_Fails()
    {
        using var folder = new WorkFolder();
        folder.Write("file.txt", "x");
        (await CliRun.OfAsync("import", folder.Write("e.jsonl", TwoEntries), "--record", folder.In("file.txt/shop.db"), "--merchant", "acme")).AssertFailed("shop.db");
    }

    [Fact]
    public async Task Import_ReadOnlyRecord_Fails()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "A privileged user may write to read-only files.");
        using var folder = new WorkFolder();
        await folder.ImportAsync(TwoEntries);
        new FileInfo(folder.Record).IsReadOnly = true;
        var run = await CliRun.OfAsync("import", folder.Write("e.jsonl", TwoEntries.Replace("two", "four", StringComparison.Ordinal)), "--record", folder.Record, "--merchant", "acme");

        run.AssertFailed("shop.db");
    }

    [Fact]
    public async Task Import_OtherMerchant_DoesNotTouchTheFirst()
    {
        using var folder = new WorkFolder();
        await folder.ImportAsync(TwoEntries);
        await CliRun.OfAsync("import", folder.Write("e.jsonl", TwoEntries.Replace("two", "nine", StringComparison.Ordinal)), "--record", folder.Record, "--merchant", "other");

        var shown = (await folder.RunAsync("knowledge", "show", "ship", "--json")).Json;
        Assert.Equal("Within two days.", (string?)shown["entry"]!["body"]);
    }

    private static void AssertCounts(CliRun run, int read, int added = 0, int changed = 0, int unchanged = 0, int failed = 0)
    {
        JsonNode json = run.Json;
        Assert.Equal(
            (read, added, changed, unchanged, failed),
            ((int)json["read"]!, (int)json["added"]!, (int)json["changed"]!, (int)json["unchanged"]!, (int)json["failed"]!));
    }
}
