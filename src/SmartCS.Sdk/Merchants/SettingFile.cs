using Microsoft.Extensions.Configuration;

namespace SmartCS.Sdk.Merchants;

/// <summary>Reads a JSON file that a setting names.</summary>
internal static class SettingFile
{
    private const long MaxLength = 1 << 20;

    /// <summary>Reads a file; default, and a problem that says nothing of what stands in it, where that cannot be done.</summary>
    /// <param name="name">The file's path.</param>
    /// <param name="folder">The folder that it is relative to; null means the one that the process works in.</param>
    /// <param name="read">Reads what stands in the file.</param>
    /// <param name="fail">Takes what is wrong.</param>
    public static T? Read<T>(string name, string? folder, Func<IConfiguration, T> read, Action<string> fail)
        where T : class
    {
        try
        {
            var file = new FileInfo(folder is null ? name : Path.Combine(folder, name));
            if (!file.Exists || file.Length > MaxLength)
            {
                fail(file.Exists ? $"a file of at most {MaxLength} bytes" : "a group of settings, or the path of a file with one; there is no such file");
                return null;
            }

            using var stream = file.OpenRead();
            var configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();
            using (configuration as IDisposable)
            {
                return read(configuration);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            fail($"the path of a file that can be read; this one cannot: {exception.GetType().Name}");
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or System.Text.Json.JsonException)
        {
            fail("the path of a file with a JSON object");
        }

        return null;
    }
}
