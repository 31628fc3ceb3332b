namespace SmartCS.Sdk.Shopping;

/// <summary>Tells which size fits, by the product's own size chart and the measures that the shopper tells; where there is no chart, that there is none.</summary>
internal static class SizeAdvising
{
    /// <summary>Advises on the size of a product.</summary>
    public static void Advise(GuideVisit visit, Product product)
    {
        var name = ProductText.NameOf(product);
        var option = VariantChooser.Names(product).FirstOrDefault(VariantChooser.IsSize);
        var sizes = option is null ? [] : VariantChooser.Values(product.Variants.Where(Offering.CanBeBought), option);
        var offering = Answering.Offer(visit, product);
        visit.Draft.Show(offering);
        visit.Memory = visit.Memory with { Focus = product.Id, Prices = [offering.ToItem()] };
        if (SizeChart.Of(product) is not { } chart)
        {
            visit.Memory = visit.Memory with { Offer = GuideOffer.Buy };
            visit.Say(
                sizes.Count > 0 ? $"The shop gives no size chart for {name}, so I can't tell which size fits you. Available: {string.Join(", ", sizes)}." : $"The shop gives no sizes for {name}.",
                sizes.Count > 0 ? $"「{name}」没有提供尺码表，我没法判断哪个码合身。目前可选：{string.Join("、", sizes)}。" : $"「{name}」没有标注尺码信息。");
            visit.Draft.Offer(sizes.Take(6));
            return;
        }

        var measures = BodyMeasures.Read(visit.Text);
        var missing = chart.Measures.Where(measure => !measures.ContainsKey(measure)).ToArray();
        if (missing.Length == chart.Measures.Count)
        {
            visit.Memory = visit.Memory with { Offer = GuideOffer.Measures };
            var titles = chart.Measures.Select(measure => BodyMeasures.TitleOf(measure, visit.IsChinese)).ToArray();
            visit.Say($"To tell the size of {name} I need your {string.Join(" and ", titles)}.", $"请告诉我您的{string.Join("和", titles)}，我按「{name}」的尺码表帮您看。");
            return;
        }

        var fitting = chart.Find(measures);
        visit.Memory = visit.Memory with { Offer = GuideOffer.Buy };
        if (fitting.Count == 0)
        {
            visit.Say($"By the size chart of {name}, none of its sizes is made for these measures. I'd rather not guess.", $"按「{name}」的尺码表，没有完全对应您数据的尺码，我不建议随便选一个。");
            return;
        }

        // Between two sizes the larger one is the safer.
        var size = fitting[^1];
        var isAvailable = option is null || sizes.Contains(size, StringComparer.OrdinalIgnoreCase);
        visit.Say(
            fitting.Count == 1 ? $"By its size chart, {name} fits you in {size}." : $"By its size chart, {name} fits you in {string.Join(" or ", fitting)}; {size} is the roomier one.",
            fitting.Count == 1 ? $"按尺码表，「{name}」您穿 {size} 合适。" : $"按尺码表，「{name}」您穿 {string.Join(" 或 ", fitting)} 都可以，想宽松些选 {size}。");
        if (!isAvailable)
        {
            visit.Say($"Size {size} of {name} is sold out at the moment.", $"不过「{name}」的 {size} 码目前缺货。");
            return;
        }

        if (option is not null)
        {
            visit.Memory = visit.Memory with { Options = Answering.Merge(visit.Memory.Options, new Dictionary<string, string> { [option] = size }) };
        }

        visit.Say($"Shall I put it into your cart in {size}?", $"需要帮您把 {size} 码加入购物车吗？");
        visit.Offer("Add to cart", "加入购物车");
    }
}
