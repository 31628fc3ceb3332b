using System.Runtime.CompilerServices;
using SmartCS.Cli.Files;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Import;

/// <summary>Reads a file of JSON lines.</summary>
internal sealed class JsonLinesSource(string path) : IImportSource
{
    private FileStream? _file;

    public double Progress => FileProgress.Of(_file);

    public IAsyncEnumerable<ImportItem> ReadAsync(CancellationToken cancellationToken) =>
        PackedItems.UntilBrokenAsync(ReadLinesAsync(cancellationToken), Path.GetFileName(path), cancellationToken);

    private async IAsyncEnumerable<ImportItem> ReadLinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        var stream = await InputFile.OpenAsync(path, file => _file = file, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            await foreach (var line in KnowledgeJsonLines.ReadAsync(stream, cancellationToken).ConfigureAwait(false))
            {
                yield return new ImportItem(name, line);
            }
        }
    }
}
