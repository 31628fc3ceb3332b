using SmartCS.Sdk.Learning.Clusters;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Learning;

/// <summary>Answers what shoppers said of late that was not understood or not answered, and which intents could be made of it.</summary>
/// <remarks>
/// Safe for concurrent use. The same utterances give the same report. A report over 5,000 different utterances takes about two seconds
/// of two cores and 150 megabytes while it is made; one over 1,000, a tenth of it.
/// </remarks>
public sealed class DriftReports
{
    private const long MaxSpanDays = 3_650;

    private readonly IUnclearUtteranceStore _store;
    private readonly IUsageStore? _usage;

    /// <summary>Creates the reports.</summary>
    /// <param name="store">Where the utterances are.</param>
    /// <param name="usage">Where turns are counted, so that the report can say what share of them was not clear; null means nowhere.</param>
    public DriftReports(IUnclearUtteranceStore store, IUsageStore? usage = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        _usage = usage;
    }

    /// <summary>Makes a report.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="intents">The intents that there are, for the nearest of each proposal; null means <see cref="BuiltInIntents.All"/>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The merchant is missing, the time ends before it begins or is longer than ten years, or a number is out of range.</exception>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read.</exception>
    public async ValueTask<DriftReport> QueryAsync(DriftQuery query, IReadOnlyList<IntentDefinition>? intents = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        Require(query);
        var first = DateOnly.FromDateTime(query.From.UtcDateTime);
        var last = DateOnly.FromDateTime((query.To > query.From ? query.To.AddTicks(-1) : query.To).UtcDateTime);
        var counts = await _store.CountAsync(query.Merchant, first, last, cancellationToken).ConfigureAwait(false);
        var utterances = new DistinctUtterances();
        await foreach (var utterance in _store.ReadAsync(query.Merchant, query.From, query.To, cancellationToken).ConfigureAwait(false))
        {
            utterances.Add(utterance);
        }

        var turns = await CountTurnsAsync(query.Merchant, first, last, cancellationToken).ConfigureAwait(false);
        var considered = utterances.Newest();
        var proposals = IntentProposals.Of(considered, intents ?? BuiltInIntents.All, query, cancellationToken);
        var total = counts.Sum(static count => count.Count);
        var size = considered.Sum(static utterance => utterance.Count);
        return new DriftReport
        {
            Query = query,
            Counts = counts,
            Total = total,
            Turns = turns,
            Share = turns is > 0 ? Math.Min(1, (double)total / turns.Value) : null,
            Proposals = proposals,
            Considered = size,
            Scattered = size - proposals.Sum(static proposal => proposal.Size),
        };
    }

    private static void Require(DriftQuery query)
    {
        ArgumentException.ThrowIfNullOrEmpty(query.Merchant.Value, "query.Merchant");
        if (query.To < query.From)
        {
            throw new ArgumentException("The time ends before it begins.", nameof(query));
        }

        if ((query.To - query.From).TotalDays > MaxSpanDays)
        {
            throw new ArgumentException("The time is longer than ten years.", nameof(query));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(query.MinSize, 2, "query.MinSize");
        ArgumentOutOfRangeException.ThrowIfLessThan(query.MaxProposals, 1, "query.MaxProposals");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.MaxProposals, 200, "query.MaxProposals");
        ArgumentOutOfRangeException.ThrowIfLessThan(query.MaxExamples, 1, "query.MaxExamples");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.MaxExamples, 100, "query.MaxExamples");
    }

    private async ValueTask<long?> CountTurnsAsync(MerchantId merchant, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        if (_usage is null)
        {
            return null;
        }

        var from = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var to = last == DateOnly.MaxValue ? DateTimeOffset.MaxValue : new DateTimeOffset(last.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var turns = 0L;
        await foreach (var record in _usage.ReadAsync(merchant, from, to, cancellationToken).ConfigureAwait(false))
        {
            turns += record.Conversation is null ? 0 : 1;
        }

        return turns == 0 ? null : turns;
    }
}
