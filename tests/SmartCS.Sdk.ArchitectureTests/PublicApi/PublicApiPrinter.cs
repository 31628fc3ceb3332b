using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace SmartCS.Sdk.ArchitectureTests.PublicApi;

/// <summary>Writes what users of an assembly can see, in a form that stays the same while the promise does.</summary>
internal static class PublicApiPrinter
{
    /// <summary>Writes all public types of an assembly.</summary>
    public static string Print(Assembly assembly) => Print(assembly.GetExportedTypes());

    /// <summary>Writes some types, by namespace and name.</summary>
    public static string Print(IEnumerable<Type> types)
    {
        var output = new StringBuilder();
        var groups = types.Where(type => !type.IsNested && !type.Name.Contains('<', StringComparison.Ordinal)).GroupBy(type => type.Namespace);
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.Append("namespace ").Append(group.Key).Append("\n{\n");
            foreach (var type in InOrder(group))
            {
                Print(type, "    ", output);
            }

            output.Append("}\n");
        }

        return output.ToString();
    }

    private static IEnumerable<Type> InOrder(IEnumerable<Type> types) => types.OrderBy(type => type.FullName, StringComparer.Ordinal);

    private static void Print(Type type, string indent, StringBuilder output)
    {
        foreach (var attribute in Literals.FormatAttributes(type.CustomAttributes, type.Namespace))
        {
            output.Append(indent).Append(attribute).Append('\n');
        }

        var access = type.IsPublic || type.IsNestedPublic ? "public" : "protected";
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            var printer = new MemberPrinter(type);
            output.Append(indent).Append($"{access} delegate {printer.FormatReturn(invoke)} {Name(type)}({printer.FormatParameters(invoke)})")
                .Append(TypeParameters.FormatConstraints(OwnParameters(type), type.Namespace)).Append(";\n");
            return;
        }

        output.Append(indent).Append(access).Append(' ').Append(Kind(type)).Append(' ').Append(Name(type)).Append(Bases(type))
            .Append(TypeParameters.FormatConstraints(OwnParameters(type), type.Namespace)).Append('\n').Append(indent).Append("{\n");
        var lines = type.IsEnum
            ? type.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(field => Convert.ToInt64(field.GetRawConstantValue(), null)).Select(FormatEnumMember)
            : new MemberPrinter(type).Print();
        foreach (var line in lines)
        {
            output.Append(indent).Append("    ").Append(line).Append('\n');
        }

        foreach (var nested in InOrder(type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(IsVisibleNested)))
        {
            Print(nested, indent + "    ", output);
        }

        output.Append(indent).Append("}\n");
    }

    private static bool IsVisibleNested(Type type) =>
        (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && !type.Name.Contains('<', StringComparison.Ordinal);

    private static string FormatEnumMember(FieldInfo field) =>
        string.Concat(Literals.FormatAttributes(field.CustomAttributes, field.DeclaringType!.Namespace).Select(attribute => attribute + " "))
        + $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), null)},";

    private static string Kind(Type type)
    {
        var isRecord = type.GetMethod("<Clone>$") is not null
            || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic)?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true);
        if (type.IsValueType)
        {
            var modifiers = (type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "");
            return type.IsEnum ? "enum" : modifiers + (isRecord ? "record struct" : "struct");
        }

        var kind = type.IsInterface ? "interface" : isRecord ? "record" : "class";
        return type.IsInterface ? kind
            : type is { IsAbstract: true, IsSealed: true } ? "static " + kind
            : type.IsAbstract ? "abstract " + kind
            : type.IsSealed ? "sealed " + kind : kind;
    }

    private static string Name(Type type)
    {
        var parameters = OwnParameters(type);
        return TypeNames.Bare(type) + (parameters.Length > 0 ? $"<{string.Join(", ", parameters.Select(parameter => TypeParameters.FormatVariance(parameter) + parameter.Name))}>" : "");
    }

    private static Type[] OwnParameters(Type type) => type.GetGenericArguments()[(type.DeclaringType?.GetGenericArguments().Length ?? 0)..];

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            var underlying = Enum.GetUnderlyingType(type);
            return underlying == typeof(int) ? "" : " : " + TypeNames.Format(underlying, type.Namespace);
        }

        var all = type.GetInterfaces();
        var inherited = all.SelectMany(item => item.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []).ToHashSet();
        var own = all.Where(item => !inherited.Contains(item) && item.IsVisible && !IsImplied(item, type));
        var bases = own.Select(item => TypeNames.Format(item, type.Namespace)).Order(StringComparer.Ordinal);
        List<string> written = type.BaseType is null || type.BaseType == typeof(object) || type.IsValueType
            ? [.. bases]
            : [TypeNames.Format(type.BaseType, type.Namespace), .. bases];
        return written.Count > 0 ? " : " + string.Join(", ", written) : "";
    }

    private static bool IsImplied(Type item, Type type) =>
        Kind(type).Contains("record", StringComparison.Ordinal) && item.IsGenericType && item.GetGenericTypeDefinition() == typeof(IEquatable<>) && item.GetGenericArguments()[0] == type;
}
