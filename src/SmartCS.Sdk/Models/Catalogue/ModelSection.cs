using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>A configuration section whose children are models.</summary>
internal sealed class ModelSection(IConfiguration configuration) : IDisposable
{
    private IDisposable? _watch;

    public string Path { get; } = configuration is IConfigurationSection { Path: { Length: > 0 } path } ? path : "(root)";

    /// <summary>Reads what stands there now.</summary>
    public List<DeclaredModel> Read() =>
        [.. configuration.GetChildren().Select(child => new DeclaredModel(child.Key, configuration is IConfigurationSection { Path: { Length: > 0 } path } ? $"{path}:{child.Key}" : child.Key, child, Flatten(child)))];

    public void Watch(Action changed) => _watch ??= ChangeToken.OnChange(configuration.GetReloadToken, changed);

    public void Dispose() => _watch?.Dispose();

    private static Dictionary<string, string> Flatten(IConfigurationSection model)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in model.AsEnumerable(makePathsRelative: true))
        {
            if (value is not null && key.Length > 0)
            {
                values[key] = value;
            }
        }

        return values;
    }
}

/// <summary>One child of a section. Its values may hold secrets.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Section">What stands there, to be read at once.</param>
/// <param name="Values">All values by their keys below the path.</param>
internal sealed record DeclaredModel(string Name, string Path, IConfigurationSection Section, Dictionary<string, string> Values)
{
    public bool SaysTheSameAs(DeclaredModel other) =>
        Values.Count == other.Values.Count && Path == other.Path && Values.All(pair => other.Values.TryGetValue(pair.Key, out var value) && value == pair.Value);

    /// <summary>Names the model without its values.</summary>
    public override string ToString() => Path;
}
