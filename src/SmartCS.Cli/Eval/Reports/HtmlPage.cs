using System.Globalization;
using System.Text;

namespace SmartCS.Cli.Eval.Reports;

/// <summary>
/// Writes a page that needs nothing but itself. Every text that is given to it is data: it is escaped, cut and set apart, so that no row of a file can
/// bring markup, scripts or writing directions into the page.
/// </summary>
internal sealed class HtmlPage
{
    private const int MaxTextLength = 400;

    private readonly StringBuilder _html = new();

    public HtmlPage(string title)
    {
        _html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Escape(title)}</title>
            <style>
            {HtmlStyle.Sheet}
            </style>
            </head>
            <body>
            <main>
            <h1>{Escape(title)}</h1>

            """);
    }

    /// <summary>A cell of a table: a text, or the markup that one of this class's methods made.</summary>
    internal readonly record struct Cell(string Html, bool IsNumber = false)
    {
        public static implicit operator Cell(string? text) => new(Data(text));

        public static implicit operator Cell(int number) => new(number.ToString("N0", CultureInfo.InvariantCulture), IsNumber: true);
    }

    /// <summary>A share as per cent.</summary>
    public static Cell Percent(double? share) => new(FormatPercent(share), IsNumber: true);

    /// <summary>A share as per cent with a bar behind it.</summary>
    public static Cell Bar(double share) =>
        new(string.Create(CultureInfo.InvariantCulture, $"<span class=\"bar\" style=\"--share:{Math.Clamp(share, 0, 1) * 100:0.#}%\">{FormatPercent(share)}</span>"), IsNumber: true);

    /// <summary>Several texts below one another.</summary>
    public static Cell Lines(IEnumerable<string> texts) => new(string.Join("<br>", texts.Select(Data)));

    /// <summary>A text as it may stand in a page.</summary>
    public static string Escape(string? text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                _ when Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF => escaped.Append('\ufffd'),
                _ => escaped.Append(rune),
            };
        }

        return escaped.ToString();
    }

    public static string FormatPercent(double? share) => share is { } known ? (known * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    public void Heading(string text) => _html.Append(CultureInfo.InvariantCulture, $"<h2>{Escape(text)}</h2>\n");

    public void Paragraph(string text) => _html.Append(CultureInfo.InvariantCulture, $"<p>{Escape(text)}</p>\n");

    /// <summary>Figures with what they are, large.</summary>
    public void Cards(IEnumerable<(string Name, string Value)> figures)
    {
        _html.Append("<dl class=\"cards\">\n");
        foreach (var (name, value) in figures)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<div><dt>{Escape(name)}</dt><dd>{Escape(value)}</dd></div>\n");
        }

        _html.Append("</dl>\n");
    }

    public void Chart(Chart chart) => _html.Append("<figure>").Append(SvgChart.Draw(chart)).Append("</figure>\n");

    /// <summary>A table, or a sentence where it has no rows.</summary>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<Cell>> rows, string none)
    {
        var body = rows.ToList();
        if (body.Count == 0)
        {
            Paragraph(none);
            return;
        }

        _html.Append("<div class=\"scroll\"><table>\n<thead><tr>");
        for (var i = 0; i < columns.Count; i++)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{(body[0][i].IsNumber ? " class=\"n\"" : string.Empty)}>{Escape(columns[i])}</th>");
        }

        _html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in body)
        {
            _html.Append("<tr>");
            foreach (var cell in row)
            {
                _html.Append(CultureInfo.InvariantCulture, $"<td{(cell.IsNumber ? " class=\"n\"" : string.Empty)}>{cell.Html}</td>");
            }

            _html.Append("</tr>\n");
        }

        _html.Append("</tbody></table></div>\n");
    }

    public override string ToString() => $"{_html}</main>\n</body>\n</html>\n";

    // Isolated, so that marks of writing direction in a text turn nothing around it.
    private static string Data(string? text) => $"<bdi>{Escape(text is { Length: > MaxTextLength } ? string.Concat(text.AsSpan(0, MaxTextLength), "…") : text)}</bdi>";
}
