namespace SmartCS.Cli.Eval.Reports;

/// <summary>How reports look, by day and by night.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """
        :root { color-scheme: light dark; --ground: #f6f7f9; --panel: #ffffff; --ink: #1d2430; --faint: #5d6779; --line: #dde2ea; --accent: #2563c9; --tint: #dbe7fb; }
        @media (prefers-color-scheme: dark) { :root { --ground: #12161d; --panel: #1a202a; --ink: #e4e9f1; --faint: #97a3b6; --line: #2d3644; --accent: #7fb0ff; --tint: #24395c; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        main { max-width: 74rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1.25rem; }
        h2 { font-size: 1.15rem; margin: 2.5rem 0 .6rem; }
        p { color: var(--faint); margin: .3rem 0 .9rem; max-width: 62rem; }
        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .75rem; margin: 0 0 1.25rem; }
        .cards div { background: var(--panel); border: 1px solid var(--line); border-radius: .6rem; padding: .7rem .9rem; }
        dt { color: var(--faint); font-size: .82rem; }
        dd { margin: .1rem 0 0; font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; }
        figure { background: var(--panel); border: 1px solid var(--line); border-radius: .6rem; margin: 0; padding: .75rem; }
        figure svg { display: block; width: 100%; max-width: 46rem; height: auto; margin: 0 auto; }
        .scroll { background: var(--panel); border: 1px solid var(--line); border-radius: .6rem; overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .45rem .8rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
        th { color: var(--faint); font-size: .82rem; font-weight: 600; white-space: nowrap; }
        tbody tr:last-child td { border-bottom: 0; }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .bar { display: inline-block; min-width: 6.5rem; padding: 0 .35rem; border-radius: .25rem; background: linear-gradient(to right, var(--tint) var(--share), transparent var(--share)); }
        @media print { body { background: none; } .scroll, figure, .cards div { break-inside: avoid; } }
        """;
}
