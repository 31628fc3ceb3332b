using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Eval.Answers;

/// <summary>Reads questions with the ids of the entries that answer them.</summary>
internal static class LabelledQuestions
{
    /// <summary>Reads a file.</summary>
    public static async Task<IReadOnlyList<LabelledQuestion>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var questions = new List<LabelledQuestion>();
        await foreach (var row in EvalRows.ReadAsync(path, cancellationToken).ConfigureAwait(false))
        {
            // A row without answers would be taken for one that must not be answered.
            if (!row.Has("answers"))
            {
                throw row.Error("answers is missing; the row must have it, empty where the question must not be answered.");
            }

            var text = row.Text("question");
            if (string.IsNullOrWhiteSpace(text))
            {
                throw row.Error("question is empty; allowed is a text.");
            }

            questions.Add(new LabelledQuestion { Text = text, Answers = [.. row.List("answers").Select(id => ToEntry(row, id))] });
        }

        return questions.Count > 0 ? questions : throw new CommandException($"'{path}' has no questions; at least 1 is needed.");
    }

    private static EntryId ToEntry(EvalRow row, string id)
    {
        try
        {
            return new EntryId(id);
        }
        catch (ArgumentException)
        {
            throw row.Error($"answers has '{CommandConsole.Flatten(id)}'; allowed are 1 to 128 characters without control characters.");
        }
    }
}
