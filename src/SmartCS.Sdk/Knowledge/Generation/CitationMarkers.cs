using System.Text;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Takes what is no speech off a sentence: markers such as [e1], list marks and emphasis.</summary>
internal static class CitationMarkers
{
    /// <summary>The sentence without marks, and the evidence that they name.</summary>
    public static string Remove(string text, out ulong cited)
    {
        cited = 0;
        var start = ListMark(text);
        if (start == 0 && text.AsSpan().IndexOfAny('[', '【', '*') < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '[' or '【' && EndOfMarker(text, i) is > 0 and var end)
            {
                cited |= EvidenceIds.Read(text.AsSpan(i, end - i));
                while (clean.Length > 0 && clean[^1] == ' ')
                {
                    clean.Length--;
                }

                i = end;
            }
            else if (text[i] == '*' && i + 1 < text.Length && text[i + 1] == '*')
            {
                i++;
            }
            else
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>A text without the markers that it begins with, and the evidence that they name.</summary>
    public static string RemoveLeading(string text, out ulong cited)
    {
        cited = 0;
        while (text.Length > 0 && text[0] is '[' or '【' && EndOfMarker(text, 0) is > 0 and var end)
        {
            cited |= EvidenceIds.Read(text.AsSpan(0, end));
            text = text[(end + 1)..].TrimStart();
        }

        return text;
    }

    private static int ListMark(string text)
    {
        if (text.Length > 2 && text[0] is '-' or '*' or '•' && text[1] == ' ')
        {
            return 2;
        }

        return text.Length > 3 && char.IsAsciiDigit(text[0]) && text[1] is '.' or ')' && text[2] == ' ' ? 3 : 0;
    }

    /// <summary>Where a marker that begins at a place ends; 0 where there is none.</summary>
    private static int EndOfMarker(string text, int start)
    {
        var hasId = false;
        for (var i = start + 1; i < text.Length && i - start < 40; i++)
        {
            var c = text[i];
            if (c is ']' or '】')
            {
                return hasId ? i : 0;
            }

            if (c is 'e' or 'E' or 't' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                hasId = true;
            }
            else if (!(char.IsAsciiDigit(c) || c is ',' or ' ' or '，' or '、' or ';'))
            {
                return 0;
            }
        }

        return 0;
    }
}
