using System.Text;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Library;

public sealed class FlowLibraryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartcs-flows-");
    private readonly ManualTimeProvider _time = new();
    private readonly ListLogger<FlowLibrary> _log = new();

    private MerchantProfile Acme => new() { Id = "acme", Flows = new FlowSettings { Folder = _folder.FullName } };

    private static MerchantProfile Globex { get; } = new() { Id = "globex" };

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Find_BuiltInHostAndMerchant_TheNearestCounts()
    {
        Write("a.yaml", Say("hours", "merchant"));
        using var library = Create([Say("hours", "built-in"), Say("promotions", "built-in"), Say("status", "built-in")], [Code("hours", "host"), Code("status", "host")]);

        Assert.Equal("merchant", TextOf(library, Acme, "hours"));
        Assert.Equal("host", TextOf(library, Globex, "hours"));
        Assert.Equal("host", TextOf(library, Acme, "status"));
        Assert.Equal("built-in", TextOf(library, Acme, "promotions"));
        Assert.Null(library.Find(Acme, "nothing"));
        Assert.Equal(["find_product", "hours", "promotions", "status"], library.NamesOf(Acme));
    }

    [Fact]
    public void Find_BuiltInNotWanted_LeavesTheHostsAndTheMerchants()
    {
        Write("a.yaml", Say("own", "merchant"));
        using var library = Create([Say("hours", "built-in")], [Code("status", "host")]);
        var acme = Acme with { Flows = Acme.Flows with { BuiltIn = false } };

        Assert.Equal(["find_product", "own", "status"], library.NamesOf(acme));
        Assert.Equal(["find_product", "hours", "status"], library.NamesOf(Globex));
    }

    [Fact]
    public void Find_Disabled_IsAwayForThatMerchantAlone()
    {
        using var library = Create([Say("hours", "built-in"), Say("status", "built-in")]);
        var acme = new MerchantProfile { Id = "acme", Flows = new FlowSettings { Disabled = ["hours", "find_product"] } };

        Assert.Equal(["status"], library.NamesOf(acme));
        Assert.Null(library.FindCustom(acme, "find_product"));
        Assert.Equal(["find_product", "hours", "status"], library.NamesOf(Globex));
        Assert.NotNull(library.FindCustom(Globex, "find_product"));
    }

    [Fact]
    public void Find_PortMissing_IsAwayAndSoIsWhatLinksToIt()
    {
        using var library = Create(["flow: watch\nsteps: [call: price.watch]", "flow: both\nsteps: [link: watch]", Say("hours", "x")]);
        library.Load([]);

        Assert.Null(library.Find(Globex, "watch"));
        Assert.Null(library.Find(Globex, "both"));
        Assert.Equal(["find_product", "hours"], library.NamesOf(Globex));
        Assert.Equal(
            ["The flow both is disabled: it needs IPriceWatcher, which the host does not provide.", "The flow watch is disabled: it needs IPriceWatcher, which the host does not provide."],
            Texts(2001).Order(StringComparer.Ordinal));
        Assert.Equal(["1 flows are in force: hours."], Texts(2000));
    }

    [Fact]
    public void Load_HostsFlowIsBroken_FailsWithEveryProblem()
    {
        using var library = Create([], [Flow.Define("a").Call("order.fnd").Build(), Code("b", "x"), Code("b", "y"), Flow.Define("c").Link("a").Build()]);

        var failure = Assert.Throws<FlowDefinitionException>(() => library.Load([]));

        Assert.Equal(["a", "b"], failure.Problems.Select(static problem => problem.Flow));
        Assert.Contains("did you mean 'order.find'?", failure.Message, StringComparison.Ordinal);
        Assert.Throws<FlowDefinitionException>(() => library.Find(Globex, "b"));
    }

    [Fact]
    public void Load_HostsFileIsBroken_FailsWithItsLine()
    {
        Write("a.yaml", "flow: a\nsteps:\n  - sya: x");
        using var library = Create([], folders: [_folder.FullName]);

        var failure = Assert.Throws<FlowDefinitionException>(() => library.Load([]));

        Assert.StartsWith($"{PathOf("a.yaml")}:3:5: 'sya'", Assert.Single(failure.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_HostsCodeLinksToHostsFile_IsRight()
    {
        Write("a.yaml", Say("hours", "file"));
        using var library = Create([], [Flow.Define("b").Link("hours").Build()], [_folder.FullName]);

        library.Load([]);

        Assert.NotNull(library.Find(Globex, "b"));
        Assert.Equal("file", TextOf(library, Globex, "hours"));
    }

    [Fact]
    public void Load_BuiltInFlowIsBroken_IsLoggedAndLeftOut()
    {
        using var library = Create(["flow: a\nsteps: [call: order.fnd]", "flow: b\nsteps: [link: a]", Say("hours", "x")]);

        library.Load([]);

        Assert.Equal(["find_product", "hours"], library.NamesOf(Globex));
        Assert.Equal(2, Texts(2003).Count());
    }

    [Theory]
    [InlineData("flow: a\nsteps:\n  - link: nowhere", ":3:11: 'nowhere'; allowed is the name of a flow that the merchant has")]
    [InlineData("flow: a\nsteps:\n  - link: hous", ":3:11: 'hous'; allowed is the name of a flow that the merchant has; did you mean 'hours'?")]
    [InlineData("flow: a\nsteps:\n  - link: a", ":3:11: 'a -> a'; allowed is flows that do not link to one another in a circle")]
    [InlineData("flow: a\nsteps:\n  - link: hours\n    with: {day: x}", ":4:12: 'day'; allowed is the name of a slot of hours; there are none")]
    [InlineData("flow: a\nsteps:\n  - link: find_product\n    with: {day: x}", ":4:5: 'with'; allowed is no arguments: find_product is a flow in code")]
    public void Find_LinkLeadsNowhere_TheFlowIsAwayAndItsLineIsTold(string yaml, string problem)
    {
        Write("a.yaml", yaml);
        using var library = Create([Say("hours", "x")]);

        Assert.Null(library.Find(Acme, "a"));
        Assert.StartsWith(PathOf("a.yaml") + problem, Assert.Single(library.ProblemsOf(Acme)).ToString(), StringComparison.Ordinal);
        Assert.Single(Texts(2002));
    }

    [Fact]
    public void Find_FlowsThatLinkInACircle_AreAllAway()
    {
        Write("a.yaml", "flow: a\nsteps: [link: b]");
        Write("b.yaml", "flow: b\nsteps: [link: c]");
        Write("c.yaml", "flow: c\nsteps: [link: a]");
        Write("d.yaml", "flow: d\nsteps: [say: x]");
        using var library = Create([]);

        Assert.Equal(["d", "find_product"], library.NamesOf(Acme));
        Assert.Equal(["a -> b -> c -> a", "b -> c -> a -> b", "c -> a -> b -> c"], library.ProblemsOf(Acme).Select(static problem => problem.Found).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Find_TwoFilesWithOneFlow_TheFirstCountsAndTheOtherIsTold()
    {
        Write("a.yaml", Say("hours", "first"));
        Write("b.yaml", Say("hours", "second"));
        using var library = Create([]);

        Assert.Equal("first", TextOf(library, Acme, "hours"));
        Assert.Equal($"{PathOf("b.yaml")}:1:7: 'hours'; allowed is a name that no other file has; a.yaml has it", Assert.Single(library.ProblemsOf(Acme)).ToString());
    }

    [Fact]
    public void Find_MerchantsFileIsBrokenFromTheBeginning_TheBuiltInFlowDoesNotStandIn()
    {
        Write("a.yaml", "flow: hours\nsteps:\n  - say: {order} x");
        Write("b.yaml", "flow: status\nsteps:\n  - sya: x");
        using var library = Create([Say("hours", "built-in"), Say("status", "built-in"), Say("promotions", "built-in")]);

        // What the merchant wants otherwise is not done the usual way; of a file that is no YAML at all nobody knows what it wants.
        Assert.Null(library.Find(Acme, "status"));
        Assert.Equal("built-in", TextOf(library, Acme, "hours"));
        Assert.Equal("built-in", TextOf(library, Acme, "promotions"));
        Assert.Equal(2, library.ProblemsOf(Acme).Count);
    }

    [Fact]
    public void Find_FolderIsNotThere_KeepsTheOthersAndSaysSo()
    {
        var acme = new MerchantProfile { Id = "acme", Flows = new FlowSettings { Folder = Path.Combine(_folder.FullName, "nowhere") } };
        using var library = Create([Say("hours", "built-in")]);

        Assert.Equal("built-in", TextOf(library, acme, "hours"));
        Assert.Contains("must be a folder", Assert.Single(library.ProblemsOf(acme)).Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_ProfileWithTheSameSettings_AllocatesNothing()
    {
        Write("a.yaml", Say("own", "x"));
        using var library = Create([Say("hours", "built-in")]);
        var acme = Acme;
        library.Find(acme, "own");
        library.Find(Globex, "hours");

        var before = GC.GetAllocatedBytesForCurrentThread();
        library.Find(acme, "own");
        library.Find(Globex, "hours");

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Say(string flow, string text) => $"flow: {flow}\nsteps:\n  - say: {text}";

    private static FlowDefinition Code(string flow, string text) => Flow.Define(flow).Say(text).Build();

    private static string? TextOf(FlowLibrary library, MerchantProfile profile, string flow) =>
        (library.Find(profile, flow)?.Definition.Steps[0] as SayStep)?.Text.For(Locale.English);

    private FlowLibrary Create(string[] builtIn, FlowDefinition[]? code = null, string[]? folders = null) => new(
        StubParts.Shop,
        code,
        folders,
        _time,
        _log,
        parts => builtIn.Select((yaml, index) => FlowFileReader.Read($"builtin{index}.yaml", Encoding.UTF8.GetBytes(yaml), parts)));

    private IEnumerable<string> Texts(int id) => _log.Entries.Where(entry => entry.EventId == id).Select(static entry => entry.Text);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);
}
