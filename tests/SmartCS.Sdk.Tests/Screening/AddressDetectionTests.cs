using SmartCS.Sdk.Screening;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening;

public sealed class AddressDetectionTests
{
    [Theory]
    [InlineData("寄到浙江省杭州市西湖区文三路478号华星时代广场3楼", "浙江省杭州市西湖区文三路478号华星时代广场3楼")]
    [InlineData("地址：北京市朝阳区建国路88号SOHO现代城B座1203室，谢谢", "北京市朝阳区建国路88号SOHO现代城B座1203室")]
    [InlineData("我住在翠苑小区3栋2单元501室", "翠苑小区3栋2单元501室")]
    [InlineData("收货地址改成上海浦东新区张江镇碧波路690号5号楼", "上海浦东新区张江镇碧波路690号5号楼")]
    [InlineData("发到建国路88号", "建国路88号")]
    [InlineData("广东省深圳市南山区粤海街道科技园南区", "广东省深圳市南山区粤海街道科技园南区")]
    [InlineData("南京西路1266号恒隆广场，快递放门卫", "南京西路1266号恒隆广场")]
    [InlineData("送到五一路十二号三栋四零二室", "五一路十二号三栋四零二室")]
    [InlineData("江苏省苏州市吴中区木渎镇金山路２３号", "江苏省苏州市吴中区木渎镇金山路２３号")]
    [InlineData("我在12栋305室", "12栋305室")]
    [InlineData("成都市武侯区天府大道北段1700号", "成都市武侯区天府大道北段1700号")]
    [InlineData("湖南省长沙市岳麓区桃花村8组", "湖南省长沙市岳麓区桃花村8组")]
    [InlineData("寄到滨江区中山北路768号", "滨江区中山北路768号")]
    [InlineData("我住在浦东新区阳光花园１１－３－１０８，可以送货上门吗", "浦东新区阳光花园１１－３－１０８")]
    [InlineData("快递放在锦绣江南34号楼1372", "锦绣江南34号楼1372")]
    [InlineData("柳营胡同251号16幢498室", "柳营胡同251号16幢498室")]
    [InlineData("五华区云南省昆明市五华区锦绣江南9-2-312", "五华区云南省昆明市五华区锦绣江南9-2-312")]
    [InlineData("阳光花园五号楼一二三三", "阳光花园五号楼一二三三")]
    [InlineData("河南省郑州市金水区翠湖小区二六-二-三五八", "河南省郑州市金水区翠湖小区二六-二-三五八")]
    [InlineData("发到朝阳区 解放大道 七一一 号 国贸大厦 B座 一八一六，谢谢", "朝阳区 解放大道 七一一 号 国贸大厦 B座 一八一六")]
    public void Find_ChineseAddress_IsFound(string text, string expected) => Found.Only(PersonalDataKind.Address, text, expected);

    [Theory]
    [InlineData("ship it to 123 Main Street, Springfield, IL 62704 please", "123 Main Street, Springfield, IL 62704")]
    [InlineData("I live at 221B Baker Street, London NW1 6XE.", "221B Baker Street, London NW1 6XE")]
    [InlineData("Flat 2, 10 Downing Street, London SW1A 2AA", "Flat 2, 10 Downing Street, London SW1A 2AA")]
    [InlineData("742 evergreen terrace, Springfield, OR 97475", "742 evergreen terrace, Springfield, OR 97475")]
    [InlineData("my address is 350 5th Ave, Apt 4B, New York, NY 10118-0110", "350 5th Ave, Apt 4B, New York, NY 10118-0110")]
    [InlineData("P.O. Box 1234, Austin, TX 78701", "P.O. Box 1234, Austin, TX 78701")]
    [InlineData("Room 501, Building 3, No. 88 Jianguo Road, Chaoyang District, Beijing 100022", "Room 501, Building 3, No. 88 Jianguo Road, Chaoyang District, Beijing 100022")]
    [InlineData("123 main street", "123 main street")]
    [InlineData("10 Park Avenue South", "10 Park Avenue South")]
    [InlineData("to Portland, OR 97201 today", "Portland, OR 97201")]
    public void Find_EnglishAddress_IsFound(string text, string expected) => Found.Only(PersonalDataKind.Address, text, expected);

    [Theory]
    [InlineData("寄到广州要几天")]
    [InlineData("北京市区快递要几天到郊区村里")]
    [InlineData("地铁2号线")]
    [InlineData("一楼二楼都能送吗")]
    [InlineData("买四组五组是送多少洗衣片了")]
    [InlineData("3座2座1座沙发")]
    [InlineData("2室1厅1卫")]
    [InlineData("几号发货？11月11号")]
    [InlineData("我想要38号的鞋子")]
    [InlineData("3层加厚")]
    [InlineData("知道1号发货吗")]
    [InlineData("超市3楼")]
    [InlineData("上海发货吗")]
    [InlineData("一楼可以送上门吗")]
    [InlineData("a 10 minute drive")]
    [InlineData("it came 2 days late, no way")]
    [InlineData("I bought 3 items from the High Street")]
    [InlineData("5 star place")]
    [InlineData("order 12345 was sent to the wrong place")]
    [InlineData("100 percent cotton, square neck")]
    public void Find_OtherPlaces_AreNotFound(string text) => Assert.Empty(PersonalDataDetector.For(MaskingSettings.Default).Find(text));
}
