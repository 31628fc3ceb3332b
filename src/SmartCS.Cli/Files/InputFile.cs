using System.IO.Compression;
using System.Text;

namespace SmartCS.Cli.Files;

/// <summary>Opens files that may be compressed with gzip, whatever they are called.</summary>
internal static class InputFile
{
    /// <summary>Opens a file; what is read is the text, unpacked where needed.</summary>
    public static async Task<Stream> OpenAsync(string path, Action<FileStream>? opened = null, CancellationToken cancellationToken = default)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 64 * 1024, useAsync: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            var why = Directory.Exists(path) ? "it is a folder" : exception switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file",
                UnauthorizedAccessException => "it may not be read",
                _ => exception.Message,
            };
            throw new CommandException($"cannot open '{path}': {why}.", exception);
        }

        var magic = new byte[2];
        var count = await file.ReadAtLeastAsync(magic, magic.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        opened?.Invoke(file);
        return count == 2 && magic[0] == 0x1F && magic[1] == 0x8B ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>Whether the text begins as JSON does; a byte order mark and white space aside.</summary>
    public static async Task<bool> IsJsonAsync(string path, CancellationToken cancellationToken)
    {
        var stream = await OpenAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var buffer = new byte[4096];
            int count;
            try
            {
                while ((count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
                {
                    var text = buffer.AsSpan(0, count);
                    text = text.StartsWith(Encoding.UTF8.Preamble) ? text[3..] : text;
                    text = text.TrimStart(" \t\r\n"u8);
                    if (text.Length > 0)
                    {
                        return text[0] is (byte)'{' or (byte)'[';
                    }
                }
            }
            catch (InvalidDataException exception)
            {
                throw new CommandException($"cannot read '{path}': its gzip data is broken.", exception);
            }

            return false;
        }
    }
}
