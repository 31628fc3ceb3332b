namespace SmartCS.Sdk.Turns;

/// <summary>What languages are called in the two languages that the assistant has words of its own in.</summary>
internal static class LanguageNames
{
    private static readonly Dictionary<string, (string Chinese, string English)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zh"] = ("中文", "Chinese"),
        ["en"] = ("英文", "English"),
        ["ja"] = ("日文", "Japanese"),
        ["ko"] = ("韩文", "Korean"),
        ["fr"] = ("法文", "French"),
        ["de"] = ("德文", "German"),
        ["es"] = ("西班牙文", "Spanish"),
        ["pt"] = ("葡萄牙文", "Portuguese"),
        ["it"] = ("意大利文", "Italian"),
        ["nl"] = ("荷兰文", "Dutch"),
        ["ru"] = ("俄文", "Russian"),
        ["ar"] = ("阿拉伯文", "Arabic"),
        ["th"] = ("泰文", "Thai"),
        ["vi"] = ("越南文", "Vietnamese"),
        ["id"] = ("印尼文", "Indonesian"),
        ["ms"] = ("马来文", "Malay"),
        ["tr"] = ("土耳其文", "Turkish"),
        ["pl"] = ("波兰文", "Polish"),
        ["hi"] = ("印地文", "Hindi"),
    };

    /// <summary>Names languages as part of a sentence; one that has no name here stands by its tag.</summary>
    public static string List(IReadOnlyList<Locale> locales, bool isChinese)
    {
        var names = new List<string>(locales.Count);
        foreach (var locale in locales)
        {
            var language = locale.Language.ToString();
            var name = Known.TryGetValue(language, out var known) ? (isChinese ? known.Chinese : known.English) : locale.Tag;
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names.Count < 2 ? string.Concat(names)
            : isChinese ? $"{string.Join("、", names.SkipLast(1))}和{names[^1]}"
            : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}
