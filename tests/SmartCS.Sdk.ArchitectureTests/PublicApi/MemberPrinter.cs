using System.Reflection;
using System.Runtime.CompilerServices;

namespace SmartCS.Sdk.ArchitectureTests.PublicApi;

/// <summary>Writes the visible members of one type, one signature a line.</summary>
internal sealed class MemberPrinter(Type type)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly string? _within = type.Namespace;

    /// <summary>The lines in a stable order: fields, constructors, properties, events, methods; each group by name.</summary>
    public IEnumerable<string> Print() =>
    [
        .. Group(type.GetFields(Declared).Where(field => IsVisible(field.Attributes)), FormatField),
        .. Group(type.GetConstructors(Declared).Where(IsVisible), FormatConstructor),
        .. Group(type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible)), FormatProperty),
        .. Group(type.GetEvents(Declared).Where(item => IsVisible(item.AddMethod!)), FormatEvent),
        .. Group(type.GetMethods(Declared).Where(method => IsVisible(method) && IsWritten(method)), FormatMethod),
    ];

    /// <summary>Whether code outside the assembly can see a member.</summary>
    public static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>Writes parameters as they are declared.</summary>
    public string FormatParameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute), inherit: false);
        return string.Join(", ", method.GetParameters().Select((parameter, i) => (isExtension && i == 0 ? "this " : "") + FormatParameter(parameter)));
    }

    /// <summary>Writes what a method returns.</summary>
    public string FormatReturn(MethodInfo method) =>
        (method.ReturnType.IsByRef ? method.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "ref readonly " : "ref " : "")
        + TypeNames.Format(method.ReturnType, _within, Nullability.Of(method.ReturnParameter));

    private IEnumerable<string> Group<TMember>(IEnumerable<TMember> members, Func<TMember, string> format)
        where TMember : MemberInfo => members
        .Where(member => !member.Name.Contains('<', StringComparison.Ordinal))
        .Select(member => (member.Name, Text: string.Concat(Literals.FormatAttributes(member.CustomAttributes, _within).Select(attribute => attribute + " ")) + format(member)))
        .OrderBy(member => member.Name, StringComparer.Ordinal)
        .ThenBy(member => member.Text, StringComparer.Ordinal)
        .Select(member => member.Text);

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    // What the compiler writes into every record is implied by the word "record"; accessors are part of their property.
    private static bool IsWritten(MethodInfo method) =>
        !method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
        && method.Name != "Finalize";

    private string FormatField(FieldInfo field)
    {
        var access = field.IsPublic ? "public" : "protected";
        var typeName = TypeNames.Format(field.FieldType, _within, Nullability.Of(field));
        if (field.IsLiteral)
        {
            return $"{access} const {typeName} {field.Name} = {Literals.Format(field.GetRawConstantValue(), field.FieldType, _within)};";
        }

        return $"{access} {(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{typeName} {field.Name};";
    }

    private string FormatConstructor(ConstructorInfo constructor) => $"{Access(constructor)}{TypeNames.Bare(type)}({FormatParameters(constructor)});";

    private string FormatEvent(EventInfo item) =>
        $"{Access(item.AddMethod!)}{Modifiers(item.AddMethod!)}event {TypeNames.Format(item.EventHandlerType!, _within, Nullability.Of(item))} {item.Name};";

    private string FormatProperty(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToList();
        var widest = accessors.Find(accessor => accessor.IsPublic) ?? accessors[0];
        var body = string.Concat(accessors.OrderBy(accessor => accessor == property.SetMethod).Select(accessor =>
            (accessor.IsPublic == widest.IsPublic ? "" : Access(accessor)) + AccessorName(property, accessor) + "; "));
        var required = property.IsDefined(typeof(RequiredMemberAttribute), inherit: false) ? "required " : "";
        var name = property.GetIndexParameters().Length > 0 ? $"this[{string.Join(", ", property.GetIndexParameters().Select(FormatParameter))}]" : property.Name;
        return $"{Access(widest)}{required}{Modifiers(widest)}{TypeNames.Format(property.PropertyType, _within, Nullability.Of(property))} {name} {{ {body}}}";
    }

    private static string AccessorName(PropertyInfo property, MethodInfo accessor) =>
        accessor == property.GetMethod ? "get"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init" : "set";

    private string FormatMethod(MethodInfo method)
    {
        var generic = method.GetGenericArguments();
        var arguments = generic.Length > 0 ? $"<{string.Join(", ", generic.Select(argument => argument.Name))}>" : "";
        var parameters = $"({FormatParameters(method)}){TypeParameters.FormatConstraints(generic, _within)};";
        var before = Access(method) + Modifiers(method);
        return method.Name is "op_Implicit" or "op_Explicit"
            ? $"{before}{(method.Name == "op_Implicit" ? "implicit" : "explicit")} operator {FormatReturn(method)}{parameters}"
            : $"{before}{FormatReturn(method)} {method.Name}{arguments}{parameters}";
    }

    private string FormatParameter(ParameterInfo parameter)
    {
        var attributes = string.Concat(Literals.FormatAttributes(parameter.CustomAttributes, _within).Select(attribute => attribute + " "));
        var way = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params "
            : !parameter.ParameterType.IsByRef ? ""
            : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        var typeName = TypeNames.Format(parameter.ParameterType, _within, Nullability.Of(parameter));
        var value = parameter.HasDefaultValue ? $" = {Literals.Format(parameter.DefaultValue, parameter.ParameterType, _within)}" : "";
        return $"{attributes}{way}{typeName} {parameter.Name}{value}";
    }

    private string Access(MethodBase method) => type.IsInterface && method.IsPublic ? "" : method.IsPublic ? "public " : "protected ";

    private string Modifiers(MethodInfo method)
    {
        var isStatic = method.IsStatic ? "static " : "";
        if (method.IsAbstract)
        {
            return isStatic + (type.IsInterface && !method.IsStatic ? "" : "abstract ");
        }

        var isOverride = method.GetBaseDefinition() != method;
        return isStatic + (!method.IsVirtual ? ""
            : isOverride ? method.IsFinal && !type.IsSealed ? "sealed override " : "override "
            : method.IsFinal || type.IsSealed ? "" : "virtual ");
    }
}
