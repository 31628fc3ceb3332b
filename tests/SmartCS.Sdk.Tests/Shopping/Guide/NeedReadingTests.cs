using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Guide;

/// <summary>What shoppers write becomes needs of properties that the catalogue has.</summary>
public sealed class NeedReadingTests
{
    [Theory]
    [InlineData("quiet laptop for travel under 800", "Price ....800; Preference nois level ....0; Preference weight ....0; Value categori Notebook")]
    [InlineData("a notebook with at least 16GB memory, not black", "Number memori 16....; Value categori Notebook; Value- colour/cabl colour/print colour Black")]
    [InlineData("HP or Canon toner cartridge", "Value brand HP|Canon; Value categori Toner cartridge")]
    [InlineData("notebook without touchscreen between 500 and 700 dollars", "Price 500....700; Flag- touchscreen; Value categori Notebook")]
    [InlineData("cable length under 4", "Number cabl length ....4")]
    [InlineData("2 m cable length, blue", "Number cabl length ..~2..; Value cabl colour Blue")]
    [InlineData("toner for my LaserJet 4250", "Value compat LaserJet 4250; Words toner")]
    [InlineData("I'm looking for a networking cable from StarTech.com, about $8", "Price 7.2..~8..8.8; Value categori Networking cable; Value brand StarTech.com")]
    [InlineData("the cable is 200 cm long", "Number cabl length ..~2..; Words cable")]
    [InlineData("something under 1.5 kg", "Number weight ....1500")]
    [InlineData("connector 1 is hdmi", "Value connector 1 HDMI")]
    [InlineData("display diagonal 14", "Number screen size ..~14..")]
    [InlineData("cheap black monitor", "Preference $ ....0; Value colour/cabl colour/print colour Black; Value categori Monitor")]
    [InlineData("with bluetooth and a touchscreen", "Flag bluetooth; Flag touchscreen")]
    [InlineData("budget 600, not from Acer", "Price ....600; Value- brand Acer")]
    [InlineData("15.6 inch, 8 GB ram", "Number memori ..~8..; Number screen size ..~15.6..")]
    [InlineData("colour Silver or Grey", "Value colour Silver|Grey")]
    [InlineData("no Lenovo please", "Value- brand Lenovo")]
    [InlineData("black 笔记本, 14寸", "Number screen size ..~14..; Value colour/cabl colour/print colour Black; Value categori Notebook")]
    [InlineData("a red one or white", "Value colour White; Words red")]
    [InlineData("Cat 6 cable, 500 cm", "Number cabl length ..~5..; Words Cat|6|cable")]
    public void Read_English_GivesNeeds(string message, string expected) => Assert.Equal(expected, NeedText.Of(GuideShops.Electronics.Read(GuideSession.Empty, message, Locale.English).Needs));

    [Theory]
    [InlineData("送女朋友的生日礼物 三百以内", "Price ....300; Value recipi 女朋友; Value occas 生日礼物")]
    [InlineData("不要黑色的，冬天穿的大衣", "Value- colour 黑色; Value season 冬季; Value categori 大衣")]
    [InlineData("纯棉的T恤，100块以下", "Price ....100; Value materi 纯棉; Value categori T恤")]
    [InlineData("红色或者蓝色的连衣裙", "Value colour 红色|蓝色; Value categori 连衣裙")]
    [InlineData("颜色要灰色，材质羊毛", "Value colour 灰色; Value materi 羊毛")]
    [InlineData("便宜点的围巾", "Preference $ ....0; Value categori 围巾")]
    [InlineData("预算200到400，约会穿", "Price 200....400; Value occas 约会")]
    [InlineData("裙长110左右", "Number 裙 长 99..~110..121")]
    [InlineData("棉野的牛仔裤", "Value brand 棉野; Value categori 牛仔裤")]
    [InlineData("想给妈妈买条真丝围巾", "Value recipi 妈妈; Value materi 真丝; Value categori 围巾")]
    [InlineData("不要羊毛的", "Value- materi 羊毛")]
    [InlineData("能机洗的大衣", "Value categori 大衣; Words 机洗")]
    public void Read_Chinese_GivesNeeds(string message, string expected) => Assert.Equal(expected, NeedText.Of(GuideShops.Gifts.Read(GuideSession.Empty, message, Locale.Chinese).Needs));
}
