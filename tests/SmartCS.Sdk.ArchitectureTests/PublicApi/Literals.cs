using System.Globalization;
using System.Reflection;

namespace SmartCS.Sdk.ArchitectureTests.PublicApi;

/// <summary>Writes constant values and the attributes that are part of a promise to users.</summary>
internal static class Literals
{
    private static readonly HashSet<string> Promises =
    [
        "System.FlagsAttribute",
        "System.ObsoleteAttribute",
        "System.ComponentModel.EditorBrowsableAttribute",
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute",
        "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
        "System.Diagnostics.CodeAnalysis.AllowNullAttribute",
        "System.Diagnostics.CodeAnalysis.DisallowNullAttribute",
        "System.Diagnostics.CodeAnalysis.MaybeNullAttribute",
        "System.Diagnostics.CodeAnalysis.NotNullAttribute",
        "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute",
        "System.Diagnostics.CodeAnalysis.MaybeNullWhenAttribute",
        "System.Runtime.CompilerServices.CollectionBuilderAttribute",
        "System.Text.Json.Serialization.JsonConverterAttribute",
        "System.Text.Json.Serialization.JsonPropertyNameAttribute",
    ];

    /// <summary>The attributes worth a line, each in brackets, in a stable order.</summary>
    public static IEnumerable<string> FormatAttributes(IEnumerable<CustomAttributeData> attributes, string? within) =>
        attributes.Where(IsPromise).Select(attribute => $"[{Format(attribute, within)}]").Order(StringComparer.Ordinal);

    /// <summary>A constant as C# would write it.</summary>
    public static string Format(object? value, Type type, string? within)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType && target == type ? "default" : "null",
            _ when target.IsEnum => FormatEnum(value, target, within),
            string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"",
            char character => $"'{character}'",
            bool flag => flag ? "true" : "false",
            Type named => $"typeof({TypeNames.Format(named, within)})",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "null",
        };
    }

    private static string FormatEnum(object value, Type type, string? within)
    {
        var name = Enum.GetName(type, value);
        return name is null ? $"({TypeNames.Format(type, within)}){Convert.ToInt64(value, CultureInfo.InvariantCulture)}" : $"{TypeNames.Format(type, within)}.{name}";
    }

    // Validation attributes bound what a setting may be. The compiler marks ref structs and required members as obsolete for older compilers.
    private static bool IsPromise(CustomAttributeData attribute) =>
        attribute.AttributeType.Namespace == "System.ComponentModel.DataAnnotations"
        || (Promises.Contains(attribute.AttributeType.FullName!) && !attribute.ConstructorArguments.Any(argument => argument.Value is string text
            && (text.StartsWith("Types with embedded references", StringComparison.Ordinal) || text.StartsWith("Constructors of types with required members", StringComparison.Ordinal))));

    private static string Format(CustomAttributeData attribute, string? within)
    {
        var name = TypeNames.Format(attribute.AttributeType, within);
        name = name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
        var arguments = attribute.ConstructorArguments.Select(argument => Format(argument, within))
            .Concat(attribute.NamedArguments.Select(argument => $"{argument.MemberName} = {Format(argument.TypedValue, within)}"))
            .ToList();
        return arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";
    }

    private static string Format(CustomAttributeTypedArgument argument, string? within) =>
        argument.Value is IEnumerable<CustomAttributeTypedArgument> items
            ? $"[{string.Join(", ", items.Select(item => Format(item, within)))}]"
            : Format(argument.Value, argument.ArgumentType, within);
}
