using System.Text;
using SmartCS.Cli.Eval.Guide;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Cli.Tests.Eval;

public sealed class EvalGuideTests
{
    [Fact]
    public async Task Guide_Products_PrintsTheAgreedFigures()
    {
        using var folder = new WorkFolder();
        var run = await CliRun.OfAsync("eval", "guide", "--json", "--sessions", "30", "--products", folder.WritePacked("products", Products()));

        run.AssertOk();
        Assert.Equal(["sessions", "success_at_5", "questions_mean", "rank_mean", "next_question_p99_us"], run.Json.Select(property => property.Key));
        Assert.Equal(30, (int)run.Json["sessions"]!);
        Assert.InRange((double)run.Json["success_at_5"]!, 0.8, 1);
        Assert.InRange((double)run.Json["questions_mean"]!, 0, 5);
        Assert.True((double)run.Json["rank_mean"]! >= 1);
    }

    [Fact]
    public async Task Guide_SameSeed_GivesTheSame()
    {
        using var folder = new WorkFolder();
        var file = folder.Write("products.jsonl", Products());
        var (first, second) = (await CliRun.OfAsync("eval", "guide", "--json", "--sessions", "20", "--seed", "7", "--products", file), await CliRun.OfAsync("eval", "guide", "--json", "--sessions", "20", "--seed", "7", "--products", file));

        Assert.Equal((double)first.Json["rank_mean"]!, (double)second.Json["rank_mean"]!);
        Assert.Equal((double)first.Json["questions_mean"]!, (double)second.Json["questions_mean"]!);
    }

    [Fact]
    public async Task Guide_Verbose_SaysWhatCouldBeReached()
    {
        using var folder = new WorkFolder();
        var run = await CliRun.OfAsync("eval", "guide", "--verbose", "--sessions", "10", "--products", folder.Write("products.jsonl", Products()));

        run.AssertOk();
        Assert.Contains("all told at once", run.Out, StringComparison.Ordinal);
        Assert.Contains("nobody could do better", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sessions", "0", "--sessions is 0")]
    [InlineData("--sessions", "100001", "--sessions is 100001")]
    public async Task Guide_SessionsOutOfRange_Fails(string option, string value, string message)
    {
        using var folder = new WorkFolder();
        var run = await CliRun.OfAsync("eval", "guide", option, value, "--products", folder.Write("products.jsonl", Products()));

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guide_NothingToKnow_FailsAndEnds()
    {
        using var folder = new WorkFolder();
        var run = await CliRun.OfAsync("eval", "guide", "--products", folder.Write("products.jsonl", """{"id":"1","title":"Thing","sku":"1"}"""));

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("know three things", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_Facts_AreTrueAndRecognisable()
    {
        var product = new Product
        {
            Merchant = "eval",
            Id = "1",
            Name = "Nord 4711 desk lamp",
            Brand = "Nord",
            Attributes = [new("colour", "red"), new("package_depth", 12.0), new("dimmable", true), new("cable_length", 1.5), new("customs_code", "8539"), new("led_status", "N"), new("shape", "round")],
            Variants = [new ProductVariant { Sku = "1", Price = new Money(48.7m, "USD") }],
        };
        var others = Enumerable.Range(2, 10).Select(i => product with { Id = $"{i}", Attributes = [new("colour", $"c{i}"), new("cable_length", i), new("shape", "round")] });
        var knowable = new KnowableFacts([product, .. others]);
        for (var seed = 0; seed < 50; seed++)
        {
            var facts = knowable.Draw(product, 6, new Random(seed));

            Assert.All(facts, fact => Assert.True(KnowableFacts.Holds(fact, product), fact.ToString()));
            Assert.DoesNotContain(facts, fact => fact.Attribute is "package_depth" or "dimmable" or "customs_code" or "led_status" or "shape");
            Assert.Equal(facts.Count, facts.Distinct().Count());
            Assert.All(facts.Where(fact => fact.Kind == ShopperFactKind.Price), fact => Assert.Equal("49", fact.Value));
        }
    }

    private static string Products()
    {
        string[] colours = ["red", "blue", "green", "white"];
        string[] brands = ["Nord", "Vela", "Orion"];
        string[] kinds = ["desk lamp", "floor lamp", "office chair"];
        var text = new StringBuilder();
        for (var i = 0; i < 108; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{\"id\":\"{i}\",\"title\":\"{brands[i % 3]} {kinds[i / 3 % 3]} {i}\",\"brand\":\"{brands[i % 3]}\",\"price_cents\":{1000 + (i * 137)},\"attributes\":{{\"colour\":\"{colours[i / 9 % 4]}\",\"cable_length\":{1 + (i % 7)}}}}}\n");
        }

        return text.ToString();
    }
}
