using System.Globalization;
using System.Text;

namespace SmartCS.Sdk.Effects;

/// <summary>Checks arguments, which come from texts and models, before anybody reads them.</summary>
internal static class EffectArguments
{
    /// <summary>The most UTF-16 units that a text may have.</summary>
    public const int MaxText = 4_000;

    /// <summary>The most values that a list or a map may have.</summary>
    public const int MaxItems = 200;

    /// <summary>The most values that the arguments may have in all.</summary>
    public const int MaxValues = 2_000;

    /// <summary>How deep values may be nested.</summary>
    public const int MaxDepth = 8;

    /// <summary>The most UTF-16 units that all texts may have together.</summary>
    public const int MaxTotal = 32_000;

    private const int MaxName = 64;

    /// <summary>Says what is wrong with arguments, naming parameters and never values; null where nothing is.</summary>
    public static string? FindProblem(IReadOnlyList<EffectParameter> parameters, DataValue arguments)
    {
        if (arguments.Kind is not (DataKind.Map or DataKind.None))
        {
            return "The arguments must be values by name.";
        }

        foreach (var parameter in parameters)
        {
            var value = arguments[parameter.Name];
            if (value.IsNone ? parameter.IsRequired : value.Kind != parameter.Kind)
            {
                return value.IsNone
                    ? $"The argument '{parameter.Name}' is missing."
                    : $"The argument '{parameter.Name}' is a {value.Kind}; it must be a {parameter.Kind}.";
            }
        }

        foreach (var (name, _) in arguments.Members)
        {
            if (!parameters.Any(parameter => parameter.Name == name))
            {
                return "An argument has a name that is not known.";
            }
        }

        return FindExcess(arguments);
    }

    /// <summary>Says in what way values are larger than anything that is put to a shopper, or no text at all; null where they are not.</summary>
    public static string? FindExcess(DataValue arguments)
    {
        var left = (Values: MaxValues, Units: MaxTotal);
        return FindExcess(arguments, 0, ref left);
    }

    /// <summary>Those of a plan's arguments that the effect declares.</summary>
    public static DataValue Declared(IReadOnlyList<EffectParameter> parameters, DataValue arguments) =>
        DataValue.MapOf(parameters.Select(parameter => (parameter.Name, arguments[parameter.Name])));

    private static string? FindExcess(DataValue value, int depth, ref (int Values, int Units) left)
    {
        if (depth > MaxDepth)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The arguments are nested deeper than {MaxDepth}.");
        }

        if (--left.Values < 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The arguments have more than {MaxValues} values.");
        }

        switch (value.Kind)
        {
            case DataKind.Text:
                return FindExcess(value.Text!, MaxText, ref left);
            case DataKind.List:
                if (value.Items.Count > MaxItems)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"A list has {value.Items.Count} values; at most {MaxItems} are allowed.");
                }

                foreach (var item in value.Items)
                {
                    if (FindExcess(item, depth + 1, ref left) is { } problem)
                    {
                        return problem;
                    }
                }

                return null;
            case DataKind.Map:
                if (value.Members.Count > MaxItems)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"A value has {value.Members.Count} names; at most {MaxItems} are allowed.");
                }

                foreach (var (name, member) in value.Members)
                {
                    if ((FindExcess(name, MaxName, ref left) ?? FindExcess(member, depth + 1, ref left)) is { } problem)
                    {
                        return problem;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static string? FindExcess(string text, int most, ref (int Values, int Units) left)
    {
        left.Units -= text.Length;
        if (text.Length > most || left.Units < 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"A text has {text.Length} characters; at most {most}, and {MaxTotal} in all, are allowed.");
        }

        // Half a character would become another text on its way to the ledger or the shop.
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done || rest[0] == '\0')
            {
                return "A text has half a character or U+0000.";
            }

            rest = rest[used..];
        }

        return null;
    }
}
