using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using SmartCS.Cli.Files;

namespace SmartCS.Cli.Eval;

/// <summary>Reads the rows of an evaluation file, JSON lines or CSV, packed or not. The first bad row ends it: a figure over half the data would mislead.</summary>
internal static class EvalRows
{
    public static async IAsyncEnumerable<EvalRow> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isJson = await InputFile.IsJsonAsync(path, cancellationToken).ConfigureAwait(false);
        var stream = await InputFile.OpenAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var rows = (isJson ? ReadJsonAsync(path, stream, cancellationToken) : ReadCsvAsync(path, stream, cancellationToken)).GetAsyncEnumerator(cancellationToken);
            await using (rows.ConfigureAwait(false))
            {
                var last = 0;
                while (await NextAsync(path, rows, last).ConfigureAwait(false))
                {
                    last = rows.Current.Line;
                    yield return rows.Current;
                }
            }
        }
    }

    private static async Task<bool> NextAsync(string path, IAsyncEnumerator<EvalRow> rows, int last)
    {
        try
        {
            return await rows.MoveNextAsync().ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            throw new CommandException($"{path}, line {last + 1}: the gzip data is broken.", exception);
        }
    }

    private static async IAsyncEnumerable<EvalRow> ReadJsonAsync(string path, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        for (var number = 1; await ReadLineAsync(path, reader, number, cancellationToken).ConfigureAwait(false) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(path, number, line);
            }
        }
    }

    private static async Task<string?> ReadLineAsync(string path, StreamReader reader, int number, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DecoderFallbackException exception)
        {
            throw new CommandException($"{path}, line {number} or soon after: not valid UTF-8; only UTF-8 is allowed.", exception);
        }
    }

    private static EvalRow Parse(string path, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new CommandException($"{path}, line {number}: the line is not a JSON object; allowed is one object in braces a line.");
            }

            var values = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                values[property.Name] = property.Value.Clone();
            }

            return new EvalRow(path, number, values);
        }
        catch (JsonException exception)
        {
            throw new CommandException($"{path}, line {number}: the line is not valid JSON, at byte {exception.BytePositionInLine + 1}.", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new CommandException($"{path}, line {number}: a name has an unpaired surrogate; only well-formed text is allowed.", exception);
        }
    }

    private static async IAsyncEnumerable<EvalRow> ReadCsvAsync(string path, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var csv = await CsvFile.OpenAsync(stream, path, cancellationToken).ConfigureAwait(false);
        await foreach (var line in csv.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (line.Problem is { } problem)
            {
                throw new CommandException($"{path}, line {line.Number}: {problem}");
            }

            var values = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < csv.Header.Count; i++)
            {
                values[csv.Header[i]] = JsonSerializer.SerializeToElement(line.Values[i]);
            }

            yield return new EvalRow(path, line.Number, values);
        }
    }
}
