using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace SmartCS.Cli.Files;

/// <summary>Reads a CSV file record by record; a broken one costs only the line on which it starts.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly CsvReader _reader;
    private CsvMalformedRecord? _malformed;

    private CsvFile(Stream stream) => _reader = CsvReader.Create(stream, Options(hasHeader: true, malformed => _malformed ??= malformed), leaveOpen: true);

    public IReadOnlyList<string> Header { get; private set; } = [];

    public static async Task<CsvFile> OpenAsync(Stream stream, string name, CancellationToken cancellationToken)
    {
        var file = new CsvFile(stream);
        await file._reader.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        file.Header = [.. file._reader.Headers.Select(header => header.Trim())];
        for (var i = 0; i < file.Header.Count; i++)
        {
            var problem = file.Header[i].Length == 0 ? $"column {i + 1} of its header has no name"
                : !Utf8.IsValid(file._reader.RawRecord) || file.Header[i].Contains('\ufffd', StringComparison.Ordinal) ? "its header is not valid UTF-8"
                : file.Header.Take(i).Contains(file.Header[i], StringComparer.OrdinalIgnoreCase) ? $"its header has the column '{file.Header[i]}' twice"
                : null;
            if (problem is not null)
            {
                file.Dispose();
                throw new CommandException($"cannot read '{name}', line 1: {problem}.");
            }
        }

        return file;
    }

    public async IAsyncEnumerable<CsvLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await _reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var number = (int)_reader.LineNumber;
            if (_malformed is { } malformed)
            {
                _malformed = null;
                var raw = Encoding.UTF8.GetString(_reader.RawRecord);
                foreach (var line in Recover(raw, number, malformed.Reason, Current(_reader, number)))
                {
                    yield return line;
                }
            }
            else
            {
                yield return Current(_reader, number);
            }
        }
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>A quote that closes in the wrong place, or never, has swallowed lines: gives up its own and reads those after it again.</summary>
    private IEnumerable<CsvLine> Recover(string raw, int number, CsvMalformedReason reason, CsvLine asRead)
    {
        var isUnclosed = reason == CsvMalformedReason.UnterminatedQuote;
        var lineBreak = raw.IndexOf('\n', StringComparison.Ordinal);
        if (lineBreak < 0 && !isUnclosed)
        {
            yield return asRead;
            yield break;
        }

        yield return new CsvLine(number, [], $"a quoted value is {(isUnclosed ? "not closed" : "followed by text")}; a quote within a quoted value must be doubled.");
        if (lineBreak < 0)
        {
            yield break;
        }

        CsvMalformedRecord? malformed = null;
        using var reader = CsvReader.FromText(raw[(lineBreak + 1)..], Options(hasHeader: false, found => malformed ??= found));
        while (reader.Read())
        {
            var at = number + (int)reader.LineNumber;
            var current = Current(reader, at);
            if (malformed is not { } again)
            {
                yield return current;
                continue;
            }

            malformed = null;
            foreach (var line in Recover(Encoding.UTF8.GetString(reader.RawRecord), at, again.Reason, current))
            {
                yield return line;
            }
        }
    }

    private CsvLine Current(CsvReader reader, int number)
    {
        if (!Utf8.IsValid(reader.RawRecord))
        {
            return new CsvLine(number, [], "the line is not valid UTF-8; only UTF-8 is allowed.");
        }

        if (reader.FieldCount != Header.Count)
        {
            return new CsvLine(number, [], $"the line has {reader.FieldCount} values; allowed are {Header.Count}, one for each column of the header.");
        }

        var values = new string[reader.FieldCount];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.GetString(i);
        }

        return new CsvLine(number, values, null);
    }

    private static CsvReaderOptions Options(bool hasHeader, Action<CsvMalformedRecord> malformed) => new()
    {
        Separator = ',',
        HasHeader = hasHeader,
        TrackLineNumbers = true,
        OnMalformedRecord = malformed,
    };
}
