using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Tells the words of an English title that name the thing from those that only describe it or what it goes with.</summary>
internal static class TitleHeads
{
    // Nouns that say again what the word before them names: a notebook PC is a notebook.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> GenericNouns =
        new HashSet<string> { "pc", "comput", "devic", "machin", "unit" }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The token of the word that a word directly describes, as "phone" does "case"; -1 where it describes none.</summary>
    public static int Described(ReadOnlySpan<char> title, TokenBuffer buffer, int token)
    {
        var tokens = buffer.Tokens;
        var end = tokens[token].SourceStart + tokens[token].SourceLength;
        for (var next = token + 1; next < tokens.Length; next++)
        {
            if (tokens[next].SourceStart >= end)
            {
                var isWord = tokens[next].Kind == TokenKind.Word && !tokens[next].IsStop && !GenericNouns.Contains(buffer.Term(next));
                return isWord && title[end..tokens[next].SourceStart] is " " ? next : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a word only says what the thing goes with: within brackets, or after "for" or "with".</summary>
    public static bool IsAside(ReadOnlySpan<char> title, TokenBuffer buffer, int token)
    {
        var before = title[..buffer.Tokens[token].SourceStart];
        if (before.LastIndexOf('(') > before.LastIndexOf(')'))
        {
            return true;
        }

        for (var i = token - 1; i >= 0; i--)
        {
            if (buffer.Tokens[i].IsStop && buffer.Term(i) is "for" or "with")
            {
                return before[buffer.Tokens[i].SourceStart..].IndexOfAny(",;(") < 0;
            }
        }

        return false;
    }
}
