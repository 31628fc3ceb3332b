namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>A write that waits for its transaction.</summary>
internal abstract class SqliteWrite(CancellationToken cancellationToken)
{
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Does the work within the open transaction. May be called again after a rollback.</summary>
    public abstract void Run(SqliteSession session);

    /// <summary>Tells the caller that the work is durable.</summary>
    public abstract void Succeed();

    /// <summary>Tells the caller that nothing of the work was written.</summary>
    public abstract void Fail(Exception exception);
}

/// <summary>A write with its result.</summary>
internal sealed class SqliteWrite<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) : SqliteWrite(cancellationToken)
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _completion.Task;

    public override void Run(SqliteSession session) => _result = work(session);

    public override void Succeed() => _completion.TrySetResult(_result!);

    public override void Fail(Exception exception)
    {
        if (exception is OperationCanceledException)
        {
            _completion.TrySetCanceled(CancellationToken);
        }
        else
        {
            _completion.TrySetException(exception);
        }
    }
}
