using System.Runtime.CompilerServices;
using Xunit;

namespace SmartCS.Sdk.Tests.Shared;

/// <summary>
/// Compares a text with the one that was accepted before, kept beside the test as <c>Class.Method.verified.txt</c>
/// (the file convention of Verify). A different text is written to <c>Class.Method.received.txt</c>.
/// </summary>
internal static class Snapshot
{
    /// <summary>The environment variable that, set to 1, makes every received text the accepted one.</summary>
    public const string AcceptVariable = "SMARTCS_ACCEPT_SNAPSHOTS";

    /// <summary>Fails the test unless the text is the accepted one.</summary>
    /// <param name="received">The text; line ends and a trailing newline do not matter.</param>
    /// <param name="parameter">What tells the rows of a theory apart; becomes part of the file's name.</param>
    /// <param name="file">The test's source file; its name is taken for the test class.</param>
    /// <param name="method">The test method.</param>
    public static void Match(string received, string? parameter = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{method}{(parameter is null ? "" : "_" + parameter)}";
        var accepts = Environment.GetEnvironmentVariable(AcceptVariable) == "1";
        if (new SnapshotFile(ResolveFolder(file), name).FindDifference(received, accepts) is { } difference)
        {
            Assert.Fail(difference);
        }
    }

    /// <summary>The folder of a source file as the compiler names it, which in a deterministic build is <c>/_/</c> and a path in the repository.</summary>
    internal static string ResolveFolder(string file)
    {
        var path = file.Replace('\\', '/');
        return Path.GetDirectoryName(path.StartsWith("/_/", StringComparison.Ordinal) ? RepositoryRoot.Combine(path[3..]) : file)!;
    }
}
