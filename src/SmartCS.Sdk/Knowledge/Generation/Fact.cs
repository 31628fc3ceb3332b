using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>A number that a statement gives, with what it counts.</summary>
/// <param name="Value">The number; a time of day in minutes.</param>
/// <param name="Unit">What it counts, see <see cref="FactUnits"/>.</param>
/// <param name="Bound">Whether it is the most (-1), the least (1) or as it stands (0).</param>
/// <param name="Group">The group of words that it goes with, from 1.</param>
/// <param name="Clause">The clause that it is in.</param>
/// <param name="Other">The other end of the range that it is an end of; not a number where it is none.</param>
/// <param name="Before">The word right before a number without unit; 0 where there is none.</param>
/// <param name="Behind">The word right behind a number without unit; 0 where there is none.</param>
internal readonly record struct Fact(double Value, ulong Unit, sbyte Bound, byte Group, byte Clause, double Other, ulong Before, ulong Behind);

/// <summary>What facts count, in the one form that is compared.</summary>
internal static class FactUnits
{
    /// <summary>Nothing in particular: the 40 of a name.</summary>
    public const ulong None = 0;

    /// <summary>Not said, as in a property "price: 469": any unit fits.</summary>
    public const ulong Any = 1;

    public static readonly ulong Clock = TermHash.Of("clock");
    public static readonly ulong Percent = TermHash.Of("percent");
    public static readonly ulong Weekday = TermHash.Of("weekday");
    public static readonly ulong Month = TermHash.Of("monthname");
    public static readonly ulong WorkDay = TermHash.Of("workday");
    public static readonly ulong Day = TermHash.Of("day");
    public static readonly ulong Hour = TermHash.Of("hr");
    public static readonly ulong Week = TermHash.Of("week");
    public static readonly ulong Yuan = TermHash.Of("cny");
    public static readonly ulong Dollar = TermHash.Of("usd");
    public static readonly ulong Euro = TermHash.Of("eur");
    public static readonly ulong Sterling = TermHash.Of("gbp");

    private static readonly (string Written, ulong Unit)[] Chinese =
    [
        ("个工作日", WorkDay), ("工作日", WorkDay), ("个自然日", Day), ("自然日", Day), ("个小时", Hour), ("个星期", Week), ("星期", Week), ("个月", TermHash.Of("month")), ("月", Month), ("日", Day), ("号", Day),
        ("年", TermHash.Of("year")), ("折", TermHash.Of("discount")), ("人民币", Yuan), ("块钱", Yuan), ("欧元", Euro), ("英镑", Sterling), ("美金", Dollar), ("倍", TermHash.Of("times")), ("次", TermHash.Of("times")),
        ("岁", TermHash.Of("age")), ("平方米", TermHash.Of("sqm")), ("平米", TermHash.Of("sqm")), ("立方米", TermHash.Of("cbm")), ("千卡", TermHash.Of("kcal")), ("粒", None), ("期", TermHash.Of("instalment")), ("帕", TermHash.Of("pa")), ("码", TermHash.Of("size")), ("成", TermHash.Of("tenths")), ("℃", TermHash.Of("degree")),
        ("根", None), ("颗", None), ("支", None), ("节", None), ("袋", None), ("本", None), ("杯", None), ("箱", None), ("项", None), ("批", None), ("人", TermHash.Of("person")), ("个", None), ("位", TermHash.Of("person")), ("种", None), ("款", None), ("档", None), ("张", None), ("套", None), ("只", None), ("条", None), ("台", None), ("片", None), ("瓶", None), ("盒", None), ("包", None), ("双", None), ("分", TermHash.Of("point")), ("秒", TermHash.Of("second")), ("级", TermHash.Of("level")), ("度", TermHash.Of("degree")), ("层", None), ("英里", TermHash.Of("mile")),
    ];

    private static readonly Dictionary<string, ulong> English = new()
    {
        ["percent"] = Percent,
        ["per cent"] = Percent,
        ["euro"] = Euro,
        ["euros"] = Euro,
        ["eur"] = Euro,
        ["gbp"] = Sterling,
        ["second"] = TermHash.Of("second"),
        ["seconds"] = TermHash.Of("second"),
        ["people"] = TermHash.Of("person"),
        ["persons"] = TermHash.Of("person"),
        ["person"] = TermHash.Of("person"),
        ["times"] = TermHash.Of("times"),
        ["mile"] = TermHash.Of("mile"),
        ["miles"] = TermHash.Of("mile"),
        ["degrees"] = TermHash.Of("degree"),
        ["points"] = TermHash.Of("point"),
        ["nights"] = TermHash.Of("night"),
        ["night"] = TermHash.Of("night"),
        ["bar"] = TermHash.Of("bar"),
        ["bars"] = TermHash.Of("bar"),
        ["kph"] = TermHash.Of("kph"),
    };

    private static readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> EnglishLookup = English.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The unit that a folded text begins with, and how much of it that takes.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out ulong unit, out int length)
    {
        (unit, length) = (None, 0);
        if (text.IsEmpty)
        {
            return false;
        }

        if (text[0] is '%' or '‰')
        {
            (unit, length) = (Percent, 1);
            return true;
        }

        if (text[0] is '°' or '℃')
        {
            (unit, length) = (TermHash.Of("degree"), text.Length > 1 && text[1] == 'c' ? 2 : 1);
            return true;
        }

        return CharacterClass.IsIdeographic(text[0]) ? TryReadChinese(text, out unit, out length) : TryReadEnglish(text, out unit, out length);
    }

    private static bool TryReadChinese(ReadOnlySpan<char> text, out ulong unit, out int length)
    {
        foreach (var (written, known) in Chinese)
        {
            if (text.StartsWith(written, StringComparison.Ordinal) && written.Length > 1)
            {
                (unit, length) = (known, written.Length);
                return true;
            }
        }

        for (length = Math.Min(3, text.Length); length > 0; length--)
        {
            if (Units.TryGet(text[..length], out var form))
            {
                unit = TermHash.Of(form);
                return true;
            }
        }

        foreach (var (written, known) in Chinese)
        {
            if (written.Length == 1 && text[0] == written[0])
            {
                (unit, length) = (known, 1);
                return true;
            }
        }

        (unit, length) = (None, 0);
        return false;
    }

    private static bool TryReadEnglish(ReadOnlySpan<char> text, out ulong unit, out int length)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        (unit, length) = (None, end);
        var word = text[..end];
        if (end == 0 || (end < text.Length && char.IsAsciiDigit(text[end])))
        {
            if (text[0] != '"')
            {
                return false;
            }

            (unit, length) = (TermHash.Of("in"), 1);
            return true;
        }

        if (word is "working" or "business" && text[end..].TrimStart(' ').StartsWith("day", StringComparison.Ordinal))
        {
            length = text.IndexOf("day", StringComparison.Ordinal) + 3;
            length += length < text.Length && text[length] == 's' ? 1 : 0;
            unit = WorkDay;
            return true;
        }

        if (EnglishLookup.TryGetValue(word, out unit))
        {
            return true;
        }

        // "in" behind a number is a preposition more often than inches: "5 in stock".
        if (word is not ("in" or "a" or "k") && Units.TryGet(word, out var form))
        {
            unit = TermHash.Of(form);
            return true;
        }

        return false;
    }
}
