using Microsoft.Extensions.Configuration;

namespace SmartCS.Sdk.Merchants;

/// <summary>Reads one merchant's file, so that what is wrong in it harms that merchant alone.</summary>
internal static class MerchantFile
{
    private const long MaxLength = 1 << 20;

    /// <summary>Reads a file.</summary>
    /// <returns>What it says; null where it is gone by now.</returns>
    public static MerchantSettings? Read(MerchantId merchant, string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            if (stream.Length > MaxLength)
            {
                return MerchantSettings.Unreadable(merchant, path, $"the file has {stream.Length} bytes; allowed are at most {MaxLength}");
            }

            var configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();
            using (configuration as IDisposable)
            {
                return MerchantSettings.Read(merchant, configuration, path, Path.GetDirectoryName(path));
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return MerchantSettings.Unreadable(merchant, path, $"the file cannot be read: {exception.GetType().Name}", mayRecover: true);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or System.Text.Json.JsonException)
        {
            // The reader reports an escape that is half a character as an invalid operation.
            return MerchantSettings.Unreadable(merchant, path, $"the file must be a JSON object: {(exception.InnerException ?? exception).Message}");
        }
    }
}
