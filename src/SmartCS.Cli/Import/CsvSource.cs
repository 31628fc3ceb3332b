using System.Runtime.CompilerServices;
using System.Text;
using SmartCS.Cli.Files;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Import;

/// <summary>Reads a CSV file whose columns are named like the properties of a JSON line, or <c>facet.NAME</c>.</summary>
internal sealed class CsvSource(string path) : IImportSource
{
    private FileStream? _file;

    public double Progress => FileProgress.Of(_file);

    public IAsyncEnumerable<ImportItem> ReadAsync(CancellationToken cancellationToken) =>
        PackedItems.UntilBrokenAsync(ReadRecordsAsync(cancellationToken), Path.GetFileName(path), cancellationToken);

    private async IAsyncEnumerable<ImportItem> ReadRecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        var stream = await InputFile.OpenAsync(path, file => _file = file, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var csv = await CsvFile.OpenAsync(stream, path, cancellationToken).ConfigureAwait(false);
            RequireKnownColumns(csv.Header);
            using var json = new EntryJson();
            var seen = new SeenIds();
            await foreach (var line in csv.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return new ImportItem(name, seen.Check(name, Read(csv.Header, line, json)));
            }
        }
    }

    private static KnowledgeLine Read(IReadOnlyList<string> header, CsvLine line, EntryJson json)
    {
        if (line.Problem is { } problem)
        {
            return ImportItem.Bad(string.Empty, line.Number, problem).Line;
        }

        json.Reset();
        for (var i = 0; i < header.Count; i++)
        {
            json.Add(header[i], line.Values[i]);
        }

        var read = KnowledgeJsonLines.ParseLine(json.Finish(), line.Number);

        // The column is that of the JSON in between, which the user never sees.
        return read.Problem is null ? read : read with { Problem = read.Problem with { Column = null } };
    }

    private void RequireKnownColumns(IReadOnlyList<string> header)
    {
        if (header.Count == 0)
        {
            throw new CommandException($"'{path}' is empty; its first line must name the columns.");
        }

        foreach (var column in header.Where(column => !EntryJson.IsFacet(column)))
        {
            var probe = KnowledgeJsonLines.ParseLine(Encoding.UTF8.GetBytes($"{{{System.Text.Json.JsonSerializer.Serialize(column)}:null}}"));
            if (probe.Problem is { Property: { } property } unknown && property == column && !column.Equals("id", StringComparison.OrdinalIgnoreCase))
            {
                throw new CommandException($"cannot read '{path}', line 1: {unknown.Message} Facets are columns named facet.NAME.");
            }
        }
    }
}
