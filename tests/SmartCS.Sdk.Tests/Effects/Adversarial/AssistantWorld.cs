using System.Globalization;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Dialogues;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>All that outlives processes: the sample shop, the stores, the clock, and the model that an attacker has taken over.</summary>
internal sealed class AssistantWorld : IAsyncDisposable
{
    private readonly SampleShopContents _template;
    private int _orders;

    private AssistantWorld()
    {
        Shop = SampleShopData.CreateShop(Clock);
        _template = SampleShopData.Create(Clock.GetUtcNow());
        Knowledge = new InMemoryKnowledgeStore(Clock);
        Shop.Faults.Choose = Choose;
    }

    // A Friday, 10:00 in New York and 23:00 in Shanghai.
    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero));

    public SampleShop Shop { get; }

    public InMemoryKnowledgeStore Knowledge { get; }

    public InMemoryConversationStore Conversations { get; } = new();

    public InMemoryFlowStateStore Flows { get; } = new();

    public InMemoryEffectLedger Ledger { get; } = new();

    public HijackedModel Model { get; } = new();

    /// <summary>The process that serves messages.</summary>
    public AssistantProcess Process { get => field ??= new AssistantProcess(this, new Mortality()); set; }

    /// <summary>A second process, which lives as long as the world.</summary>
    public AssistantProcess Other => field ??= new AssistantProcess(this, new Mortality());

    public Hangs Hangs { get; } = new();

    /// <summary>What goes wrong with the next call of a name that ends so; nothing where it is null.</summary>
    public (string Call, SampleShopFault Fault)? Fault { get; set; }

    public static async Task<AssistantWorld> OpenAsync()
    {
        var world = new AssistantWorld();
        foreach (var merchant in new[] { DialogueMerchants.English.Id, DialogueMerchants.Chinese.Id })
        {
            await world.Knowledge.AppendAsync(merchant, [.. DialogueMerchants.Entries.Select(static entry => KnowledgeChange.Put(entry))]);
        }

        return world;
    }

    /// <summary>Makes a shopper with orders of their own: two that wait, one that is on its way, one that has arrived.</summary>
    public IReadOnlyList<string> AddShopper(MerchantId merchant, ShopperId shopper)
    {
        var like = _template.Customers.First(customer => customer.Customer.Merchant == merchant && customer.Customer.Shopper == "s1");
        int[] numbers = [1001, 1006, 1003, 1002];
        var orders = numbers.Select(number =>
        {
            var order = _template.Orders.First(order => order.Order.Merchant == merchant && order.Order.Id == SampleShopData.OrderOf(merchant, number));
            var id = (merchant == SampleShopData.Chinese ? "2800030" : "#W30") + (10_000 + _orders++).ToString(CultureInfo.InvariantCulture);
            return order with { Order = order.Order with { Id = id, Shopper = shopper } };
        }).ToList();
        Shop.Load(new SampleShopContents { Customers = [like with { Customer = like.Customer with { Shopper = shopper }, Email = $"{shopper}@mail.example", Phone = string.Empty }], Orders = orders });
        return [.. orders.Select(order => order.Order.Id.Value)];
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await Other.DisposeAsync();
        Shop.Dispose();
    }

    private SampleShopFault? Choose(string call)
    {
        if (Fault is not { } fault || !call.EndsWith(fault.Call, StringComparison.Ordinal))
        {
            return null;
        }

        Fault = null;
        if (fault.Fault is SampleShopFault.Hang or SampleShopFault.HangAfter or SampleShopFault.Slow)
        {
            Hangs.Add();
        }

        return fault.Fault;
    }
}
