namespace SmartCS.Sdk.Flows;

/// <summary>
/// A slot or variable of a flow in C#. In an interpolated text it writes its placeholder: <c>$"Order {order} is cancelled."</c> becomes
/// <c>Order {order} is cancelled.</c>.
/// </summary>
public readonly record struct FlowValue
{
    private readonly string? _path;

    internal FlowValue(string path) => _path = path;

    /// <summary>How conditions name it, such as <c>found.status</c>.</summary>
    public string Path => _path ?? string.Empty;

    /// <summary>What is within it.</summary>
    /// <param name="member">The member's name, such as <c>status</c>.</param>
    public FlowValue this[string member] => new($"{Path}.{member}");

    /// <summary>Its placeholder with a filter, such as <c>{found.total|money}</c>.</summary>
    /// <param name="filter">The filter: <c>money</c>, <c>date</c>, <c>time</c>, <c>list</c> or <c>title</c>.</param>
    /// <returns>The placeholder.</returns>
    public string As(string filter) => $"{{{Path}|{filter}}}";

    /// <summary>Its placeholder, such as <c>{found.status}</c>.</summary>
    /// <param name="value">The slot or variable.</param>
    public static implicit operator string(FlowValue value) => value.ToString();

    /// <summary>Its placeholder, such as <c>{found.status}</c>.</summary>
    /// <returns>The placeholder.</returns>
    public override string ToString() => $"{{{Path}}}";
}
