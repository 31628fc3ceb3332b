using SmartCS.Sdk.AfterSales;
using Xunit;

namespace SmartCS.Sdk.Tests.AfterSales;

public sealed class OtherReaderTests
{
    [Theory]
    [InlineData("445 Maple Drive, Suite 394, Fort Worth, TX 76165", "445 Maple Drive|Suite 394|Fort Worth|TX|76165|")]
    [InlineData("445 Maple Drive, Suite 394, Fort Worth, TX, 76165, USA", "445 Maple Drive|Suite 394|Fort Worth|TX|76165|USA")]
    [InlineData("please ship it to 445 Maple Drive, Suite 394, Fort Worth, TX 76165 thanks", "445 Maple Drive|Suite 394|Fort Worth|TX|76165|")]
    [InlineData("My new address is 445 Maple Drive, Fort Worth, Texas 76165.", "445 Maple Drive||Fort Worth|Texas|76165|")]
    [InlineData("445 Maple Drive Suite 394 Fort Worth TX 76165", "445 Maple Drive|Suite 394|Fort Worth|TX|76165|")]
    [InlineData("445 Maple Drive, Suite 394, New York, NY 10083 USA", "445 Maple Drive|Suite 394|New York|NY|10083|USA")]
    [InlineData("12 Main St, Apt 3B, Springfield IL 62704", "12 Main St|Apt 3B|Springfield|IL|62704|")]
    [InlineData("445 Maple Drive", "445 Maple Drive||||| ")]
    [InlineData("Fort Worth, Texas", null)]
    [InlineData("hello", null)]
    [InlineData("", null)]
    public void ReadAddress_UnitedStates_IsTakenApart(string text, string? expected)
    {
        var address = AddressReader.Read(FakeShop.Profile(), text, Locale.English);

        Assert.Equal(expected?.TrimEnd(), address is null ? null : $"{address.Line1}|{address.Line2}|{address.City}|{address.State}|{address.PostalCode}|{address.Country}");
    }

    [Theory]
    [InlineData("浙江省杭州市西湖区文三路478号3幢201", "浙江省|杭州市|西湖区|文三路478号3幢201||")]
    [InlineData("改寄到北京市朝阳区建国路88号，谢谢", "|北京市|朝阳区|建国路88号||")]
    [InlineData("收货人张三，13812345678，浙江省杭州市西湖区文三路478号", "浙江省|杭州市|西湖区|文三路478号|张三|13812345678")]
    public void ReadAddress_China_IsTakenApart(string text, string expected)
    {
        var address = AddressReader.Read(FakeShop.Profile(), text, Locale.Chinese);

        Assert.Equal(expected, $"{address!.State}|{address.City}|{address.District}|{address.Line1}|{address.Recipient}|{address.Phone}");
    }

    [Theory]
    [InlineData("445 Maple Drive", "the city and the state and postal code")]
    [InlineData("445 Maple Drive, Fort Worth, TX 76165", "")]
    public void Missing_IncompleteAddress_SaysWhat(string text, string expected) =>
        Assert.Equal(expected, AddressReader.Missing(AddressReader.Read(FakeShop.Profile(), text, Locale.English), AfterSalesPhrases.English));

    [Theory]
    [InlineData("my gift card", "gift_1")]
    [InlineData("paypal please", "paypal_1")]
    [InlineData("PayPal account", "paypal_1")]
    [InlineData("the Visa", "card_1")]
    [InlineData("visa ending in 1234", "card_1")]
    [InlineData("the card ending 9212", "card_2")]
    [InlineData("mastercard", "card_2")]
    [InlineData("credit card", "card_1,card_2")]
    [InlineData("支付宝", "alipay_1")]
    [InlineData("用支付宝退", "alipay_1")]
    [InlineData("礼品卡", "gift_1")]
    [InlineData("gift_1", "gift_1")]
    [InlineData("card_2", "card_2")]
    [InlineData("the original payment method", "card_1")]
    [InlineData("原路退回", "card_1")]
    [InlineData("the third one", "gift_1")]
    [InlineData("第一个", "card_1")]
    [InlineData("bitcoin", "")]
    [InlineData("card_bob", "card_1,card_2")]
    [InlineData("wechat pay", "")]
    public void ReadPayment_Words_FindTheShoppersOwn(string text, string expected) =>
        Assert.Equal(expected, string.Join(',', PaymentReader.Read(FakeShop.Profile(), Goods.Payments, "card_1", text, Locale.English).Select(static method => method.Id.Value)));

    [Theory]
    [InlineData("Yusuf Rossi, 19122", "Yusuf Rossi||19122")]
    [InlineData("my name is Yusuf Rossi and my zip code is 19122", "Yusuf Rossi||19122")]
    [InlineData("yusuf rossi in zip code 19122", "yusuf rossi||19122")]
    [InlineData("ann@Example.com", "|ann@example.com|")]
    [InlineData("my email is ann@example.com", "|ann@example.com|")]
    [InlineData("我叫张三，邮编310012", "张三||310012")]
    [InlineData("hello", "||")]
    public void ReadClaims_Words_AreClaims(string text, string expected)
    {
        var claims = ClaimsReader.Read(FakeShop.Profile(), text, Locale.English);

        Assert.Equal(expected, $"{claims.Name}|{claims.Email}|{claims.PostalCode}");
    }

    [Theory]
    [InlineData("I ordered it by mistake", "ordered by mistake")]
    [InlineData("no longer needed", "no longer needed")]
    [InlineData("No longer needed.", "no longer needed")]
    [InlineData("不需要了", "no longer needed")]
    [InlineData("found it cheaper", null)]
    public void CancelReason_Words_AreOneThatTheMerchantTakes(string text, string? expected)
    {
        var settings = new AfterSalesSettings
        {
            CancelReasons = [new("no longer needed", LocalizedText.Of("No longer needed", "不需要了")), new("ordered by mistake", LocalizedText.Of("By mistake", "拍错了"))],
        };

        Assert.Equal(expected, ReasonNames.CancelReason(FakeShop.Profile(settings), text, Locale.English));
    }

    [Theory]
    [InlineData("#W1001", "the keyboard to one without backlight and the lamp to a brighter one", "1>k5x1,3>l2x1")]
    [InlineData("#W1001", "change the desk lamp to white, and the t-shirts to size M", "2>s2x3,3>l3x1")]
    [InlineData("#W1002", "the red t-shirt to blue", "4>s1x1")]
    [InlineData("#W1002", "both blue t-shirts to size M", "2>s2x1,3>s2x1")]
    [InlineData("#W1002", "s3 to s4 and t1 to t2", "")]
    [InlineData("#W1006", "把台灯换成无背光的", "2>y2x1")]
    [InlineData("#W1002", "the tablet to 128GB and the keyboard to a spaceship", "")]
    [InlineData("#W1002", "something else", "")]
    public void ReadChanges_SeveralInOneMessage_AreRead(string id, string text, string expected)
    {
        var order = Goods.OrdersOf(FakeShop.Ann).First(order => order.Id == id);

        var reading = ChangeReader.Read(FakeShop.Profile(), order, Goods.All.ToDictionary(static product => product.Id), text, Locale.English);

        Assert.Equal(expected, string.Join(',', reading.Changes.OrderBy(static change => change.Line.Id.Value).Select(static change => $"{change.Line.Id}>{change.Variant.Sku}x{change.Quantity}")));
    }
}
