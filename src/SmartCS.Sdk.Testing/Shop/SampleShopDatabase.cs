using Microsoft.Data.Sqlite;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Testing;

/// <summary>The sample shop's SQLite file: its tables, its transactions, and the one place where writes are made to happen once.</summary>
internal sealed class SampleShopDatabase : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS products (merchant TEXT, id TEXT, document TEXT NOT NULL, PRIMARY KEY (merchant, id));
        CREATE TABLE IF NOT EXISTS articles (merchant TEXT, sku TEXT, product TEXT NOT NULL, PRIMARY KEY (merchant, sku));
        CREATE TABLE IF NOT EXISTS customers (merchant TEXT, id TEXT, name TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL, postal_code TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (merchant, id));
        CREATE INDEX IF NOT EXISTS customers_email ON customers (merchant, email);
        CREATE TABLE IF NOT EXISTS orders (merchant TEXT, id TEXT, lookup TEXT NOT NULL, shopper TEXT NOT NULL, placed_at TEXT NOT NULL, cancel_reason TEXT, document TEXT NOT NULL, PRIMARY KEY (merchant, id));
        CREATE INDEX IF NOT EXISTS orders_shopper ON orders (merchant, shopper);
        CREATE INDEX IF NOT EXISTS orders_lookup ON orders (merchant, lookup);
        CREATE TABLE IF NOT EXISTS payments (merchant TEXT, order_id TEXT, position INTEGER, is_refund INTEGER NOT NULL, amount TEXT NOT NULL, currency TEXT NOT NULL, method TEXT NOT NULL, PRIMARY KEY (merchant, order_id, position));
        CREATE TABLE IF NOT EXISTS claims (merchant TEXT, order_id TEXT, line TEXT, PRIMARY KEY (merchant, order_id, line));
        CREATE TABLE IF NOT EXISTS invoices (merchant TEXT, order_id TEXT, document TEXT NOT NULL, PRIMARY KEY (merchant, order_id));
        CREATE TABLE IF NOT EXISTS returns (merchant TEXT, id TEXT, shopper TEXT NOT NULL, order_id TEXT NOT NULL, requested_at TEXT NOT NULL, request TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (merchant, id));
        CREATE TABLE IF NOT EXISTS shipments (merchant TEXT, order_id TEXT, tracking TEXT, document TEXT NOT NULL, PRIMARY KEY (merchant, order_id, tracking));
        CREATE TABLE IF NOT EXISTS tickets (merchant TEXT, id TEXT, shopper TEXT NOT NULL, opened_at TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (merchant, id));
        CREATE TABLE IF NOT EXISTS carts (merchant TEXT, shopper TEXT, document TEXT NOT NULL, PRIMARY KEY (merchant, shopper));
        CREATE TABLE IF NOT EXISTS promotions (merchant TEXT, id TEXT, document TEXT NOT NULL, PRIMARY KEY (merchant, id));
        CREATE TABLE IF NOT EXISTS writes (merchant TEXT, key TEXT, shopper TEXT NOT NULL, operation TEXT NOT NULL, arguments TEXT NOT NULL, result TEXT NOT NULL, count INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (merchant, key));
        """;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly SampleShopSession _session;

    public SampleShopDatabase(string? file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file ?? ":memory:", Pooling = false, DefaultTimeout = 30 }.ToString());
        _connection.Open();
        _session = new SampleShopSession(_connection);
        if (file is not null)
        {
            _session.Execute("PRAGMA journal_mode = WAL");
        }

        _session.Execute(Schema);
    }

    public T Read<T>(Func<SampleShopSession, T> read)
    {
        lock (_gate)
        {
            return read(_session);
        }
    }

    public void Change(Action<SampleShopSession> change)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            change(_session);
            transaction.Commit();
        }
    }

    /// <summary>Does a write, and keeps its result under its key in the same transaction; what is done already gives its result again.</summary>
    public WriteResult Write(ShopWrite write, string operation, string arguments, DateTimeOffset now, Func<SampleShopSession, WriteResult> apply)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            var rows = _session.Query("SELECT shopper, result FROM writes WHERE merchant = $0 AND key = $1", static row => (Shopper: row.GetString(0), Result: row.GetString(1)), write.Merchant.Value, write.Key.Value);
            if (rows.Count > 0)
            {
                // Another shopper's key says nothing about that shopper's write.
                if (rows[0].Shopper != write.Shopper.Value)
                {
                    return WriteResult.Refused(SampleShopRefusals.NotFound);
                }

                _session.Execute("UPDATE writes SET count = count + 1 WHERE merchant = $0 AND key = $1", write.Merchant.Value, write.Key.Value);
                transaction.Commit();
                return SampleShopJson.ReadResult(rows[0].Result);
            }

            _session.Execute("SAVEPOINT effect");
            var result = apply(_session);
            if (result.Status != WriteStatus.Done)
            {
                _session.Execute("ROLLBACK TO effect");
            }

            _session.Execute(
                "INSERT INTO writes VALUES ($0, $1, $2, $3, $4, $5, 1, $6)",
                write.Merchant.Value, write.Key.Value, write.Shopper.Value, operation, arguments, SampleShopJson.Write(result), SampleShopSession.ToText(now));
            transaction.Commit();
            return result;
        }
    }

    public void CopyTo(SampleShopDatabase other)
    {
        lock (_gate)
        {
            _connection.BackupDatabase(other._connection);
        }
    }

    public void Dispose() => _connection.Dispose();
}
