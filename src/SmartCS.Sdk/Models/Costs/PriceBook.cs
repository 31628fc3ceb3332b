using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>What models cost, by the name that they are registered under and by date, and what currencies are worth in one another.</summary>
/// <remarks>
/// Safe for concurrent use. Everything is read when the host starts or, without a host, at first use; any problem is then
/// an exception that lists them all. Later changes are taken up by themselves; a change with a problem is refused as a
/// whole, the last good book stays in force, and <see cref="Problems"/> and the log say what is wrong. Disposing it ends
/// the watching; the prices stay.
/// </remarks>
public sealed class PriceBook : IDisposable
{
    private readonly Lock _gate = new();
    private readonly PriceSource[] _sources;
    private readonly Action<PriceTable, List<SettingProblem>>? _check;
    private readonly ILogger _logger;
    private volatile PriceTable? _table;
    private volatile IReadOnlyList<SettingProblem> _problems = [];
    private bool _isRead;

    internal PriceBook(IEnumerable<PriceSource> sources, Action<PriceTable, List<SettingProblem>>? check = null, ILogger<PriceBook>? logger = null)
    {
        _sources = [.. sources];
        _check = check;
        _logger = logger ?? NullLogger<PriceBook>.Instance;
    }

    /// <summary>What is wrong in the settings as last read; empty where everything is in force.</summary>
    public IReadOnlyList<SettingProblem> Problems
    {
        get
        {
            ReadOnce();
            return _problems;
        }
    }

    /// <summary>Called after a change that is in force, without any lock.</summary>
    internal event Action? Changed;

    /// <summary>Whether no model has a price.</summary>
    internal bool IsEmpty => Table.IsEmpty;

    private PriceTable Table => _table ?? Load();

    /// <summary>Makes a book of the given prices.</summary>
    /// <param name="prices">The prices; several of one model begin at different instants.</param>
    /// <param name="rates">The rates between currencies; null means none.</param>
    /// <returns>The book.</returns>
    /// <exception cref="PriceSettingsException">A price or rate is out of range or stands twice.</exception>
    public static PriceBook FromPrices(IReadOnlyList<ModelPrice> prices, IReadOnlyList<ExchangeRate>? rates = null)
    {
        ArgumentNullException.ThrowIfNull(prices);
        var book = new PriceBook([new CodePriceSource(prices, rates ?? [])]);
        book.Load();
        return book;
    }

    /// <summary>Reads a configuration section, and follows its reloads.</summary>
    /// <param name="section">The section with the groups <c>Models</c> and <c>Rates</c>.</param>
    /// <param name="logger">Where refused changes are logged; null means nowhere.</param>
    /// <returns>The book.</returns>
    /// <exception cref="PriceSettingsException">A setting cannot be used.</exception>
    public static PriceBook FromConfiguration(IConfiguration section, ILogger<PriceBook>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        var book = new PriceBook([new ConfigurationPriceSource(section)], null, logger);
        book.Load();
        return book;
    }

    /// <summary>The price of a model at an instant.</summary>
    /// <param name="model">The name of the registered model.</param>
    /// <param name="at">The instant.</param>
    /// <returns>The price; null where the model has none, or none yet.</returns>
    public ModelPrice? Find(string model, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Table.Find(model, at);
    }

    /// <summary>What tokens cost, in the currency of the model's price, with all its decimals. Tokens that a vendor had in its cache are part of its input tokens, and reasoning is part of its output tokens.</summary>
    /// <param name="usage">The tokens.</param>
    /// <param name="model">The name of the registered model.</param>
    /// <param name="at">The instant whose price holds.</param>
    /// <returns>The cost; null where the model has no price.</returns>
    public Money? CostOf(UsageDetails usage, string model, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return Find(model, at) is { } price ? PriceTable.Cost(price, TokenCounts.Of(usage)) : null;
    }

    /// <summary>What an attempt cost.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="at">The instant whose price holds.</param>
    /// <returns>The cost that it has already, or else that of its tokens; null where nothing was spent or the model has no price.</returns>
    public Money? CostOf(ModelAttempt attempt, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return attempt.Cost ?? (attempt.Usage is { } usage ? CostOf(usage, attempt.Model, at) : null);
    }

    /// <summary>Converts an amount by the rates of an instant: directly, backwards, or by way of one other currency. Nothing is rounded.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">The ISO 4217 code of the currency wanted.</param>
    /// <param name="at">The instant.</param>
    /// <returns>The amount in that currency; null where no rate leads there.</returns>
    public Money? Convert(Money amount, string currency, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return Table.Convert(amount.Amount, amount.Currency, currency, at) is { } converted ? new Money(converted, currency) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var source in _sources)
        {
            source.Dispose();
        }
    }

    /// <summary>Reads everything unless that was done already.</summary>
    /// <exception cref="PriceSettingsException">There is a problem, and there has been one ever since the first reading.</exception>
    internal PriceTable Load()
    {
        ReadOnce();
        return _table ?? throw new PriceSettingsException(_problems);
    }

    private void ReadOnce()
    {
        lock (_gate)
        {
            if (_isRead)
            {
                return;
            }

            foreach (var source in _sources)
            {
                // Watching begins first: a change during the reading is then read again instead of missed.
                source.Watch(Refresh);
            }

            Read();
            _isRead = true;
        }
    }

    private void Refresh()
    {
        lock (_gate)
        {
            Read();
        }

        Changed?.Invoke();
    }

    private void Read()
    {
        var problems = new List<SettingProblem>();
        var contents = _sources.Select(static source => source.Read()).ToList();
        foreach (var content in contents)
        {
            problems.AddRange(content.Problems);
        }

        PriceRules.Check([.. contents.SelectMany(static content => content.Prices)], [.. contents.SelectMany(static content => content.Rates)], problems);
        if (problems.Count == 0)
        {
            var table = PriceTable.Create(contents.SelectMany(static content => content.Prices).Select(static placed => placed.Price), contents.SelectMany(static content => content.Rates).Select(static placed => placed.Rate));
            _check?.Invoke(table, problems);
            if (problems.Count == 0)
            {
                _table = table;
                CostLog.PricesInForce(_logger, table.Models);
            }
        }

        var known = _problems;
        _problems = problems;
        foreach (var problem in _table is null ? [] : problems.Except(known))
        {
            CostLog.PriceRefused(_logger, problem.Path, problem.Value, problem.Allowed);
        }
    }
}
