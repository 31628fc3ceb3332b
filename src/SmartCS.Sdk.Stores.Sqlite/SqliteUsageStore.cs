using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>What turns and model work took, in a SQLite file. What <see cref="AppendAsync"/> accepted survives a crash of the process or the machine.</summary>
/// <remarks>
/// Safe for concurrent use, also by several processes on one file. Records that are appended at the same time, also with
/// conversation turns, share a transaction; reads never wait for writes. Sums by day are kept beside the records, so that
/// <see cref="SumAsync"/> reads a few rows however many records there are. An enumeration holds its snapshot until it is
/// disposed of, which <c>await foreach</c> does.
/// </remarks>
public sealed class SqliteUsageStore : IUsageStore, IDisposable, IAsyncDisposable
{
    private const string Insert = "INSERT INTO usage_records (merchant, id, at, record) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (merchant, id) DO NOTHING RETURNING 1";
    private const string SelectRange = "SELECT record FROM usage_records WHERE merchant = ?1 AND at >= ?2 AND at < ?3 ORDER BY at, sequence";
    private const string SelectDay = "SELECT cost FROM usage_days WHERE merchant = ?1 AND day = ?2 AND currency = ?3";
    private const string ReplaceDay = "INSERT OR REPLACE INTO usage_days (merchant, day, currency, cost) VALUES (?1, ?2, ?3, ?4)";
    private const string SelectDays = "SELECT day, currency, cost FROM usage_days WHERE merchant = ?1 AND day >= ?2 AND day <= ?3 ORDER BY day, currency";

    private readonly SqliteRecordFile _file;
    private readonly bool _ownsFile;

    /// <summary>Creates a store with a record file of its own, which it closes when it is disposed of.</summary>
    /// <param name="options">Where the file is.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public SqliteUsageStore(SqliteStoreOptions options)
        : this(new SqliteRecordFile(options)) => _ownsFile = true;

    /// <summary>Creates a store over a record file that others use too.</summary>
    /// <param name="file">The file; it stays open when the store is disposed of.</param>
    public SqliteUsageStore(SqliteRecordFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> AppendAsync(UsageRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        UsageRecordValidator.Require(record);
        cancellationToken.ThrowIfCancellationRequested();
        var encoded = JsonSerializer.SerializeToUtf8Bytes(record, SdkJsonContext.Relaxed.UsageRecord);
        return await _file.WriteAsync(session => Append(session, record, encoded), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<UsageRecord> ReadAsync(MerchantId merchant, DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var rows = new SqliteRows<UsageRecord>(_file, session => session.Prepare(SelectRange).Bind(1, merchant.Value).Bind(2, from.UtcTicks).Bind(3, to.UtcTicks), Decode);
        while (rows.Read() is { } record)
        {
            yield return record;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DailyCost>> SumAsync(MerchantId merchant, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_file.Read<IReadOnlyList<DailyCost>>(session =>
        {
            var sums = new List<DailyCost>();
            var rows = session.Prepare(SelectDays).Bind(1, merchant.Value).Bind(2, from.DayNumber).Bind(3, to.DayNumber);
            while (rows.Step())
            {
                sums.Add(new DailyCost(DateOnly.FromDayNumber((int)rows.Int64(0)), new Money(Amount(rows.Text(2)), rows.Text(1))));
            }

            return sums;
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

    private static bool Append(SqliteSession session, UsageRecord record, byte[] encoded)
    {
        var isNew = session.Prepare(Insert).Bind(1, record.Merchant.Value).Bind(2, record.Id).Bind(3, record.At.UtcTicks).BindUtf8(4, encoded).ExecuteInt64() == 1;
        if (isNew)
        {
            var day = DateOnly.FromDateTime(record.At.UtcDateTime).DayNumber;
            foreach (var usage in record.Models)
            {
                if (usage.Cost is { Amount: > 0 } cost)
                {
                    AddToDay(session, record.Merchant.Value, day, cost);
                }
            }
        }

        return isNew;
    }

    // SQLite has no exact decimals, so that sums are made here, within the transaction.
    private static void AddToDay(SqliteSession session, string merchant, int day, Money cost)
    {
        var row = session.Prepare(SelectDay).Bind(1, merchant).Bind(2, day).Bind(3, cost.Currency);
        var sum = row.Step() ? Amount(row.Text(0)) : 0;
        row.Reset();
        session.Prepare(ReplaceDay).Bind(1, merchant).Bind(2, day).Bind(3, cost.Currency).Bind(4, (sum + cost.Amount).ToString(CultureInfo.InvariantCulture)).Execute();
    }

    private static decimal Amount(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private UsageRecord Decode(SqliteStatement row)
    {
        try
        {
            return JsonSerializer.Deserialize(row.Utf8(0), SdkJsonContext.Relaxed.UsageRecord)!;
        }
        catch (JsonException exception)
        {
            throw new SmartCustomerServiceException($"A usage record in the record file '{_file.Path}' cannot be read; restore the file from a backup.", exception);
        }
    }
}
