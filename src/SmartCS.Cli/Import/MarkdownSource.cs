using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using System.Text;
using SmartCS.Cli.Files;

namespace SmartCS.Cli.Import;

/// <summary>Reads a markdown file, or every one in a folder and its subfolders.</summary>
internal sealed class MarkdownSource(string path) : IImportSource
{
    private const int MaxFileBytes = 16 * 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public double Progress { get; private set; }

    public async IAsyncEnumerable<ImportItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isFolder = Directory.Exists(path);
        var files = isFolder ? FindFiles() : [path];
        if (files.Count == 0)
        {
            throw new CommandException($"'{path}' holds no markdown: no file in it ends in .md or .markdown.");
        }

        var seen = new SeenIds();
        for (var i = 0; i < files.Count; i++)
        {
            Progress = (double)i / files.Count;
            var name = isFolder ? Path.GetRelativePath(path, files[i]).Replace('\\', '/') : Path.GetFileName(path);
            foreach (var item in await ReadFileAsync(files[i], name, cancellationToken).ConfigureAwait(false))
            {
                yield return item with { Line = seen.Check(name, item.Line) };
            }
        }

        Progress = 1;
    }

    private static async Task<IEnumerable<ImportItem>> ReadFileAsync(string file, string name, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await InputFile.OpenAsync(file, cancellationToken: cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                var buffer = new MemoryStream();
                var chunk = new byte[64 * 1024];
                int count;
                while ((count = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
                {
                    buffer.Write(chunk, 0, count);
                    if (buffer.Length > MaxFileBytes)
                    {
                        return [ImportItem.Bad(name, 1, $"the file is longer than {MaxFileBytes} bytes, the most that is allowed.")];
                    }
                }

                var text = s_strict.GetString(buffer.GetBuffer(), 0, (int)buffer.Length).TrimStart('\ufeff').ReplaceLineEndings("\n");
                return MarkdownDocument.Read(name, text);
            }
        }
        catch (DecoderFallbackException)
        {
            return [ImportItem.Bad(name, 1, "the file is not valid UTF-8; only UTF-8 is allowed.")];
        }
        catch (InvalidDataException)
        {
            return [ImportItem.Bad(name, 1, "the gzip data is broken.")];
        }
        catch (CommandException exception)
        {
            return [ImportItem.Bad(name, 1, exception.Message)];
        }
    }

    private List<string> FindFiles()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false };
        var files = new FileSystemEnumerable<string>(path, (ref entry) => entry.ToSpecifiedFullPath(), options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,

            // A link to a folder may lead around in a circle.
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return [.. files
            .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".MD" or ".MARKDOWN")
            .Where(file => !Path.GetRelativePath(path, file).Split('/', '\\').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal)];
    }
}
