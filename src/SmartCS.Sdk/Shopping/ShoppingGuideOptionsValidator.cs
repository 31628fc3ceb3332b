using System.Globalization;
using Microsoft.Extensions.Options;

namespace SmartCS.Sdk.Shopping;

/// <summary>Holds the guide's settings to the ranges in their documentation.</summary>
internal sealed class ShoppingGuideOptionsValidator : IValidateOptions<ShoppingGuideOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ShoppingGuideOptions options)
    {
        var problems = new List<string>();
        Require(options.CatalogueAge, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7), nameof(options.CatalogueAge));
        Require(options.Patience, TimeSpan.Zero, TimeSpan.FromMinutes(1), nameof(options.Patience));
        Require(options.MaxProducts, 1, 10_000_000, nameof(options.MaxProducts));
        Require(options.MaxQuantity, 1, ShopChecks.MostPieces, nameof(options.MaxQuantity));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Require<T>(T value, T least, T most, string setting)
            where T : IComparable<T>, IFormattable
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{nameof(ShoppingGuideOptions)}.{setting} is {value}; allowed are {least} to {most}."));
            }
        }
    }
}
