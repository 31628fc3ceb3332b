using YamlDotNet.Core;

namespace SmartCS.Sdk.Flows;

/// <summary>Says what usually is the matter where a file is not YAML.</summary>
internal static class YamlMistakes
{
    /// <summary>What is allowed where the reader of YAML does not say what is wrong.</summary>
    public const string Unknown = "must go on as YAML or JSON; " + Quotes;

    private const string Quotes = "a text that begins with { [ & * ! | > ' \" % @ ` or has ': ' or ' #' in it must stand in quotes, and the names of one map must begin in one column";

    /// <summary>Explains what the reader of YAML says, and where.</summary>
    public static (FlowMark Mark, string Allowed) Explain(YamlException exception, string text)
    {
        var mark = new FlowMark((int)exception.Start.Line, (int)exception.Start.Column);
        return exception.Message.Contains("tab", StringComparison.Ordinal) && FindTab(text, mark.Line) is { } tab
            ? (tab, "must be indented with spaces, not with tabs")
            : (mark, $"must be YAML or JSON ({exception.Message.TrimEnd('.')}); {Quotes}");
    }

    // The reader tells the beginning of the map in which a line is indented with a tab.
    private static FlowMark? FindTab(string text, int from)
    {
        var line = 1;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var content = text.AsSpan(range);
            var indentation = content[..(content.Length - content.TrimStart(" \t").Length)];
            if (line >= from && indentation.Contains('\t'))
            {
                return new FlowMark(line, indentation.IndexOf('\t') + 1);
            }

            line++;
        }

        return null;
    }
}
