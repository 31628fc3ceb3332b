using System.Globalization;

namespace SmartCS.Sdk.Models;

/// <summary>An amount of one currency.</summary>
/// <param name="Amount">The amount in whole units of the currency, such as dollars, with as many decimals as needed.</param>
/// <param name="Currency">The ISO 4217 code, such as <c>CNY</c>.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>Whether a text has the form of an ISO 4217 code: three capital letters A to Z.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it has; whether the currency exists is not looked up.</returns>
    public static bool IsCurrency(string? text) => text is { Length: 3 } && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]) && char.IsAsciiLetterUpper(text[2]);

    /// <summary>The amount with its currency, in the same form everywhere, such as <c>0.0125 CNY</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.##########} {Currency}");
}
