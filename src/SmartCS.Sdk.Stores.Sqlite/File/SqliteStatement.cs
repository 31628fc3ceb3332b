using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>A prepared statement: bind, step, read. Texts go in and come out as UTF-8 without a copy in between.</summary>
/// <remarks>Used by one caller at a time; what <see cref="Utf8"/> gives is valid until the next step.</remarks>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), database);
    }

    public SqliteStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, index, value));
        return this;
    }

    public SqliteStatement Bind(int index, string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(_statement, index));
            return this;
        }

        if (value.Length == 0)
        {
            // An empty span has no address, which SQLite takes for NULL; the overload for strings passes one.
            Check(raw.sqlite3_bind_text(_statement, index, string.Empty));
            return this;
        }

        var length = Encoding.UTF8.GetMaxByteCount(value.Length);
        Span<byte> buffer = length <= 512 ? stackalloc byte[512] : new byte[length];
        return BindUtf8(index, buffer[..Encoding.UTF8.GetBytes(value, buffer)]);
    }

    /// <summary>Binds a text that is already encoded and not empty.</summary>
    public SqliteStatement BindUtf8(int index, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_text(_statement, index, value));
        return this;
    }

    /// <summary>Binds bytes, at least one.</summary>
    public SqliteStatement BindBlob(int index, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(_statement, index, value));
        return this;
    }

    /// <summary>Goes to the next row; resets the statement after the last one.</summary>
    /// <exception cref="SqliteException">SQLite failed; the statement is reset.</exception>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result == raw.SQLITE_DONE)
        {
            Reset();
            return false;
        }

        try
        {
            SqliteException.ThrowExceptionForRC(result, _database);
            return false;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Execute()
    {
        while (Step())
        {
        }
    }

    /// <summary>Runs a statement for the number in its first row; 0 where there is none or it is null.</summary>
    public long ExecuteInt64()
    {
        var value = Step() ? Int64(0) : 0;
        Reset();
        return value;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public void Reset() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
