using System.Text;

namespace SmartCS.Sdk.Flows;

/// <summary>Reads a flow from a YAML or JSON file.</summary>
internal static class FlowFileReader
{
    /// <summary>The longest file, in bytes.</summary>
    public const int MaxLength = 1 << 20;

    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a file is one of a flow by its name.</summary>
    public static bool IsFlowFile(string path) =>
        !Path.GetFileName(path.AsSpan()).StartsWith('.') && Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parts">What its steps may use; null to read the form alone.</param>
    /// <returns>The file; null where it is gone by now.</returns>
    public static FlowFile? ReadFile(string path, FlowParts? parts)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            if (stream.Length > MaxLength)
            {
                return Refused(path, $"must have at most {MaxLength} bytes; it has {stream.Length}");
            }

            using var content = new MemoryStream((int)stream.Length);
            stream.CopyTo(content);
            return Read(path, content.ToArray(), parts);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refused(path, $"cannot be read: {exception.GetType().Name}") with { MayRecover = true };
        }
    }

    /// <summary>Reads a file's content.</summary>
    /// <param name="path">The file's name, as problems tell it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="parts">What its steps may use; null to read the form alone.</param>
    public static FlowFile Read(string path, ReadOnlySpan<byte> content, FlowParts? parts)
    {
        if (content.Length > MaxLength)
        {
            return Refused(path, $"must have at most {MaxLength} bytes; it has {content.Length}");
        }

        var source = new FlowSource(path);
        var list = new List<FlowProblem>();
        var text = Decode(content, new FlowProblems(null, source, list));
        var root = text is null ? null : YamlNodes.Read(text, new FlowProblems(null, source, list));
        if (root is null)
        {
            return new FlowFile(path) { Source = source, Problems = list };
        }

        var name = root.Find("flow") is { Kind: FlowNodeKind.Scalar } node ? node.Text : null;
        var definition = new FlowReader(source, new FlowProblems(name, source, list)).Read(root);
        var compiled = definition is null || parts is null ? null : FlowCompiler.Compile(definition, parts, list, source);
        return new FlowFile(path)
        {
            Name = name,
            Definition = definition,
            Flow = list.Count == 0 ? compiled : null,
            Source = source,
            Problems = [.. list.OrderBy(static problem => problem.Line).ThenBy(static problem => problem.Column)],
        };
    }

    private static FlowFile Refused(string path, string allowed) => new(path) { Problems = [new FlowProblem { File = path, Allowed = allowed }] };

    private static string? Decode(ReadOnlySpan<byte> content, FlowProblems problems)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        string text;
        try
        {
            text = Utf8.GetString(content);
        }
        catch (DecoderFallbackException exception)
        {
            var before = Encoding.UTF8.GetString(content[..Math.Clamp(exception.Index, 0, content.Length)]);
            problems.AddAt(MarkAt(before, before.Length), null, "must be a text in UTF-8");
            return null;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t' or '\u0085'))
            {
                problems.AddAt(MarkAt(text, i), $"U+{(int)text[i]:X4}", "a text without control characters");
                return null;
            }
        }

        return text;
    }

    private static FlowMark MarkAt(string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new FlowMark(before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
