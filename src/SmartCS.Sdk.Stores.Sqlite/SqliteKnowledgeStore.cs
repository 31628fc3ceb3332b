using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>The merchants' knowledge records in a SQLite file. What <see cref="AppendAsync"/> returned survives a crash of the process or the machine.</summary>
/// <remarks>
/// Safe for concurrent use, also by several processes on one file. Writes of one process queue up and share a
/// transaction; reads never wait for writes. An enumeration holds its snapshot until it is disposed of, which
/// <c>await foreach</c> does.
/// </remarks>
public sealed class SqliteKnowledgeStore : IKnowledgeStore, IDisposable, IAsyncDisposable
{
    private const string Columns = "revision, entry_id, entry, changed_at, changed_by, reason";
    private const string SelectHead = "SELECT max(revision) FROM knowledge_revisions WHERE merchant = ?1";
    private const string SelectLast = "SELECT entry IS NOT NULL FROM knowledge_revisions WHERE merchant = ?1 AND entry_id = ?2 ORDER BY revision DESC LIMIT 1";
    private const string Insert = $"INSERT INTO knowledge_revisions (merchant, {Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    private const string SelectChanges = $"SELECT {Columns} FROM knowledge_revisions WHERE merchant = ?1 AND revision > ?2 ORDER BY revision";
    private const string SelectHistory = $"SELECT {Columns} FROM knowledge_revisions WHERE merchant = ?1 AND entry_id = ?2 ORDER BY revision DESC";
    private const string SelectCurrent = $"""
        SELECT {Columns} FROM knowledge_revisions
        WHERE merchant = ?1 AND entry IS NOT NULL
          AND revision IN (SELECT max(revision) FROM knowledge_revisions WHERE merchant = ?1 GROUP BY entry_id)
        ORDER BY revision
        """;

    private readonly SqliteRecordFile _file;
    private readonly TimeProvider _time;
    private readonly bool _ownsFile;

    /// <summary>Creates a store with a record file of its own, which it closes when it is disposed of.</summary>
    /// <param name="options">Where the file is.</param>
    /// <param name="timeProvider">The clock that dates revisions; null means the system's.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public SqliteKnowledgeStore(SqliteStoreOptions options, TimeProvider? timeProvider = null)
        : this(new SqliteRecordFile(options), timeProvider) => _ownsFile = true;

    /// <summary>Creates a store over a record file that others use too.</summary>
    /// <param name="file">The file; it stays open when the store is disposed of.</param>
    /// <param name="timeProvider">The clock that dates revisions; null means the system's.</param>
    public SqliteKnowledgeStore(SqliteRecordFile file, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<KnowledgeRevision>> AppendAsync(MerchantId merchant, IReadOnlyList<KnowledgeChange> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        KnowledgeChangeValidator.Require(merchant, changes);
        cancellationToken.ThrowIfCancellationRequested();
        if (changes.Count == 0)
        {
            return [];
        }

        var encoded = new byte[]?[changes.Count];
        for (var i = 0; i < encoded.Length; i++)
        {
            encoded[i] = changes[i].Entry is { } entry ? JsonSerializer.SerializeToUtf8Bytes(entry, SdkJsonContext.Relaxed.KnowledgeEntry) : null;
        }

        return await _file.WriteAsync(session => Append(session, merchant, changes, encoded), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<long> GetHeadAsync(MerchantId merchant, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_file.Read(session => session.Prepare(SelectHead).Bind(1, merchant.Value).ExecuteInt64()));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<KnowledgeRevision> ReadCurrentAsync(MerchantId merchant, CancellationToken cancellationToken = default) =>
        ReadAsync(session => session.Prepare(SelectCurrent).Bind(1, merchant.Value), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<KnowledgeRevision> ReadChangesAsync(MerchantId merchant, long afterRevision, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterRevision);
        return ReadAsync(session => session.Prepare(SelectChanges).Bind(1, merchant.Value).Bind(2, afterRevision), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<KnowledgeRevision> ReadHistoryAsync(MerchantId merchant, EntryId entryId, CancellationToken cancellationToken = default) =>
        ReadAsync(session => session.Prepare(SelectHistory).Bind(1, merchant.Value).Bind(2, entryId.Value), cancellationToken);

    /// <summary>Closes the record file, where it is the store's own.</summary>
    public void Dispose()
    {
        if (_ownsFile)
        {
            _file.Dispose();
        }
    }

    /// <summary>Closes the record file, where it is the store's own.</summary>
    public ValueTask DisposeAsync() => _ownsFile ? _file.DisposeAsync() : ValueTask.CompletedTask;

    private List<KnowledgeRevision> Append(SqliteSession session, MerchantId merchant, IReadOnlyList<KnowledgeChange> changes, byte[]?[] encoded)
    {
        var now = _time.GetUtcNow();
        var head = session.Prepare(SelectHead).Bind(1, merchant.Value).ExecuteInt64();
        var last = session.Prepare(SelectLast).Bind(1, merchant.Value);
        var insert = session.Prepare(Insert).Bind(1, merchant.Value);
        var written = new List<KnowledgeRevision>(changes.Count);
        for (var i = 0; i < encoded.Length; i++)
        {
            var change = changes[i];
            if (change.Entry is null && last.Bind(2, change.EntryId.Value).ExecuteInt64() == 0)
            {
                continue;
            }

            insert.Bind(2, ++head).Bind(3, change.EntryId.Value).Bind(5, now.UtcTicks).Bind(6, change.ChangedBy).Bind(7, change.Reason);
            _ = encoded[i] is { } entry ? insert.BindUtf8(4, entry) : insert.Bind(4, null);
            insert.Execute();
            written.Add(new KnowledgeRevision
            {
                Revision = head,
                EntryId = change.EntryId,
                Entry = change.Entry,
                ChangedAt = now,
                ChangedBy = change.ChangedBy,
                Reason = change.Reason,
            });
        }

        return written;
    }

    private async IAsyncEnumerable<KnowledgeRevision> ReadAsync(Func<SqliteSession, SqliteStatement> query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var rows = new SqliteRows<KnowledgeRevision>(_file, query, ReadRevision);
        while (rows.Read() is { } revision)
        {
            yield return revision;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private KnowledgeRevision ReadRevision(SqliteStatement row)
    {
        var revision = row.Int64(0);
        EntryId id = row.Text(1);
        try
        {
            return new KnowledgeRevision
            {
                Revision = revision,
                EntryId = id,
                Entry = row.IsNull(2) ? null : JsonSerializer.Deserialize(row.Utf8(2), SdkJsonContext.Relaxed.KnowledgeEntry),
                ChangedAt = new DateTimeOffset(row.Int64(3), TimeSpan.Zero),
                ChangedBy = row.Text(4),
                Reason = row.TextOrNull(5),
            };
        }
        catch (JsonException exception)
        {
            throw new SmartCustomerServiceException($"Revision {revision} of entry '{id}' in the record file '{_file.Path}' is not a knowledge entry; restore the file from a backup.", exception);
        }
    }
}
