using System.Runtime.CompilerServices;
using System.Text.Json;
using SmartCS.Sdk.Learning;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>What was not understood or not answered, in a SQLite file.</summary>
/// <remarks>
/// Safe for concurrent use, also by several processes on one file. Utterances that are appended at the same time, also with
/// conversation turns, share a transaction; reads never wait for writes. What is too old or too much is deleted by the next append of the
/// same merchant, and not given out before. An enumeration holds its snapshot until it is disposed of, which <c>await foreach</c> does.
/// </remarks>
public sealed class SqliteUnclearUtteranceStore : IUnclearUtteranceStore, IDisposable, IAsyncDisposable
{
    private const int CountedDays = 400;

    private const string SelectNumber = "SELECT number FROM unclear_utterances WHERE merchant = ?1 ORDER BY number DESC LIMIT 1";
    private const string Insert = "INSERT INTO unclear_utterances (merchant, number, at, utterance) VALUES (?1, ?2, ?3, ?4)";
    private const string DeleteSurplus = "DELETE FROM unclear_utterances WHERE merchant = ?1 AND number <= ?2";
    private const string DeleteOld = "DELETE FROM unclear_utterances WHERE merchant = ?1 AND at < ?2";
    private const string SelectRange = "SELECT utterance FROM unclear_utterances WHERE merchant = ?1 AND at >= ?2 AND at < ?3 ORDER BY at, number";
    private const string Count = "INSERT INTO unclear_days (merchant, day, kind, count) VALUES (?1, ?2, ?3, 1) ON CONFLICT (merchant, day, kind) DO UPDATE SET count = count + 1";
    private const string DeleteDays = "DELETE FROM unclear_days WHERE merchant = ?1 AND day < ?2";
    private const string SelectDays = "SELECT day, kind, count FROM unclear_days WHERE merchant = ?1 AND day >= ?2 AND day <= ?3 ORDER BY day, kind";

    private readonly SqliteRecordFile _file;
    private readonly bool _ownsFile;
    private readonly UnclearRetention _retention;
    private readonly TimeProvider _time;

    /// <summary>Creates a store with a record file of its own, which it closes when it is disposed of.</summary>
    /// <param name="options">Where the file is.</param>
    /// <param name="retention">How long and how many utterances are kept; null means the default.</param>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public SqliteUnclearUtteranceStore(SqliteStoreOptions options, UnclearRetention? retention = null, TimeProvider? timeProvider = null)
        : this(new SqliteRecordFile(options), retention, timeProvider) => _ownsFile = true;

    /// <summary>Creates a store over a record file that others use too.</summary>
    /// <param name="file">The file; it stays open when the store is disposed of.</param>
    /// <param name="retention">How long and how many utterances are kept; null means the default.</param>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    public SqliteUnclearUtteranceStore(SqliteRecordFile file, UnclearRetention? retention = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
        _retention = retention ?? UnclearRetention.Default;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public async ValueTask AppendAsync(UnclearUtterance utterance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        UnclearUtteranceValidator.Require(utterance);
        cancellationToken.ThrowIfCancellationRequested();
        var encoded = JsonSerializer.SerializeToUtf8Bytes(utterance, SdkJsonContext.Relaxed.UnclearUtterance);
        await _file.WriteAsync(session => Append(session, utterance, encoded), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<UnclearUtterance> ReadAsync(MerchantId merchant, DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var first = Math.Max(from.UtcTicks, Oldest());
        using var rows = new SqliteRows<UnclearUtterance>(_file, session => session.Prepare(SelectRange).Bind(1, merchant.Value).Bind(2, first).Bind(3, to.UtcTicks), Decode);
        while (rows.Read() is { } utterance)
        {
            yield return utterance;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<UnclearCount>> CountAsync(MerchantId merchant, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var first = Math.Max(from.DayNumber, FirstCountedDay());
        return new(_file.Read<IReadOnlyList<UnclearCount>>(session =>
        {
            var counts = new List<UnclearCount>();
            var rows = session.Prepare(SelectDays).Bind(1, merchant.Value).Bind(2, first).Bind(3, to.DayNumber);
            while (rows.Step())
            {
                counts.Add(new UnclearCount(DateOnly.FromDayNumber((int)rows.Int64(0)), (UnclearKind)rows.Int64(1), rows.Int64(2)));
            }

            return counts;
        }));
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

    private bool Append(SqliteSession session, UnclearUtterance utterance, byte[] encoded)
    {
        var merchant = utterance.Merchant.Value;
        var number = session.Prepare(SelectNumber).Bind(1, merchant).ExecuteInt64() + 1;
        session.Prepare(Insert).Bind(1, merchant).Bind(2, number).Bind(3, utterance.At.UtcTicks).BindUtf8(4, encoded).Execute();
        session.Prepare(Count).Bind(1, merchant).Bind(2, DateOnly.FromDateTime(utterance.At.UtcDateTime).DayNumber).Bind(3, (long)utterance.Kind).Execute();
        session.Prepare(DeleteSurplus).Bind(1, merchant).Bind(2, number - _retention.MaxPerMerchant).Execute();
        session.Prepare(DeleteOld).Bind(1, merchant).Bind(2, Oldest()).Execute();
        session.Prepare(DeleteDays).Bind(1, merchant).Bind(2, FirstCountedDay()).Execute();
        return true;
    }

    private long Oldest() => _time.GetUtcNow().AddDays(-_retention.Days).UtcTicks;

    private int FirstCountedDay() => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime).DayNumber - CountedDays;

    private UnclearUtterance Decode(SqliteStatement row)
    {
        try
        {
            return JsonSerializer.Deserialize(row.Utf8(0), SdkJsonContext.Relaxed.UnclearUtterance)!;
        }
        catch (JsonException exception)
        {
            throw new SmartCustomerServiceException($"An unclear utterance in the record file '{_file.Path}' cannot be read; restore the file from a backup.", exception);
        }
    }
}
