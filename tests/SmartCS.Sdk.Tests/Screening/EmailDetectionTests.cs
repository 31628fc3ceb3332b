using SmartCS.Sdk.Screening;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening;

public sealed class EmailDetectionTests
{
    [Theory]
    [InlineData("邮箱zhang.san@qq.com谢谢", "zhang.san@qq.com")]
    [InlineData("write to john_smith+shop@mail.example.co.uk.", "john_smith+shop@mail.example.co.uk")]
    [InlineData("12345＠qq．com", "12345＠qq．com")]
    [InlineData("zhang @ qq . com", "zhang @ qq . com")]
    [InlineData("zhang艾特qq点com", "zhang艾特qq点com")]
    [InlineData("zhang(at)gmail(dot)com", "zhang(at)gmail(dot)com")]
    [InlineData("zhang[at]163.com", "zhang[at]163.com")]
    [InlineData("mail zhang at gmail dot com today", "zhang at gmail dot com")]
    [InlineData("zhang@qq点com", "zhang@qq点com")]
    [InlineData("zhang\u200b@qq.com", "zhang\u200b@qq.com")]
    [InlineData("shop-fan403(at)mail.example.org", "shop-fan403(at)mail.example.org")]
    [InlineData("a@b.cn,c@d.cn", "a@b.cn", "c@d.cn")]
    public void Find_Email_IsFound(string text, params string[] expected) => Found.Only(PersonalDataKind.Email, text, expected);

    [Theory]
    [InlineData("3 @ 9.99 each")]
    [InlineData("@客服 在吗")]
    [InlineData("look at this dot com")]
    [InlineData("meet me at 5 dot")]
    [InlineData("@@@@")]
    [InlineData("a@b")]
    [InlineData("5@10.5kg")]
    public void Find_OtherAtSigns_AreNotFound(string text) => Assert.Empty(PersonalDataDetector.For(MaskingSettings.Default).Find(text));
}
