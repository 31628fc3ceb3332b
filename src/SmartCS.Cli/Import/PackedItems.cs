using System.Runtime.CompilerServices;

namespace SmartCS.Cli.Import;

/// <summary>Reading from a file whose gzip data may be broken or cut off.</summary>
internal static class PackedItems
{
    /// <summary>The items up to the place where the data is broken, and then a problem that says so.</summary>
    public static async IAsyncEnumerable<ImportItem> UntilBrokenAsync(IAsyncEnumerable<ImportItem> items, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0;
        var enumerator = items.GetAsyncEnumerator(cancellationToken);
        await using (enumerator.ConfigureAwait(false))
        {
            while (true)
            {
                ImportItem item;
                var isBroken = false;
                try
                {
                    if (!await enumerator.MoveNextAsync().ConfigureAwait(false))
                    {
                        break;
                    }

                    item = enumerator.Current;
                    last = item.Line.Number;
                }
                catch (InvalidDataException)
                {
                    isBroken = true;
                    item = ImportItem.Bad(file, last + 1, "the gzip data is broken from here on; what follows cannot be read.");
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
