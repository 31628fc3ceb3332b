using System.Globalization;

namespace SmartCS.Sdk.Models;

/// <summary>Sums up records, given in the order of their instants, into the rows of a report.</summary>
internal sealed class UsageSummary(UsageQuery query, PriceBook prices)
{
    private readonly Dictionary<string, UsageTally> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<ConversationId> _handedOff = [];
    private readonly UsageTally _total = new(null);
    private readonly List<string?> _keys = [];
    private UsageTally? _none;

    public void Add(UsageRecord record)
    {
        if (record is { IsHandedOff: true, Conversation: { } conversation })
        {
            _handedOff.Add(conversation);
        }

        _total.AddTurn(record);
        foreach (var usage in record.Models)
        {
            Add(usage, _total, record.At);
        }

        switch (query.GroupBy)
        {
            case UsageGrouping.None:
                break;
            case UsageGrouping.Model:
                AddByUsage(record, static usage => usage.Model);
                break;
            case UsageGrouping.Purpose:
                AddByUsage(record, static usage => usage.Purpose.ToString());
                break;
            default:
                var row = RowOf(KeyOf(record));
                row.AddTurn(record);
                foreach (var usage in record.Models)
                {
                    Add(usage, row, record.At);
                }

                break;
        }
    }

    public UsageReport Report()
    {
        var currency = query.Currency ?? (_total.Costs.Count == 1 ? _total.Costs.Keys.First() : null);
        var rows = _rows.Values.Concat(_none is null ? [] : [_none]).Select(row => row.ToRow(currency, query.Currency is not null, _handedOff));
        return new UsageReport
        {
            Query = query,
            Rows = query.GroupBy == UsageGrouping.Day
                ? [.. rows.OrderBy(static row => row.Key, StringComparer.Ordinal)]
                : [.. rows.OrderByDescending(static row => row.Cost?.Amount ?? 0).ThenByDescending(static row => row.Turns).ThenBy(static row => row.Key is null).ThenBy(static row => row.Key, StringComparer.Ordinal)],
            Total = _total.ToRow(currency, query.Currency is not null, _handedOff),
        };
    }

    // A turn counts once in each row that it has an attempt in; one without attempts in the row of those without.
    private void AddByUsage(UsageRecord record, Func<ModelUsage, string> keyOf)
    {
        _keys.Clear();
        foreach (var usage in record.Models)
        {
            var key = keyOf(usage);
            var row = RowOf(key);
            if (!_keys.Contains(key))
            {
                _keys.Add(key);
                row.AddTurn(record);
            }

            Add(usage, row, record.At);
        }

        if (record.Models.Count == 0)
        {
            RowOf(null).AddTurn(record);
        }
    }

    private void Add(ModelUsage usage, UsageTally row, DateTimeOffset at) =>
        row.AddUsage(usage, query.Currency is { } currency && usage.Cost is { } cost ? prices.Convert(cost, currency, at) : null);

    private string? KeyOf(UsageRecord record) => query.GroupBy switch
    {
        UsageGrouping.Intent => record.Intent,
        UsageGrouping.Outcome => record.Outcome?.ToString(),
        UsageGrouping.Day => BudgetPeriods.Day(record.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => record.Conversation?.Value,
    };

    private UsageTally RowOf(string? key)
    {
        if (key is null)
        {
            return _none ??= new UsageTally(null);
        }

        if (!_rows.TryGetValue(key, out var row))
        {
            row = new UsageTally(key);
            _rows.Add(key, row);
        }

        return row;
    }
}
