using SmartCS.Sdk.Screening;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening;

public sealed class MaskingSettingsTests
{
    [Theory]
    [InlineData("客服电话0571-88889999")]
    [InlineData("客服电话（0571）8888 9999")]
    [InlineData("客服电话０５７１８８８８９９９９")]
    [InlineData("客服电话+86 571 8888 9999")]
    [InlineData("零五七一八八八八九九九九")]
    [InlineData("写信到 Help@Shop.COM")]
    [InlineData("退到杭州市西湖区文三路1号吗")]
    public void Find_AllowedTexts_AreNotFound(string text)
    {
        var settings = new MaskingSettings { Allowed = ["0571 8888 9999", "help@shop.com", "杭州市西湖区文三路1号"] };

        Assert.Empty(PersonalDataDetector.For(settings).Find(text));
        Assert.NotEmpty(PersonalDataDetector.For(MaskingSettings.Default).Find(text));
    }

    [Fact]
    public void Find_AllowedTextInsideALongerNumber_DoesNotAllowIt()
    {
        var settings = new MaskingSettings { Allowed = ["138"] };

        Assert.Equal(["13800138000"], Found.Texts("13800138000", settings));
    }

    [Fact]
    public void Find_AllowedPattern_WinsOverWhatItCovers()
    {
        var settings = new MaskingSettings { AllowedPatterns = ["DD ?[0-9]{11}"] };

        Assert.Equal(["13912345678"], Found.Texts("DD 13800138000 and 13912345678", settings));
    }

    [Fact]
    public void Find_OwnPattern_HasItsOwnLabel()
    {
        var settings = new MaskingSettings { Kinds = [], Patterns = new Dictionary<string, string> { ["MEMBER"] = "VIP[0-9]{6}", ["MOBILE"] = "tel[0-9]+" } };
        var masker = new PersonalDataMasker(settings, new PersonalDataVault());

        Assert.Equal("<MEMBER_1> <MEMBER_1> <MEMBER_2> 13800138000 <MOBILE_1> <MOBILE_2>", masker.Mask("VIP123456 VIP123456 VIP654321 13800138000 tel1 tel2"));
        Assert.Equal("tel2", masker.Restore("<mobile_2>"));
    }

    [Fact]
    public void Find_KindsLeftOut_AreNotFound()
    {
        var settings = new MaskingSettings { Kinds = [PersonalDataKind.Email] };

        Assert.Equal(["a@b.cn"], Found.Texts("13800138000 a@b.cn 8.8.8.8", settings, "张三"));
    }

    [Fact]
    public void For_SameSettings_GivesTheSameDetector()
    {
        var settings = new MaskingSettings();

        Assert.Same(PersonalDataDetector.For(settings), PersonalDataDetector.For(settings));
        Assert.NotSame(PersonalDataDetector.For(settings), PersonalDataDetector.For(settings with { Kinds = [] }));
    }

    [Theory]
    [InlineData("(?=a)")]
    [InlineData("(a)\\1")]
    [InlineData("(")]
    public void For_PatternThatBacktracks_IsRefused(string pattern) =>
        Assert.ThrowsAny<Exception>(() => PersonalDataDetector.For(new MaskingSettings { AllowedPatterns = [pattern] }));

    [Fact]
    public async Task Mask_ManyThreads_GiveEachValueOnePlaceholder()
    {
        var masker = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault());
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 200).Select(i => masker.Mask($"1380013{i:0000}")).ToArray())));

        Assert.Equal(200, masker.Vault.Count);
        for (var i = 0; i < 200; i++)
        {
            Assert.Single(results.Select(result => result[i]).Distinct(StringComparer.Ordinal));
            Assert.Equal($"1380013{i:0000}", masker.Restore(results[0][i]));
        }
    }

    [Fact]
    public void Mask_MoreValuesThanAreKept_HidesThemWithoutAWayBack()
    {
        var masker = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault());
        for (var i = 0; i < PersonalDataVault.MaxValues; i++)
        {
            masker.Mask($"138{i:00000000}");
        }

        Assert.Equal("<MOBILE>", masker.Mask("13900000000"));
        Assert.Equal("<MOBILE_1>", masker.Mask("13800000000"));
    }
}
