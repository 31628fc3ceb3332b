using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Benchmarks.Catalogue;

/// <summary>SQLite FTS5 over the same entries: an in-memory table, a prepared statement, bm25, terms joined by OR.</summary>
internal sealed class Fts5 : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Dictionary<string, int> _numbers = [];
    private readonly TokenBuffer _buffer = new();
    private readonly bool _isSameTokens;
    private readonly SqliteCommand _search;
    private readonly SqliteParameter _match;

    /// <summary>Fills a table.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="isSameTokens">
    /// Whether the table holds the very terms of the SDK's analysis, each as a made-up word, so that both sides index and look for
    /// the same; otherwise it holds the texts under FTS5's own porter tokenizer.
    /// </param>
    /// <param name="top">How many results a search gives.</param>
    public Fts5(IEnumerable<KnowledgeEntry> entries, bool isSameTokens, int top)
    {
        _isSameTokens = isSameTokens;
        _connection.Open();
        Execute($"CREATE VIRTUAL TABLE entries USING fts5(id UNINDEXED, title, body, facets, tokenize = '{(isSameTokens ? "ascii" : "porter unicode61")}')");
        Fill(entries);
        Execute("INSERT INTO entries(entries) VALUES ('optimize')");
        _search = Command($"SELECT id, bm25(entries) AS score FROM entries WHERE entries MATCH $match ORDER BY score LIMIT {top}");
        _match = _search.Parameters.Add("$match", SqliteType.Text);
        _search.Prepare();
    }

    /// <summary>Writes a query in FTS5's language, outside of the timing.</summary>
    public string Match(string query)
    {
        TextAnalyzer.Analyze(query, _buffer);
        var tokens = _buffer.Tokens.ToArray();
        var keepsStops = tokens.All(token => token.IsStop);
        var terms = new List<string>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (keepsStops || !tokens[i].IsStop)
            {
                terms.Add(_isSameTokens ? Word(i) : Quoted(query.Substring(tokens[i].SourceStart, tokens[i].SourceLength)));
            }
        }

        return string.Join(" OR ", terms.Distinct());
    }

    /// <summary>Runs a query and reads all of its results.</summary>
    public int Search(string match)
    {
        _match.Value = match;
        using var reader = _search.ExecuteReader();
        var count = 0;
        while (reader.Read())
        {
            count += reader.GetString(0).Length > 0 && reader.GetDouble(1) < 0 ? 1 : 0;
        }

        return count;
    }

    public void Dispose()
    {
        _search.Dispose();
        _connection.Dispose();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", string.Empty, StringComparison.Ordinal)}\"";

    private void Fill(IEnumerable<KnowledgeEntry> entries)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = Command("INSERT INTO entries VALUES ($id, $title, $body, $facets)");
        var parameters = new[] { "$id", "$title", "$body", "$facets" }.Select(name => insert.Parameters.Add(name, SqliteType.Text)).ToArray();
        foreach (var entry in entries)
        {
            parameters[0].Value = entry.Id.Value;
            parameters[1].Value = Column([entry.Title, .. entry.Alternatives]);
            parameters[2].Value = Column([entry.Body]);
            parameters[3].Value = Column([.. entry.Tags, .. entry.Identifiers, .. entry.Facets.Select(facet => facet.Value.Text).OfType<string>()]);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private string Column(IEnumerable<string> texts)
    {
        if (!_isSameTokens)
        {
            return string.Join('\n', texts);
        }

        var words = new List<string>();
        foreach (var text in texts)
        {
            TextAnalyzer.Analyze(text, _buffer);
            for (var i = 0; i < _buffer.Count; i++)
            {
                words.Add(Word(i));
            }
        }

        return string.Join(' ', words);
    }

    private string Word(int token)
    {
        var term = _buffer.Term(token).ToString();
        if (!_numbers.TryGetValue(term, out var number))
        {
            _numbers.Add(term, number = _numbers.Count);
        }

        return $"w{number}";
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The statements are put together from constants.")]
    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
