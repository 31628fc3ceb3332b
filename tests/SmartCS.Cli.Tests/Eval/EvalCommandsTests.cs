using System.Globalization;
using System.Text;
using Xunit;

namespace SmartCS.Cli.Tests.Eval;

public sealed class EvalCommandsTests
{
    private const string Products = """
        {"id":1,"sku":"A1","title":"kettle","brand":"Acme","description":"boils","price_cents":100,"ean":[],"attributes":{"litres":1.5}}
        {"id":"2","sku":"B2","title":"toaster","price_cents":100}
        {"id":"3","title":"lamp"}
        """;

    private const string Documents = """
        {"id":1,"title":"Shipping","content":"Parcels leave the warehouse on weekdays."}
        {"id":"2","title":"","content":"发票可以在订单页面下载。"}
        {"id":"3","title":"Returns","content":"Goods may be sent back."}
        """;

    [Fact]
    public async Task Search_SmallCatalogue_PrintsTheAgreedFigures()
    {
        using var folder = new WorkFolder();
        var run = await SearchAsync(folder, Products, "query,product_id,rating\nkettle,1,3\nkettle,3,2\ntoaster,2,1\nlamp,3,0\nnothing,1,3\n");

        run.AssertOk();
        Assert.Equal(
            ["products", "queries", "queries_with_positive", "ndcg10", "ndcg10_judged_only", "judged10", "p50_us", "p99_us", "index_seconds", "index_bytes"],
            run.Json.Select(property => property.Key));
        Assert.Equal((3, 4, 3), ((int)run.Json["products"]!, (int)run.Json["queries"]!, (int)run.Json["queries_with_positive"]!));

        // kettle: 7 of an ideal 7 + 3/log2(3); toaster: 1; nothing: 0.
        var kettle = 7 / (7 + (3 / Math.Log2(3)));
        Assert.Equal((kettle + 1 + 0) / 3, (double)run.Json["ndcg10"]!, 5);
        Assert.Equal((kettle + 1 + 0) / 3, (double)run.Json["ndcg10_judged_only"]!, 5);
        Assert.Equal(1, (double)run.Json["judged10"]!);
        Assert.True((double)run.Json["p50_us"]! > 0);
    }

    [Fact]
    public async Task Search_UnjudgedInFront_CountOnlyInTheFullRanking()
    {
        using var folder = new WorkFolder();
        var products = new StringBuilder();
        for (var i = 0; i < 30; i++)
        {
            products.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"{i}\",\"title\":\"kettle\"}}\n");
        }

        products.Append("{\"id\":\"judged\",\"title\":\"a very long name of a thing that is at last also a kettle\"}\n");
        var run = await SearchAsync(folder, products.ToString(), "{\"query\":\"kettle\",\"product_id\":\"judged\",\"rating\":2}\n");

        Assert.Equal((0.0, 1.0, 0.0), ((double)run.Json["ndcg10"]!, (double)run.Json["ndcg10_judged_only"]!, (double)run.Json["judged10"]!));
    }

    [Fact]
    public async Task Search_CsvProductsAndPackedJudgments_AreReadByContent()
    {
        using var folder = new WorkFolder();
        var run = await CliRun.OfAsync(
            "eval", "search", "--json",
            "--products", folder.Write("products.data", "id,sku,title,price_cents\n1,A1,kettle,100\n"),
            "--judgments", folder.WritePacked("judgments.bin", "{\"query\":\"kettle\",\"product_id\":1,\"rating\":3}\n"));

        run.AssertOk();
        Assert.Equal(1, (double)run.Json["ndcg10"]!);
    }

    [Fact]
    public async Task Search_NoJudgments_HasNoQuality()
    {
        using var folder = new WorkFolder();
        var run = await SearchAsync(folder, Products, "query,product_id,rating\n");

        run.AssertOk();
        Assert.Equal(0, (int)run.Json["queries"]!);
        Assert.Null(run.Json["ndcg10"]);
        Assert.Null(run.Json["p50_us"]);
    }

    [Theory]
    [InlineData("query,product_id,rating\nkettle,1,high\n", "line 2", "'high'")]
    [InlineData("query,product_id\nkettle,1\n", "line 2", "rating is missing")]
    [InlineData("query,product_id,rating\nkettle,1\n", "line 2", "2 values")]
    [InlineData("{\"query\":\"kettle\",\"product_id\":1,\"rating\":3}\n{broken\n", "line 2", "not valid JSON")]
    [InlineData("{\"query\":[1],\"product_id\":1,\"rating\":3}\n", "line 1", "query is [1]")]
    public async Task Search_BadJudgments_NamesFileAndLine(string judgments, params string[] says)
    {
        using var folder = new WorkFolder();
        (await SearchAsync(folder, Products, judgments)).AssertFailed(["judgments", .. says]);
    }

    [Fact]
    public async Task Search_BadProduct_NamesFileAndLine()
    {
        using var folder = new WorkFolder();
        (await SearchAsync(folder, Products + "\n{\"id\":\"4\"}\n", "query,product_id,rating\nkettle,1,3\n")).AssertFailed("products", "line 4", "title");
    }

    [Fact]
    public async Task Knowledge_ChineseAndEnglish_PrintsTheAgreedFigures()
    {
        using var folder = new WorkFolder();
        var run = await KnowledgeAsync(folder, Documents, """
            {"query":"warehouse parcels","relevant":[1]}
            {"query":"发票可以在订单页面下载","relevant":["2","gone"]}
            {"query":"zzzz qqqq","relevant":["3"]}
            {"query":"goods","relevant":[]}
            """);

        run.AssertOk();
        Assert.Equal(["documents", "queries", "recall5", "recall10", "mrr10", "hit10", "p50_us", "p99_us"], run.Json.Select(property => property.Key));
        Assert.Equal((3, 4), ((int)run.Json["documents"]!, (int)run.Json["queries"]!));
        Assert.Equal((1 + 0.5 + 0) / 3, (double)run.Json["recall5"]!, 5);
        Assert.Equal((1 + 0.5 + 0) / 3, (double)run.Json["recall10"]!, 5);
        Assert.Equal(2.0 / 3, (double)run.Json["mrr10"]!, 5);
        Assert.Equal(2.0 / 3, (double)run.Json["hit10"]!, 5);
    }

    [Fact]
    public async Task Knowledge_CsvFiles_AreReadByContent()
    {
        using var folder = new WorkFolder();
        var run = await KnowledgeAsync(folder, "id,title,content\n7,Shipping,Parcels leave on weekdays.\n8,Returns,Goods may be sent back.\n", "query,relevant\nparcels,7|9\n");

        run.AssertOk();
        Assert.Equal(0.5, (double)run.Json["recall5"]!);
    }

    [Fact]
    public async Task Knowledge_EmptyFiles_HaveNoQuality()
    {
        using var folder = new WorkFolder();
        var run = await KnowledgeAsync(folder, "{\"id\":1,\"content\":\"x\"}\n", "query,relevant\n");

        run.AssertOk();
        Assert.Null(run.Json["recall5"]);
    }

    [Theory]
    [InlineData("{\"id\":1,\"content\":\"x\"}\n{\"id\":\"1\",\"content\":\"y\"}\n", "line 2", "line 1")]
    [InlineData("{\"title\":\"x\"}\n", "line 1", "id is missing")]
    [InlineData("{\"id\":\"\",\"title\":\"x\"}\n", "line 1", "1 to 128")]
    [InlineData("{\"id\":\"a\",\"title\":{\"x\":1}}\n", "line 1", "title is {")]
    [InlineData("{\"id\":\"a\",\"title\":\"\\ud800 x\"}\n", "line 1", "title has an unpaired surrogate")]
    [InlineData("{\"id\":\"a\",\"title\":\"x\"}\n{\"\\ud800\":1}\n", "line 2", "a name has an unpaired surrogate")]
    public async Task Knowledge_BadDocuments_NamesFileAndLine(string documents, params string[] says)
    {
        using var folder = new WorkFolder();
        (await KnowledgeAsync(folder, documents, "{\"query\":\"x\",\"relevant\":[1]}")).AssertFailed(["documents", .. says]);
    }

    [Theory]
    [InlineData("search", "--products", "--judgments")]
    [InlineData("knowledge", "--documents", "--queries")]
    public async Task Eval_UnknownIndex_SaysWhatIsAllowed(string command, string first, string second)
    {
        using var folder = new WorkFolder();
        var path = folder.Write("x.jsonl", string.Empty);
        (await CliRun.OfAsync("eval", command, first, path, second, path, "--index", "pinecone", "--json")).AssertFailed("'pinecone'", "memory");
    }

    [Fact]
    public async Task Eval_MissingFile_Fails()
    {
        using var folder = new WorkFolder();
        (await CliRun.OfAsync("eval", "search", "--products", folder.In("no.jsonl"), "--judgments", folder.In("none.csv"), "--json")).AssertFailed("no such file");
    }

    [Fact]
    public async Task Search_ElectronicsCatalogue_FindsWhatPeopleRated()
    {
        var data = SharedData.Require("products", "electronics");
        var run = await CliRun.OfAsync("eval", "search", "--products", Path.Combine(data, "products.jsonl.gz"), "--judgments", Path.Combine(data, "judgments-dev.csv"), "--json");

        run.AssertOk();
        Assert.Equal((19_406, 68, 57), ((int)run.Json["products"]!, (int)run.Json["queries"]!, (int)run.Json["queries_with_positive"]!));
        Assert.InRange((double)run.Json["ndcg10"]!, 0.65, 1);
    }

    private static Task<CliRun> SearchAsync(WorkFolder folder, string products, string judgments) =>
        CliRun.OfAsync("eval", "search", "--json", "--products", folder.Write("products.jsonl", products), "--judgments", folder.Write("judgments.csv", judgments));

    private static Task<CliRun> KnowledgeAsync(WorkFolder folder, string documents, string queries) =>
        CliRun.OfAsync("eval", "knowledge", "--json", "--documents", folder.Write("documents.jsonl", documents), "--queries", folder.Write("queries.jsonl", queries));
}
