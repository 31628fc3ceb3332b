using System.Globalization;
using System.Text;

namespace SmartCS.Cli.Eval.Reports;

/// <summary>Draws a chart as SVG that stands by itself or in a page, by day and by night.</summary>
internal static class SvgChart
{
    private const double Width = 720;
    private const double Height = 440;
    private const double Left = 64;
    private const double Right = 24;
    private const double Top = 48;
    private const double Bottom = 60;
    private const double LargestDot = 13;
    private const double SmallestDot = 3;

    private const string Style = """
        <style>
        .chart { --chart-ink: #1d2430; --chart-faint: #5d6779; --chart-line: #dde2ea; --chart-accent: #2563c9; --chart-mark: #c2410c; --chart-ground: #ffffff; font: 13px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
        @media (prefers-color-scheme: dark) { .chart { --chart-ink: #e4e9f1; --chart-faint: #97a3b6; --chart-line: #2d3644; --chart-accent: #7fb0ff; --chart-mark: #ff9f6b; --chart-ground: #1a202a; } }
        .chart text { fill: var(--chart-faint); } .chart .title { fill: var(--chart-ink); font-size: 15px; font-weight: 600; } .chart .back { fill: var(--chart-ground); }
        .chart .grid { stroke: var(--chart-line); } .chart .axis { stroke: var(--chart-faint); } .chart .curve { fill: none; stroke: var(--chart-accent); stroke-width: 2.5; stroke-linejoin: round; }
        .chart .dot { fill: var(--chart-accent); fill-opacity: .75; } .chart .dash { stroke: var(--chart-faint); stroke-dasharray: 5 5; } .chart .level { stroke: var(--chart-mark); stroke-dasharray: 3 5; }
        .chart .mark { fill: var(--chart-mark); stroke: var(--chart-ground); stroke-width: 2; } .chart .label { fill: var(--chart-mark); font-weight: 600; paint-order: stroke; stroke: var(--chart-ground); stroke-width: 4px; }
        </style>
        """;

    public static string Draw(Chart chart)
    {
        var svg = new StringBuilder();
        Add(svg, $"<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-label=\"{HtmlPage.Escape(chart.Title)}\">\n");
        Add(svg, $"<title>{HtmlPage.Escape(chart.Title)}</title>\n{Style}\n");
        Add(svg, $"<rect class=\"back\" width=\"{Width}\" height=\"{Height}\" rx=\"8\"/>\n<text class=\"title\" x=\"{Left}\" y=\"26\">{HtmlPage.Escape(chart.Title)}</text>\n");
        DrawAxes(svg, chart);
        DrawLines(svg, chart);
        DrawDots(svg, chart);
        DrawMark(svg, chart);
        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawAxes(StringBuilder svg, Chart chart)
    {
        for (var i = 0; i <= 10; i += 2)
        {
            var share = i / 10.0;
            Add(svg, $"<line class=\"grid\" x1=\"{X(share):0.#}\" y1=\"{Top}\" x2=\"{X(share):0.#}\" y2=\"{Height - Bottom}\"/><text x=\"{X(share):0.#}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{i * 10} %</text>\n");
        }

        var step = YStep(chart.YFrom);
        for (var share = chart.YFrom; share <= 1 + 1e-9; share += step)
        {
            var y = Y(chart, share);
            Add(svg, $"<line class=\"grid\" x1=\"{Left}\" y1=\"{y:0.#}\" x2=\"{Width - Right}\" y2=\"{y:0.#}\"/><text x=\"{Left - 8}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{share * 100:0.#} %</text>\n");
        }

        Add(svg, $"<path class=\"axis\" fill=\"none\" d=\"M{Left} {Top}V{Height - Bottom}H{Width - Right}\"/>\n");
        Add(svg, $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 14}\" text-anchor=\"middle\">{HtmlPage.Escape(chart.XLabel)}</text>\n");
        Add(svg, $"<text transform=\"translate(16 {(Top + Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{HtmlPage.Escape(chart.YLabel)}</text>\n");
    }

    private static void DrawLines(StringBuilder svg, Chart chart)
    {
        if (chart.HasDiagonal)
        {
            Add(svg, $"<line class=\"dash\" x1=\"{X(chart.YFrom):0.#}\" y1=\"{Y(chart, chart.YFrom):0.#}\" x2=\"{X(1):0.#}\" y2=\"{Y(chart, 1):0.#}\"/>\n");
        }

        if (chart.Level is var (level, name))
        {
            var y = Y(chart, level);
            Add(svg, $"<line class=\"level\" x1=\"{Left}\" y1=\"{y:0.#}\" x2=\"{Width - Right}\" y2=\"{y:0.#}\"/><text class=\"label\" x=\"{Width - Right - 4}\" y=\"{y - 6:0.#}\" text-anchor=\"end\">{HtmlPage.Escape(name)}</text>\n");
        }

        if (chart.Line.Count > 0)
        {
            svg.Append("<polyline class=\"curve\" points=\"");
            foreach (var (x, y) in chart.Line)
            {
                Add(svg, $"{X(x):0.#},{Y(chart, y):0.#} ");
            }

            svg.Length--;
            svg.Append("\"/>\n");
        }
    }

    private static void DrawDots(StringBuilder svg, Chart chart)
    {
        var heaviest = chart.Dots.Select(static dot => dot.Weight).DefaultIfEmpty().Max();
        foreach (var (x, y, weight) in chart.Dots)
        {
            var radius = SmallestDot + ((LargestDot - SmallestDot) * Math.Sqrt(weight / heaviest));
            Add(svg, $"<circle class=\"dot\" cx=\"{X(x):0.#}\" cy=\"{Y(chart, y):0.#}\" r=\"{radius:0.#}\"><title>{weight:N0}: {y * 100:0.0} % at {x * 100:0.0} %</title></circle>\n");
        }
    }

    private static void DrawMark(StringBuilder svg, Chart chart)
    {
        if (chart.Mark is var (markX, markY, name))
        {
            var (x, y) = (X(markX), Y(chart, markY));

            // Low down, where a curve that falls to the right leaves room.
            var (anchor, offset) = markX > 0.55 ? ("end", -8) : ("start", 8);
            Add(svg, $"<line class=\"level\" x1=\"{x:0.#}\" y1=\"{y:0.#}\" x2=\"{x:0.#}\" y2=\"{Height - Bottom}\"/><circle class=\"mark\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"6\"/>\n");
            Add(svg, $"<text class=\"label\" x=\"{x + offset:0.#}\" y=\"{Height - Bottom - 12}\" text-anchor=\"{anchor}\">{HtmlPage.Escape(name)}</text>\n");
        }
    }

    private static double YStep(double from) => from switch
    {
        < 0.05 => 0.2,
        < 0.55 => 0.1,
        < 0.85 => 0.05,
        < 0.95 => 0.02,
        _ => 0.01,
    };

    private static double X(double share) => Left + ((Width - Left - Right) * share);

    private static double Y(Chart chart, double share) => Height - Bottom - ((Height - Top - Bottom) * Math.Clamp((share - chart.YFrom) / (1 - chart.YFrom), 0, 1));

    private static void Add(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
