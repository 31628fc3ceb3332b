using System.Reflection;

namespace SmartCS.Sdk.ArchitectureTests.PublicApi;

/// <summary>
/// The question marks of one declaration in the order in which its type is written. Unlike <see cref="NullabilityInfoContext"/>
/// it tells <c>T</c> from <c>T?</c> where T may be anything.
/// </summary>
internal sealed class Nullability
{
    private readonly byte[] _flags;
    private int _next;

    private Nullability(byte[] flags) => _flags = flags;

    /// <summary>What is declared of a parameter or a return value.</summary>
    public static Nullability Of(ParameterInfo parameter) => new(Declared(parameter.CustomAttributes) ?? [Context(parameter.Member)]);

    /// <summary>What is declared of a property, a field or an event.</summary>
    public static Nullability Of(MemberInfo member) => new(Declared(member.CustomAttributes) ?? [Context(member.DeclaringType)]);

    /// <summary>What is declared of a type parameter: 1 not nullable, 2 nullable, 0 nothing.</summary>
    public static byte OfTypeParameter(Type parameter) =>
        Declared(parameter.CustomAttributes)?[0] ?? Context(parameter.DeclaringMethod ?? (MemberInfo?)parameter.DeclaringType);

    /// <summary>Steps over the place that a generic value type takes.</summary>
    public void Skip() => _next++;

    /// <summary>Whether the next type written has a question mark.</summary>
    public bool IsNextNullable()
    {
        var flag = _flags.Length == 1 ? _flags[0] : _next < _flags.Length ? _flags[_next] : 0;
        _next++;
        return flag == 2;
    }

    private static byte[]? Declared(IEnumerable<CustomAttributeData> attributes)
    {
        var argument = attributes.FirstOrDefault(attribute => attribute.AttributeType.Name == "NullableAttribute")?.ConstructorArguments[0].Value;
        return argument switch
        {
            byte flag => [flag],
            IEnumerable<CustomAttributeTypedArgument> flags => [.. flags.Select(flag => (byte)flag.Value!)],
            _ => null,
        };
    }

    private static byte Context(MemberInfo? member)
    {
        for (; member is not null; member = member.DeclaringType)
        {
            if (member.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == "NullableContextAttribute") is { } context)
            {
                return (byte)context.ConstructorArguments[0].Value!;
            }
        }

        return 0;
    }
}
