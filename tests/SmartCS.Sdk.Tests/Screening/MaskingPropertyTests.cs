using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Screening;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening;

public sealed class MaskingPropertyTests
{
    private static readonly string[] Pieces =
    [
        "13800138000", "138 0013 8000", "+86", "0571-88889999", "11010519491231002X", "4111111111111111", "a.b@qq.com", "@", "qq.com", "E12345678", "京A12345", "8.8.8.8", "2001:db8::1", "浙江省杭州市西湖区文三路478号", "3栋2单元501",
        "123 Main Street", ", Springfield, IL 62704", "张三", "Will Young", "<MOBILE_1>", "MOBILE_", "mobile_2", "<", ">", "＜", "TEXT_1", "[NAME 1]", "&lt;", "&gt;", "_1", "ADDRESS", "\\_", "DD123", "订单号", "电话", "是", " ", " ", "，", ".", "-", "1", "9", "一", "三", "O", "l",
        "\u200b", "𠮷", "\ud83d", "\0", "ｅ", "艾特", "点com", " dot ", " at ", "路", "号", "小区", "\n", ":", "/", "+", "x",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty));

    private static readonly Gen<MaskingSettings> Settings =
        from kinds in Gen.SubListOf(Enum.GetValues<PersonalDataKind>())
        from allowed in Gen.SubListOf("13800138000", "张三", "qq.com", "文三路478号")
        from patterns in Gen.SubListOf("DD[0-9]+", "[0-9]{3}", ".")
        from own in Gen.SubListOf("ORDER", "MOBILE", "TEXT")
        select new MaskingSettings { Kinds = [.. kinds], Allowed = [.. allowed], AllowedPatterns = [.. patterns.Take(1)], Patterns = own.ToDictionary(name => name, name => name == "ORDER" ? "DD[0-9]+" : "[A-Z]+") };

    [Fact]
    public void Restore_MaskedText_GivesTheTextBack() => Prop.ForAll(Arb.From(Texts), Arb.From(Settings), (text, settings) =>
    {
        var masker = new PersonalDataMasker(settings, new PersonalDataVault(), ["张三", "Will Young"]);
        var masked = masker.Mask(text);

        // Of several spellings of one value the first comes back, so that the text is the same only where each value occurs once.
        var placeholders = Regex.Matches(masked, "<[A-Z]+_[0-9]+>").Select(match => match.Value).ToList();
        if (placeholders.Distinct(StringComparer.Ordinal).Count() == placeholders.Count)
        {
            Assert.Equal(text, masker.Restore(masked));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mask_ValuesHiddenBehindValues_LeavesNothingToFind()
    {
        const string Text = " qq.com是+860571-88889999电话订单号浙江省杭州市西湖区文三路478号4111111111111111<MOBILE_1>是号订单号点com+86_1一E12345678@<MOBILE_1>a.b@qq.comADDRESS＜_1+DD123138 0013 8000MOBILE_一2001:db8::13栋2单元501小区123 Main Street-一京A12345.DD123张三";
        string[] names = ["张三", "Will Young"];
        var masked = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault(), names).Mask(Text);

        Assert.All(PersonalDataDetector.For(MaskingSettings.Default).Find(masked, names), span => Assert.Equal("TEXT", span.Label));
    }

    // What is seen here depends on neighbours that are hidden only afterwards.
    [Theory]
    [InlineData("\\_mobile_2.MOBILE_ dot 11010519491231002XO，, Springfield, IL 62704l .+86mobile_2")]
    [InlineData("123 Main Street.ADDRESS浙江省杭州市西湖区文三路478号")]
    [InlineData("2001:db8::1.1浙江省杭州市西湖区文三路478号")]
    [InlineData("订单号3栋2单元501/E12345678 2001:db8::1")]
    public void Mask_ValuesBesideValues_LeavesNothingToFindAndComesBack(string text)
    {
        string[] names = ["张三", "Will Young"];
        var masker = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault(), names);
        var masked = masker.Mask(text);

        Assert.NotEqual(text, masked);
        Assert.All(PersonalDataDetector.For(MaskingSettings.Default).Find(masked, names), span => Assert.Equal("TEXT", span.Label));
        Assert.Equal(text, masker.Restore(masked));
    }

    // The word after the number has no letters but only full stops.
    [Theory]
    [InlineData("1 .")]
    [InlineData("I bought 2 ... and then?")]
    [InlineData("3栋2单元501 .")]
    [InlineData("9 .a.b@qq.com点com")]
    [InlineData("0571-888899994111111111111111@l，9123 Main StreetTEXT_1<MOBILE_1>张三1 .3栋2单元501一点com路<x+&lt;")]
    [InlineData("[NAME 1]，_1一OADDRESSDD123京A12345艾特\u200b\ufffd9 .a.b@qq.com")]
    public void Mask_FullStopsAfterNumber_ComesBack(string text)
    {
        var masker = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault(), ["张三"]);

        Assert.Equal(text, masker.Restore(masker.Mask(text)));
    }

    [Theory]
    [InlineData("call<MOBILE_1>now 13800138000", "call<TEXT_1>now <MOBILE_1>")]
    [InlineData("9MOBILE_1now 13800138000", "<TEXT_1> <MOBILE_1>")]
    public void Mask_ForgedPlaceholderInWord_HidesTheWordOnlyWithoutBrackets(string text, string expected)
    {
        var masker = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault());

        Assert.Equal(expected, masker.Mask(text));
        Assert.Equal(text, masker.Restore(expected));
    }

    // The longer value around it is allowed; the forged placeholder is not.
    [Fact]
    public void Mask_ForgedPlaceholderWithinAllowedPattern_IsHidden()
    {
        var settings = new MaskingSettings { AllowedPatterns = [".+"], Patterns = new Dictionary<string, string> { ["OWN"] = "x.*x" } };
        var masker = new PersonalDataMasker(settings, new PersonalDataVault());

        Assert.Equal("x <TEXT_1> x", masker.Mask("x <MOBILE_1> x"));
    }

    // What fits only a placeholder, or one and what stands beside it, would otherwise be hidden character by character.
    [Theory]
    [InlineData(">.")]
    [InlineData("_.*")]
    [InlineData("[A-Z]+")]
    public void Mask_OwnPatternThatFitsPlaceholders_LeavesTheRestReadable(string pattern)
    {
        var settings = new MaskingSettings { Patterns = new Dictionary<string, string> { ["OWN"] = pattern } };
        var masker = new PersonalDataMasker(settings, new PersonalDataVault());

        Assert.Equal("<MOBILE_1> are ten words", masker.Mask("13800138000 are ten words"));
    }

    [Fact]
    public void Mask_AnyText_LeavesNothingToFind() => Prop.ForAll(Arb.From(Texts), text =>
    {
        string[] names = ["张三", "Will Young"];
        var masked = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault(), names).Mask(text);

        Assert.All(PersonalDataDetector.For(MaskingSettings.Default).Find(masked, names), span => Assert.Equal("TEXT", span.Label));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Push_AnyPieces_GiveWhatTheWholeGives() => Prop.ForAll(Arb.From(Texts), Arb.From(Gen.Choose(1, 7).NonEmptyListOf()), (answer, cuts) =>
    {
        var masker = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault(), ["张三"]);
        masker.Mask("13800138000 13900139000 张三 <NAME_1>");
        var restorer = masker.CreateRestorer();
        var output = string.Empty;
        var from = 0;
        for (var i = 0; from < answer.Length; i++)
        {
            var length = Math.Min(cuts[i % cuts.Count], answer.Length - from);
            output += restorer.Push(answer.Substring(from, length));
            from += length;
        }

        Assert.Equal(masker.Restore(answer), output + restorer.Finish());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Restore_MaskedTextInAnotherVault_GivesNothingAway() => Prop.ForAll(Arb.From(Texts), text =>
    {
        var masked = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault()).Mask(text);
        var other = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault());

        Assert.Equal(masked, other.Restore(masked));
    }).QuickCheckThrowOnFailure();
}
