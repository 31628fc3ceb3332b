using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

public sealed class FacetFilterTests
{
    private static readonly FacetValue[] Values = [1, 2, 2.5, -3, "red", "RED", "黑", "2", true, false, 0];

    private static readonly Gen<Facet> Facets =
        from name in Gen.Elements("price", "Price", "colour", "5g")
        from value in Gen.Elements(Values)
        select new Facet(name, value);

    private static readonly Gen<FacetFilter> Filters = Gen.OneOf(
        from name in Gen.Elements("PRICE", "colour", "5g", "none")
        from values in Gen.Elements(Values).NonEmptyListOf()
        select FacetFilter.Equal(name, [.. values.Take(2)]),
        from name in Gen.Elements("price", "colour")
        from least in Gen.Choose(-4, 3)
        from width in Gen.Choose(0, 3)
        from open in Gen.Choose(0, 2)
        select FacetFilter.Between(name, open == 1 ? null : least, open == 2 ? null : least + width));

    [Fact]
    public void SearchAsync_AnyFacetFilters_KeepWhatASimpleLoopKeeps() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.ListOf(Facets, 3), 12)), Arb.From(Filters.ListOf()), (facets, filters) =>
        {
            var shop = new IndexedShop();
            var entries = facets.Select((set, i) => IndexedShop.Product($"p{i:00}", "Phone") with { Facets = FacetSet.Create([.. set]) }).ToList();
            var wanted = filters.Take(3).ToList();
            shop.PutAsync([.. entries.Take(5)]).GetAwaiter().GetResult();
            shop.PutAsync([.. entries.Skip(5)]).GetAwaiter().GetResult();

            var found = shop.IdsAsync(new SearchQuery { Text = "phone", Top = 100, Filters = wanted }).GetAwaiter().GetResult();

            Assert.Equal(entries.Where(entry => wanted.All(filter => Passes(entry, filter))).Select(entry => entry.Id.Value), found);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static bool Passes(KnowledgeEntry entry, FacetFilter filter) => entry.Facets.Any(facet =>
        string.Equals(facet.Name, filter.Name, StringComparison.OrdinalIgnoreCase)
        && (filter.AnyOf.Count == 0 || filter.AnyOf.Contains(facet.Value))
        && (filter.Minimum is null || facet.Value.Number >= filter.Minimum)
        && (filter.Maximum is null || facet.Value.Number <= filter.Maximum));
}
