using Microsoft.Extensions.AI;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Turns;

namespace SmartCS.Sdk.Tests.Models.Costs;

/// <summary>A budget over a billed model: "big" costs 1 CNY and "small" 0.1 CNY a call, and "dollar" 1 USD.</summary>
internal sealed class BudgetFixture
{
    public static readonly DateTimeOffset Start = new(2026, 1, 14, 12, 0, 0, TimeSpan.Zero);

    public BudgetFixture(IUsageStore? store = null, ManualTimeProvider? time = null)
    {
        Time = time ?? new ManualTimeProvider(Start);
        Store = store ?? new InMemoryUsageStore();
        Gate = new BudgetGate(Store, Prices, Time, Log);
        Recorder = new UsageRecorder(Store, Prices, Gate, Time);
        Client = new BudgetChatClient(Model, Gate);
    }

    // A thousand input and five hundred output tokens come to one whole.
    public PriceBook Prices { get; } = PriceBook.FromPrices(
        [
            new ModelPrice { Model = "big", Currency = "CNY", InputPerMillion = 500, OutputPerMillion = 1_000 },
            new ModelPrice { Model = "small", Currency = "CNY", InputPerMillion = 50, OutputPerMillion = 100 },
            new ModelPrice { Model = "dollar", Currency = "USD", InputPerMillion = 500, OutputPerMillion = 1_000 },
            new ModelPrice { Model = "euro", Currency = "EUR", InputPerMillion = 500, OutputPerMillion = 1_000 },
        ],
        [new ExchangeRate { Currency = "USD", To = "CNY", Rate = 7 }]);

    public ManualTimeProvider Time { get; }

    public IUsageStore Store { get; }

    public BudgetGate Gate { get; }

    public UsageRecorder Recorder { get; }

    public BilledModel Model { get; } = new();

    public BudgetChatClient Client { get; }

    public ListLogger<BudgetGate> Log { get; } = new();

    public static MerchantProfile Profile(params Budget[] budgets) => new()
    {
        Id = "shop",
        Budgets = budgets,
        Models = new ModelAssignments { Answer = ["big"], Economy = ["small"] },
        Generation = new GenerationSettings { MaxAnswerTokens = 500 },
    };

    public static Budget Hard(decimal amount, BudgetPeriod period = BudgetPeriod.Day, string currency = "CNY") => new() { Currency = currency, Hard = amount, Period = period };

    public static ModelCall Call(MerchantProfile profile, params string[] models) =>
        new() { Profile = profile, Purpose = ModelPurpose.Answer, Models = models.Length > 0 ? models : profile.Models.Answer };

    public async Task<ModelCall> AskAsync(MerchantProfile profile, params string[] models)
    {
        var call = Call(profile, models);
        await Client.GetResponseAsync([new ChatMessage(ChatRole.User, new string('a', 3_984))], new ModelCallOptions(call));
        return call;
    }

    /// <summary>Asks until the budget refuses; gives how often it did not.</summary>
    public async Task<int> AskUntilRefusedAsync(MerchantProfile profile, int most = 100)
    {
        for (var answered = 0; answered < most; answered++)
        {
            try
            {
                await AskAsync(profile);
            }
            catch (ModelException exception) when (exception.Failure == ModelFailure.BudgetExceeded)
            {
                return answered;
            }
        }

        return most;
    }
}
