using System.Text;

namespace SmartCS.Sdk.Tests.Shared;

/// <summary>One accepted text and its place on disk.</summary>
/// <param name="folder">The folder, which exists.</param>
/// <param name="name">The file's name without <c>.verified.txt</c>.</param>
internal sealed class SnapshotFile(string folder, string name)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The accepted text.</summary>
    public string VerifiedPath { get; } = Path.Combine(folder, name + ".verified.txt");

    /// <summary>The text of the last run, there only while it differs.</summary>
    public string ReceivedPath { get; } = Path.Combine(folder, name + ".received.txt");

    /// <summary>Compares a text with the accepted one and keeps the files up to date.</summary>
    /// <param name="received">The text.</param>
    /// <param name="accepts">Whether a different text is to be accepted.</param>
    /// <returns>What differs and how to accept it; null where nothing does.</returns>
    public string? FindDifference(string received, bool accepts)
    {
        var text = Normalise(received);
        var verified = File.Exists(VerifiedPath) ? Normalise(File.ReadAllText(VerifiedPath)) : null;
        if (accepts && verified != text)
        {
            File.WriteAllText(VerifiedPath, text, Utf8);
            verified = text;
        }

        if (verified == text)
        {
            File.Delete(ReceivedPath);
            return null;
        }

        File.WriteAllText(ReceivedPath, text, Utf8);
        var verifiedName = Path.GetFileName(VerifiedPath);
        var what = verified is null ? $"{verifiedName} does not exist." : $"{verifiedName} differs. {DescribeFirstDifference(verified, text)}";
        return $"{what}\nThe received text is in {Path.GetFileName(ReceivedPath)} beside it. "
            + $"To accept it, rename that file to {verifiedName}, or run the test again with {Snapshot.AcceptVariable}=1.";
    }

    private static string DescribeFirstDifference(string verified, string received)
    {
        var (old, now) = (verified.Split('\n'), received.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
        {
            line++;
        }

        return $"First difference in line {line + 1}:\n  verified: {At(old, line)}\n  received: {At(now, line)}";
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of text)";

    private static string Normalise(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\uFEFF').TrimEnd('\n');
}
