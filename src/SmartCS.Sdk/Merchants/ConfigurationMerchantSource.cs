using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace SmartCS.Sdk.Merchants;

/// <summary>A configuration whose children are the merchants, read again when it says that it changed.</summary>
internal sealed class ConfigurationMerchantSource(IConfiguration configuration) : MerchantSource
{
    private MerchantSourceContent _last = MerchantSourceContent.Empty;
    private IDisposable? _watch;

    public override MerchantSourceContent Read()
    {
        var path = (configuration as IConfigurationSection)?.Path ?? string.Empty;
        var merchants = new List<MerchantSettings>();
        var problems = new List<SettingProblem>();
        foreach (var child in configuration.GetChildren())
        {
            var childPath = path.Length == 0 ? child.Key : $"{path}:{child.Key}";
            if (MerchantRules.TryGetId(child.Key, out var merchant))
            {
                merchants.Add(MerchantSettings.Read(merchant, child, childPath));
            }
            else
            {
                problems.Add(new SettingProblem(childPath, null, $"the key is the merchant's id: {MerchantRules.Identity}"));
            }
        }

        if (merchants.Count > 0 || problems.Count > 0)
        {
            _last = new MerchantSourceContent(merchants, []);
            return _last with { Problems = problems };
        }

        // Nothing at all is a misspelt section or a configuration file that broke; what was there before stays in force.
        return _last with { Problems = [new SettingProblem(path.Length == 0 ? "(root)" : path, null, "must have one child for each merchant, named by the merchant's id")] };
    }

    public override void Watch(Action changed) => _watch ??= ChangeToken.OnChange(configuration.GetReloadToken, changed);

    public override void Dispose()
    {
        _watch?.Dispose();
        base.Dispose();
    }
}
