using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Tests.Knowledge.Analysis;

/// <summary>Short ways to write what the analyzer makes of a text.</summary>
internal static class Analyzed
{
    public static TokenBuffer Buffer(string text)
    {
        var buffer = new TokenBuffer();
        TextAnalyzer.Analyze(text, buffer);
        return buffer;
    }

    /// <summary>The terms with the first letter of their kind, <c>!</c> for a stop word: <c>w:return 5day... </c>.</summary>
    public static string Describe(string text)
    {
        var buffer = Buffer(text);
        var parts = new string[buffer.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var token = buffer.Tokens[i];
            var kind = token.IsStop ? '!' : token.Kind switch
            {
                TokenKind.Word => 'w',
                TokenKind.Number => 'n',
                TokenKind.Code => 'c',
                TokenKind.Part => 'p',
                TokenKind.Bigram => 'b',
                _ => 's',
            };
            parts[i] = $"{kind}:{buffer.Term(i)}";
        }

        return string.Join(' ', parts);
    }

    public static List<string> Terms(string text)
    {
        var buffer = Buffer(text);
        return [.. Enumerable.Range(0, buffer.Count).Select(i => buffer.Term(i).ToString())];
    }
}
