namespace SmartCS.Sdk.Shopping;

/// <summary>Puts products side by side, as text that is read on a small screen.</summary>
internal static class Comparing
{
    private const int MaxRows = 6;

    /// <summary>Compares products.</summary>
    /// <param name="visit">The turn.</param>
    /// <param name="ids">The products; those beyond four are left out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async ValueTask CompareAsync(GuideVisit visit, IReadOnlyList<ProductId> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Distinct().Take(GuideComparison.MaxProducts).ToArray();
        var read = await visit.Shelf.ReadAsync(asked, cancellationToken).ConfigureAwait(false);
        Answering.SayGone(visit, asked, read);
        var products = read.OfType<Product>().ToArray();
        if (products.Length < 2)
        {
            if (products.Length == 1)
            {
                visit.Memory = visit.Memory with { Focus = products[0].Id };
            }

            visit.Say("To compare, I need two products: tell me their names or numbers.", "对比至少需要两款商品，您可以说出名称，或者告诉我第几款。");
            return;
        }

        // The numbers stay those of the list, where all of them are on it.
        if (!products.All(product => visit.Memory.Listed.Contains(product.Id)))
        {
            visit.Memory = visit.Memory with { Listed = [.. products.Select(static product => product.Id)] };
        }

        var listed = visit.Memory.Listed;
        var offerings = products.Select(product => OfferingOf(visit, product)).ToArray();
        var numbers = products.Select(product => listed.ToList().IndexOf(product.Id) + 1).ToArray();
        visit.Say("Side by side:", "对比如下：");
        for (var i = 0; i < offerings.Length; i++)
        {
            visit.Draft.Say(visit.Word($"{numbers[i]}. {offerings[i].Name}", $"{numbers[i]}. {offerings[i].Name}"));
            visit.Draft.Show(offerings[i]);
        }

        SayRows(visit, offerings, numbers);
        SayCheapest(visit, offerings, numbers);
        visit.Memory = visit.Memory with
        {
            Session = visit.Memory.Session.Settle(GuideAnswer.PassedOver).Show(products.Select(static product => product.Id)),
            Stage = GuideStage.Comparison,
            Focus = null,
            Offer = GuideOffer.None,
            Prices = [.. offerings.Select(static offering => offering.ToItem())],
        };
        visit.Draft.Offer(numbers.Select(number => visit.Word($"number {number}", $"第{number}款")));
    }

    private static Offering OfferingOf(GuideVisit visit, Product product)
    {
        var variant = VariantChooser.Best(product, null, visit.Memory.Options);
        var price = visit.Shelf.Price(product, variant);
        return new Offering(product, variant, price, ReasonWriter.Properties(visit, product, 2));
    }

    private static void SayRows(GuideVisit visit, Offering[] offerings, int[] numbers)
    {
        visit.Draft.Say(Row(visit, visit.Word("Price", "价格"), offerings.Select(offering => offering.PriceText(visit.Locale, visit.IsChinese)), numbers));
        if (offerings.Any(static offering => !Offering.CanBeBought(offering.Variant)))
        {
            visit.Draft.Say(Row(visit, visit.Word("Stock", "库存"), offerings.Select(offering => Offering.CanBeBought(offering.Variant) ? visit.Word("yes", "有") : visit.Word("none", "无")), numbers));
        }

        var comparison = visit.Catalogue.Guide.Compare(visit.Memory.Session, [.. offerings.Select(static offering => offering.Product.Id)]);
        var rows = 0;
        foreach (var row in comparison?.Rows ?? [])
        {
            // That laptops are laptops tells nothing.
            if (row.Facet == GuideQuestion.PriceKey || rows == MaxRows || offerings.All(offering => row.Values.Contains(offering.Product.Category) && offering.Product.Category == offerings[0].Product.Category))
            {
                continue;
            }

            var values = offerings.Select(offering => ValueIn(visit, comparison!, row, offering.Product)).ToArray();
            if (values.Any(static value => value.Length > 0))
            {
                visit.Draft.Say(Row(visit, visit.Label(row.Label), values.Select(static value => value.Length > 0 ? value : "-"), numbers));
                rows++;
            }
        }
    }

    private static string ValueIn(GuideVisit visit, GuideComparison comparison, GuideComparisonRow row, Product product)
    {
        for (var i = 0; i < comparison.Products.Count && i < row.Values.Count; i++)
        {
            if (comparison.Products[i].Id == product.Id)
            {
                return row.Values[i].Length > 0 && ReasonWriter.Has(visit, product, row.Values[i]) ? ReasonWriter.ValueOf(visit, row.Values[i]) : string.Empty;
            }
        }

        return string.Empty;
    }

    private static string Row(GuideVisit visit, string label, IEnumerable<string> values, int[] numbers) =>
        $"{label}{visit.Word(": ", "：")}{string.Join(visit.Word(" | ", " ｜ "), values.Select((value, at) => $"{numbers[at]}) {value}"))}";

    private static void SayCheapest(GuideVisit visit, Offering[] offerings, int[] numbers)
    {
        var least = offerings.Min(static offering => offering.Price.TotalAmount);
        var cheapest = offerings.Select((offering, at) => (offering, at)).Where(one => one.offering.Price.TotalAmount == least).ToArray();
        if (cheapest.Length == 1 && offerings.All(offering => offering.Price.Unit.Currency == offerings[0].Price.Unit.Currency))
        {
            visit.Say($"Number {numbers[cheapest[0].at]} costs least. Which one do you prefer?", $"第 {numbers[cheapest[0].at]} 款价格最低。您更喜欢哪一款？");
        }
        else
        {
            visit.Say("Which one do you prefer?", "您更喜欢哪一款？");
        }
    }
}
