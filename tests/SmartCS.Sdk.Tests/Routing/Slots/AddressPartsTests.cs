using SmartCS.Sdk.Routing.Slots;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Slots;

public sealed class AddressPartsTests
{
    [Theory]
    [InlineData("浙江省杭州市西湖区文三路478号", "浙江省|杭州市|西湖区|文三路478号")]
    [InlineData("浙江杭州西湖区文三路478号", "浙江|杭州|西湖区|文三路478号")]
    [InlineData("上海市浦东新区世纪大道100号", "|上海市|浦东新区|世纪大道100号")]
    [InlineData("北京朝阳区建国路８８号", "|北京|朝阳区|建国路88号")]
    [InlineData("广西壮族自治区南宁市 青秀区民族大道1号", "广西壮族自治区|南宁市|青秀区|民族大道1号")]
    [InlineData("江苏省昆山市玉山镇前进路5号", "江苏省|昆山市||玉山镇前进路5号")]
    [InlineData("文三路478号3幢501室", "|||文三路478号3幢501室")]
    [InlineData("221B  Baker Street,\nLondon", "221B Baker Street, London")]
    public void Format_Address_IsDividedOrTidied(string address, string expected) => Assert.Equal(expected, AddressParts.Format(address));
}
