using System.CommandLine;
using System.Globalization;
using SmartCS.Cli.Records;
using SmartCS.Sdk;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Stores.Sqlite;
using Spectre.Console;

namespace SmartCS.Cli.Usage;

/// <summary><c>smartcs usage</c>: what a merchant's turns took and led to.</summary>
internal static class UsageCommand
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK"];

    public static Command Create(CommandConsole console)
    {
        var from = Instant("--from", "The first day or instant, UTC. Default the Monday of this week.");
        var to = Instant("--to", "The last day, or the instant after the last. Default now.");
        var by = new Option<UsageGrouping>("--by")
        {
            Description = $"What makes a row: {string.Join(", ", Enum.GetNames<UsageGrouping>()).ToLowerInvariant()}.",
            HelpName = "what",
            DefaultValueFactory = _ => UsageGrouping.Intent,
            CustomParser = ParseGrouping,
        };
        var currency = new Option<string?>("--currency") { Description = "Give all costs in this currency, such as CNY; needs --rate for each other one.", HelpName = "code" };
        var rates = new Option<string[]>("--rate") { Description = "What one unit of a currency is worth in another, such as USD:CNY=7.1; may be given several times.", HelpName = "rate" };
        var (record, merchant, json) = (SharedOptions.Record(), SharedOptions.Merchant(), SharedOptions.Json());
        var command = new Command("usage", "Show what turns took and led to: models, tokens, cost, resolved conversations.") { record, merchant, from, to, by, currency, rates, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            console,
            parsed.GetRequiredValue(record),
            Query(parsed.GetRequiredValue(merchant), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(by), parsed.GetValue(currency)),
            [.. (parsed.GetValue(rates) ?? []).Select(ParseRate)],
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    private static UsageQuery Query(MerchantId merchant, (DateTimeOffset At, bool IsDay)? from, (DateTimeOffset At, bool IsDay)? to, UsageGrouping by, string? currency)
    {
        var now = TimeProvider.System.GetUtcNow();
        var monday = new DateTimeOffset(now.UtcDateTime.Date.AddDays(-(((int)now.DayOfWeek + 6) % 7)), TimeSpan.Zero);

        // A last day is meant with all its hours.
        var end = to is { } given ? (given.IsDay ? given.At.AddDays(1) : given.At) : now.AddTicks(1);
        var query = new UsageQuery { Merchant = merchant, From = from?.At ?? (monday < end ? monday : end.AddDays(-7)), To = end, GroupBy = by, Currency = currency };
        if (query.To < query.From)
        {
            throw new CommandException("--to lies before --from.");
        }

        return currency is null || Money.IsCurrency(currency) ? query : throw new CommandException($"--currency is '{currency}'; allowed is an ISO 4217 code such as CNY or USD.");
    }

    private static async Task<int> RunAsync(CommandConsole console, string record, UsageQuery query, IReadOnlyList<ExchangeRate> rates, bool json, CancellationToken cancellationToken)
    {
        Record.Require(record);
        using var store = new SqliteUsageStore(new SqliteStoreOptions { Path = record });
        using var prices = PriceBook.FromPrices([], rates);
        var report = await new UsageReports(store, prices).QueryAsync(query, cancellationToken).ConfigureAwait(false);
        if (json)
        {
            JsonOutput.WriteRecord(console, report);
        }
        else
        {
            UsageTable.Write(console, report);
        }

        return ExitCodes.Done;
    }

    private static Option<(DateTimeOffset At, bool IsDay)?> Instant(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "date",
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;
            if (DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
            {
                return (instant, text.Length == Formats[0].Length);
            }

            result.AddError($"{name} is '{CommandConsole.Flatten(text)}'; allowed is a date such as 2026-01-31, or an instant such as 2026-01-31T08:00:00+08:00.");
            return null;
        },
    };

    private static UsageGrouping ParseGrouping(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;
        foreach (var value in Enum.GetValues<UsageGrouping>())
        {
            if (text.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        result.AddError($"--by is '{CommandConsole.Flatten(text)}'; allowed are {string.Join(", ", Enum.GetNames<UsageGrouping>()).ToLowerInvariant()}.");
        return default;
    }

    // USD:CNY=7.1
    private static ExchangeRate ParseRate(string text)
    {
        var isRate = text is { Length: > 8 } && text[3] == ':' && text[7] == '=' && Money.IsCurrency(text[..3]) && Money.IsCurrency(text[4..7]);
        return isRate && decimal.TryParse(text.AsSpan(8), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
            ? new ExchangeRate { Currency = text[..3], To = text[4..7], Rate = rate }
            : throw new CommandException($"--rate is '{text}'; allowed is a rate such as USD:CNY=7.1.");
    }
}
