namespace SmartCS.Sdk.Knowledge;

/// <summary>Values that are already in memory, behind the asynchronous interface; never waits.</summary>
internal sealed class MemoryAsyncEnumerable<T>(IEnumerable<T> values, CancellationToken cancellationToken) : IAsyncEnumerable<T>
{
    public static MemoryAsyncEnumerable<T> Empty { get; } = new([], CancellationToken.None);

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken enumerationToken = default) =>
        new Enumerator(values.GetEnumerator(), cancellationToken, enumerationToken);

    private sealed class Enumerator(IEnumerator<T> values, CancellationToken callToken, CancellationToken enumerationToken) : IAsyncEnumerator<T>
    {
        public T Current => values.Current;

        public ValueTask<bool> MoveNextAsync()
        {
            callToken.ThrowIfCancellationRequested();
            enumerationToken.ThrowIfCancellationRequested();
            return new(values.MoveNext());
        }

        public ValueTask DisposeAsync()
        {
            values.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
