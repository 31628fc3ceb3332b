using System.Runtime.CompilerServices;
using SmartCS.Cli.Import;
using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Cli.Tests.Import;

public sealed class ImportRunnerTests
{
    private static readonly MerchantId s_merchant = "acme";

    [Fact]
    public async Task RunAsync_Cancelled_HasCountedExactlyWhatIsWritten()
    {
        using var stopping = new CancellationTokenSource();
        var store = new InMemoryKnowledgeStore();
        var report = new ImportReport();
        var runner = new ImportRunner(store, s_merchant, "test", "test") { OnProgress = progress => Stop(stopping, progress) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => runner.RunAsync(new ManyEntries(5_000), report, stopping.Token));

        Assert.True(report.Added > 0);
        Assert.Equal(report.Added, await store.GetHeadAsync(s_merchant, CancellationToken.None));
    }

    [Fact]
    public async Task RunAsync_StoreFailsInTheMiddle_HasCountedExactlyWhatIsWritten()
    {
        var store = new FullAfter(1_000);
        var report = new ImportReport();

        await Assert.ThrowsAsync<SmartCustomerServiceException>(() => new ImportRunner(store, s_merchant, "test", "test").RunAsync(new ManyEntries(5_000), report, CancellationToken.None));

        Assert.Equal(1_000, report.Added);
    }

    private static void Stop(CancellationTokenSource stopping, double progress)
    {
        if (progress > 0.5)
        {
            stopping.Cancel();
        }
    }

    private sealed class ManyEntries(int count) : IImportSource
    {
        public double Progress { get; private set; }

        public async IAsyncEnumerable<ImportItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            for (var i = 1; i <= count; i++)
            {
                Progress = (double)i / count;
                yield return new ImportItem("many", new KnowledgeLine { Number = i, Entry = new KnowledgeEntry { Id = $"e{i}", Kind = KnowledgeKind.Article, Title = $"第 {i}" } });
            }
        }
    }

    /// <summary>A store whose disk is full after a number of revisions.</summary>
    private sealed class FullAfter(int limit) : IKnowledgeStore
    {
        private readonly InMemoryKnowledgeStore _inner = new();

        public async ValueTask<IReadOnlyList<KnowledgeRevision>> AppendAsync(MerchantId merchant, IReadOnlyList<KnowledgeChange> changes, CancellationToken cancellationToken = default) =>
            await _inner.GetHeadAsync(merchant, cancellationToken) + changes.Count > limit
                ? throw new SmartCustomerServiceException("The disk is full.")
                : await _inner.AppendAsync(merchant, changes, cancellationToken);

        public ValueTask<long> GetHeadAsync(MerchantId merchant, CancellationToken cancellationToken = default) => _inner.GetHeadAsync(merchant, cancellationToken);

        public IAsyncEnumerable<KnowledgeRevision> ReadCurrentAsync(MerchantId merchant, CancellationToken cancellationToken = default) => _inner.ReadCurrentAsync(merchant, cancellationToken);

        public IAsyncEnumerable<KnowledgeRevision> ReadChangesAsync(MerchantId merchant, long afterRevision, CancellationToken cancellationToken = default) => _inner.ReadChangesAsync(merchant, afterRevision, cancellationToken);

        public IAsyncEnumerable<KnowledgeRevision> ReadHistoryAsync(MerchantId merchant, EntryId entryId, CancellationToken cancellationToken = default) => _inner.ReadHistoryAsync(merchant, entryId, cancellationToken);
    }
}
