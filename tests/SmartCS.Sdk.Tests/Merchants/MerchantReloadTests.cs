using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Merchants;

public sealed class MerchantReloadTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartcs-merchants-");
    private readonly ManualTimeProvider _time = new();
    private readonly ListLogger<MerchantDirectory> _log = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Configuration_GoodThenBadThenGood_KeepsTheLastGoodOfThatMerchantAlone()
    {
        var source = new Dictionary<string, string?> { ["M:acme:MaxMessageLength"] = "100", ["M:globex:MaxMessageLength"] = "100" };
        var root = new ConfigurationBuilder().AddInMemoryCollection(source).Build();
        using var directory = MerchantDirectory.FromConfiguration(root.GetSection("M"), _log);

        root["M:acme:MaxMessageLength"] = "lots";
        root["M:globex:MaxMessageLength"] = "200";
        root.Reload();

        Assert.Equal(100, (await directory.FindAsync("acme"))!.MaxMessageLength);
        Assert.Equal(200, (await directory.FindAsync("globex"))!.MaxMessageLength);
        Assert.Equal(new SettingProblem("M:acme:MaxMessageLength", "lots", MerchantRules.MessageLength), Assert.Single(directory.Problems));
        var warning = Assert.Single(_log.Entries, entry => entry.Level == LogLevel.Warning);
        Assert.Contains("M:acme:MaxMessageLength is 'lots'", warning.Text, StringComparison.Ordinal);
        Assert.Contains(MerchantRules.MessageLength, warning.Text, StringComparison.Ordinal);

        root["M:acme:MaxMessageLength"] = "300";
        root.Reload();

        Assert.Equal(300, (await directory.FindAsync("acme"))!.MaxMessageLength);
        Assert.Empty(directory.Problems);
    }

    [Fact]
    public async Task Configuration_BecomesEmpty_KeepsEverybodyAndSaysSo()
    {
        var provider = new ReplaceableProvider(new() { ["M:acme:Name"] = "Acme" });
        var root = new ConfigurationRoot([provider]);
        using var directory = MerchantDirectory.FromConfiguration(root.GetSection("M"), _log);

        provider.Replace([]);

        Assert.NotNull(await directory.FindAsync("acme"));
        Assert.Equal("M", Assert.Single(directory.Problems).Path);

        provider.Replace(new() { ["M:globex:Name"] = "Globex" });

        Assert.Null(await directory.FindAsync("acme"));
        Assert.NotNull(await directory.FindAsync("globex"));
        Assert.Empty(directory.Problems);
    }

    [Fact]
    public async Task Folder_EachFile_IsAMerchant()
    {
        Write("acme", """{ "Name": "Acme", "Answering": { "FaqThreshold": 0.9, "OffersHandoff": false }, "Phrases": { "zh": { "DoNotKnow": "不知道" } } }""");
        Write("全球", "{ /* all defaults */ }");
        File.WriteAllText(Path.Combine(_folder.FullName, ".hidden.json"), "broken");
        File.WriteAllText(Path.Combine(_folder.FullName, "notes.txt"), "broken");
        using var directory = MerchantDirectory.FromFolder(_folder.FullName, _time);

        var acme = await directory.FindAsync("acme");

        Assert.Equal(0.9, acme!.Answering.FaqThreshold);
        Assert.False(acme.Answering.OffersHandoff);
        Assert.Equal("不知道", acme.Phrases["zh"].DoNotKnow);
        Assert.Equal(4_000, (await directory.FindAsync("全球"))!.MaxMessageLength);
        Assert.Null(await directory.FindAsync(".hidden"));
    }

    [Fact]
    public void Folder_BrokenFilesAtStart_FailsListingEachWithItsFile()
    {
        Write("acme", """{ "MaxMessageLength": 0 }""");
        Write("globex", """{ "Name": """);
        Write("initech", "[]");
        Write("umbrella", "{}");

        var failure = Assert.Throws<MerchantSettingsException>(() => MerchantDirectory.FromFolder(_folder.FullName, _time));

        Assert.Equal(
            [PathOf("acme") + ":MaxMessageLength", PathOf("globex"), PathOf("initech")],
            failure.Problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
        Assert.Equal("0", failure.Problems.Single(problem => problem.Path.EndsWith(":MaxMessageLength", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public void Folder_Missing_FailsNamingIt()
    {
        var missing = Path.Combine(_folder.FullName, "nowhere");

        var failure = Assert.Throws<MerchantSettingsException>(() => MerchantDirectory.FromFolder(missing, _time));

        Assert.Equal(missing, Assert.Single(failure.Problems).Path);
    }

    [Theory]
    [InlineData("""{ "MaxMessageLength": 1000000 }""")]
    [InlineData("""{ "MaxMessageLength": """)]
    [InlineData("")]
    [InlineData("\u0000\u0001")]
    [InlineData("""{ "MaxMesageLength": 5 }""")]
    [InlineData("""{ "Name": "a", "name": "b" }""")]
    public async Task Folder_GoodThenBadThenGood_KeepsTheLastGoodOfThatMerchantAlone(string bad)
    {
        Write("acme", """{ "MaxMessageLength": 100 }""");
        Write("globex", """{ "MaxMessageLength": 100 }""");
        using var directory = MerchantDirectory.FromFolder(_folder.FullName, _time, _log);

        Write("acme", bad);
        Write("globex", """{ "MaxMessageLength": 2000 }""");
        LookAgain();

        Assert.Equal(100, (await directory.FindAsync("acme"))!.MaxMessageLength);
        Assert.Equal(2_000, (await directory.FindAsync("globex"))!.MaxMessageLength);
        Assert.StartsWith(PathOf("acme"), Assert.Single(directory.Problems).Path, StringComparison.Ordinal);
        Assert.Single(_log.Entries, entry => entry.Level == LogLevel.Warning);

        LookAgain();
        Assert.Single(_log.Entries, entry => entry.Level == LogLevel.Warning);

        Write("acme", """{ "MaxMessageLength": 30000 }""");
        LookAgain();

        Assert.Equal(30_000, (await directory.FindAsync("acme"))!.MaxMessageLength);
        Assert.Empty(directory.Problems);
    }

    [Fact]
    public async Task Folder_FileDeletedAndFileAdded_FollowsBoth()
    {
        Write("acme", "{}");
        using var directory = MerchantDirectory.FromFolder(_folder.FullName, _time);

        File.Delete(PathOf("acme"));
        Write("globex", "{}");
        LookAgain();

        Assert.Null(await directory.FindAsync("acme"));
        Assert.NotNull(await directory.FindAsync("globex"));
    }

    [Fact]
    public async Task Folder_NewFileIsBroken_ItsMerchantIsUnknownAndReported()
    {
        Write("acme", "{}");
        using var directory = MerchantDirectory.FromFolder(_folder.FullName, _time);

        Write("globex", """{ "DefaultLocale": "?" }""");
        LookAgain();

        Assert.Null(await directory.FindAsync("globex"));
        Assert.NotNull(await directory.FindAsync("acme"));
        Assert.Equal(new SettingProblem(PathOf("globex") + ":DefaultLocale", "?", MerchantRules.Language), Assert.Single(directory.Problems));
    }

    [Fact]
    public async Task Folder_GoesAwayAndComesBack_KeepsEverybodyMeanwhile()
    {
        var folder = _folder.CreateSubdirectory("mounted");
        File.WriteAllText(Path.Combine(folder.FullName, "acme.json"), "{}");
        using var directory = MerchantDirectory.FromFolder(folder.FullName, _time);

        folder.Delete(recursive: true);
        LookAgain();

        Assert.NotNull(await directory.FindAsync("acme"));
        Assert.Equal(folder.FullName, Assert.Single(directory.Problems).Path);

        folder.Create();
        File.WriteAllText(Path.Combine(folder.FullName, "globex.json"), "{}");
        LookAgain();

        Assert.Null(await directory.FindAsync("acme"));
        Assert.NotNull(await directory.FindAsync("globex"));
        Assert.Empty(directory.Problems);
    }

    [Fact]
    public async Task Folder_FilesAreLinksThatArePointedElsewhere_IsFollowed()
    {
        var old = _folder.CreateSubdirectory("old");
        var current = _folder.CreateSubdirectory("new");
        File.WriteAllText(Path.Combine(old.FullName, "acme.json"), """{ "Name": "old" }""");
        File.WriteAllText(Path.Combine(current.FullName, "acme.json"), """{ "Name": "new name" }""");
        var data = Path.Combine(_folder.FullName, "data");
        Directory.CreateSymbolicLink(data, old.FullName);
        File.CreateSymbolicLink(PathOf("acme"), Path.Combine(data, "acme.json"));
        using var directory = MerchantDirectory.FromFolder(_folder.FullName, _time);
        Assert.Equal("old", (await directory.FindAsync("acme"))!.Name);

        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, current.FullName);
        LookAgain();

        Assert.Equal("new name", (await directory.FindAsync("acme"))!.Name);
    }

    [Fact]
    public async Task Folder_WrongAtStartThenPutRight_IsServedFromThenOn()
    {
        Write("acme", "broken");
        using var directory = new MerchantDirectory([new FolderMerchantSource(_folder.FullName, _time)]);
        await Assert.ThrowsAsync<MerchantSettingsException>(async () => await directory.FindAsync("acme"));
        await Assert.ThrowsAsync<MerchantSettingsException>(async () => await directory.FindAsync("acme"));

        Write("acme", "{ }");
        LookAgain();

        Assert.NotNull(await directory.FindAsync("acme"));
        Assert.Empty(directory.Problems);
    }

    [Fact]
    public async Task Folder_SystemTellsOfAChange_IsReadWithoutWaitingForThePoll()
    {
        Write("acme", """{ "Name": "old" }""");
        using var source = new FolderMerchantSource(_folder.FullName, TimeProvider.System);
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        source.Watch(() => changed.TrySetResult());
        source.Read();

        Write("acme", """{ "Name": "new" }""");
        await changed.Task.WaitAsync(TimeSpan.FromSeconds(60));

        // Same length, and perhaps the same time: the notice alone makes it read again.
        Assert.Equal("new", Assert.Single(source.Read().Merchants).Profile!.Name);
    }

    private void LookAgain() => _time.Advance(FolderMerchantSource.PollInterval);

    private string PathOf(string merchant) => Path.Combine(_folder.FullName, merchant + ".json");

    private void Write(string merchant, string json) => File.WriteAllText(PathOf(merchant), json);

    private sealed class ReplaceableProvider : ConfigurationProvider
    {
        public ReplaceableProvider(Dictionary<string, string?> settings) => Data = settings;

        public void Replace(Dictionary<string, string?> settings)
        {
            Data = settings;
            OnReload();
        }
    }
}
