using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>The names of flows, steps, slots and variables.</summary>
internal static class FlowNames
{
    /// <summary>What a name must be.</summary>
    public const string Form = "1 to 64 lower-case letters a to z, digits and underscores, beginning with a letter";

    private const int MaxListed = 12;

    /// <summary>Whether a text has the form of a name.</summary>
    public static bool IsName(string? text) => SlotType.IsName(text);

    /// <summary>Whether a text has the form of the name of an action or effect, which may have dots.</summary>
    public static bool IsDottedName(string? text) => text is not null && text.Length <= 64 && text.Split('.').All(IsName);

    /// <summary>Says which names are allowed in place of one that nobody has.</summary>
    public static string Suggest(string what, string unknown, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0)
        {
            return $"the name of {what}; there are none";
        }

        if (SettingKeys.Nearest(unknown, known) is { } nearest)
        {
            return $"the name of {what}; did you mean '{nearest}'?";
        }

        var listed = string.Join(", ", known.Order(StringComparer.Ordinal).Take(MaxListed));
        return $"the name of {what}: {listed}{(known.Count > MaxListed ? ", ..." : string.Empty)}";
    }
}
