using System.Globalization;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Writes the properties of an entry as lines.</summary>
internal static class FacetTexts
{
    /// <summary>One line for each name, its values joined.</summary>
    public static List<string> Of(FacetSet facets)
    {
        var lines = new List<string>();
        for (var i = 0; i < facets.Count; i++)
        {
            var name = facets[i].Name;
            if (lines.Exists(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var line = name + ": " + Text(facets[i].Value);
            for (var j = i + 1; j < facets.Count; j++)
            {
                line += string.Equals(facets[j].Name, name, StringComparison.OrdinalIgnoreCase) ? ", " + Text(facets[j].Value) : string.Empty;
            }

            lines.Add(line);
        }

        return lines;
    }

    private static string Text(FacetValue value) => value.Kind switch
    {
        FacetValueKind.Number => value.Number!.Value.ToString(CultureInfo.InvariantCulture),
        FacetValueKind.Flag => value.Flag!.Value ? "yes" : "no",
        _ => value.Text!,
    };
}
