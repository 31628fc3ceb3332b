namespace SmartCS.Sdk.Flows;

/// <summary>A template or condition cannot be read.</summary>
/// <param name="position">Where in the text, in UTF-16 units from 0.</param>
/// <param name="found">What stands there; null where it is the place itself, such as the end.</param>
/// <param name="allowed">What is allowed there.</param>
internal sealed class ExpressionException(int position, string? found, string allowed)
    : FormatException(found is null ? $"at {position}: {allowed}" : $"at {position}: '{found}'; allowed is {allowed}")
{
    public int Position => position;

    public string? Found => found;

    public string Allowed => allowed;
}
