using BenchmarkDotNet.Attributes;
using SmartCS.Sdk.Benchmarks.Catalogue;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Benchmarks.Micro;

/// <summary>One search over the catalogue, and the analysis of a query.</summary>
[MemoryDiagnoser]
public class KnowledgeBenchmarks
{
    private readonly TokenBuffer _buffer = new();
    private readonly InProcessKnowledgeIndex _index = new();
    private SearchQuery[] _queries = [];
    private int _next;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        var catalogue = await Electronics.LoadAsync() ?? throw new InvalidOperationException("The electronics catalogue is not there.");
        await _index.ApplyAsync(Electronics.Merchant, catalogue.ToRevisions(TimeProvider.System.GetUtcNow()), 0, catalogue.Entries.Count);
        _queries = catalogue.Queries.Select(text => new SearchQuery { Text = text }).ToArray();
    }

    [Benchmark]
    public ValueTask<SearchResult> Search() => _index.SearchAsync(Electronics.Merchant, _queries[_next++ % _queries.Length]);

    [Benchmark]
    public int AnalyzeQuery()
    {
        TextAnalyzer.Analyze("wireless bluetooth headphones 20 hours 蓝牙耳机", _buffer);
        return _buffer.Count;
    }
}
