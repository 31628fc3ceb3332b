using System.Buffers;
using SmartCS.Sdk;
using SmartCS.Sdk.Routing;

namespace SmartCS.Cli.Eval.Slots;

/// <summary>Compares what the extractor finds with what people marked.</summary>
internal static class SlotsMeasurement
{
    // Where a value stands does not depend on the day; a fixed one gives the same figures every day.
    private static readonly DateTimeOffset s_now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly char[] s_digits = [.. "0123456789"];
    private static readonly SearchValues<char> s_numbers = SearchValues.Create("0123456789.,");

    /// <summary>
    /// Counts values that are found at exactly the marked place with the marked type. What the extractor finds of types that the file never marks is
    /// neither right nor wrong: nobody looked for it.
    /// </summary>
    public static SlotsFigures Measure(IReadOnlyList<LabelledMessage> messages)
    {
        var names = messages.SelectMany(static message => message.Slots).Select(static slot => slot.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var types = names.ToDictionary(static name => name, SlotTypeNames.Find, StringComparer.Ordinal);
        var counts = names.ToDictionary(static name => name, static _ => new Count(), StringComparer.Ordinal);
        var extractor = SlotExtractor.For(new SlotSettings());
        foreach (var message in messages)
        {
            var left = message.Slots.ToList();
            foreach (var slot in message.Slots)
            {
                counts[slot.Type].Marked++;
            }

            foreach (var found in extractor.Extract(message.Text, new SlotContext(s_now, Language(message.Text), null)))
            {
                Judge(found, left, names, types, counts);
            }
        }

        return SlotsFigures.Of(messages.Count, counts.Select(static pair => (pair.Key, pair.Value.Marked, pair.Value.Found, pair.Value.Right)));
    }

    private static void Judge(SlotValue found, List<LabelledSlot> left, List<string> names, Dictionary<string, SlotType?> types, Dictionary<string, Count> counts)
    {
        var match = left.FindIndex(slot => types[slot.Type] == found.Type && Place(found, slot.Type) == (slot.Start, slot.End));
        if (match >= 0)
        {
            counts[left[match].Type].Found++;
            counts[left[match].Type].Right++;
            left.RemoveAt(match);
        }
        else if (names.Find(name => types[name] == found.Type) is { } name)
        {
            counts[name].Found++;
        }
    }

    private static (int Start, int End) Place(SlotValue found, string type)
    {
        var (start, end) = (found.Source.Start, found.Source.Start + found.Source.Length);
        if (!SlotTypeNames.IsNumberAlone(type) || found.Text.IndexOfAny(s_digits) is not (>= 0 and var first))
        {
            return (start, end);
        }

        var rest = found.Text.AsSpan(first);
        var length = rest.IndexOfAnyExcept(s_numbers) is >= 0 and var other ? other : rest.Length;
        return (start + first, start + first + rest[..length].TrimEnd(".,").Length);
    }

    private static Locale Language(string text) => text.Any(static c => c is >= '\u3400' and <= '\u9FFF') ? Locale.Chinese : Locale.English;

    private sealed class Count
    {
        public int Marked { get; set; }

        public int Found { get; set; }

        public int Right { get; set; }
    }
}
