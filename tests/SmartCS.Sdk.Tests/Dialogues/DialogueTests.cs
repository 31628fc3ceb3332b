using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Sdk.Tests.Dialogues;

/// <summary>
/// Plays every script of the folder <c>Scripts</c> and compares the whole conversation with the one that was accepted before. How scripts
/// are written is told in <c>docs/guides/after-sales-flows.md</c>.
/// </summary>
public sealed class DialogueTests
{
    private static readonly string Folder = RepositoryRoot.Combine("tests", "SmartCS.Sdk.Tests", "Dialogues", "Scripts");

    public static TheoryData<string> Scripts =>
        [.. Directory.EnumerateFiles(Folder, "*.dialogue.txt").Select(static file => Path.GetFileName(file)[..^".dialogue.txt".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Play_Script_IsAsAccepted(string script)
    {
        var transcript = await DialoguePlayer.PlayAsync(DialogueScript.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, script + ".dialogue.txt"))));

        if (new SnapshotFile(Folder, script).FindDifference(transcript, Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1") is { } difference)
        {
            Assert.Fail(difference);
        }
    }
}
