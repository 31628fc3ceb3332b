using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>Lets calls through as long as the merchant's budgets hold, and counts what they cost.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class BudgetGate(IUsageStore store, PriceBook prices, TimeProvider time, ILogger<BudgetGate>? logger = null)
{
    private readonly ConcurrentDictionary<MerchantId, MerchantSpending> _merchants = new();
    private readonly ILogger _logger = logger ?? NullLogger<BudgetGate>.Instance;

    /// <summary>Looks at the budgets before a call, and sets aside what it may cost.</summary>
    /// <exception cref="ModelException">A hard limit is reached; the refusal is among the call's attempts.</exception>
    public ValueTask<BudgetReservation?> EnterAsync(ModelCall call, IEnumerable<ChatMessage> messages, ChatOptions options, CancellationToken cancellationToken)
    {
        var budgets = call.Profile.Budgets;
        foreach (var budget in budgets)
        {
            if (budget.Hard == 0)
            {
                throw Refuse(call, $"The merchant's budget of 0 {budget.Currency} lets no model be called.");
            }
        }

        var spending = SpendingOf(call.Profile.Id);
        var now = time.GetUtcNow();
        var prepared = spending.PrepareAsync(now, cancellationToken);
        return prepared.IsCompletedSuccessfully ? new(Enter(spending, call, messages, options, now)) : EnterLaterAsync(prepared, spending, call, messages, options);
    }

    /// <summary>Prices the attempts that a call added, counts their cost, and gives back what was set aside.</summary>
    public void Settle(BudgetReservation? reservation, ModelCall call, int firstAttempt)
    {
        try
        {
            if (call.Attempts.Count > firstAttempt && !prices.IsEmpty)
            {
                Price(call, firstAttempt);
            }
        }
        finally
        {
            reservation?.Spending.Release(reservation);
        }
    }

    /// <summary>Notes that the costs of a record are in the store now.</summary>
    public void Recorded(UsageRecord record)
    {
        if (_merchants.TryGetValue(record.Merchant, out var spending))
        {
            var now = time.GetUtcNow();
            foreach (var usage in record.Models)
            {
                if (usage.Cost is { Amount: > 0 } cost)
                {
                    spending.Record(cost, record.At, now);
                }
            }
        }
    }

    private static ModelException Refuse(ModelCall call, string message, Exception? cause = null)
    {
        BudgetMetrics.Refused(call.Profile.Id);
        call.Attempts.Add(new ModelAttempt { Model = call.Models is [var first, ..] ? first : string.Empty, Purpose = call.Purpose, Failure = ModelFailure.BudgetExceeded, Calls = 0 });
        return new ModelException(ModelFailure.BudgetExceeded, message, cause);
    }

    private async ValueTask<BudgetReservation?> EnterLaterAsync(ValueTask prepared, MerchantSpending spending, ModelCall call, IEnumerable<ChatMessage> messages, ChatOptions options)
    {
        try
        {
            await prepared.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A limit that nobody can check is no limit.
            if (call.Profile.Budgets.Any(static budget => budget.Hard is not null))
            {
                throw Refuse(call, "What the merchant has spent cannot be read, so that no model is called.", exception);
            }

            return null;
        }

        return Enter(spending, call, messages, options, time.GetUtcNow());
    }

    private BudgetReservation? Enter(MerchantSpending spending, ModelCall call, IEnumerable<ChatMessage> messages, ChatOptions options, DateTimeOffset now)
    {
        var budgets = call.Profile.Budgets;
        switch (spending.Assess(budgets, now))
        {
            case BudgetState.Hard:
                throw Refuse(call, "The merchant's budget is used up.");
            case BudgetState.Soft when call.Profile.Models.Economy is { Count: > 0 } economy:
                call.Models = economy;
                break;
        }

        if (!HasHardLimit(budgets) || call.Models.Count == 0)
        {
            return null;
        }

        foreach (var model in call.Models)
        {
            RequireCountable(call, model, budgets, now);
        }

        var price = prices.Find(call.Models[0], now)!;
        var output = options.MaxOutputTokens ?? call.Profile.Generation.MaxAnswerTokens;
        var estimate = PriceTable.Cost(price, new TokenCounts(UsageEstimate.Input(messages, options), 0, output, 0));
        return spending.TryReserve(budgets, estimate, now) ?? throw Refuse(call, "The merchant's budget does not allow for another call.");
    }

    private void Price(ModelCall call, int firstAttempt)
    {
        var now = time.GetUtcNow();
        for (var i = firstAttempt; i < call.Attempts.Count; i++)
        {
            var attempt = call.Attempts[i];
            if (attempt is { Cost: null, Usage: { } usage } && prices.CostOf(usage, attempt.Model, now) is { } cost)
            {
                call.Attempts[i] = attempt with { Cost = cost };
                if (call.Profile.Budgets.Count > 0)
                {
                    SpendingOf(call.Profile.Id).Spend(cost, now);
                }
            }
        }
    }

    private static bool HasHardLimit(IReadOnlyList<Budget> budgets)
    {
        for (var i = 0; i < budgets.Count; i++)
        {
            if (budgets[i].Hard is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void RequireCountable(ModelCall call, string model, IReadOnlyList<Budget> budgets, DateTimeOffset now)
    {
        var price = prices.Find(model, now);
        for (var i = 0; i < budgets.Count; i++)
        {
            var budget = budgets[i];
            if (budget.Hard is not null && (price is null || (price.Currency != budget.Currency && prices.Convert(new Money(1, price.Currency), budget.Currency, now) is null)))
            {
                CostLog.NotCountable(_logger, call.Profile.Id, budget.Currency, model);
                throw Refuse(call, $"The budget in {budget.Currency} cannot be held: model '{model}' has no price, or its currency has no rate.");
            }
        }
    }

    private MerchantSpending SpendingOf(MerchantId merchant) => _merchants.GetOrAdd(merchant, static (merchant, gate) => gate.Create(merchant), this);

    private MerchantSpending Create(MerchantId merchant) => new(merchant, store, prices, _logger);
}
