using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Import;

/// <summary>Carries entries from a source into a merchant's record: the good ones, in batches, and only what differs.</summary>
internal sealed class ImportRunner(IKnowledgeStore? store, MerchantId merchant, string changedBy, string reason)
{
    private const int BatchSize = 500;

    private readonly List<(KnowledgeEntry Entry, EntryChange Change)> _batch = new(BatchSize);

    /// <summary>Called with each problem as it is found.</summary>
    public Action<ImportProblem> OnProblem { get; init; } = _ => { };

    /// <summary>Called now and then with how much is read, 0 to 1.</summary>
    public Action<double> OnProgress { get; init; } = _ => { };

    /// <summary>Runs the import; the report is right at any moment, also after a failure.</summary>
    public async Task RunAsync(IImportSource source, ImportReport report, CancellationToken cancellationToken)
    {
        var current = store is null ? new CurrentEntries() : await CurrentEntries.ReadAsync(store, merchant, cancellationToken).ConfigureAwait(false);
        await foreach (var item in source.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            report.Read++;
            if (report.Read % 256 == 0)
            {
                OnProgress(source.Progress);
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (item.Line.Entry is not { } entry)
            {
                Fail(report, ImportProblem.Of(item.File, item.Line.Problem!));
                continue;
            }

            var change = current.Compare(entry);
            if (change == EntryChange.Unchanged)
            {
                report.Unchanged++;
                continue;
            }

            _batch.Add((entry, change));
            if (_batch.Count == BatchSize)
            {
                await WriteAsync(report).ConfigureAwait(false);
            }
        }

        await WriteAsync(report).ConfigureAwait(false);
        OnProgress(1);
    }

    private async Task WriteAsync(ImportReport report)
    {
        if (store is not null && !report.DryRun && _batch.Count > 0)
        {
            var changes = _batch.ConvertAll(item => KnowledgeChange.Put(item.Entry, changedBy, reason));

            // A batch is short, and one that was cancelled might be written or not: the counts could not be trusted.
            await store.AppendAsync(merchant, changes, CancellationToken.None).ConfigureAwait(false);
        }

        report.Added += _batch.Count(item => item.Change == EntryChange.Added);
        report.Changed += _batch.Count(item => item.Change == EntryChange.Changed);
        _batch.Clear();
    }

    private void Fail(ImportReport report, ImportProblem problem)
    {
        report.Failed++;
        OnProblem(problem);
    }
}
