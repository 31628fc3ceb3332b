using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Screening.Languages;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening.Languages;

public sealed class LanguageReaderTests
{
    [Theory]
    [InlineData("Where is my order?", "en")]
    [InlineData("refund please", "en")]
    [InlineData("hello", "en")]
    [InlineData("cancel", "en")]
    [InlineData("退货", "zh")]
    [InlineData("iPhone 15 手机壳有吗", "zh")]
    [InlineData("这款资生堂アネッサ防晒有货吗", "zh")]
    [InlineData("我想买ポケモン的周边", "zh")]
    [InlineData("订单12345到哪了", "zh")]
    [InlineData("注文した商品はいつ届きますか", "ja")]
    [InlineData("返品したいです", "ja")]
    [InlineData("キャンセルできますか", "ja")]
    [InlineData("こんにちは", "ja")]
    [InlineData("주문한 상품이 언제 도착하나요?", "ko")]
    [InlineData("환불 해주세요", "ko")]
    [InlineData("Где мой заказ?", "ru")]
    [InlineData("Здравствуйте, когда будет доставка?", "ru")]
    [InlineData("Де моє замовлення? Коли доставка буде у Києві", "uk")]
    [InlineData("Къде е моята поръчка?", "bg")]
    [InlineData("أين طلبي؟", "ar")]
    [InlineData("سفارش من کجاست؟", "fa")]
    [InlineData("สินค้าของฉันอยู่ที่ไหน", "th")]
    [InlineData("Đơn hàng của tôi đâu rồi?", "vi")]
    [InlineData("cho mình hỏi bao giờ giao hàng ạ", "vi")]
    [InlineData("¿Dónde está mi pedido?", "es")]
    [InlineData("hola, quiero devolver un producto", "es")]
    [InlineData("Où est ma commande ?", "fr")]
    [InlineData("bonjour je voudrais un remboursement", "fr")]
    [InlineData("Wo ist meine Bestellung?", "de")]
    [InlineData("Ich möchte die Schuhe zurückgeben", "de")]
    [InlineData("Onde está o meu pedido?", "pt")]
    [InlineData("Quero cancelar a minha compra, obrigado", "pt")]
    [InlineData("Dove è il mio ordine?", "it")]
    [InlineData("buongiorno, vorrei fare un reso", "it")]
    [InlineData("pesanan saya belum sampai min", "id")]
    [InlineData("kapan barang dikirim kak?", "id")]
    [InlineData("Waar is mijn bestelling?", "nl")]
    [InlineData("Siparişim nerede?", "tr")]
    [InlineData("Gdzie jest moje zamówienie?", "pl")]
    [InlineData("Var är min beställning?", "sv")]
    [InlineData("12345", "")]
    [InlineData("iPhone", "")]
    [InlineData("😀", "")]
    [InlineData("", "")]
    [InlineData("SKU-12345-XL", "")]
    [InlineData("Nike Air Max", "")]
    [InlineData("La Mer", "")]
    [InlineData("ok?", "en")]
    [InlineData("does the Crème de la Mer ship to Germany?", "en")]
    [InlineData("Is the München beer mug in stock?", "en")]
    [InlineData("I want to buy the 张伟 T-shirt, is it available?", "en")]
    [InlineData("Do you have Ночной дозор in English?", "en")]
    [InlineData("请用英文回复我 I don't speak Chinese well", "zh")]
    [InlineData("yes", "en")]
    [InlineData("my parcel never came", "en")]
    [InlineData("איפה ההזמנה שלי", "he")]
    [InlineData("Πού είναι η παραγγελία μου;", "el")]
    [InlineData("मेरा ऑर्डर कहाँ है", "hi")]
    [InlineData("jalapeño sauce price?", "en")]
    [InlineData("do u have café au lait color", "en")]
    [InlineData("谢谢", "zh")]
    [InlineData("有без的吗", "zh")]
    [InlineData("Bonjour", "fr")]
    [InlineData("adidas Samba", "")]
    [InlineData("Gucci 香水", "zh")]
    [InlineData("\u202EWhere is my order?\u202C", "en")]
    [InlineData("ｗｈｅｒｅ ｉｓ ｍｙ ｏｒｄｅｒ", "en")]
    public void Read_Message_TellsTheLanguage(string text, string expected) => Assert.Equal(expected, LanguageReader.Read(text).Tag);

    [Fact]
    public void Read_AnyText_DoesNotThrow() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => LanguageReader.Read(text ?? string.Empty).Tag.Length <= 2));

    [Fact]
    public void Read_MegabyteOfOneWord_IsBounded() => Assert.Equal(string.Empty, LanguageReader.Read(new string('x', 1 << 20)).Tag);

    [Fact]
    public void Read_AnyMessage_AllocatesNothing()
    {
        string[] messages = ["Where is my order? ¿Dónde está?", "订单12345到哪了", "注文した商品はいつ届きますか"];
        foreach (var message in messages)
        {
            LanguageReader.Read(message);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var message in messages)
        {
            LanguageReader.Read(message);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
