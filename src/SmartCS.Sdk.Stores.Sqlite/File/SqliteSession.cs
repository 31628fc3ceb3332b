using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>One connection to the record file with its prepared statements. Used by one caller at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteStatement> _statements = [];

    /// <summary>Opens the file, creating it where it does not exist.</summary>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public SqliteSession(string path, TimeSpan busyTimeout)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        }.ToString());
        try
        {
            _connection.Open();
            SqliteException.ThrowExceptionForRC(raw.sqlite3_busy_timeout(Handle, (int)busyTimeout.TotalMilliseconds), Handle);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether the file could be opened for reading only.</summary>
    public bool IsReadOnly => raw.sqlite3_db_readonly(Handle, "main") != 0;

    private sqlite3 Handle => _connection.Handle!;

    /// <summary>The prepared form of a statement, made on its first use.</summary>
    public SqliteStatement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new SqliteStatement(Handle, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>Runs statements that are needed once and give nothing back.</summary>
    public void Run(string script)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(Handle, script), Handle);
    }

    /// <summary>The first value of a statement that is needed once.</summary>
    public string Query(string sql)
    {
        using var statement = new SqliteStatement(Handle, sql);
        return statement.Step() ? statement.Text(0) : string.Empty;
    }

    /// <summary>Waits for the right to write, up to the busy timeout.</summary>
    public void Begin() => Prepare("BEGIN IMMEDIATE").Execute();

    public void Commit() => Prepare("COMMIT").Execute();

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }
}
