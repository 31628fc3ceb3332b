using SmartCS.Sdk.Screening.Tone;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening.Tone;

public sealed class AbuseTests
{
    [Theory]
    [InlineData("你这个傻逼")]
    [InlineData("傻B客服")]
    [InlineData("傻 逼")]
    [InlineData("傻*逼")]
    [InlineData("s b 客服")]
    [InlineData("煞笔东西")]
    [InlineData("你们就是一群垃圾")]
    [InlineData("垃圾客服")]
    [InlineData("废物商家，去死吧")]
    [InlineData("滚")]
    [InlineData("给我滚")]
    [InlineData("操你妈")]
    [InlineData("艹 你 妈")]
    [InlineData("王八蛋还我钱")]
    [InlineData("信不信我砍死你")]
    [InlineData("我知道你家在哪，小心点")]
    [InlineData("你脑子有病")]
    [InlineData("cnm")]
    [InlineData("🖕")]
    [InlineData("fuck you")]
    [InlineData("F U C K  Y O U")]
    [InlineData("f*ck you")]
    [InlineData("f.u.c.k you")]
    [InlineData("you are garbage")]
    [InlineData("you guys are pathetic")]
    [InlineData("you idiots")]
    [InlineData("what a bunch of morons")]
    [InlineData("stupid bot")]
    [InlineData("a$$hole")]
    [InlineData("go to hell")]
    [InlineData("I will find you and kill you")]
    [InlineData("I'll burn your store down, I know where you live")]
    [InlineData("shut up")]
    public void Read_InsultOrThreat_IsAbusive(string text)
    {
        var tone = ToneReader.Read(text);

        Assert.True(tone.IsAbusive);
        Assert.InRange(tone.Sentiment, -1, -0.5);
    }

    [Theory]
    [InlineData("fuсk yоu")]
    [InlineData("ｆｕｃｋ　ｙｏｕ")]
    [InlineData("fúck yöu")]
    [InlineData("𝐟𝐮𝐜𝐤 𝐲𝐨𝐮")]
    [InlineData("ⓕⓤⓒⓚ you")]
    [InlineData("f\u200Bu\u200Bc\u200Bk you")]
    [InlineData("\u202Efuck you\u202C")]
    [InlineData("傻\u200B逼")]
    [InlineData("傻Ｂ")]
    [InlineData("іdіоt")]
    public void Read_DisguisedInsult_IsAbusive(string text) => Assert.True(ToneReader.Read(text).IsAbusive);

    [Theory]
    [InlineData("this is garbage")]
    [InlineData("your product is garbage")]
    [InlineData("you sent me trash")]
    [InlineData("what the fuck is going on")]
    [InlineData("where the hell is my parcel")]
    [InlineData("I'm such an idiot, I ordered the wrong size")]
    [InlineData("your agent called me an idiot")]
    [InlineData("the instructions are idiot proof")]
    [InlineData("can I ask sb to call me")]
    [InlineData("a dumb bell set, please")]
    [InlineData("flame retardant curtains")]
    [InlineData("this is killing me")]
    [InlineData("Do you have trash bags?")]
    [InlineData("Scunthorpe is where I live")]
    [InlineData("I need an assessment of the class")]
    [InlineData("这东西真垃圾")]
    [InlineData("你们的东西真垃圾")]
    [InlineData("你们家的质量真差，骗人的")]
    [InlineData("气死我了，急死了")]
    [InlineData("卧槽，怎么又降价了")]
    [InlineData("滚筒洗衣机怎么安装")]
    [InlineData("我真是个笨蛋，地址填错了")]
    [InlineData("你们客服骂我傻逼，我要投诉")]
    [InlineData("狗粮和猪肉脯还有货吗")]
    [InlineData("垃圾袋一包多少个")]
    [InlineData("再不退款我就报警了")]
    [InlineData("你好，客服在吗")]
    [InlineData("сколько стоит доставка и когда она будет")]
    public void Read_ComplaintOrHarmlessWord_IsNotAbusive(string text) => Assert.False(ToneReader.Read(text).IsAbusive);
}
