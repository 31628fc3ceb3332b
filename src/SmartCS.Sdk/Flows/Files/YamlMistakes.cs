using YamlDotNet.Core;

namespace SmartCS.Sdk.Flows;

/// <summary>Says what usually is the matter where a file is not YAML.</summary>
internal static class YamlMistakes
{
    /// <summary>Explains what the reader of YAML says.</summary>
    public static string Explain(YamlException exception, string text)
    {
        var line = LineAt(text, (int)exception.Start.Line);
        var hint = line.Contains('\t', StringComparison.Ordinal) && line.AsSpan().TrimStart(" \t").Length < line.Length
            ? "indent with spaces, not with tabs"
            : "a text that begins with { [ & * ! | > ' \" % @ ` or has ': ' or ' #' in it must stand in quotes, and the names of one map must begin in one column";
        return $"must be YAML or JSON ({Message(exception)}); {hint}";
    }

    // The message begins with the position, which the problem tells itself.
    private static string Message(YamlException exception)
    {
        var message = exception.Message;
        var end = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (end < 0 ? message : message[(end + 3)..]).TrimEnd('.');
    }

    private static string LineAt(string text, int line)
    {
        var start = 0;
        for (var i = 1; i < line && start >= 0; i++)
        {
            start = text.IndexOf('\n', start) is var end and >= 0 ? end + 1 : -1;
        }

        return start < 0 ? string.Empty : text[start..(text.IndexOf('\n', start) is var stop and >= 0 ? stop : text.Length)];
    }
}
