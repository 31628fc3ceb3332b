namespace SmartCS.Sdk;

/// <summary>A typed identity around a text.</summary>
/// <typeparam name="TSelf">The identity's own type.</typeparam>
public interface IIdentity<TSelf>
    where TSelf : struct, IIdentity<TSelf>
{
    /// <summary>The text; empty for the default value.</summary>
    string Value { get; }

    /// <summary>Creates the identity from its text.</summary>
    /// <param name="value">1 to 128 UTF-16 units without control characters.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not such a text.</exception>
    static abstract TSelf From(string value);
}
