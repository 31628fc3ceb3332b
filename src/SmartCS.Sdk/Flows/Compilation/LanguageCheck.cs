namespace SmartCS.Sdk.Flows;

/// <summary>Checks that a flow speaks the same languages throughout.</summary>
internal static class LanguageCheck
{
    // What people write who think of the country or the English word.
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cn"] = "zh",
        ["chn"] = "zh",
        ["chinese"] = "zh",
        ["english"] = "en",
        ["eng"] = "en",
        ["jp"] = "ja",
        ["kr"] = "ko",
    };

    public static void Check(IReadOnlyList<(string Place, LocalizedText Text)> texts, FlowProblems problems)
    {
        var spoken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (place, text) in texts)
        {
            foreach (var tag in text.ByTag.Keys.Where(static tag => tag != "*"))
            {
                if (IsLanguage(tag, out var meant))
                {
                    spoken.Add(LanguageOf(tag));
                }
                else
                {
                    problems.AddKey($"{place}.{tag}", tag, meant is null ? "a language tag such as en, zh or zh-TW, or *" : $"a language tag; did you mean '{meant}'?");
                }
            }
        }

        foreach (var (place, text) in texts)
        {
            if (!text.ByTag.ContainsKey("*") && spoken.Except(text.ByTag.Keys.Select(LanguageOf)).ToArray() is { Length: > 0 } missing)
            {
                problems.AddKey(place, null, $"must have a text for {string.Join(", ", missing)} too, as other texts of the flow have");
            }
        }
    }

    /// <summary>Whether a tag can be one of a language.</summary>
    public static bool IsLanguage(string tag, out string? meant)
    {
        meant = Meant.GetValueOrDefault(LanguageOf(tag));
        return meant is null && Locale.IsTag(tag) && LanguageOf(tag) is { Length: 2 or 3 } language && language.All(char.IsAsciiLetter);
    }

    private static string LanguageOf(string tag) => Locale.IsTag(tag) ? new Locale(tag).Language.ToString() : tag;
}
