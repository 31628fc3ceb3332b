using System.Text.RegularExpressions;

namespace SmartCS.Sdk.Flows;

/// <summary>
/// Tells whether a model that worded a flow's text anew left everything in it that is a fact: every number, id, address and name, no other
/// number beside them, and no "not" more or less.
/// </summary>
internal static partial class PhrasingCheck
{
    private const int MostExtra = 120;

    /// <summary>Whether the new wording may be said in place of the flow's own.</summary>
    /// <param name="own">The flow's own words.</param>
    /// <param name="worded">The model's.</param>
    /// <param name="values">What has to stand in them as it is: the values of the flow, as far as they stand in its words.</param>
    public static bool Stands(string own, string worded, IReadOnlyCollection<string> values)
    {
        if (string.IsNullOrWhiteSpace(worded) || worded.Length > (2 * own.Length) + MostExtra || HasControl(worded))
        {
            return false;
        }

        foreach (var value in values)
        {
            if (own.Contains(value, StringComparison.Ordinal) && !worded.Contains(value, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return SameSet(Figures(), own, worded) && HasNoMore(NumberWords(), own, worded)
            && Negation().IsMatch(own) == Negation().IsMatch(worded) && own.Contains('?', StringComparison.Ordinal) == worded.Contains('?', StringComparison.Ordinal)
            && own.Contains('？', StringComparison.Ordinal) == worded.Contains('？', StringComparison.Ordinal) && Han().IsMatch(own) == Han().IsMatch(worded);
    }

    private static bool SameSet(Regex what, string own, string worded) => Found(what, own).SetEquals(Found(what, worded));

    private static bool HasNoMore(Regex what, string own, string worded) => Found(what, worded).IsSubsetOf(Found(what, own));

    private static HashSet<string> Found(Regex what, string text)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var match in what.EnumerateMatches(text))
        {
            found.Add(text.Substring(match.Index, match.Length).TrimEnd('.', ',', '-', '/', ':'));
        }

        return found;
    }

    private static bool HasControl(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && c != '\n')
            {
                return true;
            }
        }

        return false;
    }

    // Whatever has a digit in it, with what hangs on it: prices, dates, order numbers; and what is an address of some kind.
    [GeneratedRegex(@"[\p{Sc}]?[A-Za-z0-9_\-./:,%#@+]*\p{Nd}[A-Za-z0-9_\-./:,%#@+]*[\p{Sc}%]?|\S+@\S+|https?://\S+|<[A-Z_0-9]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|dozen|hundred|thousand|half|double|twice|free|percent|tomorrow|today)\b|[一二三四五六七八九十百千万两半几零]+(?=[天日月年周元块件个次笔小时分钟折成倍])|免费|全额|今天|明天|马上|立即", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberWords();

    [GeneratedRegex(@"\b(?:no|not|never|none|cannot|nothing|without|unable)\b|n['’]t\b|[不没未无非别]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant)]
    private static partial Regex Han();
}
