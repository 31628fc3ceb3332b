namespace SmartCS.Sdk.Benchmarks.Screening;

/// <summary>Texts that are made to take long.</summary>
internal static class HostileTexts
{
    private static readonly (string Name, string Unit)[] Units =
    [
        ("digits", "1"), ("the beginning of an identity number", "110105194912310"), ("digits apart", "1 "), ("mobile prefixes", "138-"), ("zeros and dots", "1.1.1.1."), ("at signs", "@"), ("a@", "a@"), ("a.b@a.", "a.b@a."), ("colons and digits", "a:1:"), ("colons", ":"),
        ("address suffixes", "省市区县镇路号栋单元室"), ("one suffix", "路"), ("numbers of houses", "1号"), ("cities", "北京市"), ("Chinese numerals", "一"), ("plate beginnings", "京A"), ("angle brackets", "<"), ("near-placeholders", "<MOBILE_"), ("nested near-placeholders", "<<MOBILE_1_MOBILE_1>"),
        ("labels and numbers", "MOBILE_1"), ("brackets", "([【（{"), ("Latin words", "a "), ("streets", "1 Main Street "), ("streets without end", "1 Main "), ("letters for digits", "O0l1"), ("zero width", "1\u200b"), ("spelled dots", "a at b dot "), ("plus signs", "+86 "), ("blanks", " "), ("valid mobiles", "13800138000 "),
    ];

    /// <summary>Each text at a length in characters.</summary>
    public static IEnumerable<(string Name, string Text)> OfLength(int length) => Units.Select(unit => (unit.Name, string.Create(length, unit.Unit, static (span, unit) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = unit[i % unit.Length];
        }
    })));
}
