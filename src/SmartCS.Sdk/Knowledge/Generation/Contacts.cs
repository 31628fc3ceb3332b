using System.Buffers;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Checks that every link, address and long number of a sentence stands in the evidence just as it is.</summary>
internal static class Contacts
{
    private const int LongNumber = 7;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Whether all of them do; with no evidence, whether there are none.</summary>
    public static bool AreIn(ReadOnlySpan<char> sentence, ReadOnlySpan<char> evidence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!IsPart(sentence[i]) || (i > 0 && IsPart(sentence[i - 1])))
            {
                continue;
            }

            var end = i;
            while (end < sentence.Length && IsPart(sentence[end]))
            {
                end++;
            }

            var token = sentence[i..end].TrimEnd(".,:;/-?!+").TrimStart(".,:;/-?!(");
            if (IsContact(token) && !Contains(evidence, token))
            {
                return false;
            }

            i = end - 1;
        }

        return HasOnlyKnownNumbers(sentence, evidence);
    }

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '/' or ':' or '-' or '_' or '%' or '?' or '=' or '&' or '#' or '+' or '~';

    private static bool IsContact(ReadOnlySpan<char> token)
    {
        if (token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || token.Contains('@'))
        {
            return true;
        }

        // A name with a dot and letters behind it, such as shop.example; "e.g" and "1.5" are none.
        var dot = token.LastIndexOf('.');
        var slash = token.IndexOf('/');
        var host = slash > 0 ? token[..slash] : token;
        dot = slash > 0 ? host.LastIndexOf('.') : dot;
        return dot >= 2 && host.Length - dot > 2 && !host[(dot + 1)..].ContainsAnyExcept(Letters) && host[..dot].ContainsAny(Letters);
    }

    private static bool Contains(ReadOnlySpan<char> evidence, ReadOnlySpan<char> token)
    {
        for (var from = 0; from < evidence.Length;)
        {
            var at = evidence[from..].IndexOf(token, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            // "shop.example" does not stand in "shop.example.net" nor in "bad-shop.example".
            var (start, end) = (from + at, from + at + token.Length);
            var endsThere = end >= evidence.Length || !IsPart(evidence[end]) || (evidence[end] is '.' or ',' or ':' or '?' or '/' && (end + 1 >= evidence.Length || !IsPart(evidence[end + 1])));
            if ((start == 0 || !IsPart(evidence[start - 1])) && endsThere)
            {
                return true;
            }

            from = start + 1;
        }

        return false;
    }

    // 400 800 1234 and 400-800-1234 are the same number.
    private static bool HasOnlyKnownNumbers(ReadOnlySpan<char> sentence, ReadOnlySpan<char> evidence)
    {
        Span<char> digits = stackalloc char[32];
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!char.IsDigit(sentence[i]) || (i > 0 && char.IsAsciiLetterOrDigit(sentence[i - 1])))
            {
                continue;
            }

            var count = Digits(sentence, i, digits, out var end);
            if (count >= LongNumber && !HasNumber(evidence, digits[..count]))
            {
                return false;
            }

            i = Math.Max(i, end - 1);
        }

        return true;
    }

    private static bool HasNumber(ReadOnlySpan<char> evidence, ReadOnlySpan<char> number)
    {
        Span<char> digits = stackalloc char[32];
        for (var i = 0; i < evidence.Length; i++)
        {
            if (char.IsDigit(evidence[i]) && (i == 0 || !char.IsDigit(evidence[i - 1])) && Digits(evidence, i, digits, out _) is var count && digits[..count].SequenceEqual(number))
            {
                return true;
            }
        }

        return false;
    }

    private static int Digits(ReadOnlySpan<char> text, int start, Span<char> digits, out int end)
    {
        var count = 0;
        end = start;
        for (var i = start; i < text.Length && count < digits.Length; i++)
        {
            if (char.IsDigit(text[i]))
            {
                digits[count++] = (char)('0' + (int)char.GetNumericValue(text[i]));
                end = i + 1;
            }
            else if (!(text[i] is '-' or ' ' or '－' && i + 1 < text.Length && char.IsDigit(text[i + 1])))
            {
                break;
            }
        }

        return count;
    }
}
