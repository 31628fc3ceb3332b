using Microsoft.Extensions.Options;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>The rules of <see cref="SqliteStoreOptions"/>: a wrong setting is named with its value and what is allowed.</summary>
internal sealed class SqliteStoreOptionsValidator : IValidateOptions<SqliteStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, SqliteStoreOptions options)
    {
        var problems = new List<string>(2);
        if (string.IsNullOrWhiteSpace(options.Path) || options.Path.Contains('\0', StringComparison.Ordinal))
        {
            problems.Add($"{nameof(SqliteStoreOptions)}.{nameof(options.Path)} is '{options.Path}'; it must name the record file, such as 'data/shop.db'.");
        }
        else if (options.Path is ":memory:" || options.Path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add($"{nameof(SqliteStoreOptions)}.{nameof(options.Path)} is '{options.Path}'; it must be the path of a file. For a record in memory leave SQLite out: the in-memory stores are the default.");
        }

        if (options.BusyTimeout < TimeSpan.Zero || options.BusyTimeout > SqliteStoreOptions.MaxBusyTimeout)
        {
            problems.Add($"{nameof(SqliteStoreOptions)}.{nameof(options.BusyTimeout)} is {options.BusyTimeout}; allowed are {TimeSpan.Zero} to {SqliteStoreOptions.MaxBusyTimeout}.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    public static void Require(SqliteStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var result = new SqliteStoreOptionsValidator().Validate(null, options);
        if (result.Failed)
        {
            throw new ArgumentException(result.FailureMessage, nameof(options));
        }
    }
}
