namespace SmartCS.Sdk.Routing;

/// <summary>The words that join one request to the next in Chinese and English.</summary>
internal static class Connectives
{
    // They say by themselves that something else begins.
    private static readonly string[] Adding =
    [
        "and also", "oh and also", "oh and", "and another thing", "another thing", "one more thing", "additionally", "in addition", "besides", "by the way", "btw", "also", "ps", "p.s.",
        "另外还", "还有就是", "另外", "还有", "顺便问一下", "顺便", "顺带", "对了", "除此之外", "此外", "再有", "另一个问题",
    ];

    // They join requests as well as things.
    private static readonly string[] Joining = ["and then", "and", "then", "plus", "as well as", "&", "然后", "并且", "以及", "而且", "同时", "再就是"];

    // "Another one" and "still in stock" are no connectives.
    private const string NotAfterOther = "一两那的几个件双台只三";
    private const string NotAfterStill = "货没吗多几别优剩库的在效机哪";

    // Where a sentence goes on without a pause, only these begin a new request.
    private static readonly string[] WithinSentence = ["另外", "顺便", "然后", "并且", "以及"];
    private static readonly string[] WithinEnglishSentence = ["and also", "and then", "and", "plus", "as well as"];

    /// <summary>The length of the connective that a text begins with, 0 where there is none.</summary>
    /// <param name="folded">The text from the place on.</param>
    /// <param name="isAdding">Whether it says by itself that something else begins.</param>
    public static int AtStart(ReadOnlySpan<char> folded, out bool isAdding)
    {
        isAdding = true;
        var length = Longest(folded, Adding);
        if (length > 0)
        {
            return length;
        }

        isAdding = false;
        return Longest(folded, Joining);
    }

    /// <summary>The length of the connective at a place within a clause, 0 where there is none.</summary>
    /// <param name="folded">The whole text.</param>
    /// <param name="at">The place, not its beginning.</param>
    public static int Within(ReadOnlySpan<char> folded, int at) => RoutedText.IsIdeograph(folded[at])
        ? Longest(folded[at..], WithinSentence)
        : RoutedText.IsWordCharacter(folded[at - 1]) && !RoutedText.IsIdeograph(folded[at - 1]) ? 0 : Longest(folded[at..], WithinEnglishSentence);

    private static int Longest(ReadOnlySpan<char> folded, string[] words)
    {
        foreach (var word in words)
        {
            if (folded.StartsWith(word, StringComparison.Ordinal) && Stands(folded, word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static bool Stands(ReadOnlySpan<char> folded, string word)
    {
        if (folded.Length == word.Length)
        {
            return true;
        }

        var next = folded[word.Length];
        return word switch
        {
            "另外" or "另外还" => !NotAfterOther.Contains(next, StringComparison.Ordinal),
            "还有" => !NotAfterStill.Contains(next, StringComparison.Ordinal),
            _ => RoutedText.IsIdeograph(word[0]) || !RoutedText.IsWordCharacter(next) || RoutedText.IsIdeograph(next),
        };
    }
}
