using System.Buffers;
using System.Text;

namespace SmartCS.Sdk.Screening;

/// <summary>
/// What counts as a placeholder: a label, an underscore and a number in angle brackets, and all that models make of it:
/// other letter case, brackets or dashes, spaces, full width, a bracket missing. Without any bracket the underscore is needed.
/// </summary>
internal static class PlaceholderGrammar
{
    public const int MaxLabel = 20;
    public const int MaxDigits = 6;

    /// <summary>No placeholder is longer, in any form.</summary>
    public const int MaxLength = 64;

    public const int MaxBlanks = 2;
    private const string Closing = ">＞〉》⟩›»]】}］｝";
    private const string Opening = "<＜〈《⟨‹«[【{［｛";

    // Every placeholder, in any form, has one of these.
    private static readonly SearchValues<char> Signs = SearchValues.Create(Opening + "&_\uFF3F\uFE4D\u203F");

    /// <summary>Whether a text may have a placeholder at all: most have none of the signs that one needs.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Signs);

    public static bool IsOpening(char c) => c > '>' ? Opening.Contains(c) : c is '<';

    public static bool IsClosing(char c, bool isBracketed) => isBracketed ? Closing.Contains(c) : c is '>' or '＞';

    /// <summary>Whether a placeholder may begin with the character.</summary>
    public static bool IsStart(char c) => IsLetter(c) || c == '&' || IsOpening(c);

    /// <summary>Reads a placeholder that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The text, or the part of it that has come.</param>
    /// <param name="start">Where it may begin.</param>
    /// <param name="isWhole">Whether no more text comes.</param>
    /// <param name="placeholder">What was read.</param>
    /// <returns>What is there.</returns>
    public static PlaceholderMatch Read(ReadOnlySpan<char> text, int start, bool isWhole, out Placeholder placeholder)
    {
        placeholder = default;
        var reader = new PlaceholderReader(text, start, isWhole);
        var isBracketed = reader.SkipOpening();
        var labelStart = reader.SkipLabel();
        if (reader.Failed(out var outcome))
        {
            return outcome;
        }

        var labelEnd = reader.At;
        var hasUnderscore = reader.SkipJoint(isBracketed);
        var number = reader.SkipDigits();
        if (reader.Failed(out outcome))
        {
            return outcome;
        }

        var isClosed = reader.SkipClosing(isBracketed);
        if (reader.IsShort)
        {
            return PlaceholderMatch.NeedsMore;
        }

        if (!hasUnderscore && !(isBracketed && isClosed))
        {
            return PlaceholderMatch.None;
        }

        placeholder = new Placeholder(labelStart, labelEnd, number, reader.At);
        return PlaceholderMatch.Found;
    }

    /// <summary>Writes a label in capital letters of ordinary width.</summary>
    public static ReadOnlySpan<char> Upper(ReadOnlySpan<char> letters, Span<char> upper)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            upper[i] = char.ToUpperInvariant(CharacterTable.Fold(letters[i]));
        }

        return upper[..letters.Length];
    }

    /// <summary>Finds what looks like a placeholder around a number, whatever stands beside it.</summary>
    public static bool TryFindAround(ReadOnlySpan<char> text, int digit, LabelSet labels, out int start, out int end)
    {
        start = end = digit;
        var i = digit - 1;
        while (i >= 0 && digit - i <= (2 * MaxBlanks) + 3 && IsJoint(text[i]))
        {
            i--;
        }

        var last = i;
        while (i >= 0 && last - i < MaxLabel && IsLetter(text[i]))
        {
            i--;
        }

        if (last == i)
        {
            return false;
        }

        // Behind other letters it is a part of a word and is never restored: iPhone_15.
        var first = i + 1;
        var open = OpeningBefore(text, first);
        var isOpened = open < first && Read(text, open, isWhole: true, out _) == PlaceholderMatch.Found;
        if (Read(text, isOpened ? open : first, isWhole: true, out var placeholder) != PlaceholderMatch.Found
            || placeholder.End <= digit || !labels.Has(text[placeholder.LabelStart..placeholder.LabelEnd]))
        {
            return false;
        }

        // Without a bracket it goes with the word that it is a part of, so that hiding it does not set the rest of the word free.
        // A bracket ends it: of a text that is masked already nothing but the placeholders themselves is found.
        start = open;
        end = placeholder.End;
        while (!isOpened && start > 0 && open - start < MaxLength && IsWordCharacter(text[start - 1]))
        {
            start--;
        }

        while (IsDigit(text[placeholder.End - 1]) && end < text.Length && end - placeholder.End < MaxLength && IsWordCharacter(text[end]))
        {
            end++;
        }

        return true;
    }

    /// <summary>Leaves of what looks like a placeholder its letters and digits, each by itself.</summary>
    public static string Disarm(string text, LabelSet labels)
    {
        StringBuilder? output = null;
        var from = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!IsDigit(text[i]) || IsDigit(text[i - 1]) || !TryFindAround(text, i, labels, out var start, out var end) || start < from)
            {
                continue;
            }

            output ??= new StringBuilder(text.Length);
            output.Append(text, from, start - from);
            var word = start;
            for (var at = start; at < end; at++)
            {
                if (IsWordCharacter(text[at]))
                {
                    // No blank: other brackets around it would make it one again.
                    output.Append(at > word && word > start ? ":" : string.Empty).Append(text[at]);
                    word = at + 1;
                }
            }

            from = end;
            i = end - 1;
        }

        return output is null ? text : output.Append(text, from, text.Length - from).ToString();
    }

    private static int OpeningBefore(ReadOnlySpan<char> text, int at)
    {
        var i = at - 1;
        while (i >= 0 && at - i <= MaxBlanks && IsBlank(text[i]))
        {
            i--;
        }

        return i >= 0 && IsOpening(text[i]) ? i : i >= 3 && text[(i - 3)..(i + 1)].Equals("&lt;", StringComparison.OrdinalIgnoreCase) ? i - 3 : at;
    }

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(CharacterTable.Fold(c));

    private static bool IsJoint(char c) => IsBlank(c) || IsUnderscore(c) || IsDash(c) || c == '\\';

    public static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u3000';

    public static bool IsUnderscore(char c) => c is '_' or '\uFF3F' or '\uFE4D' or '\u203F';

    public static bool IsDash(char c) => CharacterTable.Fold(c) == '-';

    public static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c >= '\uFF21' && char.IsAsciiLetter(CharacterTable.Fold(c)));

    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '\uFF10' and <= '\uFF19';
}
