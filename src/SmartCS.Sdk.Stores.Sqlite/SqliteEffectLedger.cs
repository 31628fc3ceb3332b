using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>Every write to the shop and how far it has come, in a SQLite file. What <see cref="TryWriteAsync"/> wrote survives a crash of the process or the machine.</summary>
/// <remarks>
/// Safe for concurrent use, also by several processes on one file. Steps that are written at the same time share a transaction; reads never
/// wait for writes. Nothing is ever deleted. An enumeration holds its snapshot until it is disposed of, which <c>await foreach</c> does.
/// </remarks>
public sealed class SqliteEffectLedger : IEffectLedger, IDisposable, IAsyncDisposable
{
    private const string Insert =
        "INSERT INTO effects (merchant, key, version, shopper, asked_for, is_open, is_unsettled, changed_at, record) VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (merchant, key) DO NOTHING RETURNING 1";

    private const string Update =
        "UPDATE effects SET version = version + 1, shopper = ?3, asked_for = ?4, is_open = ?5, is_unsettled = ?6, changed_at = ?7, record = ?8 WHERE merchant = ?1 AND key = ?2 AND version = ?9 RETURNING 1";

    private const string Select = "SELECT record FROM effects WHERE merchant = ?1 AND key = ?2";
    private const string SelectOpen = "SELECT record FROM effects WHERE merchant = ?1 AND shopper = ?2 AND asked_for = ?3 AND is_open = 1 ORDER BY changed_at DESC LIMIT 1";
    private const string SelectUnsettled = "SELECT record FROM effects WHERE is_unsettled = 1 AND changed_at < ?1 ORDER BY changed_at";

    private readonly SqliteRecordFile _file;
    private readonly bool _ownsFile;

    /// <summary>Creates a ledger with a record file of its own, which it closes when it is disposed of.</summary>
    /// <param name="options">Where the file is.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public SqliteEffectLedger(SqliteStoreOptions options)
        : this(new SqliteRecordFile(options)) => _ownsFile = true;

    /// <summary>Creates a ledger in a record file that others use too.</summary>
    /// <param name="file">The file; it stays open when the ledger is disposed of.</param>
    public SqliteEffectLedger(SqliteRecordFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
    }

    /// <inheritdoc/>
    public ValueTask<EffectRecord?> FindAsync(MerchantId merchant, EffectKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_file.Read(session => First(session.Prepare(Select).Bind(1, merchant.Value).Bind(2, key.Value))));
    }

    /// <inheritdoc/>
    public ValueTask<EffectRecord?> FindOpenAsync(MerchantId merchant, ShopperId shopper, string effect, DataValue arguments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(effect);
        cancellationToken.ThrowIfCancellationRequested();
        var asked = AskedFor(effect, arguments);
        return new(_file.Read(session => First(session.Prepare(SelectOpen).Bind(1, merchant.Value).Bind(2, shopper.Value).Bind(3, asked))));
    }

    /// <inheritdoc/>
    public async ValueTask<EffectRecord?> TryWriteAsync(EffectRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentException.ThrowIfNullOrEmpty(record.Merchant.Value, "record.Merchant");
        ArgumentException.ThrowIfNullOrEmpty(record.Key.Value, "record.Key");
        ArgumentException.ThrowIfNullOrEmpty(record.Shopper.Value, "record.Shopper");
        ArgumentException.ThrowIfNullOrEmpty(record.Conversation.Value, "record.Conversation");
        cancellationToken.ThrowIfCancellationRequested();
        var written = record with { Version = record.Version + 1 };
        var encoded = JsonSerializer.SerializeToUtf8Bytes(written, SdkJsonContext.Relaxed.EffectRecord);
        return await _file.WriteAsync(session => Write(session, written, encoded), cancellationToken).ConfigureAwait(false) ? written : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<EffectRecord> ReadUnsettledAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var rows = new SqliteRows<EffectRecord>(_file, session => session.Prepare(SelectUnsettled).Bind(1, before.UtcTicks), Decode);
        while (rows.Read() is { } record)
        {
            yield return record;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Closes the record file, where it is the ledger's own.</summary>
    public void Dispose()
    {
        if (_ownsFile)
        {
            _file.Dispose();
        }
    }

    /// <summary>Closes the record file, where it is the ledger's own.</summary>
    public ValueTask DisposeAsync() => _ownsFile ? _file.DisposeAsync() : ValueTask.CompletedTask;

    private static bool Write(SqliteSession session, EffectRecord written, byte[] encoded)
    {
        var statement = session.Prepare(written.Version == 1 ? Insert : Update)
            .Bind(1, written.Merchant.Value)
            .Bind(2, written.Key.Value)
            .Bind(3, written.Shopper.Value)
            .Bind(4, AskedFor(written.Effect, written.Arguments))
            .Bind(5, written is { IsOpen: true, Undoes: null } ? 1 : 0)
            .Bind(6, written.State is EffectState.Confirmed or EffectState.Started ? 1 : 0)
            .Bind(7, written.ChangedAt.UtcTicks)
            .BindUtf8(8, encoded);
        return (written.Version == 1 ? statement : statement.Bind(9, written.Version - 1)).ExecuteInt64() == 1;
    }

    // Equal arguments have equal JSON, so that what is asked for can be looked up by a digest.
    private static string AskedFor(string effect, DataValue arguments) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{effect}\n{JsonSerializer.Serialize(arguments, SdkJsonContext.Relaxed.DataValue)}")));

    private EffectRecord? First(SqliteStatement row)
    {
        var record = row.Step() ? Decode(row) : null;
        row.Reset();
        return record;
    }

    private EffectRecord Decode(SqliteStatement row)
    {
        try
        {
            return JsonSerializer.Deserialize(row.Utf8(0), SdkJsonContext.Relaxed.EffectRecord)!;
        }
        catch (JsonException exception)
        {
            throw new SmartCustomerServiceException($"A write in the record file '{_file.Path}' cannot be read; restore the file from a backup.", exception);
        }
    }
}
