using System.Diagnostics;
using SmartCS.Sdk.Providers.OpenAI.Tests.Failover;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Benchmarks.Models;

/// <summary>A vendor that takes two seconds for each answer, in a process of its own so that its memory and its work are not counted.</summary>
internal sealed class SlowVendor : IDisposable
{
    /// <summary>What this program is given to be the vendor.</summary>
    public const string Command = "serve-slow-vendor";

    /// <summary>The model that answers in events of about a token.</summary>
    public const string TokenModel = "tokens";

    /// <summary>The model that answers in a few events.</summary>
    public const string SentenceModel = "sentences";

    // About a token.
    private const int CharactersPerEvent = 4;

    private readonly Process _process;

    private SlowVendor(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public static TimeSpan AnswerTime { get; } = TimeSpan.FromSeconds(2);

    public Uri Address { get; }

    public static async Task<SlowVendor> StartAsync()
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(SlowVendor).Assembly.Location);
        }

        start.ArgumentList.Add(Command);
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The vendor did not start.");
        return new SlowVendor(process, new Uri(address));
    }

    /// <summary>Serves until the standard input ends, which it also does when the other process dies.</summary>
    public static async Task ServeAsync()
    {
        await using var server = await FaultyVendorServer.StartAsync();
        server.KeepsRequests = false;
        var pieces = FailoverTexts.Second(isChinese: false);
        var whole = VendorBehavior.Says(pieces) with { Total = AnswerTime };
        var tokens = whole with { Chunks = [.. string.Concat(pieces).Chunk(CharactersPerEvent).Select(piece => new string(piece))] };
        server.Choose = request => request.Model == TokenModel ? tokens : whole;
        Console.Out.WriteLine(server.Address);
        await Console.In.ReadToEndAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
