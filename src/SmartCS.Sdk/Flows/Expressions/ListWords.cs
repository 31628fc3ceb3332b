namespace SmartCS.Sdk.Flows;

/// <summary>Several things in one sentence: <c>甲、乙和丙</c> and <c>a, b and c</c>.</summary>
internal static class ListWords
{
    /// <summary>Joins them.</summary>
    public static string Join(IReadOnlyList<string> items, Locale locale)
    {
        if (items.Count < 2)
        {
            return items.Count == 0 ? string.Empty : items[0];
        }

        var (comma, and) = locale.HasSameLanguageAs(Locale.Chinese) ? ("、", "和") : (", ", " and ");
        return string.Concat(string.Join(comma, items.Take(items.Count - 1)), and, items[^1]);
    }

    /// <summary>What a value with members is called: its title, or its name; other values are themselves.</summary>
    public static DataValue NameOf(DataValue value) =>
        value.Kind != DataKind.Map ? value : !value["title"].IsNone ? value["title"] : !value["name"].IsNone ? value["name"] : value;
}
