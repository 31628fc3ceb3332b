namespace SmartCS.Cli.Eval;

/// <summary>What people thought of products for queries.</summary>
internal static class Judgments
{
    /// <summary>The ratings by query, in the order of the file. A rating given again replaces the earlier one.</summary>
    public static async Task<IReadOnlyList<(string Query, IReadOnlyDictionary<string, double> Ratings)>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var ratings = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        var order = new List<string>();
        await foreach (var row in EvalRows.ReadAsync(path, cancellationToken).ConfigureAwait(false))
        {
            var query = row.Text("query");
            if (!ratings.TryGetValue(query, out var ofQuery))
            {
                ratings[query] = ofQuery = new Dictionary<string, double>(StringComparer.Ordinal);
                order.Add(query);
            }

            var rating = row.Number("rating");
            ofQuery[row.Text("product_id")] = rating is >= 0 and <= 100 ? rating : throw row.Error($"rating is {rating}; allowed are 0 to 100.");
        }

        return [.. order.Select(query => (query, (IReadOnlyDictionary<string, double>)ratings[query]))];
    }
}
