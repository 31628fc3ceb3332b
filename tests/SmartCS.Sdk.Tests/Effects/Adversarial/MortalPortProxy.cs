using System.Reflection;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>A shop port or a store as a process sees it that may die before and after each call of it. The shop does what it was asked all the same.</summary>
/// <typeparam name="T">The port; all its methods return a <see cref="ValueTask{TResult}"/>.</typeparam>
public class MortalPortProxy<T> : DispatchProxy
    where T : class
{
    private static readonly MethodInfo Asking = typeof(MortalPortProxy<T>).GetMethod(nameof(Ask), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private T _inner = null!;
    private Mortality _mortality = null!;

    internal void Stand(T inner, Mortality mortality) => (_inner, _mortality) = (inner, mortality);

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>)
            ? Asking.MakeGenericMethod(type.GetGenericArguments()).Invoke(this, [targetMethod, args])
            : targetMethod.Invoke(_inner, args);

    private ValueTask<TResult> Ask<TResult>(MethodInfo method, object?[]? args) => _mortality.AskAsync(() => (ValueTask<TResult>)method.Invoke(_inner, args)!);
}
