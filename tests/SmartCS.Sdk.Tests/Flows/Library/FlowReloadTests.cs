using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Library;

public sealed class FlowReloadTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartcs-flows-");
    private readonly ManualTimeProvider _time = new();
    private readonly ListLogger<FlowLibrary> _log = new();
    private readonly FlowLibrary _library;
    private readonly MerchantProfile _acme;

    public FlowReloadTests()
    {
        _library = new FlowLibrary(StubParts.Shop, null, null, _time, _log, static _ => []);
        _acme = new MerchantProfile { Id = "acme", Flows = new FlowSettings { Folder = _folder.FullName } };
    }

    private IEnumerable<string> Warnings => _log.Entries.Where(static entry => entry.Level == LogLevel.Warning).Select(static entry => entry.Text);

    public void Dispose()
    {
        _library.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Find_FileChanged_IsTheNewFlowWithAnotherVersion()
    {
        Write("a.yaml", Say("old"));
        var old = _library.Find(_acme, "hours");

        Write("a.yaml", Say("newer"));
        LookAgain();

        var current = _library.Find(_acme, "hours");
        Assert.Equal("newer", TextOf(current));
        Assert.NotEqual(old?.Version, current?.Version);
        Assert.Equal("old", TextOf(old));
    }

    [Theory]
    [InlineData("flow: hours\nsteps:\n  - sya: x", ":3:5: 'sya'")]
    [InlineData("flow: hours\nsteps:\n  - say: {order} x", ":3:18: must be YAML or JSON")]
    [InlineData("flow: hours\nsteps:\n  - link: nowhere", ":3:11: 'nowhere'")]
    [InlineData("", ":1:1: must hold a flow")]
    [InlineData("\u0000\u0001", ":1:1: 'U+0000'")]
    public void Find_GoodThenBadThenGood_KeepsTheLastGood(string bad, string problem)
    {
        Write("a.yaml", Say("old"));
        Write("b.yaml", "flow: status\nsteps: [say: old]");
        Assert.Equal("old", TextOf(_library.Find(_acme, "hours")));
        _library.Find(_acme, "status");

        Write("a.yaml", bad);
        Write("b.yaml", "flow: status\nsteps: [say: newer]");
        LookAgain();

        Assert.Equal("old", TextOf(_library.Find(_acme, "hours")));
        Assert.Equal("newer", TextOf(_library.Find(_acme, "status")));
        Assert.Contains(PathOf("a.yaml") + problem, Assert.Single(Warnings), StringComparison.Ordinal);
        Assert.StartsWith(PathOf("a.yaml") + problem, Assert.Single(_library.ProblemsOf(_acme)).ToString(), StringComparison.Ordinal);

        LookAgain();
        _library.Find(_acme, "hours");
        Assert.Single(Warnings);

        Write("a.yaml", Say("put right"));
        LookAgain();

        Assert.Equal("put right", TextOf(_library.Find(_acme, "hours")));
        Assert.Empty(_library.ProblemsOf(_acme));
    }

    [Fact]
    public void Find_ProfileReplacedWhileAFileIsBroken_KeepsTheLastGood()
    {
        Write("a.yaml", Say("old"));
        _library.Find(_acme, "hours");
        Write("a.yaml", "broken");
        LookAgain();

        var replaced = _acme with { Flows = _acme.Flows with { Phrasing = true } };

        Assert.Equal("old", TextOf(_library.Find(replaced, "hours")));
    }

    [Fact]
    public void Find_FileDeletedAndFileAdded_FollowsBoth()
    {
        Write("a.yaml", Say("x"));
        Assert.NotNull(_library.Find(_acme, "hours"));

        File.Delete(PathOf("a.yaml"));
        Write("b.json", """{"flow": "status", "steps": [{"say": "y"}]}""");
        LookAgain();

        Assert.Null(_library.Find(_acme, "hours"));
        Assert.Equal("y", TextOf(_library.Find(_acme, "status")));
    }

    [Fact]
    public void Find_OtherFilesInTheFolder_AreNoFlows()
    {
        Write("a.yml", Say("x"));
        Write(".hidden.yaml", "broken");
        Write("notes.txt", "broken");
        Directory.CreateDirectory(PathOf("sub.yaml"));

        Assert.Equal("x", TextOf(_library.Find(_acme, "hours")));
        Assert.Empty(_library.ProblemsOf(_acme));
    }

    [Fact]
    public void Find_FileStillBeingWritten_IsReadWhenItStaysTheSame()
    {
        Write("a.yaml", Say("old"));
        _library.Find(_acme, "hours");

        Write("a.yaml", "flow: hours\nsteps:\n  - sa");
        _time.Advance(FlowLibrary.PollInterval);
        _library.Find(_acme, "hours");
        Write("a.yaml", Say("whole at last"));
        LookAgain();

        Assert.Equal("whole at last", TextOf(_library.Find(_acme, "hours")));
        Assert.Empty(Warnings);
    }

    [Fact]
    public void Find_WithinASecondOfAChange_IsTheNewFlow()
    {
        Write("a.yaml", Say("old"));
        _library.Find(_acme, "hours");

        Write("a.yaml", Say("newer"));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("newer", TextOf(_library.Find(_acme, "hours")));
    }

    [Fact]
    public void Find_NobodyAskedForLong_LooksBeforeItAnswers()
    {
        Write("a.yaml", Say("old"));
        _library.Find(_acme, "hours");
        _time.Advance(TimeSpan.FromHours(1));

        Write("a.yaml", Say("newer"));

        Assert.Equal("newer", TextOf(_library.Find(_acme, "hours")));
    }

    [Fact]
    public void Find_FolderGoesAwayAndComesBack_KeepsItsFlowsMeanwhile()
    {
        Write("a.yaml", Say("old"));
        _library.Find(_acme, "hours");

        _folder.Delete(recursive: true);
        LookAgain();
        Assert.Equal("old", TextOf(_library.Find(_acme, "hours")));

        _folder.Create();
        Write("a.yaml", Say("newer"));
        LookAgain();
        Assert.Equal("newer", TextOf(_library.Find(_acme, "hours")));
    }

    [Fact]
    public void Find_FlowThatOthersLinkToIsDeleted_TheOthersStayAsLongAsTheyCan()
    {
        Write("a.yaml", "flow: a\nsteps: [link: b]");
        Write("b.yaml", "flow: b\nsteps: [say: x]");
        Assert.NotNull(_library.Find(_acme, "a"));

        File.Delete(PathOf("b.yaml"));
        LookAgain();

        // There is no version of it that could run without the other.
        Assert.Null(_library.Find(_acme, "a"));
        Assert.Equal("b", Assert.Single(_library.ProblemsOf(_acme)).Found);

        Write("b.yaml", "flow: b\nsteps: [say: y]");
        LookAgain();
        Assert.NotNull(_library.Find(_acme, "a"));
    }

    [Fact]
    public void Find_FilesAreLinksThatArePointedElsewhere_IsFollowed()
    {
        var old = _folder.CreateSubdirectory("old");
        var current = _folder.CreateSubdirectory("new");
        File.WriteAllText(Path.Combine(old.FullName, "a.yaml"), Say("old"));
        File.WriteAllText(Path.Combine(current.FullName, "a.yaml"), Say("new words"));
        var data = PathOf("data");
        Directory.CreateSymbolicLink(data, old.FullName);
        File.CreateSymbolicLink(PathOf("a.yaml"), Path.Combine(data, "a.yaml"));
        Assert.Equal("old", TextOf(_library.Find(_acme, "hours")));

        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, current.FullName);
        LookAgain();

        Assert.Equal("new words", TextOf(_library.Find(_acme, "hours")));
    }

    private static string Say(string text) => $"flow: hours\nsteps:\n  - say: {text}";

    private static string? TextOf(CompiledFlow? flow) => (flow?.Definition.Steps[0] as SayStep)?.Text.For(Locale.English);

    // A changed file is read when it stays the same from one look to the next.
    private void LookAgain()
    {
        _time.Advance(FlowLibrary.PollInterval);
        _time.Advance(FlowLibrary.PollInterval);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);
}
