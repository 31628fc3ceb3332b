using System.Globalization;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Makes the answers that are offered with a question.</summary>
internal sealed class ChoiceMaker(Standing standing)
{
    private const int MaxChoices = 10;
    private const int LongestOffered = 40;
    private const double LeastWeight = 1e-6;

    public GuideQuestion Property(FacetColumn column, double[] masses, double gain, int choices)
    {
        choices = Math.Clamp(choices, 0, MaxChoices);
        var (counts, numbers) = Count(column);
        return new GuideQuestion
        {
            Key = column.Key,
            Kind = column.Facet.Kind,
            Label = column.Facet.Label,
            Unit = column.Facet.Unit,
            Gain = gain,
            Choices = column.Facet.Kind switch
            {
                GuideQuestionKind.Flag => [],
                GuideQuestionKind.Number when numbers.DistinctBy(static pair => pair.Number).Count() > choices => Ranges(numbers, choices),
                _ => Values(column, masses, counts, choices),
            },
        };
    }

    public GuideQuestion Price(double gain, int choices)
    {
        var numbers = new List<(double Number, double Weight)>();
        foreach (var product in standing.Index.Prices.Ascending)
        {
            if (standing.Weights[product] > LeastWeight)
            {
                numbers.Add((standing.Index.Prices.Lowest[product], standing.Weights[product]));
            }
        }

        return new GuideQuestion
        {
            Key = GuideQuestion.PriceKey,
            Kind = GuideQuestionKind.Price,
            Label = GuideLabels.Price,
            Unit = standing.Index.Currency,
            Gain = gain,
            Choices = Ranges(numbers, Math.Clamp(choices, 0, MaxChoices)),
        };
    }

    private static List<GuideChoice> Values(FacetColumn column, double[] masses, int[] counts, int choices)
    {
        var offered = new List<GuideChoice>();
        var order = Enumerable.Range(0, column.Cells.Length)
            .Where(cell => counts[cell] > 0 && column.Cells[cell].Text.Length <= LongestOffered)
            .OrderByDescending(cell => masses[column.FirstCell + cell]).ThenByDescending(cell => counts[cell]).ThenBy(static cell => cell);
        foreach (var cell in order.Take(choices))
        {
            offered.Add(new GuideChoice { Text = column.Cells[cell].Text, Value = column.Cells[cell].Text, Products = counts[cell] });
        }

        return offered;
    }

    // Ranges of about the same likelihood, of ascending numbers, cut at numbers that are easy to say.
    private static List<GuideChoice> Ranges(List<(double Number, double Weight)> numbers, int choices)
    {
        var whole = numbers.Sum(static pair => pair.Weight);
        var cuts = new List<double>();
        var sum = 0.0;
        foreach (var (number, weight) in numbers)
        {
            sum += weight;
            if (choices > 1 && cuts.Count < choices - 1 && sum >= whole * (cuts.Count + 1) / choices)
            {
                var cut = Nice(number);
                if (cut > numbers[0].Number && cut < numbers[^1].Number && (cuts.Count == 0 || cut > cuts[^1]))
                {
                    cuts.Add(cut);
                }
            }
        }

        var offered = new List<GuideChoice>();
        for (var i = 0; cuts.Count > 0 && i <= cuts.Count; i++)
        {
            double? low = i == 0 ? null : cuts[i - 1];
            double? high = i == cuts.Count ? null : cuts[i];
            var count = numbers.Count(pair => pair.Number >= (low ?? double.NegativeInfinity) && pair.Number <= (high ?? double.PositiveInfinity));
            if (count > 0)
            {
                offered.Add(new GuideChoice { Text = low is null ? "≤ " + Text(high!.Value) : high is null ? "≥ " + Text(low.Value) : $"{Text(low.Value)} - {Text(high.Value)}", Minimum = low, Maximum = high, Products = count });
            }
        }

        return offered;
    }

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    // 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 and their tenfolds.
    private static double Nice(double number)
    {
        if (number == 0)
        {
            return 0;
        }

        var scale = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(number))));
        var lead = Math.Abs(number) / scale;
        var best = 1.0;
        foreach (var step in (ReadOnlySpan<double>)[1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10])
        {
            best = Math.Abs(step - lead) < Math.Abs(best - lead) ? step : best;
        }

        return Math.Round(Math.Sign(number) * best * scale, 10);
    }

    private (int[] Counts, List<(double Number, double Weight)> Numbers) Count(FacetColumn column)
    {
        var counts = new int[column.Cells.Length];
        for (var i = 0; i < column.Documents.Length; i++)
        {
            // What is all but out of the question is not offered.
            counts[column.Rows[i]] += standing.Weights[column.Documents[i]] > LeastWeight ? 1 : 0;
        }

        var numbers = new List<(double, double)>();
        foreach (var i in column.Ascending)
        {
            var weight = standing.Weights[column.Documents[i]];
            if (weight > LeastWeight)
            {
                numbers.Add((column.Cells[column.Rows[i]].Number, weight));
            }
        }

        return (counts, numbers);
    }
}
