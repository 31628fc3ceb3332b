using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SmartCS.Sdk.Models;

/// <summary>Puts usage records into the store, priced, and tells the budgets. All records go this way: a cost that comes into the store past it is counted a second time.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class UsageRecorder
{
    private readonly IUsageStore _store;
    private readonly PriceBook _prices;
    private readonly BudgetGate _gate;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    internal UsageRecorder(IUsageStore store, PriceBook prices, BudgetGate gate, TimeProvider time, ILogger<UsageRecorder>? logger = null)
    {
        _store = store;
        _prices = prices;
        _gate = gate;
        _time = time;
        _logger = logger ?? NullLogger<UsageRecorder>.Instance;
    }

    /// <summary>Keeps a record, once. Attempts without a cost get that of the price book at the instant of the record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Cancels the call; the record may or may not be kept then.</param>
    /// <returns>Whether it is new; false where the merchant has a record of this id already.</returns>
    /// <exception cref="ArgumentException">A property of the record is missing or out of range.</exception>
    /// <exception cref="SmartCustomerServiceException">The record could not be made durable; it may be recorded again.</exception>
    public ValueTask<bool> RecordAsync(UsageRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        var priced = Price(record);
        var appending = _store.AppendAsync(priced, cancellationToken);
        if (!appending.IsCompletedSuccessfully)
        {
            return RecordLaterAsync(appending, priced);
        }

        var isNew = appending.Result;
        Note(priced, isNew);
        return new(isNew);
    }

    /// <summary>
    /// Keeps the record of a turn. A store that fails does not fail the turn: that is logged, the turn with its attempts and costs is
    /// kept with the conversation, and the budgets have counted it.
    /// </summary>
    internal ValueTask TryRecordAsync(UsageRecord record, CancellationToken cancellationToken)
    {
        try
        {
            var recording = RecordAsync(record, cancellationToken);
            return recording.IsCompletedSuccessfully ? default : TryLaterAsync(recording, record.Merchant, cancellationToken);
        }
        catch (Exception exception)
        {
            CostLog.NotRecorded(_logger, record.Merchant, exception);
            return default;
        }
    }

    private async ValueTask TryLaterAsync(ValueTask<bool> recording, MerchantId merchant, CancellationToken cancellationToken)
    {
        try
        {
            await recording.ConfigureAwait(false);
        }
        catch (SmartCustomerServiceException)
        {
            // Logged where it was thrown.
        }
        catch (Exception exception)
        {
            // A cancelled turn may be committed all the same; what it cost is missing in the reports then.
            CostLog.NotRecorded(_logger, merchant, exception);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Keeps what work outside of turns took, such as embedding. A store that fails loses it, which is logged; the work stands.</summary>
    internal void RecordWork(ModelCall call)
    {
        // The id is new each time: such work is never repeated under the same name.
        var record = UsageRecord.OfWork(call.Profile.Id, Guid.NewGuid().ToString("N"), [.. call.Attempts], _time.GetUtcNow());
        _ = TryRecordAsync(record, CancellationToken.None).AsTask();
    }

    private async ValueTask<bool> RecordLaterAsync(ValueTask<bool> appending, UsageRecord record)
    {
        try
        {
            var isNew = await appending.ConfigureAwait(false);
            Note(record, isNew);
            return isNew;
        }
        catch (SmartCustomerServiceException exception)
        {
            CostLog.NotRecorded(_logger, record.Merchant, exception);
            throw;
        }
    }

    private void Note(UsageRecord record, bool isNew)
    {
        if (isNew && record.Models.Count > 0)
        {
            _gate.Recorded(record);
        }
    }

    private UsageRecord Price(UsageRecord record)
    {
        ModelUsage[]? priced = null;
        for (var i = 0; i < record.Models.Count; i++)
        {
            var usage = record.Models[i];
            if (usage.Cost is null && (usage.InputTokens > 0 || usage.OutputTokens > 0) && _prices.Find(usage.Model, record.At) is { } price)
            {
                priced ??= [.. record.Models];
                priced[i] = usage with { Cost = PriceTable.Cost(price, new TokenCounts(usage.InputTokens, usage.CachedInputTokens, usage.OutputTokens, usage.ReasoningTokens)) };
            }
        }

        return priced is null ? record : record with { Models = priced };
    }
}
