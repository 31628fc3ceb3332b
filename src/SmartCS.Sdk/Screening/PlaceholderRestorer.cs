using System.Text;

namespace SmartCS.Sdk.Screening;

/// <summary>
/// Puts personal data back into one text that comes in pieces, wherever the pieces are cut. Placeholders are known in other
/// letter case, with blanks, in full width, with other brackets or one missing; unknown ones stay as they are. Holds back at most
/// 64 characters. Not safe for concurrent use.
/// </summary>
public sealed class PlaceholderRestorer
{
    private readonly PersonalDataVault _vault;
    private string _held = string.Empty;
    private char _before;

    internal PlaceholderRestorer(PersonalDataVault vault) => _vault = vault;

    /// <summary>Takes the next piece.</summary>
    /// <param name="piece">The piece; may be empty.</param>
    /// <returns>The text that is certain by now, may be empty.</returns>
    public string Push(string piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        return Take(piece, isWhole: false);
    }

    /// <summary>Ends the text; the restorer can then begin another.</summary>
    /// <returns>What was held back, may be empty.</returns>
    public string Finish()
    {
        var rest = Take(string.Empty, isWhole: true);
        _before = '\0';
        return rest;
    }

    internal static string Restore(string text, PersonalDataVault vault)
    {
        if (vault.Count == 0)
        {
            return text;
        }

        StringBuilder? output = null;
        var before = '\0';
        var from = Walk(text, vault, isWhole: true, ref before, ref output);
        return output is null ? text : output.Append(text.AsSpan(from)).ToString();
    }

    private string Take(string piece, bool isWhole)
    {
        var text = _held.Length == 0 ? piece : string.Concat(_held, piece);
        _held = string.Empty;
        if (text.Length == 0)
        {
            return text;
        }

        StringBuilder? output = null;
        var from = Walk(text, _vault, isWhole, ref _before, ref output, out var end);
        _held = text[end..];
        return output is null ? (end == text.Length ? text : text[..end]) : output.Append(text.AsSpan(from, end - from)).ToString();
    }

    private static int Walk(string text, PersonalDataVault vault, bool isWhole, ref char before, ref StringBuilder? output) => Walk(text, vault, isWhole, ref before, ref output, out _);

    // Returns from where the text is not yet in the output; end is where the part begins that must wait.
    private static int Walk(string text, PersonalDataVault vault, bool isWhole, ref char before, ref StringBuilder? output, out int end)
    {
        var from = 0;
        var i = 0;
        while (i < text.Length)
        {
            if (!CanStart(text[i], before))
            {
                before = text[i++];
                continue;
            }

            var match = PlaceholderGrammar.Read(text, i, isWhole, out var placeholder);
            if (match == PlaceholderMatch.NeedsMore && MayBecomeOne(text, i, vault))
            {
                end = i;
                return from;
            }

            if (match == PlaceholderMatch.Found && vault.ValueOf(text.AsSpan(placeholder.LabelStart, placeholder.LabelEnd - placeholder.LabelStart), placeholder.Number) is { } value)
            {
                output ??= new StringBuilder(text.Length + value.Length);
                output.Append(text.AsSpan(from, i - from)).Append(value);
                i = from = placeholder.End;
                before = text[i - 1];
                continue;
            }

            before = text[i++];
        }

        end = text.Length;
        return from;
    }

    // A label without a bracket begins where a word begins.
    private static bool CanStart(char c, char before) =>
        PlaceholderGrammar.IsStart(c) && !(PlaceholderGrammar.IsLetter(c) && (char.IsLetterOrDigit(before) && !CharacterTable.IsHan(before) || before == '_'));

    private static bool MayBecomeOne(string text, int at, PersonalDataVault vault)
    {
        var start = text[at] == '&' ? Math.Min(at + 4, text.Length) : at;
        while (start < text.Length && !PlaceholderGrammar.IsLetter(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && PlaceholderGrammar.IsLetter(text[end]))
        {
            end++;
        }

        return start == text.Length || vault.HasLabel(text.AsSpan(start, end - start));
    }
}
