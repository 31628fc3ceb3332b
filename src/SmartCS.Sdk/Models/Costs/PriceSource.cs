using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>Somewhere that prices and rates stand. Disposing it ends the watching.</summary>
internal abstract class PriceSource : IDisposable
{
    /// <summary>Reads everything there is now. Failures are problems of the result, never thrown.</summary>
    public abstract PriceSourceContent Read();

    /// <summary>Begins to watch.</summary>
    /// <param name="changed">Called after a change, from any thread.</param>
    public virtual void Watch(Action changed)
    {
    }

    public virtual void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>What a source says now.</summary>
internal sealed record PriceSourceContent(IReadOnlyList<PlacedPrice> Prices, IReadOnlyList<PlacedRate> Rates, IReadOnlyList<SettingProblem> Problems);

/// <summary>A price and where it stands.</summary>
internal sealed record PlacedPrice(ModelPrice Price, string Path);

/// <summary>A rate and where it stands.</summary>
internal sealed record PlacedRate(ExchangeRate Rate, string Path);

/// <summary>Prices and rates made in code.</summary>
internal sealed class CodePriceSource(IReadOnlyList<ModelPrice> prices, IReadOnlyList<ExchangeRate> rates) : PriceSource
{
    public override PriceSourceContent Read() => new(
        [.. prices.Select(static price => new PlacedPrice(price, $"AddPrice('{price.Model}')"))],
        [.. rates.Select(static rate => new PlacedRate(rate, $"AddExchangeRate('{rate.Currency}', '{rate.To}')"))],
        []);
}

/// <summary>A configuration section, read again when it says that it changed.</summary>
internal sealed class ConfigurationPriceSource(IConfiguration section) : PriceSource
{
    private IDisposable? _watch;

    public override PriceSourceContent Read() => PriceSettings.Read(section);

    public override void Watch(Action changed) => _watch ??= ChangeToken.OnChange(section.GetReloadToken, changed);

    public override void Dispose()
    {
        _watch?.Dispose();
        base.Dispose();
    }
}
