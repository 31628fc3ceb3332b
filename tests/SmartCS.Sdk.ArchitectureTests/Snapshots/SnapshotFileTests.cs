using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Sdk.ArchitectureTests.Snapshots;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("smartcs-snapshot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FindDifference_NothingVerified_WritesReceivedAndSaysHowToAccept()
    {
        var snapshot = Create();

        var difference = snapshot.FindDifference("你好 hello\n", accepts: false);

        Assert.NotNull(difference);
        Assert.Contains("Sample.verified.txt does not exist", difference, StringComparison.Ordinal);
        Assert.Contains("SMARTCS_ACCEPT_SNAPSHOTS=1", difference, StringComparison.Ordinal);
        Assert.Equal("你好 hello", File.ReadAllText(snapshot.ReceivedPath));
        Assert.False(File.Exists(snapshot.VerifiedPath));
    }

    [Fact]
    public void FindDifference_SameText_PassesAndRemovesReceived()
    {
        var snapshot = Create();
        File.WriteAllText(snapshot.VerifiedPath, "一\ntwo");
        File.WriteAllText(snapshot.ReceivedPath, "left from an earlier run");

        Assert.Null(snapshot.FindDifference("一\ntwo", accepts: false));
        Assert.False(File.Exists(snapshot.ReceivedPath));
    }

    [Fact]
    public void FindDifference_OtherLineEnds_Passes()
    {
        var snapshot = Create();
        File.WriteAllText(snapshot.VerifiedPath, "\uFEFFone\r\ntwo\r\n");

        Assert.Null(snapshot.FindDifference("one\ntwo\n", accepts: false));
    }

    [Fact]
    public void FindDifference_OtherText_NamesTheFirstLineThatDiffers()
    {
        var snapshot = Create();
        File.WriteAllText(snapshot.VerifiedPath, "one\ntwo\nthree");

        var difference = snapshot.FindDifference("one\n二\nthree", accepts: false);

        Assert.NotNull(difference);
        Assert.Contains("line 2", difference, StringComparison.Ordinal);
        Assert.Contains("verified: two", difference, StringComparison.Ordinal);
        Assert.Contains("received: 二", difference, StringComparison.Ordinal);
        Assert.Equal("one\ntwo\nthree", File.ReadAllText(snapshot.VerifiedPath));
    }

    [Fact]
    public void FindDifference_ReceivedIsLonger_SaysThatVerifiedEnds()
    {
        var snapshot = Create();
        File.WriteAllText(snapshot.VerifiedPath, "one");

        Assert.Contains("verified: (end of text)", snapshot.FindDifference("one\ntwo", accepts: false), StringComparison.Ordinal);
    }

    [Fact]
    public void FindDifference_Accepting_ReplacesVerifiedAndRemovesReceived()
    {
        var snapshot = Create();
        File.WriteAllText(snapshot.VerifiedPath, "old");
        File.WriteAllText(snapshot.ReceivedPath, "newer");

        Assert.Null(snapshot.FindDifference("new\n", accepts: true));
        Assert.Equal("new", File.ReadAllText(snapshot.VerifiedPath));
        Assert.False(File.Exists(snapshot.ReceivedPath));
        Assert.NotNull(snapshot.FindDifference("old", accepts: false));
    }

    [Fact]
    public void ResolveFolder_DeterministicBuildPath_LiesInTheRepository()
    {
        var folder = Snapshot.ResolveFolder("/_/tests/Shared/Snapshot.cs");

        Assert.True(File.Exists(Path.Combine(folder, "Snapshot.cs")), folder);
    }

    private SnapshotFile Create() => new(_folder, "Sample");
}
