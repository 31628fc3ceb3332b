using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

public sealed class SqliteBuilderExtensionsTests : IDisposable
{
    private readonly TemporaryRecord _record = new();

    public void Dispose() => _record.Dispose();

    [Fact]
    public async Task UseSqlite_StoresRegisteredBefore_AreReplacedByOneFile()
    {
        var builder = new Builder();
        builder.Services.AddSingleton<IKnowledgeStore>(new InMemoryKnowledgeStore());
        builder.Services.AddSingleton<IConversationStore>(new InMemoryConversationStore());
        builder.Services.AddSingleton<IUsageStore>(new InMemoryUsageStore());

        Assert.Same(builder, builder.UseSqlite(_record.Path));

        await using (var provider = builder.Services.BuildServiceProvider())
        {
            Assert.IsType<SqliteKnowledgeStore>(Assert.Single(provider.GetServices<IKnowledgeStore>()));
            Assert.IsType<SqliteConversationStore>(Assert.Single(provider.GetServices<IConversationStore>()));
            Assert.IsType<SqliteUsageStore>(Assert.Single(provider.GetServices<IUsageStore>()));
            await provider.GetRequiredService<IKnowledgeStore>().AppendAsync("shop", [TemporaryRecord.Put("a")]);
            await provider.GetRequiredService<IConversationStore>().AppendAsync(TemporaryRecord.Turn("c", "m"));
            await provider.GetRequiredService<IUsageStore>().AppendAsync(TemporaryRecord.Usage("r", 1m));
            Assert.Equal(_record.Path, provider.GetRequiredService<SqliteRecordFile>().Path);
        }

        // The container closed the file: its companions are gone.
        Assert.Equal([_record.Path], Directory.GetFiles(_record.Folder));
    }

    [Fact]
    public void UseSqlite_WrongSettings_FailAtStartWithValueAndRange()
    {
        var builder = new Builder();
        builder.UseSqlite(options => options.BusyTimeout = TimeSpan.FromHours(2));
        using var provider = builder.Services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("SqliteStoreOptions.Path is ''", error.Message, StringComparison.Ordinal);
        Assert.Contains("SqliteStoreOptions.BusyTimeout is 02:00:00; allowed are 00:00:00 to 00:10:00", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":memory:")]
    [InlineData("file:record.db?mode=memory")]
    public void Constructor_PathNamesNoFile_Throws(string path)
    {
        var error = Assert.Throws<ArgumentException>(() => new SqliteRecordFile(new SqliteStoreOptions { Path = path }));

        Assert.Contains($"SqliteStoreOptions.Path is '{path}'", error.Message, StringComparison.Ordinal);
    }

    private sealed class Builder : ISmartCustomerServiceBuilder
    {
        public IServiceCollection Services { get; } = new ServiceCollection();
    }
}
