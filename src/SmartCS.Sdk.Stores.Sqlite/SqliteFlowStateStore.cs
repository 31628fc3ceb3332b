using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>Where conversations stand in their flows, in a SQLite file. What <see cref="TryWriteAsync"/> wrote survives a crash of the process or the machine.</summary>
/// <remarks>
/// Safe for concurrent use, also by several processes on one file. States that are written at the same time, also with conversation
/// turns, share a transaction; reads never wait for writes.
/// </remarks>
public sealed class SqliteFlowStateStore : IFlowStateStore, IDisposable, IAsyncDisposable
{
    private const string Select = "SELECT version, changed_at, state FROM flow_states WHERE merchant = ?1 AND conversation = ?2";

    private const string Insert =
        "INSERT INTO flow_states (merchant, conversation, version, changed_at, state) VALUES (?1, ?2, 1, ?3, ?4) ON CONFLICT (merchant, conversation) DO NOTHING RETURNING 1";

    private const string Update =
        "UPDATE flow_states SET version = version + 1, changed_at = ?3, state = ?4 WHERE merchant = ?1 AND conversation = ?2 AND version = ?5 RETURNING 1";

    // Many are dropped a few at a time, so that nobody who writes waits for long.
    private const int DroppedAtOnce = 1_000;

    private const string Delete = "DELETE FROM flow_states WHERE (merchant, conversation) IN (SELECT merchant, conversation FROM flow_states WHERE changed_at < ?1 LIMIT ?2)";
    private const string Changes = "SELECT changes()";

    private readonly SqliteRecordFile _file;
    private readonly bool _ownsFile;

    /// <summary>Creates a store with a record file of its own, which it closes when it is disposed of.</summary>
    /// <param name="options">Where the file is.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public SqliteFlowStateStore(SqliteStoreOptions options)
        : this(new SqliteRecordFile(options)) => _ownsFile = true;

    /// <summary>Creates a store in a record file that others use too.</summary>
    /// <param name="file">The file; it stays open when the store is disposed of.</param>
    public SqliteFlowStateStore(SqliteRecordFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
    }

    /// <inheritdoc/>
    public ValueTask<StoredFlowState?> FindAsync(MerchantId merchant, ConversationId conversation, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_file.Read(session =>
        {
            var row = session.Prepare(Select).Bind(1, merchant.Value).Bind(2, conversation.Value);
            if (!row.Step())
            {
                return null;
            }

            var found = new StoredFlowState
            {
                Merchant = merchant,
                Conversation = conversation,
                Version = row.Int64(0),
                ChangedAt = new DateTimeOffset(row.Int64(1), TimeSpan.Zero),
                State = row.Utf8(2).ToArray(),
            };
            row.Reset();
            return found;
        }));
    }

    /// <inheritdoc/>
    public async ValueTask<bool> TryWriteAsync(StoredFlowState state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        FlowStateValidator.Require(state);
        cancellationToken.ThrowIfCancellationRequested();
        return await _file.WriteAsync(session => Write(session, state), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<int> DropAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        var dropped = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var some = await _file.WriteAsync(
                session =>
                {
                    session.Prepare(Delete).Bind(1, before.UtcTicks).Bind(2, DroppedAtOnce).Execute();
                    return (int)session.Prepare(Changes).ExecuteInt64();
                },
                cancellationToken).ConfigureAwait(false);
            dropped += some;
            if (some < DroppedAtOnce)
            {
                return dropped;
            }
        }
    }

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

    private static bool Write(SqliteSession session, StoredFlowState state)
    {
        var statement = session.Prepare(state.Version == 0 ? Insert : Update)
            .Bind(1, state.Merchant.Value)
            .Bind(2, state.Conversation.Value)
            .Bind(3, state.ChangedAt.UtcTicks)
            .BindBlob(4, state.State.Span);
        return (state.Version == 0 ? statement : statement.Bind(5, state.Version)).ExecuteInt64() == 1;
    }
}
