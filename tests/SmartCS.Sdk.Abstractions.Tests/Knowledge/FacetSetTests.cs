using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Abstractions.Tests.Knowledge;

public sealed class FacetSetTests
{
    [Fact]
    public void Json_AnyFacets_ComeBackNameByName() => Prop.ForAll<(NonEmptyString Name, int Kind, double Number, string? Text)[]>(drawn =>
    {
        var facets = FacetSet.Create([.. drawn
            .Where(one => !string.IsNullOrWhiteSpace(one.Name.Get) && IsWellFormed(one.Name.Get) && IsWellFormed(one.Text ?? ""))
            .Select(one => new Facet(one.Name.Get, Value(one.Kind, one.Number, one.Text ?? "")))]);
        var entry = new KnowledgeEntry { Id = "a", Kind = KnowledgeKind.Product, Title = "t", Facets = facets };

        var back = JsonSerializer.Deserialize(JsonSerializer.Serialize(entry, SdkJsonContext.Relaxed.KnowledgeEntry), SdkJsonContext.Relaxed.KnowledgeEntry)!;

        // Values of one name come together at its first place, in their order.
        var expected = facets.GroupBy(facet => facet.Name, StringComparer.Ordinal).SelectMany(group => group);
        Assert.Equal(expected, back.Facets);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Json_SeveralValues_AreAnArray()
    {
        var entry = new KnowledgeEntry { Id = "a", Kind = KnowledgeKind.Product, Title = "t", Facets = [new("颜色", "红"), new("price", 99.5), new("颜色", "蓝"), new("new", true)] };

        var json = JsonSerializer.Serialize(entry, SdkJsonContext.Relaxed.KnowledgeEntry);

        Assert.Contains("""
            "facets":{"颜色":["红","蓝"],"price":99.5,"new":true}
            """.Trim(), json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":{}}""")]
    [InlineData("""{"a":[[1]]}""")]
    [InlineData("""{"":1}""")]
    [InlineData("""[1]""")]
    [InlineData("""{"a":1e999}""")]
    public void Json_NotFacets_IsAJsonError(string facets) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($$"""{"id":"a","kind":"Faq","title":"t","facets":{{facets}}}""", SdkJsonContext.Relaxed.KnowledgeEntry));

    [Fact]
    public void Json_NullValue_IsLeftOut() =>
        Assert.Empty(JsonSerializer.Deserialize("""{"id":"a","kind":"Faq","title":"t","facets":{"a":null}}""", SdkJsonContext.Relaxed.KnowledgeEntry)!.Facets);

    [Fact]
    public void Create_FacetWithoutName_Throws() => Assert.Throws<ArgumentException>(() => FacetSet.Create([new Facet(" ", 1)]));

    [Fact]
    public void Find_Name_IgnoresCase()
    {
        FacetSet facets = [new("Colour", "Red")];

        Assert.Equal("red", facets.Find("COLOUR"));
        Assert.Null(facets.Find("price"));
    }

    [Fact]
    public void FacetValue_Equality_IsByKindAndValue()
    {
        Assert.Equal((FacetValue)"Red", "RED");
        Assert.Equal(((FacetValue)"Red").GetHashCode(), ((FacetValue)"rED").GetHashCode());
        Assert.NotEqual((FacetValue)1.0, (FacetValue)true);
        Assert.NotEqual((FacetValue)"1", (FacetValue)1.0);
        Assert.Throws<ArgumentOutOfRangeException>(() => FacetValue.FromNumber(double.NaN));
        Assert.Equal("12.5", ((FacetValue)12.5).ToString());
    }

    private static FacetValue Value(int kind, double number, string text) => (Math.Abs(kind % 3), double.IsFinite(number)) switch
    {
        (0, true) => FacetValue.FromNumber(number),
        (1, _) => FacetValue.FromFlag(kind > 0),
        _ => FacetValue.FromText(text),
    };

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
