using SmartCS.Sdk.Routing;

namespace SmartCS.Cli.Eval.Intents;

/// <summary>Reads rows of text and intent.</summary>
internal static class IntentRows
{
    /// <summary>Reads utterances with their intents; none where there is no file.</summary>
    public static async Task<IReadOnlyList<LabelledUtterance>> ReadAsync(string? path, CancellationToken cancellationToken)
    {
        var rows = new List<LabelledUtterance>();
        if (path is not null)
        {
            await foreach (var row in EvalRows.ReadAsync(path, cancellationToken).ConfigureAwait(false))
            {
                var intent = row.Text("intent");
                rows.Add(string.IsNullOrWhiteSpace(intent) ? throw row.Error("intent is empty; allowed is a name.") : new LabelledUtterance(row.Text("text"), intent));
            }
        }

        return rows;
    }

    /// <summary>Reads utterances that have no intent, whatever the rows call it; none where there is no file.</summary>
    public static async Task<IReadOnlyList<string>> ReadOutOfScopeAsync(string? path, CancellationToken cancellationToken)
    {
        var rows = new List<string>();
        if (path is not null)
        {
            await foreach (var row in EvalRows.ReadAsync(path, cancellationToken).ConfigureAwait(false))
            {
                rows.Add(row.Text("text"));
            }
        }

        return rows;
    }

    /// <summary>Requires that a file has rows.</summary>
    public static void RequireRows<T>(string path, IReadOnlyList<T> rows)
    {
        if (rows.Count == 0)
        {
            throw new CommandException($"'{path}' has no rows; at least 1 is needed.");
        }
    }
}
