using System.Runtime.CompilerServices;
using System.Text;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Reads knowledge entries from JSON lines: one JSON object a line, as UTF-8. Safe for concurrent use.</summary>
/// <remarks>
/// <para>A line has the properties of <see cref="KnowledgeEntry"/> in camel case, of which <c>id</c> and <c>title</c> are
/// required. <c>question</c> and <c>name</c> may stand for <c>title</c>, and <c>answer</c>, <c>content</c> and <c>text</c>
/// for <c>body</c>. Without <c>kind</c> a line with <c>question</c> or <c>answer</c> is an FAQ, a product row a product, and
/// anything else an article.</para>
/// <para>A product row has any of <c>sku</c>, <c>ean</c>, <c>brand</c>, <c>description</c>, <c>price_cents</c>,
/// <c>released</c> and <c>attributes</c>. The SKU and the EANs become identifiers, the description the body, and the
/// facets are <c>brand</c>, <c>price</c> (the cents divided by 100), <c>released</c> and the attributes.</para>
/// <para>Names are compared without regard to case, an instant without offset is in UTC, and a number may stand for an id
/// or an identifier. Blank lines and a byte order mark are skipped. A line with a problem never hides the lines after it.</para>
/// </remarks>
public static class KnowledgeJsonLines
{
    /// <summary>The longest line in bytes, 2 MiB; a longer one is a problem and is skipped without being kept in memory.</summary>
    public const int MaxLineBytes = 2 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads entries one by one, keeping no more than a line and the ids seen so far in memory.</summary>
    /// <param name="utf8">The lines. It is read to its end and left open.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The lines that are not blank, in order. An id that occurs again is a problem that names both lines; the first is the entry.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static IAsyncEnumerable<KnowledgeLine> ReadAsync(Stream utf8, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return ReadAsync(new LineSplitter<byte>(utf8.ReadAsync, (byte)'\n', MaxLineBytes), static line => line, cancellationToken);
    }

    /// <summary>As <see cref="ReadAsync(Stream, CancellationToken)"/>, from text.</summary>
    /// <param name="text">The lines. It is read to its end and left open.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>As for the other overload.</returns>
    /// <exception cref="IOException">The text cannot be read.</exception>
    public static IAsyncEnumerable<KnowledgeLine> ReadAsync(TextReader text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReadAsync(new LineSplitter<char>(text.ReadAsync, '\n', MaxLineBytes), Encode, cancellationToken);
    }

    /// <summary>Reads a single line.</summary>
    /// <param name="utf8">The line, without its line break.</param>
    /// <param name="number">The line's number for <see cref="KnowledgeLine.Number"/>, from 1.</param>
    /// <returns>The entry or the problem.</returns>
    public static KnowledgeLine ParseLine(ReadOnlySpan<byte> utf8, int number = 1) =>
        utf8.Length > MaxLineBytes ? TooLong(number) : KnowledgeLineParser.Parse(utf8, number, isCut: false);

    private static async IAsyncEnumerable<KnowledgeLine> ReadAsync<T>(
        LineSplitter<T> lines,
        Func<ReadOnlyMemory<T>, ReadOnlyMemory<byte>?> encode,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : unmanaged, IEquatable<T>
    {
        var seen = new Dictionary<EntryId, int>();
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Read(lines, encode) is not { } line)
            {
                continue;
            }

            yield return line.Entry is { } entry && !seen.TryAdd(entry.Id, line.Number)
                ? Repeated(line.Number, entry.Id, seen[entry.Id])
                : line;
        }
    }

    private static KnowledgeLine? Read<T>(LineSplitter<T> lines, Func<ReadOnlyMemory<T>, ReadOnlyMemory<byte>?> encode)
        where T : unmanaged, IEquatable<T>
    {
        if (lines.IsTooLong)
        {
            return TooLong(lines.Number);
        }

        if (encode(lines.Line) is not { } encoded)
        {
            return KnowledgeLineParser.Problem(lines.Number, null, null, null, "the line has an unpaired surrogate; only well-formed text is allowed.");
        }

        var utf8 = encoded.Span;
        if (lines.Number == 1 && utf8.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8 = utf8[3..];
        }

        utf8 = utf8.Trim(" \t\r\v\f"u8);
        return utf8.Length switch
        {
            0 => null,
            > MaxLineBytes => TooLong(lines.Number),
            _ => KnowledgeLineParser.Parse(utf8, lines.Number, lines.IsCut),
        };
    }

    private static ReadOnlyMemory<byte>? Encode(ReadOnlyMemory<char> line)
    {
        try
        {
            var bytes = new byte[Strict.GetByteCount(line.Span)];
            Strict.GetBytes(line.Span, bytes);
            return bytes;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static KnowledgeLine TooLong(int number) =>
        KnowledgeLineParser.Problem(number, null, null, null, $"the line is longer than {MaxLineBytes} bytes, the most that is allowed.");

    private static KnowledgeLine Repeated(int number, EntryId id, int first) =>
        KnowledgeLineParser.Problem(number, null, "id", id.Value, $"id '{id}' is that of line {first} as well, which is kept; allowed is each id once a file.");
}
