using Microsoft.Extensions.Options;

namespace SmartCS.Sdk.Shopping;

/// <summary>Checks the limits of calls to the shop when the host starts.</summary>
internal sealed class ShopPortOptionsValidator : IValidateOptions<ShopPortOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ShopPortOptions options) => options.TimeLimit > TimeSpan.Zero && options.TimeLimit <= Longest
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"{nameof(ShopPortOptions)}.{nameof(options.TimeLimit)} is {options.TimeLimit}; allowed is above 00:00:00 up to {Longest}.");
}
