using System.Text;

namespace SmartCS.Sdk.Turns;

/// <summary>Makes a message well-formed and says whether there is anything in it to answer.</summary>
internal static class MessageScreen
{
    /// <summary>How much of a message that is too long is looked at and kept; no merchant may allow more.</summary>
    public const int MaxKeptLength = 100_000;

    /// <summary>Looks at a message; the cost is bounded whatever its length.</summary>
    public static ScreenedMessage Screen(string raw, int maxLength)
    {
        var isTooLong = raw.Length > maxLength;
        var considered = raw.Length > MaxKeptLength ? raw.AsSpan(0, MaxKeptLength) : raw.AsSpan();
        var scan = Scan(considered);
        var text = scan.IsClean ? (considered.Length == raw.Length ? raw : considered.ToString()) : Clean(considered);
        var finding = isTooLong ? MessageFinding.TooLong : scan.HasContent ? MessageFinding.Answerable : MessageFinding.Empty;
        return new ScreenedMessage(text, finding, scan.HasHan ? Locale.Chinese : scan.HasLatin ? Locale.English : default);
    }

    private static (bool IsClean, bool HasContent, bool HasHan, bool HasLatin) Scan(ReadOnlySpan<char> text)
    {
        var isClean = true;
        var hasContent = false;
        var hasHan = false;
        var hasLatin = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAscii(c))
            {
                hasLatin |= char.IsAsciiLetter(c);
                hasContent |= char.IsAsciiLetterOrDigit(c);
                isClean &= !char.IsControl(c) || c is '\n' or '\t';
            }
            else if (!char.IsSurrogate(c))
            {
                hasHan |= IsHan(c);
                hasLatin |= c is >= '\u00C0' and <= '\u024F' and not ('\u00D7' or '\u00F7');
                hasContent |= char.IsLetterOrDigit(c);
                isClean &= !char.IsControl(c);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                var rune = new Rune(c, text[++i]);
                hasHan |= rune.Value is >= 0x20000 and <= 0x3FFFF;
                hasContent |= Rune.IsLetterOrDigit(rune);
            }
            else
            {
                isClean = false;
            }
        }

        return (isClean, hasContent, hasHan, hasLatin);
    }

    private static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (c == '\r')
            {
                // A line break in its old forms, not a character to drop: words on two lines must not grow together.
                if (next != '\n')
                {
                    clean.Append('\n');
                }
            }
            else if (char.IsSurrogatePair(c, next))
            {
                clean.Append(c).Append(next);
                i++;
            }
            else if (char.IsSurrogate(c))
            {
                clean.Append('\uFFFD');
            }
            else if (!char.IsControl(c) || c is '\n' or '\t')
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    private static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '\u3007';
}
