namespace SmartCS.Cli.Import;

/// <summary>The formats that knowledge is imported from.</summary>
internal enum ImportFormat
{
    JsonLines,
    Csv,
    Markdown,
}
