using System.Globalization;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Reads what a catalogue writes as the value of a property.</summary>
internal static class RawValue
{
    private const int MaxPieces = 24;
    private const int MaxPhraseUnits = 24;

    private static readonly HashSet<string> NoValue = new(StringComparer.OrdinalIgnoreCase)
    {
        string.Empty, "-", "--", "n/a", "na", "none", "null", "unspecified", "unknown", "not available", "not applicable", "not specified", "other", "无", "暂无", "其他", "其它", "不详", "未知",
    };

    /// <summary>The values that one value of the catalogue stands for; none where it tells nothing.</summary>
    public static IEnumerable<FacetCell> Read(FacetValue value)
    {
        if (value.Flag is { } flag)
        {
            yield return new FacetCell(flag ? "true" : "false", string.Empty, double.NaN, flag);
        }
        else if (value.Number is { } number)
        {
            var text = number.ToString("0.##########", CultureInfo.InvariantCulture);
            yield return new FacetCell(text, TextUnits.Phrase(text), number, null);
        }
        else
        {
            foreach (var piece in Pieces(value.Text!))
            {
                if (Cell(piece) is { } cell)
                {
                    yield return cell;
                }
            }
        }
    }

    /// <summary>The number that a text begins with and the unit behind it; NaN where it is no number with at most a unit.</summary>
    public static double Number(string text, out string unit)
    {
        unit = string.Empty;
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end > 0) || (text[end] == '-' && end == 0)))
        {
            end++;
        }

        if (end == 0 || text.Length - end > 14 || !double.TryParse(text.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return double.NaN;
        }

        unit = text[end..].Trim();
        foreach (var c in unit)
        {
            if (!char.IsLetter(c) && c is not ('%' or '"' or '°'))
            {
                return double.NaN;
            }
        }

        return unit.Length <= 12 ? number : double.NaN;
    }

    private static FacetCell? Cell(string text)
    {
        if (NoValue.Contains(text))
        {
            return null;
        }

        bool? flag = text.ToUpperInvariant() switch
        {
            "Y" or "YES" or "TRUE" or "是" or "有" or "支持" => true,
            "N" or "NO" or "FALSE" or "否" or "没有" or "不支持" or "NOT SUPPORTED" => false,
            _ => null,
        };
        var units = TextUnits.Read(TextUnits.Fold(text));
        return flag is null && units.Count == 0 ? null : new FacetCell(text, TextUnits.Join(units, 0, MaxPhraseUnits), Number(text, out _), flag);
    }

    // A comma between digits belongs to the number.
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        text = text.Replace("\\n", "\n", StringComparison.Ordinal);
        for (var i = 0; i <= text.Length && pieces.Count < MaxPieces; i++)
        {
            var isEnd = i == text.Length || text[i] is ';' or '\n' or '，' or '、' or '；' or '|'
                || (text[i] == ',' && !(i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])));
            if (isEnd)
            {
                var piece = text[start..i].Trim().TrimStart('-', '•', '*').Trim();
                if (piece.Length > 0 && !pieces.Contains(piece, StringComparer.OrdinalIgnoreCase))
                {
                    pieces.Add(piece);
                }

                start = i + 1;
            }
        }

        return pieces;
    }
}
