using System.Text.Json;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Benchmarks.Routing;

/// <summary>The public intent sets of the shared data.</summary>
internal static class IntentData
{
    /// <summary>The rows of a file, or null where it is absent.</summary>
    public static LabelledUtterance[]? Read(string file) => DataFolder.Find("intents/" + file) is { } path
        ? [.. File.ReadLines(path).Select(static line =>
        {
            using var row = JsonDocument.Parse(line);
            return new LabelledUtterance(row.RootElement.GetProperty("text").GetString()!, row.RootElement.GetProperty("intent").GetString()!);
        })]
        : null;

    /// <summary>Parts the rows by turns within each intent, after a shuffle.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="seed">The shuffle's seed.</param>
    /// <param name="isForTraining">Whether the row at a place within its intent, of so many, is for training.</param>
    public static (LabelledUtterance[] Training, LabelledUtterance[] Test) Split(LabelledUtterance[] rows, int seed, Func<int, bool> isForTraining)
    {
        var shuffled = rows.ToArray();
        new Random(seed).Shuffle(shuffled);
        var placed = shuffled.GroupBy(static row => row.Intent).SelectMany(static group => group.Select(static (row, place) => (row, place))).ToArray();
        return ([.. placed.Where(pair => isForTraining(pair.place)).Select(static pair => pair.row)], [.. placed.Where(pair => !isForTraining(pair.place)).Select(static pair => pair.row)]);
    }
}
