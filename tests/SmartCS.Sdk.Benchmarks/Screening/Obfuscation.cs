using System.Text;

namespace SmartCS.Sdk.Benchmarks.Screening;

/// <summary>Writes values as people do who want to get round a filter, or who just type that way.</summary>
internal sealed class Obfuscation(Random random)
{
    private const string Chinese = "零一二三四五六七八九";
    private const string Spoken = "〇幺二三四五六七八九";

    public (string Text, string Writing) Write(string kind, string value)
    {
        if (random.Next(100) < 40)
        {
            return (value, "plain");
        }

        return kind switch
        {
            "mobile" => Number(value, grouped: random.Next(2) == 0 ? [3, 4, 4] : [4, 4, 3], hasCountry: true, hasLetters: true),
            "id" => Number(value, [6, 8, 4], hasCountry: false, hasLetters: false),
            "card" => Number(value, [4, 4, 4, 4, 3], hasCountry: false, hasLetters: false),
            "landline" => Landline(value),
            "intl" => random.Next(2) == 0 ? (FullWidth(value), "full width") : (value.Replace(' ', '-'), "hyphens"),
            "email" => Email(value),
            "passport" or "plate" => random.Next(3) switch { 0 => (FullWidth(value), "full width"), 1 => (value.ToLowerInvariant(), "lower case"), _ => (Invisible(value), "zero width") },
            "zh" => random.Next(2) == 0 ? (FullWidth(value), "full width") : (Numerals(value, Chinese), "Chinese numerals"),
            "en" => random.Next(2) == 0 ? (value.Replace(", ", ",", StringComparison.Ordinal).Replace(",", ", ", StringComparison.Ordinal), "plain") : (value, "plain"),
            "ip" => value.Contains(':', StringComparison.Ordinal) ? (value.ToUpperInvariant(), "upper case") : (FullWidth(value), "full width"),
            _ => (value, "plain"),
        };
    }

    private (string, string) Number(string value, int[] grouped, bool hasCountry, bool hasLetters)
    {
        switch (random.Next(hasLetters ? 10 : 8))
        {
            case 0:
                return (Group(value, grouped, ' '), "spaces in groups");
            case 1:
                return (string.Join(' ', value.AsEnumerable()), "spaces between all");
            case 2:
                return (Group(value, grouped, '-'), "hyphens");
            case 3:
                return (Group(value, grouped, '.'), "dots");
            case 4:
                return (FullWidth(value), "full width");
            case 5:
                return (Numerals(value, random.Next(2) == 0 ? Chinese : Spoken), "Chinese numerals");
            case 6:
                return (Mixed(value), "mixed numerals");
            case 7:
                return (Invisible(value), "zero width");
            case 8 when hasCountry:
                return ((random.Next(3) switch { 0 => "+86", 1 => "+86 ", _ => "86-" }) + value, "country code");
            default:
                return value.Count(c => c is '0' or '1') <= 4 ? (value.Replace('0', 'O').Replace("1", "l", StringComparison.Ordinal), "letters") : (value, "plain");
        }
    }

    private (string, string) Landline(string value) => random.Next(6) switch
    {
        0 => (value.Replace('-', ' '), "spaces in groups"),
        1 => (value.Replace("-", string.Empty, StringComparison.Ordinal), "joined"),
        2 => ($"({value.Replace("-", ")", StringComparison.Ordinal)}", "brackets"),
        3 => (FullWidth(value), "full width"),
        4 => (Numerals(value.Replace("-", string.Empty, StringComparison.Ordinal), Chinese), "Chinese numerals"),
        _ => ("+86 " + value[1..], "country code"),
    };

    private (string, string) Email(string value) => random.Next(5) switch
    {
        0 => (FullWidth(value), "full width"),
        1 => (value.Replace("@", " @ ", StringComparison.Ordinal), "spaces"),
        2 => (value.ToUpperInvariant(), "upper case"),
        3 => (value.Replace("@", "(at)", StringComparison.Ordinal), "at in brackets"),
        _ => (value.Replace("@", "艾特", StringComparison.Ordinal), "at in Chinese"),
    };

    private static string Group(string value, int[] sizes, char separator)
    {
        var output = new StringBuilder();
        var from = 0;
        foreach (var size in sizes)
        {
            var length = Math.Min(size, value.Length - from);
            if (length > 0)
            {
                output.Append(from == 0 ? string.Empty : separator.ToString()).Append(value.AsSpan(from, length));
            }

            from += length;
        }

        return output.Append(value.AsSpan(from)).ToString();
    }

    private static string FullWidth(string value) => string.Concat(value.Select(c => c is > ' ' and < '\x7f' ? (char)(c + 0xFEE0) : c));

    private static string Numerals(string value, string numerals) => string.Concat(value.Select(c => char.IsAsciiDigit(c) ? numerals[c - '0'] : c));

    private string Mixed(string value) => string.Concat(value.Select(c => char.IsAsciiDigit(c) && random.Next(2) == 0 ? Chinese[c - '0'] : c));

    private string Invisible(string value)
    {
        var at = random.Next(1, value.Length);
        return value[..at] + "\u200b" + value[at..];
    }
}
