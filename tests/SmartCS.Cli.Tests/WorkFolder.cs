using System.IO.Compression;
using System.Text;

namespace SmartCS.Cli.Tests;

/// <summary>A folder of one test, gone when the test is.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("smartcs-cli-").FullName;

    public string Record => In("shop.db");

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        var path = In(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    public string WritePacked(string name, string text)
    {
        using var stream = new GZipStream(File.Create(In(name)), CompressionLevel.Fastest);
        stream.Write(Encoding.UTF8.GetBytes(text));
        return In(name);
    }

    /// <summary>Imports JSON lines into the folder's record, for merchant <c>acme</c>.</summary>
    public async Task<CliRun> ImportAsync(string lines, params string[] more) =>
        await CliRun.OfAsync(["import", Write("entries.jsonl", lines), "--record", Record, "--merchant", "acme", "--json", .. more]);

    public Task<CliRun> RunAsync(params string[] args) => CliRun.OfAsync([.. args, "--record", Record, "--merchant", "acme"]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
