using System.Text;
using SmartCS.Sdk.Routing;

namespace SmartCS.Cli.Eval.Intents;

/// <summary>Chooses the utterances that would teach the classifier most as examples of their intent: those it got wrong or was least sure of, each kind once.</summary>
internal static class ExampleSuggestions
{
    private const int PerIntent = 5;

    // Utterances that share more of their letter pairs than this teach the same.
    private const double Alike = 0.6;

    // From this margin on, the classifier knows well enough.
    private const double SureMargin = 0.3;

    /// <summary>The utterances to add, by intent, the intents with most to learn first.</summary>
    public static IReadOnlyList<(string Intent, IReadOnlyList<JudgedUtterance> Utterances)> Find(IReadOnlyList<JudgedUtterance> test, IReadOnlyList<LabelledUtterance> train)
    {
        var known = train.Select(static example => Normalise(example.Text)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. test.Where(row => Worth(row) > 0 && !known.Contains(Normalise(row.Text)))
                .GroupBy(static row => row.Intent!, StringComparer.Ordinal)
                .OrderByDescending(static group => group.Sum(Worth)).ThenBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group => (group.Key, Choose(group.OrderByDescending(Worth).ThenBy(static row => row.Text, StringComparer.Ordinal)))),
        ];
    }

    // A mistake is worth more than a doubt, and the surer mistake more than the other.
    private static double Worth(JudgedUtterance row) => row.IsRight ? Math.Max(0, SureMargin - row.Prediction.Margin) : 1 + row.Prediction.Confidence;

    private static IReadOnlyList<JudgedUtterance> Choose(IEnumerable<JudgedUtterance> rows)
    {
        var chosen = new List<(JudgedUtterance Row, HashSet<(char, char)> Pairs)>();
        foreach (var row in rows)
        {
            var pairs = Pairs(row.Text);
            if (chosen.TrueForAll(other => Similarity(pairs, other.Pairs) <= Alike))
            {
                chosen.Add((row, pairs));
            }

            if (chosen.Count == PerIntent)
            {
                break;
            }
        }

        return [.. chosen.Select(static item => item.Row)];
    }

    private static HashSet<(char First, char Second)> Pairs(string text)
    {
        var plain = Normalise(text);
        return plain.Length == 1 ? [(plain[0], ' ')] : [.. plain.Zip(plain.Skip(1))];
    }

    private static double Similarity(HashSet<(char, char)> one, HashSet<(char, char)> other)
    {
        var common = one.Count(other.Contains);
        return one.Count + other.Count == 0 ? 1 : 2.0 * common / (one.Count + other.Count);
    }

    private static string Normalise(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }
}
