using System.Text.Json;
using System.Text.Json.Nodes;
using SmartCS.Cli.Files;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>A task: what a shopper wants, as the actions that a clerk would take.</summary>
internal sealed record RetailTask(string Id, IReadOnlyList<RetailAction> Actions)
{
    /// <summary>Reads the tasks of a file.</summary>
    /// <exception cref="CommandException">The file holds no tasks.</exception>
    public static async Task<IReadOnlyList<RetailTask>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (await RetailData.ReadJsonAsync(path, cancellationToken).ConfigureAwait(false) is not JsonArray tasks)
        {
            throw new CommandException($"'{path}' is no file of tasks: it must hold an array.");
        }

        List<RetailTask> read = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (var task in tasks)
        {
            var id = task?["id"]?.ToString();
            if (string.IsNullOrWhiteSpace(id) || id.Any(static letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.')) || id[0] == '.')
            {
                throw new CommandException($"'{path}', task {read.Count + 1}: \"id\" is '{CommandConsole.Flatten(id ?? string.Empty)}'; allowed are letters, digits, '-', '_' and '.', not first.");
            }

            if (!ids.Add(id))
            {
                throw new CommandException($"'{path}' has two tasks with the id '{id}'.");
            }

            read.Add(new RetailTask(id, [.. ReadActions(task!, path, id)]));
        }

        return read;
    }

    private static IEnumerable<RetailAction> ReadActions(JsonNode task, string path, string id)
    {
        JsonNode? actions;
        try
        {
            actions = task["evaluation_criteria"]?["actions"] ?? task["actions"];
        }
        catch (InvalidOperationException exception)
        {
            throw new CommandException($"'{path}', task '{id}' is no object with \"evaluation_criteria\".", exception);
        }

        foreach (var action in actions as JsonArray ?? [])
        {
            if (action is not JsonObject || action["name"]?.GetValueKind() != JsonValueKind.String)
            {
                throw new CommandException($"'{path}', task '{id}' has an action without a \"name\".");
            }

            yield return new RetailAction(action["name"]!.GetValue<string>(), (action["arguments"] as JsonObject)?.DeepClone().AsObject() ?? []);
        }
    }
}
