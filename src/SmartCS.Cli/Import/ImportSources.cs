using SmartCS.Cli.Files;

namespace SmartCS.Cli.Import;

/// <summary>Finds the reader for a file or folder.</summary>
internal static class ImportSources
{
    public const string FormatNames = "jsonl, csv, markdown";

    public static IImportSource Create(string path, string? format)
    {
        var isFolder = Directory.Exists(path);
        if (!isFolder && !File.Exists(path))
        {
            throw new CommandException($"cannot open '{path}': there is no such file or folder.");
        }

        var chosen = format is null ? Guess(path, isFolder) : Parse(format);
        if (isFolder && chosen != ImportFormat.Markdown)
        {
            throw new CommandException($"'{path}' is a folder; {format} is read from a single file, a folder holds markdown.");
        }

        return Create(path, chosen);
    }

    /// <summary>The reader for a file of JSON lines or CSV, whichever it holds.</summary>
    public static async Task<IImportSource> CreateByContentAsync(string path, CancellationToken cancellationToken) =>
        Create(path, await InputFile.IsJsonAsync(path, cancellationToken).ConfigureAwait(false) ? ImportFormat.JsonLines : ImportFormat.Csv);

    private static IImportSource Create(string path, ImportFormat format) => format switch
    {
        ImportFormat.JsonLines => new JsonLinesSource(path),
        ImportFormat.Csv => new CsvSource(path),
        _ => new MarkdownSource(path),
    };

    private static ImportFormat Guess(string path, bool isFolder)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            _ when isFolder => ImportFormat.Markdown,
            ".JSONL" or ".NDJSON" or ".JSON" => ImportFormat.JsonLines,
            ".CSV" => ImportFormat.Csv,
            ".MD" or ".MARKDOWN" => ImportFormat.Markdown,
            _ => throw new CommandException($"the format of '{path}' cannot be told from its name; give --format, allowed are {FormatNames}."),
        };
    }

    private static ImportFormat Parse(string format) => format.ToUpperInvariant() switch
    {
        "JSONL" => ImportFormat.JsonLines,
        "CSV" => ImportFormat.Csv,
        "MARKDOWN" => ImportFormat.Markdown,
        _ => throw new CommandException($"--format is '{CommandConsole.Flatten(format)}'; allowed are {FormatNames}."),
    };
}
