namespace SmartCS.Sdk.Screening.Languages;

/// <summary>The languages that are recognised beside Chinese and English.</summary>
internal static class Languages
{
    public static Locale Japanese { get; } = new("ja");

    public static Locale Arabic { get; } = new("ar");

    public static Locale Persian { get; } = new("fa");

    public static Locale Urdu { get; } = new("ur");

    public static Locale Russian { get; } = new("ru");

    public static Locale Ukrainian { get; } = new("uk");

    public static Locale Bulgarian { get; } = new("bg");

    public static Locale Serbian { get; } = new("sr");

    private static readonly Locale[] ByScript = BuildByScript();

    /// <summary>The language of a script that has one great language.</summary>
    public static Locale Of(Script script) => ByScript[(int)script];

    private static Locale[] BuildByScript()
    {
        var table = new Locale[Enum.GetValues<Script>().Length];
        foreach (var (script, tag) in new[]
        {
            (Script.Hangul, "ko"), (Script.Thai, "th"), (Script.Hebrew, "he"), (Script.Greek, "el"), (Script.Devanagari, "hi"), (Script.Bengali, "bn"), (Script.Tamil, "ta"), (Script.Telugu, "te"),
            (Script.Gujarati, "gu"), (Script.Georgian, "ka"), (Script.Armenian, "hy"), (Script.Khmer, "km"), (Script.Lao, "lo"), (Script.Burmese, "my"), (Script.Amharic, "am"),
        })
        {
            table[(int)script] = new Locale(tag);
        }

        return table;
    }
}
