using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SmartCS.Cli.Import;

/// <summary>Turns markdown into sections of plain text: what a reader sees, without its looks.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().Build();

    public static List<MarkdownSection> Split(string markdown, int firstLine)
    {
        var sections = new List<MarkdownSection>();
        var text = new StringBuilder();
        var (level, heading, line) = (0, string.Empty, firstLine);
        foreach (var block in Markdown.Parse(markdown, s_pipeline))
        {
            if (block is not HeadingBlock next)
            {
                Append(text, block, string.Empty);
                continue;
            }

            Finish();
            (level, heading, line) = (next.Level, Inline(next.Inline).Trim(), firstLine + next.Line);
        }

        Finish();
        return sections;

        void Finish()
        {
            var body = text.ToString().Trim();
            text.Clear();
            if (level > 0 || body.Length > 0)
            {
                sections.Add(new MarkdownSection(level, heading, body, line));
            }
        }
    }

    private static void Append(StringBuilder text, Block block, string indent)
    {
        switch (block)
        {
            case Table table:
                foreach (var row in table.OfType<TableRow>())
                {
                    text.Append(indent).AppendJoin(" | ", row.OfType<TableCell>().Select(cell => Flat(cell))).Append('\n');
                }

                text.Append('\n');
                break;
            case ListBlock list:
                AppendList(text, list, indent);
                break;
            case CodeBlock code:
                text.Append(indent).Append(code.Lines.ToString()).Append("\n\n");
                break;
            case LeafBlock leaf when leaf.Inline is not null:
                text.Append(indent).Append(Inline(leaf.Inline)).Append("\n\n");
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Append(text, child, indent);
                }

                break;
        }
    }

    private static void AppendList(StringBuilder text, ListBlock list, string indent)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var content = new StringBuilder();
            foreach (var child in item)
            {
                Append(content, child, string.Empty);
            }

            var marker = list.IsOrdered ? $"{number++}. " : "- ";
            var lines = content.ToString().Trim().Split('\n').Where(line => line.Length > 0);
            text.Append(indent).Append(marker).AppendJoin($"\n{indent}  ", lines).Append('\n');
        }

        text.Append('\n');
    }

    private static string Flat(ContainerBlock cell)
    {
        var text = new StringBuilder();
        foreach (var child in cell)
        {
            Append(text, child, string.Empty);
        }

        return text.ToString().Trim().Replace('\n', ' ');
    }

    private static string Inline(ContainerInline? container)
    {
        var text = new StringBuilder();
        AppendInline(text, container);
        return text.ToString();
    }

    private static void AppendInline(StringBuilder text, Inline? inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline lineBreak:
                AppendLineBreak(text, lineBreak);
                break;
            case ContainerInline container:
                foreach (var child in container)
                {
                    AppendInline(text, child);
                }

                break;
        }
    }

    /// <summary>A line break that the author did not ask for is a space, but none between two Chinese characters.</summary>
    private static void AppendLineBreak(StringBuilder text, LineBreakInline lineBreak)
    {
        if (lineBreak.IsHard)
        {
            text.Append('\n');
        }
        else if (text.Length == 0 || text[^1] < 0x2E80)
        {
            text.Append(' ');
        }
    }
}
