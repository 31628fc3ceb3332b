using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>One record file: its connections, and the queue of this process's writes to it. Several stores may share it.</summary>
/// <remarks>
/// Safe for concurrent use, also by several processes on one file on a local disk (not on a network share). The file is
/// opened on first use; where that fails, the next use tries again. Written in WAL mode and flushed to the disk before a
/// write is acknowledged. Dispose it when nothing uses it any more; the host's container does so for <c>UseSqlite</c>.
/// </remarks>
public sealed class SqliteRecordFile : IDisposable, IAsyncDisposable
{
    private const int WalAttempts = 20;
    private const int HeaderLength = 100;

    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly SqliteWriter _writer;
    private readonly TimeSpan _busyTimeout;
    private volatile bool _isDisposed;

    /// <summary>Names a record file; nothing is opened yet.</summary>
    /// <param name="options">Where the file is and how patiently it is waited for; read once.</param>
    /// <exception cref="ArgumentException">A setting is out of range; the message names it, its value and what is allowed.</exception>
    public SqliteRecordFile(SqliteStoreOptions options)
    {
        SqliteStoreOptionsValidator.Require(options);
        Path = System.IO.Path.GetFullPath(options.Path);
        _busyTimeout = options.BusyTimeout;
        _writer = new SqliteWriter(OpenWriter, Translate);
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>Called with every new connection that writes, so that tests can make the disk full or read-only.</summary>
    internal Action<SqliteSession>? WriterOpened { get; set; }

    /// <summary>Finishes the writes that wait and closes the file.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Finishes the writes that wait and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        await _writer.CloseAsync().ConfigureAwait(false);
        while (_readers.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    /// <summary>Does work in a transaction and returns when it is durable.</summary>
    internal Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled<T>(cancellationToken) : _writer.WriteAsync(work, cancellationToken);

    /// <summary>Does reading work that ends at once.</summary>
    internal T Read<T>(Func<SqliteSession, T> work)
    {
        var session = RentReader();
        try
        {
            var result = work(session);
            ReturnReader(session);
            return result;
        }
        catch (Exception exception) when (exception is SqliteException or IOException)
        {
            session.Dispose();
            throw Translate(exception);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>A connection to read by, to be given back by <see cref="ReturnReader"/>, or disposed of after a failure.</summary>
    internal SqliteSession RentReader()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _readers.TryTake(out var session) ? session : Open();
    }

    internal void ReturnReader(SqliteSession session)
    {
        if (_isDisposed || _readers.Count >= Environment.ProcessorCount * 2)
        {
            session.Dispose();
            return;
        }

        _readers.Add(session);
    }

    internal SmartCustomerServiceException Translate(Exception exception) => SqliteErrors.Translate(exception, Path, _busyTimeout);

    /// <summary>Closes the connection that writes, when it is idle; the next write opens another.</summary>
    internal void DropWriter() => _writer.DropSession();

    private SqliteSession OpenWriter()
    {
        var session = Open();
        WriterOpened?.Invoke(session);
        return session;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the file from being opened is reported with its path.")]
    private SqliteSession Open()
    {
        SqliteSession? session = null;
        try
        {
            if (System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            // SQLite takes a file that is too short for its header for an empty one, and would write over it.
            if (new FileInfo(Path) is { Exists: true, Length: > 0 and < HeaderLength })
            {
                throw SqliteErrors.NotADatabase(Path);
            }

            session = new SqliteSession(Path, _busyTimeout);
            if (session.IsReadOnly)
            {
                throw SqliteErrors.ReadOnly(Path);
            }

            SqliteSchema.Prepare(session, Path);
            UseWriteAheadLog(session);
            session.Run("PRAGMA synchronous = FULL");
            return session;
        }
        catch (Exception exception)
        {
            session?.Dispose();
            throw Translate(exception);
        }
    }

    private void UseWriteAheadLog(SqliteSession session)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var mode = session.Query("PRAGMA journal_mode = WAL");
                if (mode == "wal")
                {
                    return;
                }

                throw new SmartCustomerServiceException($"The record file '{Path}' stays in journal mode '{mode}'; it must lie on a local disk that allows 'wal'.");
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY && attempt < WalAttempts)
            {
                // The switch does not wait for another process that makes it at this moment; a transaction does.
                session.Begin();
                session.Commit();
            }
        }
    }
}
