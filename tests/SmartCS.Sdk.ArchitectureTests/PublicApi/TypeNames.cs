namespace SmartCS.Sdk.ArchitectureTests.PublicApi;

/// <summary>Writes a type as C# would, with nullability.</summary>
internal static class TypeNames
{
    private static readonly HashSet<string> Implied = ["System", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks"];

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    /// <summary>Writes a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="within">The namespace written in; types of it and of those above it need no qualification.</param>
    /// <param name="nullability">The question marks of the declaration; null where there are none to write.</param>
    public static string Format(Type type, string? within, Nullability? nullability = null)
    {
        if (type.IsByRef)
        {
            return Format(type.GetElementType()!, within, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Format(underlying, within, nullability) + "?";
        }

        if (type.IsValueType && !type.IsGenericParameter)
        {
            if (type.IsGenericType)
            {
                nullability?.Skip();
            }

            return Keywords.TryGetValue(type, out var value) ? value : FormatNamed(type, within, nullability);
        }

        var mark = nullability?.IsNextNullable() == true ? "?" : "";
        if (type.IsArray)
        {
            return $"{Format(type.GetElementType()!, within, nullability)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        }

        var name = type.IsGenericParameter ? type.Name
            : Keywords.TryGetValue(type, out var keyword) ? keyword
            : FormatNamed(type, within, nullability);
        return name + mark;
    }

    /// <summary>A type's own name without its generic arity.</summary>
    public static string Bare(Type type) => type.Name.Split('`')[0];

    // All type arguments, those of the containing types first, are in one list.
    private static string FormatNamed(Type type, string? within, Nullability? nullability) =>
        FormatNamed(type, [.. type.GetGenericArguments().Select(argument => Format(argument, within, nullability))], within);

    private static string FormatNamed(Type type, string[] arguments, string? within)
    {
        var outer = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var name = Bare(type) + (arguments.Length > outer ? $"<{string.Join(", ", arguments[outer..])}>" : "");
        return type.DeclaringType is { } container ? $"{FormatNamed(container, arguments[..outer], within)}.{name}"
            : NeedsNoNamespace(type.Namespace, within) ? name
            : $"{type.Namespace}.{name}";
    }

    private static bool NeedsNoNamespace(string? name, string? within) =>
        name is null || Implied.Contains(name) || name == within || within?.StartsWith(name + ".", StringComparison.Ordinal) == true;
}
