using System.Diagnostics.CodeAnalysis;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>The one writer of a process: takes what waits, writes it in one transaction, and so shares one flush among concurrent callers.</summary>
/// <remarks>
/// Where a transaction of several callers fails in the work of one of them, each is written in a transaction of its own,
/// so that nobody fails for another. A connection that failed is closed; the next write opens the file anew, so the
/// store works again as soon as the cause is gone.
/// </remarks>
internal sealed class SqliteWriter(Func<SqliteSession> open, Func<Exception, SmartCustomerServiceException> translate)
{
    /// <summary>So many callers share a transaction at most; it bounds how long the first of them waits.</summary>
    private const int GroupLimit = 64;

    private readonly Lock _gate = new();
    private readonly Queue<SqliteWrite> _waiting = new();
    private readonly List<SqliteWrite> _group = new(GroupLimit);
    private Task _pump = Task.CompletedTask;
    private bool _isPumping;
    private bool _isClosed;
    private SqliteSession? _session;

    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        var write = new SqliteWrite<T>(work, cancellationToken);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(SqliteRecordFile));
            _waiting.Enqueue(write);
            if (!_isPumping)
            {
                _isPumping = true;
                _pump = Task.Run(Pump, CancellationToken.None);
            }
        }

        // Someone who stops waiting leaves the write to be done or not, as the contract allows.
        return write.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Takes no more writes, finishes those that wait, and closes the connection.</summary>
    public async Task CloseAsync()
    {
        Task pump;
        lock (_gate)
        {
            _isClosed = true;
            pump = _pump;
        }

        await pump.ConfigureAwait(false);
        DropSession();
    }

    private void Pump()
    {
        while (true)
        {
            lock (_gate)
            {
                _group.Clear();
                while (_group.Count < GroupLimit && _waiting.TryDequeue(out var write))
                {
                    if (write.CancellationToken.IsCancellationRequested)
                    {
                        write.Fail(new OperationCanceledException(write.CancellationToken));
                        continue;
                    }

                    _group.Add(write);
                }

                if (_group.Count == 0)
                {
                    _isPumping = false;
                    return;
                }
            }

            WriteGroup(_group);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Every failure is handed to the caller whose write it is.")]
    private void WriteGroup(List<SqliteWrite> group)
    {
        var isWorkOfOne = false;
        try
        {
            _session ??= open();
            _session.Begin();
            isWorkOfOne = true;
            foreach (var write in group)
            {
                write.Run(_session);
            }

            isWorkOfOne = false;
            _session.Commit();
        }
        catch (Exception exception)
        {
            DropSession();
            if (isWorkOfOne && group.Count > 1)
            {
                group.ForEach(write => WriteGroup([write]));
                return;
            }

            var failure = translate(exception);
            group.ForEach(write => write.Fail(failure));
            return;
        }

        group.ForEach(write => write.Succeed());
    }

    /// <summary>Closes the connection, which rolls back what is open.</summary>
    public void DropSession()
    {
        _session?.Dispose();
        _session = null;
    }
}
