using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Models;

/// <summary>What one merchant has spent: the sums of the store as last read, and what this process spent since.</summary>
/// <remarks>
/// Safe for concurrent use. A cost is pending from the call on, recorded once its usage record is in the store, and
/// forgotten when a later look at the store has found it there; a cost that comes into the store while it is looked at
/// counts twice until the next look, so that spending is never taken for less than it is.
/// </remarks>
internal sealed class MerchantSpending(MerchantId merchant, IUsageStore store, PriceBook prices, ILogger logger)
{
    /// <summary>How often the store is looked at for what other processes spent.</summary>
    public static readonly TimeSpan RefreshInterval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly List<SpendingCounter> _counters = [];
    private readonly List<OwnSpending> _own = [];
    private readonly HashSet<string> _unconverted = [];
    private IReadOnlyList<DailyCost> _stored = [];
    private long _refreshAt = long.MinValue;
    private TaskCompletionSource? _reading;
    private volatile bool _isLoaded;

    /// <summary>Makes sure that the store was read, and has it read again when that is due. Waits for the first reading only.</summary>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read, and never could.</exception>
    public ValueTask PrepareAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        TaskCompletionSource reading;
        var isMine = false;
        lock (_gate)
        {
            if (_isLoaded && (now.UtcTicks < _refreshAt || _reading is not null))
            {
                return ValueTask.CompletedTask;
            }

            if (_reading is null)
            {
                _refreshAt = (now + RefreshInterval).UtcTicks;
                _reading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                isMine = true;
            }

            reading = _reading;
        }

        if (isMine)
        {
            _ = RefreshAsync(BudgetPeriods.Day(now), reading);
        }

        return _isLoaded || reading.Task.IsCompletedSuccessfully ? ValueTask.CompletedTask : new(reading.Task.WaitAsync(cancellationToken));
    }

    /// <summary>Compares what is spent with the limits.</summary>
    public BudgetState Assess(IReadOnlyList<Budget> budgets, DateTimeOffset now)
    {
        var state = BudgetState.Within;
        lock (_gate)
        {
            foreach (var budget in budgets)
            {
                var counter = CounterOf(budget, now);
                if (counter.Spent >= budget.Hard)
                {
                    TellHard(counter, budget);
                    return BudgetState.Hard;
                }

                if (counter.Spent >= budget.Soft)
                {
                    TellSoft(counter, budget);
                    state = BudgetState.Soft;
                }
            }
        }

        return state;
    }

    /// <summary>Sets aside what a call may cost, unless that goes beyond a hard limit.</summary>
    /// <returns>The reservation; null where it goes beyond.</returns>
    public BudgetReservation? TryReserve(IReadOnlyList<Budget> budgets, Money estimate, DateTimeOffset now)
    {
        lock (_gate)
        {
            var amounts = new (SpendingCounter Counter, decimal Amount)[budgets.Count];
            for (var i = 0; i < amounts.Length; i++)
            {
                var budget = budgets[i];
                var counter = CounterOf(budget, now);
                var amount = prices.Convert(estimate, budget.Currency, now)?.Amount ?? 0;
                if (counter.Spent + counter.Reserved + amount > budget.Hard)
                {
                    // Calls in flight that end for less than they might have cost leave room again; only without any is this the end.
                    if (counter.Reserved == 0)
                    {
                        TellHard(counter, budget);
                    }

                    return null;
                }

                amounts[i] = (counter, amount);
            }

            foreach (var (counter, amount) in amounts)
            {
                counter.Reserved += amount;
            }

            return new BudgetReservation(this, amounts);
        }
    }

    /// <summary>Gives back what was set aside.</summary>
    public void Release(BudgetReservation reservation)
    {
        lock (_gate)
        {
            foreach (var (counter, amount) in reservation.Amounts)
            {
                counter.Reserved -= amount;
            }
        }
    }

    /// <summary>Counts a cost of this process that is not in the store yet.</summary>
    public void Spend(Money cost, DateTimeOffset now)
    {
        lock (_gate)
        {
            var day = BudgetPeriods.Day(now);
            OwnOf(day, cost.Currency).Pending += cost.Amount;
            AddToCounters(day, cost, now);
        }
    }

    /// <summary>Notes that a cost is in the store now. What was not counted when it was spent is counted now.</summary>
    public void Record(Money cost, DateTimeOffset at, DateTimeOffset now)
    {
        lock (_gate)
        {
            var day = BudgetPeriods.Day(at);
            var open = cost.Amount;

            // A turn may begin before midnight and pay for its model after it.
            open -= Take(OwnOf(day, cost.Currency), open);
            for (var i = _own.Count - 1; i >= 0 && open > 0; i--)
            {
                if (_own[i].Currency == cost.Currency)
                {
                    open -= Take(_own[i], open);
                }
            }

            if (open > 0)
            {
                OwnOf(day, cost.Currency).Recorded += open;
                AddToCounters(day, cost with { Amount = open }, now);
            }
        }
    }

    private static decimal Take(OwnSpending own, decimal most)
    {
        var taken = Math.Min(own.Pending, most);
        own.Pending -= taken;
        own.Recorded += taken;
        return taken;
    }

    private async Task RefreshAsync(DateOnly today, TaskCompletionSource reading)
    {
        try
        {
            lock (_gate)
            {
                foreach (var own in _own)
                {
                    own.Found = own.Recorded;
                }
            }

            // A day ahead, for processes whose clock is ahead of this one's.
            var stored = await store.SumAsync(merchant, BudgetPeriods.Earliest(today), today.AddDays(1), CancellationToken.None).ConfigureAwait(false);
            lock (_gate)
            {
                Take(stored, today);
                _isLoaded = true;
                _reading = null;
            }

            reading.SetResult();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            CostLog.SpendingNotRead(logger, merchant, exception);
            lock (_gate)
            {
                _reading = null;
            }

            // Those who wait for the first reading are told; others go on with what is known. Looking at the exception keeps it from being reported as unobserved.
            reading.SetException(exception);
            _ = reading.Task.Exception;
        }
    }

    private void Take(IReadOnlyList<DailyCost> stored, DateOnly today)
    {
        _stored = stored;
        foreach (var own in _own)
        {
            own.Recorded -= own.Found;
        }

        _own.RemoveAll(own => own is { Pending: 0, Recorded: 0 } || own.Day < BudgetPeriods.Earliest(today));
        foreach (var counter in _counters)
        {
            counter.Spent = Sum(counter);
        }
    }

    private SpendingCounter CounterOf(Budget budget, DateTimeOffset now)
    {
        foreach (var known in _counters)
        {
            if (known.Period == budget.Period && known.Currency == budget.Currency)
            {
                // A clock that is put back does not open the last period again.
                if (now.UtcTicks >= known.EndTicks)
                {
                    known.Begin(now);
                    known.Spent = Sum(known);
                }

                return known;
            }
        }

        var counter = new SpendingCounter(budget.Period, budget.Currency);
        counter.Begin(now);
        counter.Spent = Sum(counter);
        _counters.Add(counter);
        return counter;
    }

    private decimal Sum(SpendingCounter counter)
    {
        var sum = 0m;
        foreach (var (day, cost) in _stored)
        {
            sum += day >= counter.Start ? Convert(cost, counter.Currency, day) : 0;
        }

        foreach (var own in _own)
        {
            sum += own.Day >= counter.Start ? Convert(new Money(own.Pending + own.Recorded, own.Currency), counter.Currency, own.Day) : 0;
        }

        return sum;
    }

    private void AddToCounters(DateOnly day, Money cost, DateTimeOffset now)
    {
        foreach (var counter in _counters)
        {
            if (now.UtcTicks >= counter.EndTicks)
            {
                // The cost is among the process's own already.
                counter.Begin(now);
                counter.Spent = Sum(counter);
            }
            else if (day >= counter.Start)
            {
                counter.Spent += Convert(cost, counter.Currency, day);
            }
        }
    }

    // At the rate of the end of the day, which every process knows alike.
    private decimal Convert(Money cost, string currency, DateOnly day)
    {
        if (cost.Currency == currency || cost.Amount == 0)
        {
            return cost.Amount;
        }

        if (prices.Convert(cost, currency, new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero)) is { } converted)
        {
            return converted.Amount;
        }

        // Models without a rate are not called; this is money that was spent before the rate was taken away.
        if (_unconverted.Add(cost.Currency))
        {
            CostLog.NotConverted(logger, merchant, cost.Currency, currency);
        }

        return 0;
    }

    private OwnSpending OwnOf(DateOnly day, string currency)
    {
        foreach (var known in _own)
        {
            if (known.Day == day && known.Currency == currency)
            {
                return known;
            }
        }

        var own = new OwnSpending(day, currency);
        _own.Add(own);
        return own;
    }

    private void TellSoft(SpendingCounter counter, Budget budget)
    {
        if (counter.SoftTold != budget.Soft)
        {
            counter.SoftTold = budget.Soft;
            BudgetMetrics.Reached(merchant, budget.Period, isHard: false);
            CostLog.SoftReached(logger, merchant, new Money(budget.Soft!.Value, budget.Currency), budget.Period, counter.Start);
        }
    }

    private void TellHard(SpendingCounter counter, Budget budget)
    {
        if (counter.HardTold != budget.Hard)
        {
            counter.HardTold = budget.Hard;
            BudgetMetrics.Reached(merchant, budget.Period, isHard: true);
            CostLog.HardReached(logger, merchant, new Money(budget.Hard!.Value, budget.Currency), budget.Period, counter.Start);
        }
    }
}
