using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>
/// A tool's JSON schema, compiled once for each function. It knows the keywords that schemas of functions use: type, enum, const,
/// properties, required, additionalProperties, items, bounds, lengths, pattern, allOf, anyOf, oneOf and local references.
/// </summary>
/// <remarks>Immutable. Other keywords, such as format, say something to the model but refuse nothing.</remarks>
internal sealed class ToolSchema
{
    private const int MaxDepth = 64;

    private static readonly ConditionalWeakTable<AIFunctionDeclaration, ToolSchema> Known = [];

    private readonly SchemaNode _root;

    private ToolSchema(JsonElement schema) => _root = new SchemaCompiler(schema).Compile(schema);

    public static ToolSchema Of(AIFunctionDeclaration function) => Known.GetValue(function, static found => new ToolSchema(found.JsonSchema));

    public static ToolSchema Compile(JsonElement schema) => new(schema);

    /// <summary>Says what is wrong with arguments; null where nothing is.</summary>
    public string? FindProblem(IDictionary<string, object?>? arguments)
    {
        if (_root.Required is { } required)
        {
            foreach (var name in required)
            {
                if (arguments?.ContainsKey(name) != true)
                {
                    return $"argument '{name}' is missing";
                }
            }
        }

        if (arguments is null)
        {
            return null;
        }

        foreach (var (name, value) in arguments)
        {
            var node = _root.PropertyOf(name, out var isAllowed);
            if (!isAllowed)
            {
                return $"argument '{name}' is not known; known are {string.Join(", ", _root.Properties!.Keys)}";
            }

            var problem = node?.FindProblem(ToElement(value), name, MaxDepth);
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static JsonElement ToElement(object? value) => value switch
    {
        JsonElement element => element,
        _ => JsonSerializer.SerializeToElement(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value?.GetType() ?? typeof(object))),
    };
}
