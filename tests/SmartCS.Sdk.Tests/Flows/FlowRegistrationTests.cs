using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Tests.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows;

public sealed class FlowRegistrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartcs-flows-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Host_WithFlowsOfEveryKind_HasThemAll()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.yaml"), "flow: from_file\nsteps: [call: host.action]");
        await using var provider = Services()
            .AddFlow(Flow.Define("from_code").Link("from_file").Build())
            .AddFlowFiles(_folder.FullName)
            .AddFlowAction<HostAction>()
            .AddFlow<HostFlow>()
            .Services.BuildServiceProvider();
        await StartAsync(provider);

        var library = provider.GetRequiredService<FlowLibrary>();
        var acme = new MerchantProfile { Id = "acme" };

        Assert.NotNull(library.Find(acme, "from_code"));
        Assert.NotNull(library.Find(acme, "from_file"));
        Assert.NotNull(library.FindCustom(acme, "from_type"));
        Assert.Superset(new HashSet<string> { "from_code", "from_file", "from_type" }, library.NamesOf(acme).ToHashSet());
    }

    [Fact]
    public async Task Host_WithABrokenFlow_DoesNotStart()
    {
        await using var provider = Services().AddFlow(Flow.Define("broken").Call("host.nothing").Build()).Services.BuildServiceProvider();

        var failure = await Assert.ThrowsAsync<FlowDefinitionException>(() => StartAsync(provider));

        Assert.StartsWith("flow 'broken', steps[0].call: 'host.nothing'", Assert.Single(failure.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_WithTheFlowsThatComeWithTheEngine_HasNoProblemWithThem()
    {
        var log = new ListLogger<FlowLibrary>();
        await using var provider = Services().Services.AddSingleton<Microsoft.Extensions.Logging.ILogger<FlowLibrary>>(log).BuildServiceProvider();

        await StartAsync(provider);

        Assert.Equal([], log.Entries.Where(static entry => entry.EventId == 2003).Select(static entry => entry.Text));
        Assert.Contains(log.Entries, static entry => entry.EventId == 2001 && entry.Text.Contains("IOrderService", StringComparison.Ordinal));
    }

    private static ISmartCustomerServiceBuilder Services() => new ServiceCollection().AddSmartCustomerService().AddMerchant(new MerchantProfile { Id = "acme" });

    private static async Task StartAsync(IServiceProvider provider)
    {
        foreach (var service in provider.GetServices<IHostedService>().OfType<FlowStartup>())
        {
            await service.StartingAsync(TestContext.Current.CancellationToken);
        }
    }

    private sealed class HostAction : IFlowAction
    {
        public string Name => "host.action";

        public IReadOnlyList<string> Parameters => [];

        public IReadOnlyList<string> Outcomes => [];

        public string? MissingPort => null;

        public ValueTask<FlowActionResult> RunAsync(FlowActionContext context, CancellationToken cancellationToken = default) => new(new FlowActionResult());
    }

    private sealed class HostFlow : ICustomFlow
    {
        private readonly StubFlow _flow = new("from_type");

        public IReadOnlyList<string> Names => _flow.Names;

        public string? MissingPort => null;

        public bool Serves(MerchantProfile profile) => true;

        public ValueTask<RunningFlow> DescribeAsync(MerchantProfile profile, SmartCS.Sdk.Turns.TurnRequest request, string state, CancellationToken cancellationToken = default) => _flow.DescribeAsync(profile, request, state, cancellationToken);

        public ValueTask<CustomFlowResult> ExecuteAsync(CustomFlowTurn turn, CancellationToken cancellationToken = default) => _flow.ExecuteAsync(turn, cancellationToken);
    }
}
