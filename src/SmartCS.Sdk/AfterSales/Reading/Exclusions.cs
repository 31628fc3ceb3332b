using System.Text.RegularExpressions;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Parts what is meant from what is left out: "everything except the lamp", 除了台灯都退, 台灯不退.</summary>
internal static partial class Exclusions
{
    /// <summary>What is said besides, and what is left out; null where nothing is.</summary>
    public static (string Others, string Excluded)? Split(string text)
    {
        foreach (var pattern in (ReadOnlySpan<Regex>)[English(), ChineseExcept(), ChineseKeepsBefore(), ChineseKeepsAfter()])
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                var excluded = match.Groups["x"];
                return (string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length)), excluded.Value);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:except(?:\s+for)?|excluding|but\s+not|other\s+than|apart\s+from|besides|(?<=\b(?:all|everything|every\s+item)\s)but|keep(?:ing)?|not\s+the)\s+(?<x>[^.;。]{2,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex English();

    [GeneratedRegex(@"除(?:了|去)?(?<x>[^，,。；]{1,60}?)(?:以外|之外|外|，|,|都|全|其他|其它|剩下|$)", RegexOptions.CultureInvariant, 200)]
    private static partial Regex ChineseExcept();

    [GeneratedRegex(@"(?<x>[^，,。；、]{1,40}?)(?:不退|不换|不用退|不用换|不要退|不要换|留着|留下来|先留|保留)", RegexOptions.CultureInvariant, 200)]
    private static partial Regex ChineseKeepsBefore();

    [GeneratedRegex(@"(?:别退|别换|留下|不退|不换)(?<x>[^，,。；]{1,40})", RegexOptions.CultureInvariant, 200)]
    private static partial Regex ChineseKeepsAfter();
}
