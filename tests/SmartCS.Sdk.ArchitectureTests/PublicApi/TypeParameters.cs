using System.Reflection;

namespace SmartCS.Sdk.ArchitectureTests.PublicApi;

/// <summary>Writes what is required of type parameters.</summary>
internal static class TypeParameters
{
    /// <summary>The <c>where</c> clauses, each with a leading blank; empty where nothing is required.</summary>
    public static string FormatConstraints(IEnumerable<Type> parameters, string? within) => string.Concat(parameters
        .Select(parameter => (parameter.Name, Constraints: Find(parameter, within).ToList()))
        .Where(parameter => parameter.Constraints.Count > 0)
        .Select(parameter => $" where {parameter.Name} : {string.Join(", ", parameter.Constraints)}"));

    /// <summary>The declared variance with a trailing blank, or nothing.</summary>
    public static string FormatVariance(Type parameter) => (parameter.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
    {
        GenericParameterAttributes.Covariant => "out ",
        GenericParameterAttributes.Contravariant => "in ",
        _ => "",
    };

    private static IEnumerable<string> Find(Type parameter, string? within)
    {
        var attributes = parameter.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        var nullable = Nullability.OfTypeParameter(parameter);
        if (isStruct)
        {
            yield return parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "IsUnmanagedAttribute") ? "unmanaged" : "struct";
        }
        else if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return nullable == 2 ? "class?" : "class";
        }
        else if (nullable == 1 && parameter.GetGenericParameterConstraints().Length == 0)
        {
            yield return "notnull";
        }

        foreach (var constraint in parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(type => TypeNames.Format(type, within)).Order(StringComparer.Ordinal))
        {
            yield return constraint;
        }

        if (!isStruct && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            yield return "new()";
        }
    }
}
