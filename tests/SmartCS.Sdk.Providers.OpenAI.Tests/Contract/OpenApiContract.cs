using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using SmartCS.Sdk.Tests.Shared;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

/// <summary>The schemas of the published interface, where its description lies beside the repository.</summary>
internal static class OpenApiContract
{
    private static readonly Lazy<Dictionary<string, string>?> Texts = new(Load);
    private static readonly ConcurrentDictionary<string, JsonObject> Parsed = new();

    /// <summary>Skips the test where the description is not on this machine.</summary>
    public static void Require() => Assert.SkipWhen(Texts.Value is null, "The description of the interface is not on this machine.");

    /// <summary>What is wrong with a request.</summary>
    /// <param name="schema">The schema's name.</param>
    /// <param name="json">The request.</param>
    /// <returns>The first violation; null where there is none.</returns>
    public static string? Validate(string schema, string json) => new SchemaValidator(Find).Validate(schema, JsonNode.Parse(json)!);

    private static JsonObject Find(string name) => Parsed.GetOrAdd(name, static name =>
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Texts.Value![name]));
        return Convert(yaml.Documents[0].RootNode)!.AsObject();
    });

    // Lines of nothing but spaces, which the parser refuses at the start of a text, are emptied.
    private static Dictionary<string, string>? Load()
    {
        if (RepositoryRoot.FindSharedData("contracts", "openai", "openapi.yaml.gz") is not { } path)
        {
            return null;
        }

        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var texts = new Dictionary<string, string>();
        var (isInSchemas, name, text) = (false, "", new StringBuilder());
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 2 && line[0] == ' ' && line[2] != ' ')
            {
                isInSchemas = line == "  schemas:";
            }
            else if (isInSchemas && line.Length > 4 && line[3] == ' ' && line[4] != ' ')
            {
                texts[name] = text.ToString();
                (name, text) = (line.Trim().TrimEnd(':'), new StringBuilder());
            }
            else if (isInSchemas)
            {
                text.Append(string.IsNullOrWhiteSpace(line) ? "" : line[6..]).Append('\n');
            }
        }

        texts[name] = text.ToString();
        return texts;
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Convert(child.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlScalarNode { Style: not YamlDotNet.Core.ScalarStyle.Plain } text => text.Value,
        YamlScalarNode { Value: "true" or "false" } truth => bool.Parse(truth.Value),
        YamlScalarNode { Value: "null" or "~" or "" } => null,
        YamlScalarNode scalar when decimal.TryParse(scalar.Value, out var number) => number,
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };
}
