using System.Buffers;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Writes a question in the one form in which it is compared: lower case, half width, one space for a run of white space,
/// no punctuation around it. Nothing else that a model could read is left out, so that no hidden character hides in a key.
/// </summary>
internal static class QuestionNormalizer
{
    /// <summary>Longer questions are not kept: hardly anybody else asks them.</summary>
    public const int MaxLength = 2_000;

    // What may stand around a question without changing it, after folding to half width.
    private static readonly SearchValues<char> Around = SearchValues.Create(" .,!?;:~\"'()[]…。、·“”‘’「」『』【】《》");

    /// <summary>Normalises a question.</summary>
    /// <param name="question">The question, at most <see cref="MaxLength"/> long.</param>
    /// <param name="destination">Where to; at least as long as the question.</param>
    /// <returns>How much was written; 0 where nothing remains.</returns>
    public static ReadOnlySpan<char> Normalize(ReadOnlySpan<char> question, Span<char> destination)
    {
        var length = 0;
        var isAfterSpace = true;
        foreach (var raw in question)
        {
            var c = Fold(raw);
            if (c != ' ')
            {
                destination[length++] = c;
                isAfterSpace = false;
            }
            else if (!isAfterSpace)
            {
                destination[length++] = ' ';
                isAfterSpace = true;
            }
        }

        return Trim(destination[..length]);
    }

    /// <summary>Lower case, half width, and a space for any white space.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c is >= '\t' and <= '\r' ? ' ' : c,
        >= '\uFF01' and <= '\uFF5E' => Fold((char)(c - 0xFEE0)),
        '\u3000' => ' ',

        // Scripts without case make up most of what is asked in Chinese; the general way asks the system's tables.
        >= '\u2E80' and <= '\uA63F' or >= '\uAC00' and <= '\uDFFF' => c,
        _ => char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c),
    };

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        // ".5 l" is not "5 l".
        while (text.Length > 0 && Around.Contains(text[0]) && !(text[0] is '.' or ',' && text.Length > 1 && char.IsAsciiDigit(text[1])))
        {
            text = text[1..];
        }

        // A quote behind a digit is a unit: 15" are inches, 15' feet.
        while (text.Length > 0 && Around.Contains(text[^1]) && !(text[^1] is '"' or '\'' or '”' or '’' && text.Length > 1 && char.IsAsciiDigit(text[^2])))
        {
            text = text[..^1];
        }

        return text;
    }
}
