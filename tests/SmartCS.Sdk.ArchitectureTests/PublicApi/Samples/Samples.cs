using System.Diagnostics.CodeAnalysis;

namespace SmartCS.Sdk.ArchitectureTests.PublicApi.Samples;

/// <summary>One of everything that a signature can hold, for the printer to write.</summary>
public abstract class SampleClass<T> : IDisposable
    where T : class, new()
{
    public const string Quoted = "say \"hi\"";
    public static readonly int[] Numbers = [1];
    internal const int Hidden = 1;

    protected SampleClass(T value) => Value = value;

    public event EventHandler<T>? Changed;

    public T Value { get; protected set; }

    public required string Name { get; init; }

    public string? Note { get; private set; }

    public IReadOnlyDictionary<string, List<string?>?> Nested { get; } = new Dictionary<string, List<string?>?>();

    public string? this[int index] => index == 0 ? Note : null;

    public abstract Task<TOut?> ConvertAsync<TOut>(Func<T, TOut> convert, DayOfWeek day = DayOfWeek.Monday, TimeSpan wait = default, int? most = null, CancellationToken cancellationToken = default)
        where TOut : notnull;

    public virtual void Write(params ReadOnlySpan<object?> values) => Changed?.Invoke(this, Value);

    public void Dispose() => GC.SuppressFinalize(this);

    private protected void OnlyInside() => Note = nameof(Hidden) + Hidden;

    public sealed class Inner
    {
        public T? Last { get; set; }
    }
}

public sealed record SampleRecord(string Text, int? Count)
{
    public decimal Price { get; init; } = 1.5m;

    public override string ToString() => Text;
}

public readonly record struct SamplePoint(double X, double Y)
{
    public static implicit operator SamplePoint((double X, double Y) pair) => new(pair.X, pair.Y);
}

public static class SampleExtensions
{
    [Obsolete("Use Name.")]
    public static bool TryFind<T>(string text, [NotNullWhen(true)] out T? found, in int from, ref DateTimeOffset? until)
        where T : class
    {
        found = null;
        until = null;
        return text.Length > from;
    }

    public static string Twice(this string text, char between = ',', double factor = 0.5) => $"{text}{between}{factor}{text}";
}

public delegate TResult SampleDelegate<in TSource, out TResult>(TSource source)
    where TSource : struct;

[Flags]
public enum SampleFlags : byte
{
    None = 0,
    Second = 2,
    First = 1,
}

public interface ISample<TSelf> : IComparable<TSelf>
    where TSelf : ISample<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);

    int Count() => Value.Length;
}
