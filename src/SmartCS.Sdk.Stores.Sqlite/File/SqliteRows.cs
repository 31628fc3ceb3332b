using Microsoft.Data.Sqlite;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>The rows of one query, as of the instant of the first; gives its connection back when it is disposed of.</summary>
internal sealed class SqliteRows<T>(SqliteRecordFile file, Func<SqliteSession, SqliteStatement> query, Func<SqliteStatement, T> read) : IDisposable
    where T : class
{
    private SqliteSession? _session;
    private SqliteStatement? _statement;

    /// <summary>The next row; null after the last.</summary>
    /// <exception cref="SmartCustomerServiceException">The file cannot be read.</exception>
    public T? Read()
    {
        try
        {
            _session ??= file.RentReader();
            _statement ??= query(_session);
            return _statement.Step() ? read(_statement) : null;
        }
        catch (SqliteException exception)
        {
            _session?.Dispose();
            _session = null;
            throw file.Translate(exception);
        }
    }

    public void Dispose()
    {
        if (_session is not null)
        {
            _statement?.Reset();
            file.ReturnReader(_session);
            _session = null;
        }
    }
}
