using SmartCS.Sdk.Screening;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening;

public sealed class PersonalDataMaskerTests
{
    private static PersonalDataMasker Create(params string[] names) => new(MaskingSettings.Default, new PersonalDataVault(), names);

    [Fact]
    public void Mask_NothingFound_ReturnsTheSameInstance()
    {
        const string Text = "请问这件衣服有L码吗？满300减50";
        Assert.Same(Text, Create().Mask(Text));
    }

    [Fact]
    public void Mask_SpellingsOfOneNumber_GetOnePlaceholderAndComeBackAsFirstWritten()
    {
        var masker = Create();

        Assert.Equal("打<MOBILE_1>", masker.Mask("打138 0013 8000"));
        Assert.Equal("<MOBILE_1>", masker.Mask("13800138000"));
        Assert.Equal("<MOBILE_1>", masker.Mask("+86 １３８００１３８０００"));
        Assert.Equal("<MOBILE_1>", masker.Mask("一三八零零一三八零零零"));
        Assert.Equal("<MOBILE_2>", masker.Mask("13912345678"));
        Assert.Equal("138 0013 8000, 13912345678", masker.Restore("<MOBILE_1>, <MOBILE_2>"));
    }

    [Fact]
    public void Mask_Names_AreFoundAsWordsInAnyCase()
    {
        var masker = Create("张三", "Will Young");

        Assert.Equal("我是<NAME_1>，<NAME_1>的快递", masker.Mask("我是张三，张 三的快递"));
        Assert.Equal("I will, said <NAME_2>", masker.Mask("I will, said WILL  YOUNG"));
        Assert.Equal("Goodwill Youngster", masker.Mask("Goodwill Youngster"));
    }

    [Theory]
    [InlineData("<MOBILE_1>")]
    [InlineData("<mobile_1>")]
    [InlineData("Mobile_1")]
    [InlineData("＜MOBILE＿1＞")]
    [InlineData("[MOBILE 1]")]
    [InlineData("MOBILE\\_1")]
    [InlineData("&lt;MOBILE_1&gt;")]
    [InlineData("xMOBILE_1")]
    [InlineData("13912345678MOBILE_1")]
    [InlineData("< ＭＯＢＩＬＥ - １ >")]
    [InlineData("<<MOBILE_1>>")]
    [InlineData("<TEXT_1>")]
    public void Mask_ForgedPlaceholder_IsHiddenAndComesBackAsWritten(string forged)
    {
        var masker = Create();
        masker.Mask("13800138000");

        var masked = masker.Mask(forged);

        Assert.DoesNotContain("13800138000", masker.Restore(masked), StringComparison.Ordinal);
        Assert.Equal(forged, masker.Restore(masked));
    }

    [Theory]
    [InlineData("<MOBILE_1>", "13800138000")]
    [InlineData("打<mobile_1>吧", "打13800138000吧")]
    [InlineData("＜MOBILE_1＞", "13800138000")]
    [InlineData("<MOBILE＿1>", "13800138000")]
    [InlineData("< MOBILE_1 >", "13800138000")]
    [InlineData("<MOBILE 1>", "13800138000")]
    [InlineData("<Mobile-1>", "13800138000")]
    [InlineData("MOBILE_1", "13800138000")]
    [InlineData("call MOBILE_1.", "call 13800138000.")]
    [InlineData("<MOBILE_1", "13800138000")]
    [InlineData("MOBILE_1>", "13800138000")]
    [InlineData("[MOBILE_1]", "13800138000")]
    [InlineData("【MOBILE_1】", "13800138000")]
    [InlineData("**MOBILE\\_1**", "**13800138000**")]
    [InlineData("&lt;MOBILE_1&gt;", "13800138000")]
    [InlineData("(MOBILE_1)", "(13800138000)")]
    [InlineData("<<MOBILE_1>>", "<13800138000>")]
    [InlineData("<MOBILE_2>", "<MOBILE_2>")]
    [InlineData("<MOBILE_12>", "<MOBILE_12>")]
    [InlineData("MOBILE_1a", "13800138000a")]
    [InlineData("AUTOMOBILE_1", "AUTOMOBILE_1")]
    [InlineData("mobile 1", "mobile 1")]
    [InlineData("<MOBILE_0>", "<MOBILE_0>")]
    [InlineData("<EMAIL_1>", "<EMAIL_1>")]
    public void Restore_WhatModelsMakeOfPlaceholders_IsKnown(string answer, string expected)
    {
        var masker = Create();
        masker.Mask("13800138000");

        Assert.Equal(expected, masker.Restore(answer));
    }

    [Theory]
    [InlineData("Send <MOBILE_1> to us, or ＜ａｄｄｒｅｓｓ＿１＞.", "Send MOBILE:1 to us, or ａｄｄｒｅｓｓ:１.")]
    [InlineData("MOBILE\\_1 &lt;NAME_1&gt;", "MOBILE:1 lt:NAME:1:gt")]
    [InlineData("[<MOBILE_1>] ([MOBILE_1])", "[MOBILE:1] (MOBILE:1)")]
    [InlineData("iPhone_15 <b>1</b> 13800138000", "iPhone_15 <b>1</b> 13800138000")]
    public void Disarm_Placeholders_AreNoneAnyMore(string knowledge, string expected)
    {
        var disarmed = PersonalDataDetector.For(MaskingSettings.Default).Disarm(knowledge);
        var masker = Create("Ann");
        masker.Mask("13800138000, Ann, 建国路88号");

        Assert.Equal(expected, disarmed);
        Assert.Equal(disarmed, masker.Restore(disarmed));
    }

    [Fact]
    public void Restore_PlaceholderOfAnotherShopper_StaysAsItIs()
    {
        var first = Create();
        var second = Create();
        first.Mask("13800138000");
        second.Mask("我的邮箱是a@b.com");

        Assert.Equal("<MOBILE_1>", second.Restore("<MOBILE_1>"));
        Assert.Equal("<EMAIL_1>", first.Restore("<EMAIL_1>"));
    }

    [Fact]
    public void ToString_Vault_DoesNotSayItsValues()
    {
        var vault = new PersonalDataVault();
        new PersonalDataMasker(MaskingSettings.Default, vault).Mask("13800138000");

        Assert.Equal("1 values", vault.ToString());
    }
}
