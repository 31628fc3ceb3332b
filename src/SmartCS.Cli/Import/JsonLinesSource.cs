using System.Runtime.CompilerServices;
using SmartCS.Cli.Files;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Import;

/// <summary>Reads a file of JSON lines.</summary>
internal sealed class JsonLinesSource(string path) : IImportSource
{
    private FileStream? _file;

    public double Progress => FileProgress.Of(_file);

    public async IAsyncEnumerable<ImportItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        var stream = await InputFile.OpenAsync(path, file => _file = file, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var last = 0;
            var lines = KnowledgeJsonLines.ReadAsync(stream, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (lines.ConfigureAwait(false))
            {
                while (true)
                {
                    ImportItem item;
                    var isBroken = false;
                    try
                    {
                        if (!await lines.MoveNextAsync().ConfigureAwait(false))
                        {
                            break;
                        }

                        last = lines.Current.Number;
                        item = new ImportItem(name, lines.Current);
                    }
                    catch (InvalidDataException)
                    {
                        isBroken = true;
                        item = ImportItem.Bad(name, last + 1, "the gzip data is broken from here on; what follows cannot be read.");
                    }

                    yield return item;
                    if (isBroken)
                    {
                        break;
                    }
                }
            }
        }
    }
}
